"""No trace, no row: personal rows come back only after the access was allowed, recorded and committed."""

import uuid
from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from allmende.delivery.notices.public import make_notice_file
from allmende.delivery.notices.services import record_retrieval
from allmende.foundation import clock
from allmende.foundation.errors import Refused
from allmende.foundation.services import service_proof
from allmende.foundation.tenancy import tenant
from allmende.registers.policies.access import AccessRequest, open_access, record_change
from allmende.registers.policies.rules import EVERYTHING_IN_A_CASE, DataCategory, Purpose
from allmende.town_hall.cases.services import FileContent, decide_case, store_upload, take_up
from allmende.town_hall.cases.tests.world import GRANT, found_world, owner, raw

# Tables of accounts: ids and sign-in names, guarded by municipality, because signing in must find them.
NOT_PERSONAL = {"identity_account", "ledger_record"}


def personal_tables():
    """Tables with a column for the person they are about, and that column."""
    return owner(
        "select c.relname, case when c.relname = 'identity_person' then 'id' else a.attname end"
        " from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
        " where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace"
        "   and c.relname <> all (%s)"
        "   and (a.attname in ('subject_id', 'applicant_id', 'person_id')"
        "     or c.relname = 'identity_person' and a.attname = 'id') order by 1",
        [list(NOT_PERSONAL)],
    )


def seen():
    """Whose rows of every personal table the running transaction sees."""
    return {
        table: {row[0] for row in raw(f'select "{column}" from "{table}"')}
        for table, column in personal_tables()
    }


def records(world, subject):
    """Everything recorded about a person, oldest first; read as the owner."""
    return owner(
        "select kind, purpose, what, actor_kind, role, office, case_reference from ledger_record"
        " where municipality_id = %s and subject_id = %s order by recorded_at",
        [world.municipality.pk, subject],
    )


def request_for(
    *cases, purpose=Purpose.CASE_PROCESSING, categories=EVERYTHING_IN_A_CASE, what="Antrag geöffnet"
):
    return AccessRequest(
        tuple(case.applicant_id for case in cases), purpose, categories, what, cases[0].reference
    )


@pytest.fixture(scope="module")
def world(_own_database):
    """Two residents with a row in every personal table."""
    world = found_world()
    for name in ("hilde", "mehmet"):
        draft = world.draft(name)
        with world.signed_in(name):
            store_upload(draft, FileContent("bild.pdf", "application/pdf", b"%PDF-1.7"), now=clock.now())
        case = world.submit(name)
        with world.desk(case) as clerk:
            take_up(case.pk, actor=clerk, now=clock.now())
            decided = decide_case(case.pk, version=2, actor=clerk, decision=GRANT, now=clock.now())
        with world.as_service("notices"), open_access(request_for(case, purpose=Purpose.DELIVERY)):
            make_notice_file(decided.notice_id, now=clock.now())
        with world.signed_in(name):
            record_retrieval(decided.notice_id, person_id=world.people[name], now=clock.now())
        world.draft(name)
    return world


@pytest.fixture(scope="module")
def case(world):
    return find_case(world, "hilde")


def find_case(world, name):
    from allmende.town_hall.cases.models import Case

    with world.signed_in(name):
        return (
            Case.objects.filter(applicant_id=world.people[name])
            .select_related("office")
            .earliest("submitted_at")
        )


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


@pytest.mark.parametrize(
    ("clerk", "change"),
    [
        ("oleg", {}),  # of another office
        ("former", {}),  # whose mandate has ended
        ("coming", {}),  # whose mandate has not begun
        ("mehmet", {}),  # who is a resident
        ("nadine", {"purpose": Purpose.SUPERVISION}),  # a purpose of team leads
        ("nadine", {"purpose": Purpose.DELIVERY}),  # a purpose of a service
        ("nadine", {"case_reference": ""}),
        ("nadine", {"case_reference": "ST-2026-99999"}),
        ("nadine", {"subjects": ("mehmet",)}),  # who is not part of the case
        ("nadine", {"subjects": ("hilde", "mehmet")}),
    ],
)
def test_what_no_rule_allows_is_refused_and_recorded(world, case, clerk, change):
    subjects = tuple(world.people[name] for name in change.get("subjects", ("hilde",)))
    request = AccessRequest(
        subjects,
        change.get("purpose", Purpose.CASE_PROCESSING),
        EVERYTHING_IN_A_CASE,
        "Antrag geöffnet",
        change.get("case_reference", case.reference),
    )
    before = {subject: len(records(world, subject)) for subject in subjects}
    with world.signed_in(clerk):
        with pytest.raises(Refused), open_access(request):
            pytest.fail("was opened")
        assert raw(
            "select count(*) from cases_application where subject_id <> %s", [world.people[clerk]]
        ) == [(0,)]
    for subject in subjects:
        (new,) = records(world, subject)[before[subject] :]
        assert (new[0], new[1], new[3]) == ("refusal", request.purpose, "staff")


def test_more_categories_than_the_rule_are_refused(world, case):
    narrow = request_for(
        case, purpose=Purpose.RECEIPT, categories=(DataCategory.IDENTITY, DataCategory.EVIDENCE)
    )
    with world.as_service("receipts"), pytest.raises(Refused), open_access(narrow):
        pytest.fail("was opened")
    assert records(world, case.applicant_id)[-1][:2] == ("refusal", "receipt")
    fitting = request_for(case, purpose=Purpose.RECEIPT, categories=(DataCategory.IDENTITY,))
    with world.as_service("receipts"), open_access(fitting):
        assert raw("select given_name from identity_person") == [("Hilde",)]


