"""Tables of the room: every version of every form that was imported."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from allmende.foundation.models import TenantModel


class FormVersion(TenantModel):
    """A form as it was imported once. Rows are never changed: a new import is a new row with the next number."""

    key = models.SlugField(_("Kurzname"), max_length=60)
    number = models.PositiveIntegerField(_("Laufende Nummer"))
    identifier = models.CharField(_("Kennung"), max_length=40)
    version = models.CharField(_("Version"), max_length=40, blank=True)
    title = models.CharField(_("Titel"), max_length=300)
    definition = models.JSONField(_("Formular"))
    source = models.BinaryField(_("Quelldatei"))
    source_sha256 = models.CharField(_("Prüfsumme der Quelldatei"), max_length=64)
    imported_at = models.DateTimeField(_("Importiert am"))

    class Meta:
        verbose_name = _("Formularversion")
        verbose_name_plural = _("Formularversionen")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "key", "number"], name="forms_formversion_number"
            ),
            models.CheckConstraint(
                name="forms_formversion_sha256", condition=models.Q(source_sha256__regex=r"^[0-9a-f]{64}$")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} ({self.number})"
