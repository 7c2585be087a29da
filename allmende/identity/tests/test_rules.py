"""Roles and mandates as pure values, and what doors demand of whoever asks."""

import uuid
from datetime import date

import pytest

from allmende.identity.rules import CASE_WORKERS, ActiveMandate, Actor, Role, TrustLevel, is_active

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "expected"),
    [
        (date(2026, 11, 23), None, True),
        (date(2026, 11, 23), date(2026, 11, 23), True),
        (date(2020, 1, 1), date(2026, 11, 23), True),
        (date(2020, 1, 1), date(2026, 11, 22), False),
        (date(2026, 11, 24), None, False),
    ],
)
def test_a_mandate_holds_from_its_first_to_its_last_day(starts_on, ends_on, expected):
    assert is_active(starts_on=starts_on, ends_on=ends_on, today=DAY) is expected


def actor(*roles):
    mandates = tuple(ActiveMandate(role, uuid.uuid4(), role.value, role.value) for role in roles)
    return Actor(uuid.uuid4(), uuid.uuid4(), "Erika Beispiel", TrustLevel.BASIC, mandates)


@pytest.mark.parametrize("role", list(Role))
def test_only_case_workers_have_offices_with_cases(role):
    somebody = actor(role)
    assert somebody.is_staff
    assert somebody.is_case_worker is (role in CASE_WORKERS)
    assert bool(somebody.offices) is (role in CASE_WORKERS)
    assert somebody.has_role(role)
    assert not somebody.has_role(*(set(Role) - {role}))


def test_a_resident_has_no_role():
    assert not actor().is_staff
    assert not actor().is_case_worker
    assert actor().offices == ()


def test_trust_levels_are_ordered():
    assert TrustLevel.BASIC < TrustLevel.SUBSTANTIAL < TrustLevel.HIGH
