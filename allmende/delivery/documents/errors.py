"""Anticipated errors of the documents."""

from django.utils.translation import gettext_lazy as _

from allmende.foundation.errors import DomainError


class RenderingFailed(DomainError):
    """A document cannot be made from this content; trying again will not help."""

    code = "rendering_failed"
    status = 500
    text = _("Das Dokument konnte nicht erstellt werden. Bitte wenden Sie sich an das Amt.")
