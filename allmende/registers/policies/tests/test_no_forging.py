"""Whoever can run any SQL as the application opens nothing without leaving a trace, and forges nothing."""

import uuid

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from allmende.foundation.requests import session_proof
from allmende.foundation.services import service_proof
from allmende.foundation.tenancy import tenant
from allmende.registers.policies.access import AccessRequest, open_access
from allmende.registers.policies.rules import EVERYTHING_IN_A_CASE, Purpose
from allmende.town_hall.cases.tests.world import owner, raw

OPEN = (
    "select guard.open_access('case_processing', array[%s]::uuid[], array['identity'], 'Antrag geöffnet', %s)"
)


def names():
    return {name for (name,) in raw("select given_name from identity_person")}


def set_grant(value):
    raw("select set_config('allmende.grant', %s, true)", [str(value)])


def refused(statement, parameters=None):
    """Run a statement that PostgreSQL must refuse, and return why."""
    with pytest.raises(DatabaseError) as failure, transaction.atomic():
        raw(statement, parameters)
    return str(failure.value)


def test_a_grant_of_the_same_transaction_opens_nothing(world, case):
    # Otherwise one could open, read and roll back, and the trace would be gone.
    with world.signed_in("nadine"):
        ((grant,),) = raw(OPEN, [case.applicant_id, case.reference])
        assert grant is not None
        set_grant(grant)
        assert names() == {"Nadine"}
        transaction.set_rollback(True)


def test_a_grant_of_a_rolled_back_savepoint_opens_nothing(world, case):
    with world.signed_in("nadine"):
        with transaction.atomic():
            ((grant,),) = raw(OPEN, [case.applicant_id, case.reference])
            transaction.set_rollback(True)
        set_grant(grant)
        assert names() == {"Nadine"}


def test_guessed_grants_open_nothing(world, case):
    with world.signed_in("nadine"):
        for guess in (uuid.uuid4(), uuid.UUID(int=0), case.pk, case.applicant_id):
            set_grant(guess)
            assert names() == {"Nadine"}


def test_a_grant_that_is_no_number_is_an_error_and_opens_nothing(world):
    with world.signed_in("nadine"):
        set_grant("' or true --")
        assert refused("select given_name from identity_person")


def test_a_temporary_table_does_not_stand_in_for_the_ledger(world, case):
    with world.signed_in("nadine"):
        grant = uuid.uuid4()
        try:
            with transaction.atomic():
                raw(
                    "create temp table ledger_record (subject_id uuid, grant_id uuid, municipality_id integer,"
                    " kind text, recorded_at timestamptz, written_by xid8)"
                )
        except DatabaseError:
            pass  # Even better: the application may create none.
        else:
            raw("grant all on pg_temp.ledger_record to public")
            raw(
                "insert into pg_temp.ledger_record values (%s, %s, %s, 'access', clock_timestamp(), '3')",
                [case.applicant_id, grant, world.municipality.pk],
            )
        set_grant(grant)
        assert names() == {"Nadine"}
        transaction.set_rollback(True)


def test_no_function_of_the_guard_looks_into_temporary_tables_first():
    unsafe = owner(
        "select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'guard'::regnamespace"
        " and not exists (select from unnest(p.proconfig) setting where setting ~ '^search_path=.*pg_temp$')"
    )
    assert unsafe == []


def test_the_application_executes_only_these_functions():
    callable_ones = owner(
        "select p.proname from pg_proc p where p.pronamespace = 'guard'::regnamespace"
        " and has_function_privilege('allmende_application', p.oid, 'execute') and p.prorettype <> 'trigger'::regtype"
    )
    # Whoever adds a function here says why the application may call it with any arguments.
    assert {name for (name,) in callable_ones} == {
        "municipality",  # reads a setting
        "visible_subjects",  # reads settings
        "granted_subjects",  # needs a committed record
        "own_subjects",  # needs a sign-in session
        "session_account",
        "session_offices",
        "session_is_administrator",
        "service_name",  # needs the proof of a service
        "open_access",  # records
        "record_change",  # records
        "sequence_records",  # numbers records
        "prepare_ledger_months",  # makes room for records
        "track_case",  # needs reference and code
        "forget_drafts",  # needs the proof of its service
    }


def test_a_session_of_the_same_transaction_opens_nothing(world):
    key = uuid.uuid4().hex
    with world.anonymous():
        raw(
            "insert into identity_session (session_key, session_data, expire_date, municipality_id, account_id,"
            " trust_level) values (encode(sha256(convert_to(%s, 'UTF8')), 'hex'), '', now() + interval '1 hour', %s,"
            " %s, 1)",
            [session_proof(key), world.municipality.pk, world.accounts["hilde"].pk],
        )
        raw("select set_config('allmende.session', %s, true)", [session_proof(key)])
        assert raw("select guard.session_account()") == [(None,)]
        assert names() == set()
        # It cannot be dated back either.
        raw(
            "update identity_session set written_by = '3' where account_id = %s", [world.accounts["hilde"].pk]
        )
        assert names() == set()
        transaction.set_rollback(True)


