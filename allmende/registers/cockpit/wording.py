"""What the rooms write into the ledger, in the language of the page.

The ledger keeps the German words for ever. Those that the house itself writes are known here and translated; everything
else, such as a purpose that a municipality has added, is shown in German and marked as such.
"""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext, gettext_noop

from allmende.foundation.ui.language import german

KNOWN: Final = frozenset({
    gettext_noop("Anmeldung"),
    gettext_noop("Anschrift ergänzt"),
    gettext_noop("Antrag abgelehnt"),
    gettext_noop("Antrag bewilligt"),
    gettext_noop("Antrag eingereicht"),
    gettext_noop("Antrag geöffnet"),
    gettext_noop("Antrag teilweise bewilligt"),
    gettext_noop("Antrag zurückgezogen"),
    gettext_noop("Bearbeitung begonnen"),
    gettext_noop("Bearbeitung fortgesetzt"),
    gettext_noop("Bescheid abgerufen"),
    gettext_noop("Bescheid ausgefertigt und bereitgestellt"),
    gettext_noop("Bescheid geöffnet"),
    gettext_noop("Bescheid zur Post gegeben"),
    gettext_noop("Eingangsbestätigung erstellt"),
    gettext_noop("Entschieden"),
    gettext_noop("Nachweis geöffnet"),
    gettext_noop("Rückfrage beantwortet"),
    gettext_noop("Rückfrage gestellt"),
    # The purposes of the usage rules that every municipality begins with.
    gettext_noop("Antrag bearbeiten"),
    gettext_noop("Bescheid ausfertigen und bereitstellen"),
    gettext_noop("Eingang bestätigen"),
    gettext_noop("Fachaufsicht über einen Vorgang"),
    gettext_noop("Rückfrage der antragstellenden Person beantworten"),
})  # fmt: skip


def in_page_language(text: str) -> str:
    """Return a text of the ledger in the language of the page, or the German text marked as German."""
    return gettext(text) if text in KNOWN else german(text)
