"""No trace, no row: personal rows come back only after the access was allowed, recorded and committed."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from allmende.foundation.errors import Refused
from allmende.registers.policies.access import open_access
from allmende.registers.policies.rules import Purpose
from allmende.registers.policies.tests.material import (
    filled_world,
    find_case,
    personal_tables,
    records,
    request_for,
    seen,
)
from allmende.town_hall.cases.tests.world import found_world, owner, raw


@pytest.fixture(scope="module")
def world(_own_database):
    """Two residents with a row in every personal table."""
    return filled_world()


@pytest.fixture(scope="module")
def case(world):
    return find_case(world, "hilde")


def test_every_personal_table_shows_rows_by_person_only():
    unguarded = [
        table
        for table, _column in personal_tables()
        for (expression,) in owner(
            "select coalesce(pg_get_expr(polqual, polrelid), '') from pg_policy where polrelid = %s::regclass"
            " and polcmd in ('r', '*') and polpermissive and polname <> 'functions_of_the_owner'",
            [table],
        )
        if "guard.visible_subjects()" not in expression and "guard.own_subjects()" not in expression
    ]
    assert unguarded == []
    assert {"identity_person", "cases_application", "cases_caseevent", "cases_upload", "cases_draft", "cases_case",
            "notices_notice", "notices_noticeretrieval", "documents_document"} <= {t for t, _ in personal_tables()}  # fmt: skip


def test_accounts_of_the_sign_in_library_are_seen_by_their_session_alone(world):
    with world.signed_in("hilde"):
        raw(
            'insert into account_emailaddress (user_id, email, verified, "primary")'
            " values (%s, 'hilde@testdorf.example', false, true)",
            [world.accounts["hilde"].pk],
        )
    with world.signed_in("mehmet"):
        assert raw("select count(*) from account_emailaddress") == [(0,)]
        with pytest.raises(DatabaseError), transaction.atomic():
            raw(
                "insert into account_emailaddress (user_id, email, verified, \"primary\") values (%s, 'm@x', true, true)",
                [world.accounts["hilde"].pk],
            )
    with world.signed_in("hilde"):
        assert raw("select count(*) from account_emailaddress") == [(1,)]


def test_nobody_sees_nothing(world):
    with world.anonymous():
        assert {table: rows for table, rows in seen().items() if rows} == {}
        assert raw("select id from ledger_record") == []


def test_residents_see_themselves_alone(world):
    for name in ("hilde", "mehmet"):
        with world.signed_in(name):
            assert set(map(frozenset, seen().values())) == {frozenset({world.people[name]})}
            assert {row[0] for row in raw("select subject_id from ledger_record")} == {world.people[name]}


def test_without_a_grant_a_clerk_sees_no_person(world):
    with world.signed_in("nadine"):
        found = seen()
        # Case rows name nobody: states, days and ids, for the list of the office.
        assert len(found.pop("cases_case")) == 2
        assert found.pop("identity_person") == {world.people["nadine"]}
        assert {table: rows for table, rows in found.items() if rows} == {}


def test_without_a_grant_a_service_sees_no_person(world):
    with world.as_service("notices"):
        found = seen()
        found.pop("cases_case")
        assert {table: rows for table, rows in found.items() if rows} == {}


def test_with_access_exactly_the_person_is_seen(world, case):
    with world.signed_in("nadine"), open_access(request_for(case)):
        found = seen()
        found.pop("cases_case")
        assert found.pop("identity_person") == {case.applicant_id, world.people["nadine"]}
        assert set(map(frozenset, found.values())) == {frozenset({case.applicant_id})}
        # The ledger stays the person's own.
        assert {row[0] for row in raw("select subject_id from ledger_record")} <= {world.people["nadine"]}


def test_after_the_block_the_person_is_gone(world, case):
    with world.signed_in("nadine"):
        with open_access(request_for(case)):
            assert raw("select count(*) from cases_application") == [(1,)]
        assert raw("select count(*) from cases_application") == [(0,)]


def test_an_access_is_recorded_with_everything_the_person_should_know(world, case):
    before = len(records(world, case.applicant_id))
    with world.signed_in("nadine"), open_access(request_for(case, what="Nachweis geöffnet")):
        pass
    new = records(world, case.applicant_id)[before:]
    assert new == [
        (
            "access",
            "case_processing",
            "Nachweis geöffnet",
            "staff",
            "clerk",
            "Steuern und Abgaben",
            case.reference,
        )
    ]


def test_a_read_that_is_rolled_back_has_left_its_record(world, case):
    before = len(records(world, case.applicant_id))
    with pytest.raises(RuntimeError), world.signed_in("nadine"), open_access(request_for(case)):
        assert raw("select given_name from identity_person where id = %s", [case.applicant_id]) == [
            ("Hilde",)
        ]
        raise RuntimeError("power cut")
    assert len(records(world, case.applicant_id)) == before + 1


def test_the_record_is_committed_before_the_block_begins(world, case):
    with world.signed_in("nadine"):
        before = len(records(world, case.applicant_id))
        with open_access(request_for(case)):
            # The owner's connection is another one: it sees only what is committed.
            assert len(records(world, case.applicant_id)) == before + 1
        transaction.set_rollback(True)


@pytest.mark.parametrize(("age", "is_open"), [(55, True), (61, False)])
def test_a_grant_ends_after_a_minute(world, case, age, is_open):
    with world.signed_in("nadine"), open_access(request_for(case)):
        ((grant,),) = raw("select current_setting('allmende.grant')")
        owner(
            "update ledger_record set recorded_at = recorded_at - %s where grant_id = %s",
            [timedelta(seconds=age), grant],
        )
        assert bool(raw("select 1 from cases_application")) is is_open


def test_a_grant_holds_in_its_own_municipality_alone(world, case):
    neighbour = found_world()
    with world.signed_in("nadine"), open_access(request_for(case)):
        ((grant,),) = raw("select current_setting('allmende.grant')")
    with neighbour.signed_in("nadine"):
        raw("select set_config('allmende.grant', %s, true)", [grant])
        assert raw("select id from identity_person") == [(neighbour.people["nadine"],)]


def test_nested_accesses_give_the_outer_one_back(world, case):
    other = find_case(world, "mehmet")

    def visible():
        return {name for (name,) in raw("select given_name from identity_person")} - {"Nadine"}

    with world.signed_in("nadine"), open_access(request_for(case)):
        assert visible() == {"Hilde"}
        with open_access(request_for(other)):
            assert visible() == {"Mehmet"}
        assert visible() == {"Hilde"}
        with pytest.raises(RuntimeError), open_access(request_for(other)):
            raise RuntimeError
        assert visible() == {"Hilde"}
        with pytest.raises(Refused), open_access(request_for(other, purpose=Purpose.SUPERVISION)):
            pytest.fail("was opened")
        assert visible() == {"Hilde"}


def test_an_error_of_the_database_inside_the_block_is_told_as_it_is(world, case):
    with pytest.raises(IntegrityError), world.signed_in("nadine"), open_access(request_for(case)):
        raw("insert into identity_office (id, key) values (gen_random_uuid(), null)")
