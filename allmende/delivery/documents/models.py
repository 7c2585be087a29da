"""Table of the documents. A row is written once; a trigger refuses every change and nobody may delete."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from allmende.foundation.models import TenantModel


class Document(TenantModel):
    """A finished file about a person. Guarded: visible to the person themselves or under a grant."""

    subject_id = models.UUIDField(_("Person"), editable=False)
    kind = models.CharField(_("Art"), max_length=40)
    reference = models.CharField(_("Aktenzeichen"), max_length=60)
    title = models.CharField(_("Titel"), max_length=300)
    language = models.CharField(_("Sprache"), max_length=20)
    media_type = models.CharField(_("Dateityp"), max_length=80)
    content = models.BinaryField(_("Inhalt"))
    sha256 = models.CharField(_("Prüfsumme"), max_length=64)
    page_count = models.PositiveSmallIntegerField(_("Seiten"))
    created_at = models.DateTimeField(_("erstellt"))

    class Meta:
        verbose_name = _("Dokument")
        verbose_name_plural = _("Dokumente")
        indexes: ClassVar = [models.Index(fields=["municipality", "subject_id"], name="document_subject")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="document_sha256", condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$")
            ),
            models.CheckConstraint(name="document_has_pages", condition=models.Q(page_count__gt=0)),
        ]

    def __str__(self) -> str:
        """Return no personal data: this text may end up in a log."""
        return f"{self.kind} {self.pk}"
