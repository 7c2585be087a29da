"""Writes of identity: offices, persons, accounts and mandates."""

from __future__ import annotations

import uuid
from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import connection

from allmende.foundation.tenancy import current_municipality
from allmende.identity.models import Account, Mandate, Office
from allmende.identity.rules import Role, TrustLevel


@dataclass(frozen=True)
class PersonalDetails:
    """What is known about a person."""

    given_name: str
    family_name: str
    birth_date: date | None = None
    street: str = ""
    postal_code: str = ""
    town: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class OfficeDetails:
    """What is public about an office."""

    key: str
    name: str
    short_code: str
    phone: str
    email: str
    room: str
    street: str
    postal_code: str
    town: str


def create_office(details: OfficeDetails) -> Office:
    """Create an office in the municipality of the transaction."""
    return Office.objects.create(**asdict(details))


def create_person(details: PersonalDetails, *, person_id: uuid.UUID | None = None) -> uuid.UUID:
    """Write a new person and return the id.

    The row is written without reading it back: a person is visible to nobody but themselves.
    """
    identifier = person_id or uuid.uuid4()
    values = {"id": identifier, "municipality_id": current_municipality().pk, **asdict(details)}
    columns = ", ".join(values)
    places = ", ".join(["%s"] * len(values))
    with connection.cursor() as cursor:
        cursor.execute(f"insert into identity_person ({columns}) values ({places})", list(values.values()))  # noqa: S608 (fixed column names)
    return identifier


def create_account(
    *, sign_in_name: str, password: str, person_id: uuid.UUID, trust_level: TrustLevel = TrustLevel.BASIC
) -> Account:
    """Create the sign-in of a person."""
    account = Account(sign_in_name=sign_in_name.lower(), person_id=person_id, trust_level=trust_level)
    account.set_password(password)
    account.save()
    return account


def assign_mandate(
    *, account: Account, role: Role, office: Office | None, starts_on: date, ends_on: date | None = None
) -> Mandate:
    """Give an account a role, in an office or for the whole municipality, from a day on."""
    return Mandate.objects.create(account=account, role=role, office=office, starts_on=starts_on, ends_on=ends_on)


def forget_expired_sessions(*, now: datetime) -> int:
    """Delete sessions that have ended; returns how many."""
    from allmende.identity.models import Session

    deleted, _by_model = Session.objects.filter(expire_date__lt=now).delete()
    return deleted
