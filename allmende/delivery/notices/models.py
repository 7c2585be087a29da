"""Tables of the notices: what was decided, for good, and when it was first opened."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from allmende.delivery.notices.rules.facts import Outcome
from allmende.foundation.models import TenantModel

OUTCOMES = [
    (Outcome.GRANTED.value, _("bewilligt")),
    (Outcome.PARTLY.value, _("teilweise bewilligt")),
    (Outcome.REFUSED.value, _("abgelehnt")),
]


class Notice(TenantModel):
    """A notice (Bescheid). Its facts never change; rendering and posting are each filled in once."""

    subject_id = models.UUIDField(_("Person"), editable=False)
    case_reference = models.CharField(_("Vorgang"), max_length=60)
    office_key = models.SlugField(_("Amt"), max_length=40)
    facts = models.JSONField(_("Angaben"))
    facts_sha256 = models.CharField(_("Prüfsumme der Angaben"), max_length=64)
    outcome = models.CharField(_("Ergebnis"), max_length=10, choices=OUTCOMES)
    decided_on = models.DateField(_("entschieden am"))
    issued_at = models.DateTimeField(_("erlassen"))
    document = models.ForeignKey("documents.Document", on_delete=models.PROTECT, null=True, related_name="+")
    rendered_at = models.DateTimeField(_("ausgefertigt"), null=True)
    posted_on = models.DateField(_("zur Post gegeben am"), null=True)

    class Meta:
        verbose_name = _("Bescheid")
        verbose_name_plural = _("Bescheide")
        indexes: ClassVar = [
            models.Index(fields=["municipality", "subject_id", "-issued_at"], name="notice_subject"),
            models.Index(fields=["municipality", "case_reference"], name="notice_case"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="notice_outcome", condition=models.Q(outcome__in=[o[0] for o in OUTCOMES])
            ),
            models.CheckConstraint(
                name="notice_rendered_whole",
                condition=models.Q(document__isnull=True, rendered_at__isnull=True)
                | models.Q(document__isnull=False, rendered_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        """Return no personal data: this text may end up in a log."""
        return f"Bescheid {self.pk}"


class NoticeRetrieval(TenantModel):
    """The first time a person opened a notice; append-only, because a deadline hangs on it."""

    subject_id = models.UUIDField(_("Person"), editable=False)
    notice = models.OneToOneField(Notice, on_delete=models.PROTECT, related_name="retrieval")
    retrieved_at = models.DateTimeField(_("abgerufen"))

    class Meta:
        verbose_name = _("Abruf")
        verbose_name_plural = _("Abrufe")

    def __str__(self) -> str:
        return f"Abruf {self.pk}"
