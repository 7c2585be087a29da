"""The table of usage rules."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from allmende.foundation.models import TenantModel


class UsageRule(TenantModel):
    """A permission to use personal data (Erlaubnis); what no rule allows is refused."""

    role = models.CharField(_("Rolle"), max_length=40)
    purpose = models.CharField(_("Zweck"), max_length=60)
    title = models.CharField(_("Zweck in Worten"), max_length=120)
    legal_basis = models.CharField(_("Rechtsgrundlage"), max_length=200)
    categories = ArrayField(models.CharField(max_length=40), verbose_name=_("Datenkategorien"))
    requires_case = models.BooleanField(_("nur mit eigenem Vorgang"), default=True)

    class Meta:
        verbose_name = _("Nutzungsregel")
        verbose_name_plural = _("Nutzungsregeln")
        constraints: ClassVar = [
            models.UniqueConstraint(name="usage_rule_once", fields=["municipality", "role", "purpose"]),
        ]

    def __str__(self) -> str:
        return f"{self.role}: {self.purpose}"
