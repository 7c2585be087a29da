"""Reads of identity."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone

from allmende.identity.models import Account, Mandate, Office, Person
from allmende.identity.rules import ActiveMandate, Actor, Role, TrustLevel, is_active
from allmende.identity.sessions import TRUST_LEVEL_KEY


def find_actor(request: HttpRequest, *, now: datetime) -> Actor | None:
    """Return the signed-in person of a request with today's mandates, or None.

    Two queries beside the session: the account with its person, and the mandates with their offices.
    """
    account = request.user
    if not isinstance(account, Account) or not account.is_active:
        return None
    person = account.person
    return Actor(
        account_id=account.pk,
        person_id=account.person_id,
        display_name=f"{person.given_name} {person.family_name}",
        trust_level=TrustLevel(request.session.get(TRUST_LEVEL_KEY, TrustLevel.BASIC)),
        mandates=list_active_mandates(account.pk, now=now),
    )


def list_active_mandates(account_id: uuid.UUID, *, now: datetime) -> tuple[ActiveMandate, ...]:
    """Return the roles that an account holds today."""
    today = timezone.localdate(now)
    mandates = (
        Mandate.objects.filter(account_id=account_id).select_related("office").order_by("starts_on", "pk")
    )
    return tuple(
        ActiveMandate(
            role=Role(mandate.role),
            office_id=mandate.office_id,
            office_key=mandate.office.key if mandate.office else "",
            office_name=mandate.office.name if mandate.office else "",
        )
        for mandate in mandates
        if is_active(starts_on=mandate.starts_on, ends_on=mandate.ends_on, today=today)
    )


def get_office(key: str) -> Office:
    """Return the office with this key; raise ``Office.DoesNotExist`` when the municipality has none."""
    return Office.objects.get(key=key)


def list_offices() -> tuple[Office, ...]:
    """Return all offices of the municipality by name."""
    return tuple(Office.objects.order_by("name"))


def get_person(person_id: uuid.UUID) -> Person | None:
    """Return a person if the transaction may see them: in their own session or under a grant."""
    return Person.objects.filter(pk=person_id).first()


def find_account(sign_in_name: str) -> Account:
    """Return the account with this sign-in name; raise ``Account.DoesNotExist`` when there is none."""
    return Account.objects.get_by_natural_key(sign_in_name)
