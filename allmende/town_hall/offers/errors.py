"""Anticipated errors of the offers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from allmende.foundation.errors import InvalidInput
from allmende.town_hall.offers.rules.publication import Missing

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

MISSING_WORDS: Final[Mapping[Missing, _StrPromise]] = {
    Missing.DESCRIPTION: gettext_lazy("die Beschreibung"),
    Missing.FEE: gettext_lazy("die Gebühr („kostenlos“, wenn nichts zu zahlen ist)"),
    Missing.DURATION: gettext_lazy("die übliche Dauer"),
    Missing.LEGAL_BASIS: gettext_lazy("die Rechtsgrundlage"),
    Missing.OFFICE: gettext_lazy("das zuständige Amt"),
    Missing.OFFLINE_PAPER: gettext_lazy("der Weg auf Papier"),
    Missing.OFFLINE_PHONE: gettext_lazy("die Telefonnummer"),
    Missing.OFFLINE_SITE: gettext_lazy("ein Standort oder die andere zuständige Behörde"),
}


class Incomplete(InvalidInput):
    """A service lacks something that the public has a right to read.

    Arguments:
        title: name of the service.
        missing: what it lacks, at least one part.
    """

    code = "service_incomplete"

    def __init__(self, title: str, missing: tuple[Missing, ...]) -> None:
        self.missing = missing
        super().__init__(
            _("„%(title)s“ kann noch nicht veröffentlicht werden. Es fehlt: %(parts)s.")
            % {"title": title, "parts": missing_in_words(missing)},
            service=title,
        )


class UnknownReference(InvalidInput):
    """An office, a site, a life situation or a form was named that the municipality does not have."""

    code = "unknown_reference"


def missing_in_words(missing: tuple[Missing, ...]) -> str:
    """Return the missing parts as one German enumeration."""
    return ", ".join(str(MISSING_WORDS[part]) for part in missing)
