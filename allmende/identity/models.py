"""Tables of identity: offices, persons, accounts, mandates and sign-in sessions."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Now
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from allmende.foundation.models import TenantModel
from allmende.identity.rules import Role, TrustLevel

if TYPE_CHECKING:
    from django.contrib.sessions.backends.base import SessionBase

TRUST_LEVELS = [
    (TrustLevel.BASIC.value, _("Basis")),
    (TrustLevel.SUBSTANTIAL.value, _("substanziell")),
    (TrustLevel.HIGH.value, _("hoch")),
]
ROLES = [
    (Role.CLERK.value, _("Sachbearbeitung")),
    (Role.TEAM_LEAD.value, _("Teamleitung")),
    (Role.MODERATOR.value, _("Moderation")),
    (Role.DATA_STEWARD.value, _("Datenverantwortung")),
    (Role.DATA_PROTECTION_OFFICER.value, _("Datenschutz")),
    (Role.ADMINISTRATOR.value, _("Administration")),
]


class Office(TenantModel):
    """An office (Amt, Fachbereich) of the municipality; public information."""

    key = models.SlugField(_("Schlüssel"), max_length=40)
    name = models.CharField(_("Name"), max_length=80)
    short_code = models.CharField(_("Kürzel im Aktenzeichen"), max_length=4)
    phone = models.CharField(_("Telefon"), max_length=40)
    email = models.EmailField(_("E-Mail"))
    room = models.CharField(_("Zimmer"), max_length=80)
    street = models.CharField(_("Straße und Hausnummer"), max_length=120)
    postal_code = models.CharField(_("Postleitzahl"), max_length=5)
    town = models.CharField(_("Ort"), max_length=80)

    class Meta:
        verbose_name = _("Amt")
        verbose_name_plural = _("Ämter")
        constraints: ClassVar = [
            models.UniqueConstraint(name="office_key_in_municipality", fields=["municipality", "key"]),
            models.UniqueConstraint(
                name="office_code_in_municipality", fields=["municipality", "short_code"]
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Person(TenantModel):
    """A natural person (betroffene Person, Art. 4 Nr. 1 DSGVO). Guarded: visible to themselves or under a grant."""

    given_name = models.CharField(_("Vorname"), max_length=120)
    family_name = models.CharField(_("Familienname"), max_length=120)
    birth_date = models.DateField(_("Geburtsdatum"), null=True)
    street = models.CharField(_("Straße und Hausnummer"), max_length=120, blank=True)
    postal_code = models.CharField(_("Postleitzahl"), max_length=5, blank=True)
    town = models.CharField(_("Ort"), max_length=80, blank=True)
    email = models.EmailField(_("E-Mail"), blank=True)
    phone = models.CharField(_("Telefon"), max_length=40, blank=True)

    class Meta:
        verbose_name = _("Person")
        verbose_name_plural = _("Personen")

    def __str__(self) -> str:
        """Return no personal data: this text may end up in a log."""
        return f"Person {self.pk}"


class AccountManager(BaseUserManager["Account"]):
    """Finds accounts by sign-in name within the municipality of the transaction."""

    def get_by_natural_key(self, username: str | None) -> Account:
        """Return the account with this sign-in name; capital letters do not matter."""
        return self.get(sign_in_name=(username or "").lower())


class Account(AbstractBaseUser, TenantModel):
    """A sign-in (Nutzerkonto). Personal data are with the person, not here."""

    sign_in_name = models.CharField(
        _("Anmeldename"),
        max_length=60,
        validators=[
            RegexValidator(
                r"^[a-z0-9][a-z0-9._-]{2,59}$",
                _("Verwenden Sie 3 bis 60 Kleinbuchstaben, Ziffern, Punkt, Binde- oder Unterstrich."),
            )
        ],
    )
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="+")
    trust_level = models.PositiveSmallIntegerField(
        _("Vertrauensniveau"), choices=TRUST_LEVELS, default=TrustLevel.BASIC.value
    )
    is_active = models.BooleanField(_("aktiv"), default=True)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    USERNAME_FIELD = "sign_in_name"
    objects = AccountManager()

    class Meta:
        verbose_name = _("Konto")
        verbose_name_plural = _("Konten")
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="account_name_in_municipality", fields=["municipality", "sign_in_name"]
            ),
            models.CheckConstraint(name="account_trust_level", condition=models.Q(trust_level__in=[1, 2, 3])),
        ]

    def __str__(self) -> str:
        return f"Konto {self.pk}"


class Mandate(TenantModel):
    """A role in an office, with start and end (Zuständigkeit, Vertretung)."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="mandates")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, related_name="+")
    role = models.CharField(_("Rolle"), max_length=30, choices=ROLES)
    starts_on = models.DateField(_("ab"))
    ends_on = models.DateField(_("bis"), null=True)

    class Meta:
        verbose_name = _("Mandat")
        verbose_name_plural = _("Mandate")
        constraints: ClassVar = [
            models.CheckConstraint(
                name="mandate_ends_after_start",
                condition=models.Q(ends_on__isnull=True) | models.Q(ends_on__gte=models.F("starts_on")),
            ),
            models.CheckConstraint(
                name="mandate_case_worker_has_office",
                condition=~models.Q(role__in=["clerk", "team_lead"]) | models.Q(office__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.pk}"


class Session(AbstractBaseSession):
    """A sign-in session. Kept under a digest of its key, so that reading this table does not open a session."""

    session_key = models.CharField(max_length=64, primary_key=True)
    municipality = models.ForeignKey(
        "foundation.Municipality", on_delete=models.PROTECT, editable=False, related_name="+"
    )
    account_id = models.UUIDField(null=True, default=None)
    trust_level = models.PositiveSmallIntegerField(choices=TRUST_LEVELS, default=TrustLevel.BASIC.value)
    signed_in_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("Sitzung")
        verbose_name_plural = _("Sitzungen")

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        """Return the store that writes this table."""
        store: type[SessionBase] = import_string(f"{settings.SESSION_ENGINE}.SessionStore")
        return store

    def __str__(self) -> str:
        return f"Sitzung {uuid.uuid5(uuid.NAMESPACE_OID, self.session_key)}"
