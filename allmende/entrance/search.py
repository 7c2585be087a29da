"""What the entrance itself puts into the search: its own pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from allmende.foundation.contracts import SearchDocument

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True)
class OwnPage:
    """A page of the entrance that people may look for."""

    key: str
    path: str
    title: _StrPromise
    summary: _StrPromise
    words: tuple[str, ...]


OWN_PAGES: Final = (
    OwnPage(
        "contact",
        "/kontakt/",
        _("Kontakt"),
        _("So erreichen Sie uns: Telefon, E-Mail, Adresse."),
        ("Telefonnummer", "Anruf", "Adresse", "E-Mail", "phone", "address", "contact"),
    ),
    OwnPage(
        "accessibility",
        "/barrierefreiheit/",
        _("Barrierefreiheit"),
        _("Wie zugänglich dieses Portal ist und wie Sie eine Barriere melden."),
        ("Barriere melden", "Behinderung", "Screenreader", "accessibility"),
    ),
    OwnPage(
        "easy-language",
        "/leichte-sprache/",
        _("Leichte Sprache"),
        _("Dieses Portal in Leichter Sprache erklärt."),
        ("einfache Sprache", "leicht lesen", "easy language"),
    ),
    OwnPage(
        "privacy",
        "/datenschutz/",
        _("Datenschutz"),
        _("Was wir mit Ihren Daten tun und was nicht."),
        ("Cookies", "DSGVO", "Auskunft", "privacy"),
    ),
    OwnPage(
        "imprint",
        "/impressum/",
        _("Impressum"),
        _("Wer für diese Seiten verantwortlich ist."),
        ("Anbieter", "verantwortlich", "imprint", "legal notice"),
    ),
)


class PageSource:
    """The pages of the entrance; implements ``SearchSource``."""

    kind = "page"

    def list_documents(self) -> Iterable[SearchDocument]:
        """Return every page in every language."""
        for language, prefix in (("de", ""), ("en", "/en")):
            with translation.override(language):
                documents = [
                    SearchDocument(
                        kind=self.kind,
                        key=page.key,
                        title=str(page.title),
                        summary=str(page.summary),
                        words=page.words,
                        path=prefix + page.path,
                        language=language,
                    )
                    for page in OWN_PAGES
                ]
            yield from documents