def test_a_service_does_only_what_its_own_rule_allows(world, case):
    request = request_for(case, purpose=Purpose.DELIVERY)
    with world.as_service("receipts"), pytest.raises(Refused), open_access(request):
        pytest.fail("was opened")
    with world.as_service("outbox"), pytest.raises(Refused), open_access(request):
        pytest.fail("was opened")
    with world.as_service("notices"), open_access(request):
        assert raw("select given_name from identity_person") == [("Hilde",)]
    assert records(world, case.applicant_id)[-1][3:5] == ("service", "service:notices")


def test_without_session_and_service_everything_is_refused(world, case):
    before = len(records(world, case.applicant_id))
    for binding in ({}, {"session_proof": "falsch"}, {"service_proof": service_proof("unbekannt")}):
        with tenant(world.municipality, **binding), pytest.raises(Refused), open_access(request_for(case)):
            pytest.fail("was opened")
    # Nobody is nobody: there is no actor that a record could name.
    assert len(records(world, case.applicant_id)) == before


@pytest.mark.parametrize("count", [0, 501])
def test_an_access_is_about_one_to_five_hundred_people(world, case, count):
    subjects = tuple(uuid.uuid4() for _number in range(count))
    request = AccessRequest(subjects, Purpose.CASE_PROCESSING, EVERYTHING_IN_A_CASE, "x", case.reference)
    with (
        pytest.raises(DatabaseError, match="between 1 and 500"),
        world.signed_in("nadine"),
        open_access(request),
    ):
        pytest.fail("was opened")


@pytest.mark.parametrize("change", [{"categories": ()}, {"what": ""}, {"what": "  "}])
def test_an_access_says_which_data_and_what_is_done(world, case, change):
    request = request_for(case, **change)
    with pytest.raises(DatabaseError, match="names data"), world.signed_in("nadine"), open_access(request):
        pytest.fail("was opened")


def test_a_closed_account_opens_nothing(world, case):
    browser_key = world.proof("lead")
    with tenant(world.municipality):
        raw("update identity_account set is_active = false where id = %s", [world.accounts["lead"].pk])
    with tenant(world.municipality, session_proof=browser_key):
        assert raw("select count(*) from identity_person") == [(0,)]
        assert raw("select count(*) from cases_case") == [(0,)]
        with pytest.raises(Refused), open_access(request_for(case)):
            pytest.fail("was opened")
    with tenant(world.municipality):
        raw("update identity_account set is_active = true where id = %s", [world.accounts["lead"].pk])


def test_an_ended_session_opens_nothing(world):
    browser = world.browser("hilde", fresh=True)
    assert browser.get("/meine-vorgaenge/").status_code == 200
    with tenant(world.municipality):
        raw(
            "update identity_session set expire_date = now() - interval '1 second' where account_id = %s"
            " and session_key not in (select encode(sha256(convert_to(%s, 'UTF8')), 'hex'))",
            [world.accounts["hilde"].pk, world.proof("hilde")],
        )
    assert browser.get("/meine-vorgaenge/").status_code == 302


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


def test_a_change_about_a_person_without_access_fails(world, case):
    def change(name):
        record_change(
            subjects=[world.people[name]], purpose="x", categories=[DataCategory.IDENTITY], what="geändert"
        )

    with world.signed_in("nadine"):
        with pytest.raises(DatabaseError, match="without access"), transaction.atomic():
            change("hilde")
        with open_access(request_for(case)):
            change("hilde")
            with pytest.raises(DatabaseError, match="without access"), transaction.atomic():
                change("mehmet")
    kind, _purpose, what, actor_kind, role, office, _reference = records(world, case.applicant_id)[-1]
    assert (kind, what, actor_kind, role, office) == (
        "change",
        "geändert",
        "staff",
        "clerk",
        "Steuern und Abgaben",
    )


def test_a_change_is_recorded_only_together_with_the_change(world, case):
    before = len(records(world, case.applicant_id))
    with world.signed_in("hilde"):
        record_change(
            subjects=[case.applicant_id],
            purpose="application",
            categories=[DataCategory.APPLICATION],
            what="eigenes",
        )
        transaction.set_rollback(True)
    assert len(records(world, case.applicant_id)) == before


def test_rows_about_others_cannot_be_written(world, case):
    with (
        world.signed_in("mehmet"),
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
    ):
        raw(
            "insert into cases_draft (id, subject_id, service_id, form_id, answers, created_at, updated_at)"
            " values (gen_random_uuid(), %s, %s, %s, '{}', now(), now())",
            [case.applicant_id, world.service_id, world.form_id],
        )
    with (
        world.signed_in("mehmet"),
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
    ):
        raw("update cases_draft set subject_id = %s", [case.applicant_id])


def test_a_person_is_registered_without_being_read_or_overwritten(world):
    with world.anonymous():
        insert = (
            "insert into identity_person (id, municipality_id, given_name, family_name, street, postal_code, town,"
            " email, phone) values (%s, guard.municipality(), 'Neu', '', '', '', '', '', '')"
        )
        raw(insert, [uuid.uuid4()])
        for attempt in (
            f"{insert} returning given_name",
            f"{insert} on conflict (id) do update set given_name = 'überschrieben'",
        ):
            with pytest.raises(DatabaseError), transaction.atomic():
                raw(attempt, [world.people["hilde"]])
        raw("update identity_person set given_name = 'überschrieben'")
    with world.signed_in("hilde"):
        assert raw("select given_name from identity_person") == [("Hilde",)]
