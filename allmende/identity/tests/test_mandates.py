"""Python and PostgreSQL agree on who works where today; the database refuses mandates that make no sense."""

import uuid
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from allmende.foundation import clock
from allmende.identity.public import Role, assign_mandate, list_active_mandates
from allmende.town_hall.cases.tests.world import NAMES, found_world, raw


@pytest.fixture(scope="module")
def world(_own_database):
    return found_world()


@pytest.mark.parametrize("name", list(NAMES))
def test_offices_of_a_session_are_those_of_its_active_mandates(world, name):
    with world.signed_in(name):
        ((offices,),) = raw("select guard.session_offices()")
        mandates = list_active_mandates(world.accounts[name].pk, now=clock.now())
        assert set(offices) == {mandate.office_id for mandate in mandates}
    assert bool(offices) is (name in {"nadine", "oleg", "lead"})


def test_roles_without_cases_open_no_office(world):
    with world.anonymous():
        assign_mandate(
            account=world.accounts["amira"],
            role=Role.DATA_STEWARD,
            office=world.offices["steuern"],
            starts_on=timezone.localdate(),
        )
    with world.signed_in("amira"):
        assert raw("select guard.session_offices()") == [([],)]
        assert raw("select count(*) from cases_case") == [(0,)]


@pytest.mark.parametrize("role", [Role.CLERK, Role.TEAM_LEAD])
def test_who_works_on_cases_has_an_office(world, role):
    with world.anonymous(), pytest.raises(DatabaseError), transaction.atomic():
        assign_mandate(
            account=world.accounts["amira"], role=role, office=None, starts_on=timezone.localdate()
        )


def test_a_mandate_does_not_end_before_it_begins(world):
    today = timezone.localdate()
    with world.anonymous(), pytest.raises(DatabaseError), transaction.atomic():
        assign_mandate(
            account=world.accounts["amira"],
            role=Role.MODERATOR,
            office=None,
            starts_on=today,
            ends_on=today - timedelta(days=1),
        )


def test_sign_in_names_are_unique_in_a_municipality_and_free_in_the_next(world):
    from allmende.identity.models import Account
    from allmende.identity.public import PersonalDetails, create_person

    with world.anonymous():
        person = create_person(PersonalDetails("Neu", "Person"))
        with pytest.raises(DatabaseError), transaction.atomic():
            Account.objects.create(sign_in_name="hilde", password="x", person_id=person)
    neighbour = found_world()
    with neighbour.anonymous():
        assert raw("select count(*) from identity_account where sign_in_name = 'hilde'") == [(1,)]


def test_two_accounts_for_one_person_are_refused(world):
    from allmende.identity.models import Account

    with world.anonymous(), pytest.raises(DatabaseError), transaction.atomic():
        Account.objects.create(
            sign_in_name=f"x{uuid.uuid4().hex[:8]}", password="x", person_id=world.people["hilde"]
        )


def test_texts_of_people_accounts_and_sessions_name_nobody(world):
    from allmende.identity.models import Person, Session

    with world.signed_in("hilde"):
        texts = [
            str(Person.objects.get(pk=world.people["hilde"])),
            str(world.accounts["hilde"]),
            *map(str, Session.objects.all()),
        ]
    for text in texts:
        assert "hilde" not in text.lower()
        assert "brandt" not in text.lower()
        assert world.keys["hilde"] not in text
