"""Writes of identity: offices, persons, accounts and mandates."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import asdict, astuple, dataclass, fields
from datetime import date, datetime

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext_lazy as _
from psycopg import sql

from allmende.foundation.errors import InvalidInput
from allmende.foundation.tenancy import current_municipality
from allmende.identity.models import Account, Mandate, Office, Person, Session
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
    create_persons({identifier: details})
    return identifier


def create_persons(persons: Mapping[uuid.UUID, PersonalDetails]) -> None:
    """Write many new persons, each under its id, in one statement."""
    columns = ["id", "municipality_id", *(field.name for field in fields(PersonalDetails))]
    municipality = current_municipality().pk
    rows = [(identifier, municipality, *astuple(details)) for identifier, details in persons.items()]
    places = sql.SQL(", ").join([sql.Placeholder()] * len(columns))
    statement = sql.SQL("insert into identity_person ({}) values {}").format(
        sql.SQL(", ").join(map(sql.Identifier, columns)),
        sql.SQL(", ").join([sql.SQL("({})").format(places)] * len(rows)),
    )
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(statement, [value for row in rows for value in row])


def set_address(person_id: uuid.UUID, *, street: str, postal_code: str, town: str) -> None:
    """Write where a person lives; the transaction must be allowed to see them.

    Raises:
        LookupError: the person is not visible to the transaction; a programming error.
    """
    changed = Person.objects.filter(pk=person_id).update(street=street, postal_code=postal_code, town=town)
    if not changed:
        raise LookupError("The person is not visible.")


def create_account(
    *,
    sign_in_name: str,
    password: str,
    person_id: uuid.UUID,
    trust_level: TrustLevel = TrustLevel.BASIC,
    is_digest: bool = False,
) -> Account:
    """Create the sign-in of a person.

    Arguments:
        sign_in_name: capital letters do not matter.
        password: the password, or its digest.
        person_id: who signs in with it.
        trust_level: how surely the person has proven who they are.
        is_digest: whether ``password`` is a digest from ``password_digest``, for invented people who share one.
    """
    account = Account(sign_in_name=sign_in_name.lower(), person_id=person_id, trust_level=trust_level)
    account.password = password if is_digest else password_digest(password)
    account.save()
    return account


def password_digest(password: str) -> str:
    """Return what the database keeps of a password (Argon2, with a salt of its own)."""
    return make_password(password)


def assign_mandate(
    *, account: Account, role: Role, office: Office | None, starts_on: date, ends_on: date | None = None
) -> Mandate:
    """Give an account a role, in an office or for the whole municipality, from a day on."""
    return Mandate.objects.create(
        account=account, role=role, office=office, starts_on=starts_on, ends_on=ends_on
    )


def forget_expired_sessions(*, now: datetime) -> int:
    """Delete sessions that have ended; returns how many."""
    deleted, _by_model = Session.objects.filter(expire_date__lt=now).delete()
    return deleted


def set_password(sign_in_name: str, password: str) -> None:
    """Give an account a new password, for someone who has proven at the counter who they are.

    All sessions of the account end with it.

    Raises:
        InvalidInput: there is no such account, or the password is too weak; the text says why.
    """
    account = Account.objects.filter(sign_in_name=sign_in_name.lower()).first()
    if account is None:
        raise InvalidInput(_("Es gibt kein Konto mit diesem Anmeldenamen."))
    check_password_strength(password, account)
    account.set_password(password)
    account.save(update_fields=["password"])
    Session.objects.filter(account_id=account.pk).delete()


def check_password_strength(password: str, account: Account | None = None) -> None:
    """Raise ``InvalidInput`` with the reasons when a password is too weak."""
    try:
        validate_password(password, account)
    except ValidationError as problem:
        raise InvalidInput(" ".join(problem.messages)) from problem
