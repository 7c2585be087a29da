"""Tables of the ground floor: municipalities, their hosts and the outbox."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Func
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class GermanState(models.TextChoices):
    """The sixteen states; much law and every holiday depends on them."""

    BW = "BW", "Baden-Württemberg"
    BY = "BY", "Bayern"
    BE = "BE", "Berlin"
    BB = "BB", "Brandenburg"
    HB = "HB", "Bremen"
    HH = "HH", "Hamburg"
    HE = "HE", "Hessen"
    MV = "MV", "Mecklenburg-Vorpommern"
    NI = "NI", "Niedersachsen"
    NW = "NW", "Nordrhein-Westfalen"
    RP = "RP", "Rheinland-Pfalz"
    SL = "SL", "Saarland"
    SN = "SN", "Sachsen"
    ST = "ST", "Sachsen-Anhalt"
    SH = "SH", "Schleswig-Holstein"
    TH = "TH", "Thüringen"


colour = RegexValidator(r"^#[0-9a-f]{6}$", _("Bitte geben Sie eine Farbe wie #2f6b4f an."))


class Municipality(models.Model):
    """A municipality (Gemeinde) that runs on this installation. Created by the owner role only."""

    slug = models.SlugField(_("Kurzname"), max_length=40, unique=True)
    name = models.CharField(_("Name"), max_length=80)
    official_title = models.CharField(_("Amtliche Bezeichnung"), max_length=80)
    ars = models.CharField(_("Regionalschlüssel"), max_length=12)
    state = models.CharField(_("Land"), max_length=2, choices=GermanState.choices)
    colour_primary = models.CharField(_("Erste Farbe"), max_length=7, validators=[colour])
    colour_accent = models.CharField(_("Zweite Farbe"), max_length=7, validators=[colour])
    street = models.CharField(_("Straße und Hausnummer"), max_length=120)
    postal_code = models.CharField(_("Postleitzahl"), max_length=5)
    town = models.CharField(_("Ort"), max_length=80)
    phone = models.CharField(_("Telefon"), max_length=40)
    phone_hours = models.CharField(_("Telefonzeiten"), max_length=120)
    email = models.EmailField(_("E-Mail"))
    represented_by = models.CharField(_("Vertreten durch"), max_length=160)
    supervisory_authority = models.CharField(_("Aufsichtsbehörde für den Datenschutz"), max_length=240)
    data_protection_contact = models.CharField(
        _("Kontakt der oder des Datenschutzbeauftragten"), max_length=240
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        verbose_name = _("Gemeinde")
        verbose_name_plural = _("Gemeinden")
        constraints: ClassVar = [
            models.CheckConstraint(
                name="municipality_ars_digits", condition=models.Q(ars__regex=r"^[0-9]{12}$")
            ),
        ]

    def __str__(self) -> str:
        return self.name


class MunicipalityHost(models.Model):
    """A host name under which a municipality is reached."""

    host = models.CharField(_("Adresse"), max_length=253, unique=True)
    municipality = models.ForeignKey(Municipality, on_delete=models.CASCADE, related_name="hosts")
    is_primary = models.BooleanField(_("Hauptadresse"), default=False)

    class Meta:
        verbose_name = _("Adresse")
        verbose_name_plural = _("Adressen")

    def __str__(self) -> str:
        return self.host


class CurrentMunicipality(Func):
    """The municipality of the running transaction, as PostgreSQL knows it."""

    function = "guard.municipality"
    output_field = models.IntegerField()


class TenantModel(models.Model):
    """Base of every table that belongs to a municipality; PostgreSQL fills in which."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    municipality = models.ForeignKey(
        Municipality,
        on_delete=models.PROTECT,
        db_default=CurrentMunicipality(),
        editable=False,
        related_name="+",
    )

    class Meta:
        abstract = True


class OutboxEntry(TenantModel):
    """An event that was published in the transaction of its change and waits for its handlers."""

    event = models.CharField(max_length=80)
    payload = models.JSONField()
    published_at = models.DateTimeField(db_default=Now(), editable=False)
    handled_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("Ereignis")
        verbose_name_plural = _("Ereignisse")
        indexes: ClassVar = [
            models.Index(
                fields=["municipality", "published_at"],
                name="outbox_unhandled",
                condition=models.Q(handled_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return self.event


class Service(models.Model):
    """A background service of the installation that may act without a person; set up by the owner role only."""

    name = models.SlugField(primary_key=True, max_length=40)
    proof_digest = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = _("Hintergrunddienst")
        verbose_name_plural = _("Hintergrunddienste")

    def __str__(self) -> str:
        return self.name
