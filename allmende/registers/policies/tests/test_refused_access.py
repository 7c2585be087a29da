"""What is refused: accesses that no rule allows, and changes without access; refused accesses are recorded too."""

import uuid

import pytest
from django.db import DatabaseError, transaction

from allmende.foundation.errors import Refused
from allmende.foundation.services import service_proof
from allmende.foundation.tenancy import tenant
from allmende.registers.policies.access import AccessRequest, open_access, record_change
from allmende.registers.policies.rules import EVERYTHING_IN_A_CASE, DataCategory, Purpose
from allmende.registers.policies.tests.material import (
    filled_world,
    find_case,
    records,
    request_for,
)
from allmende.town_hall.cases.tests.world import raw


@pytest.fixture(scope="module")
def world(_own_database):
    """Two residents with a row in every personal table."""
    return filled_world()


@pytest.fixture(scope="module")
def case(world):
    return find_case(world, "hilde")


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