def test_a_forged_session_that_is_committed_has_left_a_record(world):
    key = uuid.uuid4().hex
    with world.anonymous():
        raw(
            "insert into identity_session (session_key, session_data, expire_date, municipality_id, account_id,"
            " trust_level) values (encode(sha256(convert_to(%s, 'UTF8')), 'hex'), '', now() + interval '1 hour', %s,"
            " %s, 1)",
            [session_proof(key), world.municipality.pk, world.accounts["mehmet"].pk],
        )
    with tenant(world.municipality, session_proof=session_proof(key)):
        assert names() == {"Mehmet"}
        assert raw("select count(*) from ledger_record where purpose = 'sign_in'")[0][0] >= 1


@pytest.mark.parametrize("way", ["steal", "recreate", "rename"])
def test_an_account_cannot_be_turned_to_another_person(world, way):
    mine, hers = world.accounts["nadine"].pk, world.accounts["hilde"].pk
    hilde = world.people["hilde"]
    spare = uuid.uuid4()
    statements = {
        "steal": [
            (
                f"insert into identity_person (id, municipality_id, given_name, family_name, street, postal_code, town,"
                f" email, phone) values ('{spare}', guard.municipality(), '', '', '', '', '', '', '')"
            ),
            f"update identity_account set person_id = '{spare}' where id = '{hers}'",
            f"update identity_account set person_id = '{hilde}' where id = '{mine}'",
        ],
        "recreate": [
            f"delete from identity_account where id in ('{hers}', '{mine}')",
            (
                f"insert into identity_account (id, municipality_id, sign_in_name, password, person_id, trust_level,"
                f" is_active) values ('{mine}', guard.municipality(), 'neu', '', '{hilde}', 1, true)"
            ),
        ],
        "rename": [
            f"update identity_account set id = gen_random_uuid() where id = '{mine}'",
            f"update identity_account set id = '{mine}' where id = '{hers}'",
        ],
    }
    with world.signed_in("nadine"):
        try:
            with transaction.atomic():
                for statement in statements[way]:
                    raw(statement)
        except DatabaseError:
            pass
        assert "Hilde" not in names()
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    "statement",
    [
        (
            "insert into ledger_record (municipality_id, kind, actor_kind, actor, office, role, subject_id, purpose,"
            " legal_basis, categories, what, case_reference) values (1, 'access', 'staff', '', '', '',"
            " gen_random_uuid(), 'x', '', '{}', '', '')"
        ),
        "update ledger_record set what = 'nichts'",
        "delete from ledger_record",
        "truncate ledger_record",
        "truncate ledger_record_default",
        "select * from ledger_record_default",
        "select grant_id from ledger_record",
        "select actor from ledger_record",
        "select salt from ledger_record",
        "insert into ledger_leaf values (1, 0, gen_random_uuid(), now(), '')",
        "update ledger_leaf set leaf_hash = ''",
        "delete from ledger_leaf",
        "truncate ledger_leaf",
        "select guard.append_records('access', 'staff', '', '', '', '{}', 'x', '', '{}', '', '', gen_random_uuid())",
        "select guard.case_concerns('', gen_random_uuid(), '{}')",
        "select * from foundation_service",
        "update foundation_service set proof_digest = ''",
        "alter table identity_person disable row level security",
        "alter table identity_person no force row level security",
        "drop policy guard on identity_person",
        "create policy open on identity_person using (true)",
        "alter table identity_session disable trigger stamp_session",
        "set session_replication_role = replica",
        "create function guard.own_subjects() returns uuid[] language sql as 'select null::uuid[]'",
        "create or replace function guard.own_subjects() returns uuid[] language sql as 'select null::uuid[]'",
        "create table public.mine (id int)",
        "create schema mine",
        "copy identity_person to program 'cat'",
    ],
)
def test_what_the_application_may_not_do(world, statement):
    with world.signed_in("nadine"):
        assert refused(statement)


def test_a_wrong_proof_of_a_service_opens_nothing(world, case):
    for proof in ("falsch", service_proof("notices")[:-1], service_proof("unknown"), "x" * 10_000):
        with tenant(world.municipality, service_proof=proof):
            assert raw("select guard.service_name()") == [(None,)]
            assert raw("select count(*) from cases_case") == [(0,)]


def test_other_connections_do_not_show_proofs_and_grants(world, case):
    request = AccessRequest(
        (case.applicant_id,), Purpose.CASE_PROCESSING, EVERYTHING_IN_A_CASE, "Antrag geöffnet", case.reference
    )
    proof = world.proof("nadine")
    with psycopg.connect(**connection.get_connection_params(), autocommit=True) as spy:

        def latest_statements():
            # The same role may read the latest statement of all its connections.
            rows = spy.execute("select query from pg_stat_activity where pid <> pg_backend_pid()").fetchall()
            return " ".join(query or "" for (query,) in rows)

        with world.signed_in("nadine"):
            assert "set_config" in latest_statements()
            assert proof not in latest_statements()
            with open_access(request):
                statements = latest_statements()
                ((grant,),) = raw("select current_setting('allmende.grant')")
                assert grant
                assert grant not in statements
                assert proof not in statements
