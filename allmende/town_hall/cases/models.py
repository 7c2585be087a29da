"""Tables of the cases. What a resident wrote is guarded by person; the case row itself names nobody."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from allmende.foundation.models import TenantModel
from allmende.town_hall.cases.workflow import SUBMISSION, CaseAction, CaseState

STATES = [
    (CaseState.SUBMITTED.value, _("eingegangen")),
    (CaseState.IN_REVIEW.value, _("in Bearbeitung")),
    (CaseState.WAITING.value, _("wartet auf Antwort")),
    (CaseState.GRANTED.value, _("bewilligt")),
    (CaseState.PARTLY_GRANTED.value, _("teilweise bewilligt")),
    (CaseState.REFUSED.value, _("abgelehnt")),
    (CaseState.WITHDRAWN.value, _("zurückgezogen")),
]
CHANNELS = [("portal", _("Postfach im Portal")), ("letter", _("Brief"))]
ACTIONS = [(SUBMISSION, _("eingereicht")), *((action.value, action.value) for action in CaseAction)]


class Draft(TenantModel):
    """An application that someone has begun (Entwurf). Deleted when it is submitted or given up."""

    subject_id = models.UUIDField()
    service = models.ForeignKey("offers.Service", on_delete=models.CASCADE, related_name="+")
    form = models.ForeignKey("forms.FormVersion", on_delete=models.PROTECT, related_name="+")
    answers = models.JSONField(_("Angaben"))
    created_at = models.DateTimeField(_("begonnen am"))
    updated_at = models.DateTimeField(_("geändert am"))

    class Meta:
        verbose_name = _("Entwurf")
        verbose_name_plural = _("Entwürfe")
        indexes: ClassVar = [models.Index(fields=["municipality", "subject_id"], name="draft_of_person")]

    def __str__(self) -> str:
        return f"Entwurf {self.pk}"


class Case(TenantModel):
    """A case (Vorgang) with state, office and deadline. Names nobody: the person is an id that opens nothing."""

    reference = models.CharField(_("Aktenzeichen"), max_length=24)
    service = models.ForeignKey(
        "offers.Service", on_delete=models.PROTECT, related_name="+", verbose_name=_("Leistung")
    )
    form = models.ForeignKey(
        "forms.FormVersion", on_delete=models.PROTECT, related_name="+", verbose_name=_("Formular")
    )
    office = models.ForeignKey(
        "identity.Office", on_delete=models.PROTECT, related_name="+", verbose_name=_("Amt")
    )
    applicant_id = models.UUIDField(editable=False)
    state = models.CharField(_("Stand"), max_length=20, choices=STATES, default=CaseState.SUBMITTED.value)
    submitted_at = models.DateTimeField(_("eingegangen am"))
    due_on = models.DateField(_("Entscheidung bis"), null=True)
    asked_on = models.DateField(_("gefragt am"), null=True)
    answer_by = models.DateField(_("Antwort bis"), null=True)
    assigned_to = models.UUIDField(_("bearbeitet von"), null=True)
    closed_at = models.DateTimeField(_("abgeschlossen am"), null=True)
    notice_id = models.UUIDField(_("Bescheid"), null=True)
    letter_from = models.DateField(_("Brief zu versenden ab"), null=True)
    posted_on = models.DateField(_("Bescheid zur Post gegeben am"), null=True)
    channel = models.CharField(_("Bescheid per"), max_length=10, choices=CHANNELS)
    tracking_digest = models.CharField(max_length=64)
    submission_key = models.UUIDField(editable=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("Vorgang")
        verbose_name_plural = _("Vorgänge")
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="case_reference_in_municipality", fields=["municipality", "reference"]
            ),
            models.UniqueConstraint(name="case_submitted_once", fields=["municipality", "submission_key"]),
            models.CheckConstraint(
                name="case_state", condition=models.Q(state__in=[state.value for state in CaseState])
            ),
            models.CheckConstraint(name="case_channel", condition=models.Q(channel__in=["portal", "letter"])),
            models.CheckConstraint(
                name="case_waiting_has_answer_day",
                condition=~models.Q(state="waiting")
                | models.Q(answer_by__isnull=False, asked_on__isnull=False),
            ),
            models.CheckConstraint(
                name="case_closed_when_final",
                condition=models.Q(state__in=["submitted", "in_review", "waiting"], closed_at__isnull=True)
                | models.Q(
                    state__in=["granted", "partly_granted", "refused", "withdrawn"], closed_at__isnull=False
                ),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["municipality", "office", "state", "due_on"], name="case_inbox"),
            models.Index(fields=["municipality", "applicant_id", "submitted_at"], name="case_of_person"),
        ]

    def __str__(self) -> str:
        return self.reference


class Application(TenantModel):
    """What was submitted (Antrag). Unchangeable."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="application")
    subject_id = models.UUIDField()
    answers = models.JSONField(_("Angaben"))

    class Meta:
        verbose_name = _("Antrag")
        verbose_name_plural = _("Anträge")

    def __str__(self) -> str:
        return f"Antrag {self.pk}"


class Upload(TenantModel):
    """An uploaded file (Nachweis): first of a draft, then of a case."""

    subject_id = models.UUIDField()
    draft = models.ForeignKey(Draft, on_delete=models.SET_NULL, null=True, related_name="uploads")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, null=True, related_name="uploads")
    name = models.CharField(_("Name"), max_length=160)
    media_type = models.CharField(_("Art"), max_length=100)
    size = models.PositiveIntegerField(_("Größe in Byte"))
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    uploaded_at = models.DateTimeField(_("hochgeladen am"))

    class Meta:
        verbose_name = _("Datei")
        verbose_name_plural = _("Dateien")
        constraints: ClassVar = [
            models.CheckConstraint(name="upload_size", condition=models.Q(size__gt=0)),
        ]

    def __str__(self) -> str:
        return f"Datei {self.pk}"


class CaseEvent(TenantModel):
    """A step of a case with what was said (Verlauf). Unchangeable; read by the resident and, recorded, by staff."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="events")
    subject_id = models.UUIDField()
    at = models.DateTimeField(_("am"))
    action = models.CharField(_("Schritt"), max_length=20, choices=ACTIONS)
    state = models.CharField(_("Stand danach"), max_length=20, choices=STATES)
    by_office = models.CharField(_("Amt"), max_length=80, blank=True)
    text = models.TextField(_("Nachricht"), blank=True)
    answer_by = models.DateField(_("Antwort bis"), null=True)

    class Meta:
        verbose_name = _("Verlaufseintrag")
        verbose_name_plural = _("Verlauf")
        ordering: ClassVar = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.action} {self.at:%Y-%m-%d}"


class ReferenceCounter(TenantModel):
    """The latest number of an office and year; locked for a moment by every submission to that office."""

    office = models.ForeignKey("identity.Office", on_delete=models.CASCADE, related_name="+")
    year = models.PositiveSmallIntegerField()
    latest = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("Zähler der Aktenzeichen")
        verbose_name_plural = _("Zähler der Aktenzeichen")
        constraints: ClassVar = [
            models.UniqueConstraint(name="reference_counter_once", fields=["municipality", "office", "year"]),
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.latest}"
