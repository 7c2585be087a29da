"""Anticipated errors: types with a stable code, an HTTP status and a translated text.

Whatever is not a ``DomainError`` is a defect of the software and crashes loudly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class DomainError(Exception):
    """An error that people can meet in normal use.

    Arguments:
        message: translated text for the person; says what to do. Defaults to the text of the type.
        details: machine-readable facts about the error, free of personal data.
    """

    code: ClassVar[str] = "error"
    status: ClassVar[int] = 400
    text: ClassVar[str | _StrPromise] = _("Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.")

    def __init__(self, message: str | _StrPromise | None = None, **details: str | int) -> None:
        self.message = message or self.text
        self.details = details
        super().__init__(self.code)

    def __str__(self) -> str:
        return str(self.message)


class NotFound(DomainError):
    """The thing does not exist, or the person may not know that it does: one answer for both."""

    code = "not_found"
    status = 404
    text = _("Diese Seite gibt es nicht, oder sie ist nicht für Sie bestimmt.")


class Refused(NotFound):
    """A policy refused the access. Outwardly the same as an absent thing, so that nothing is given away."""


class InvalidInput(DomainError):
    """What was entered cannot be accepted; the text says what to change."""

    code = "invalid_input"
    status = 422
    text = _("Bitte prüfen Sie Ihre Angaben.")


class Conflict(DomainError):
    """Someone or something else changed the state in the meantime."""

    code = "conflict"
    status = 409
    text = _("Der Stand hat sich inzwischen geändert. Bitte laden Sie die Seite neu.")


class Unavailable(DomainError):
    """A part of the installation does not answer at the moment; nothing was lost."""

    code = "unavailable"
    status = 503
    text = _(
        "Das geht gerade nicht. Ihre Angaben bleiben erhalten. Bitte versuchen Sie es in einigen Minuten wieder."
    )
