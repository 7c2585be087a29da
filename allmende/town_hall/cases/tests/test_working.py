"""Working on a case: who may do what, what is written with it, and what happens when two do it at once."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from allmende.delivery.notices.models import Notice
from allmende.delivery.notices.public import Reason, is_working_day
from allmende.foundation import clock
from allmende.foundation.errors import Conflict, InvalidInput, NotFound
from allmende.registers.policies.public import Purpose
from allmende.town_hall.cases.access import find_desk_case, get_own_case, open_case
from allmende.town_hall.cases.errors import CaseMoved, OwnCase
from allmende.town_hall.cases.models import Case, CaseEvent
from allmende.town_hall.cases.queries import DeskView, list_desk_cases, list_own_cases, track_case
from allmende.town_hall.cases.rules import add_working_days, tracking_code
from allmende.town_hall.cases.services import (
    Decision,
    FileContent,
    answer_question,
    ask_applicant,
    decide_case,
    resume_case,
    take_up,
    withdraw_case,
)
from allmende.town_hall.cases.tests.test_submitting import in_thread
from allmende.town_hall.cases.tests.world import GRANT, REFUSE, raw
from allmende.town_hall.cases.workflow import CaseAction

MONDAY = datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("Europe/Berlin"))
PDF = FileContent("nachweis.pdf", "application/pdf", b"%PDF-1.7 Probe")
REASONS = (Reason("Die Hündin ist nicht gechippt.", "§ 6 Hundesteuersatzung"),)


def works(day):
    return is_working_day(day, "BB")


def taken_up(world, name="hilde", now=MONDAY):
    case = world.submit(name, now=now - timedelta(hours=1))
    with world.desk(case) as clerk:
        return take_up(case.pk, actor=clerk, now=now - timedelta(minutes=1))


def asked(world, name="hilde", now=MONDAY, answer_by=date(2026, 12, 7)):
    case = taken_up(world, name, now)
    with world.desk(case) as clerk:
        return ask_applicant(
            case.pk, version=case.version, actor=clerk, question="Welche Rasse?", answer_by=answer_by, now=now
        )


def reload(world, case, name="hilde"):
    with world.signed_in(name):
        return Case.objects.get(pk=case.pk)


def changes(world, case, name="hilde"):
    with world.signed_in(name):
        return [what for (what,) in raw(
            "select what from ledger_record where kind = 'change' and case_reference = %s order by recorded_at",
            [case.reference])]  # fmt: skip


def test_taking_up_is_written_down_once(world):
    case = taken_up(world)
    assert (case.state, case.version, case.assigned_to) == ("in_review", 2, world.accounts["nadine"].pk)
    with world.desk(case) as clerk:
        assert take_up(case.pk, actor=clerk, now=MONDAY).version == 2
    assert changes(world, case) == ["Antrag eingereicht", "Bearbeitung begonnen"]


def test_asking_and_answering_moves_the_due_day_by_the_pause(world):
    case = asked(world)
    assert (case.state, case.asked_on, case.answer_by) == ("waiting", MONDAY.date(), date(2026, 12, 7))
    due = case.due_on
    later = MONDAY + timedelta(days=7)
    with world.signed_in("hilde"):
        case = answer_question(case.pk, version=case.version, text="Ein Dackel.", files=(PDF,), now=later)
    assert (case.state, case.asked_on, case.answer_by) == ("in_review", None, None)
    assert case.due_on == add_working_days(due, 5, works)
    with world.signed_in("hilde"):
        opened = get_own_case(world.actor("hilde"), case.pk)
        assert [event.action for event in opened.events] == ["submit", "take_up", "ask", "answer"]
        assert [upload.name for upload in opened.uploads] == ["nachweis.pdf"]
    assert changes(world, case)[-2:] == ["Rückfrage gestellt", "Rückfrage beantwortet"]


@pytest.mark.parametrize(
    ("question", "answer_by"),
    [
        ("  ", date(2026, 12, 7)),
        ("Welche Rasse?", date(2026, 11, 24)),  # tomorrow
        ("Welche Rasse?", date(2026, 11, 20)),  # in the past
        ("Welche Rasse?", date(2027, 3, 1)),  # too far
        ("Welche Rasse?", date(2026, 12, 5)),  # a Saturday
        ("Welche Rasse?", date(2026, 12, 25)),  # Christmas
    ],
)
def test_a_question_is_complete_and_asks_for_a_possible_day(world, question, answer_by):
    case = taken_up(world)
    with world.desk(case) as clerk, pytest.raises(InvalidInput):
        ask_applicant(case.pk, version=2, actor=clerk, question=question, answer_by=answer_by, now=MONDAY)
    assert reload(world, case).state == "in_review"


def test_an_answer_says_something(world):
    case = asked(world)
    with world.signed_in("hilde"), pytest.raises(InvalidInput):
        answer_question(case.pk, version=case.version, text=" \n ", files=(), now=MONDAY)


def test_going_on_without_an_answer(world):
    case = asked(world)
    with world.desk(case) as clerk:
        case = resume_case(case.pk, version=case.version, actor=clerk, now=MONDAY)
    assert (case.state, case.answer_by) == ("in_review", None)


@pytest.mark.parametrize("prepare", [lambda world: world.submit(), taken_up, asked])
def test_an_open_application_can_be_taken_back(world, prepare):
    case = prepare(world)
    with world.signed_in("hilde"):
        case = withdraw_case(case.pk, version=case.version, now=MONDAY)
    assert (case.state, case.closed_at) == ("withdrawn", MONDAY)
    with world.signed_in("hilde"), pytest.raises(CaseMoved):
        withdraw_case(case.pk, version=case.version, now=MONDAY)


def test_everybody_who_saw_an_old_state_is_told(world):
    case = asked(world)
    old = case.version - 1
    with world.signed_in("hilde"):
        with pytest.raises(CaseMoved):
            answer_question(case.pk, version=old, text="Dackel", files=(), now=MONDAY)
        with pytest.raises(CaseMoved):
            withdraw_case(case.pk, version=old, now=MONDAY)
    with world.desk(case) as clerk:
        for attempt in (
            lambda: ask_applicant(
                case.pk, version=old, actor=clerk, question="?", answer_by=date(2026, 12, 7), now=MONDAY
            ),
            lambda: resume_case(case.pk, version=old, actor=clerk, now=MONDAY),
            lambda: decide_case(case.pk, version=old, actor=clerk, decision=GRANT, now=MONDAY),
        ):
            with pytest.raises(CaseMoved):
                attempt()
    assert issubclass(CaseMoved, Conflict)
    assert CaseMoved.status == 409
    assert reload(world, case).version == case.version


def test_an_old_state_in_the_browser_is_answered_with_409(world):
    case = asked(world, now=clock.now(), answer_by=add_working_days(clock.now().date(), 10, works))
    browser = world.browser("hilde")
    page = f"/meine-vorgaenge/{case.pk}"
    assert (
        browser.post(f"{page}/antworten/", {"version": case.version - 1, "text": "Dackel"}).status_code == 409
    )
    assert browser.post(f"{page}/zurueckziehen/", {"version": case.version - 1}).status_code == 409
    desk = world.browser("nadine")
    assert desk.post(f"/arbeitsplatz/vorgang/{case.pk}/", {"purpose": "case_processing"}).status_code == 302
    assert desk.post(f"/arbeitsplatz/vorgang/{case.pk}/weiter/", {"version": 1}).status_code == 409
    decision = {"version": 1, "action": "grant", "sentences": "Ja.", "legal_basis": "§ 6"}
    assert desk.post(f"/arbeitsplatz/vorgang/{case.pk}/entscheiden/", decision).status_code == 409
    assert reload(world, case).state == "waiting"


def test_two_decisions_in_the_same_moment_make_one(world):
    case = taken_up(world, now=clock.now())
    world.proof("nadine")
    world.proof("lead")
    together = threading.Barrier(2)

    def decide(name, decision):
        with world.desk(case, name) as clerk:
            together.wait(10)
            try:
                return decide_case(case.pk, version=2, actor=clerk, decision=decision, now=clock.now()).state
            except CaseMoved:
                transaction.set_rollback(True)
                return "moved"

    with ThreadPoolExecutor(2) as pool:
        one = pool.submit(in_thread(lambda: decide("nadine", GRANT)))
        two = pool.submit(in_thread(lambda: decide("lead", REFUSE)))
        results = {one.result(30), two.result(30)}
    assert results in ({"granted", "moved"}, {"refused", "moved"})
    with world.signed_in("hilde"):
        assert Notice.objects.filter(case_reference=case.reference).count() == 1


@pytest.mark.parametrize(
    ("decision", "state"),
    [
        (GRANT, "granted"),
        (Decision(CaseAction.GRANT, ("Bewilligt.",), ()), "granted"),
        (Decision(CaseAction.GRANT_PARTLY, ("Teils.",), REASONS), "partly_granted"),
        (REFUSE, "refused"),
    ],
)
def test_a_decision_closes_the_case_and_issues_its_notice(world, decision, state):
    case = taken_up(world, now=clock.now())
    with world.desk(case) as clerk:
        decided = decide_case(case.pk, version=2, actor=clerk, decision=decision, now=clock.now())
    assert (decided.state, decided.closed_at is not None) == (state, True)
    with world.signed_in("hilde"):
        notice = Notice.objects.get(pk=decided.notice_id)
        assert (notice.case_reference, notice.subject_id) == (case.reference, world.people["hilde"])
    assert orders(notice.pk) == 1
    assert changes(world, case)[-1].startswith("Antrag ")


def orders(notice_id):
    return ProcrastinateJob.objects.filter(task_name="notices.render", args__notice_id=str(notice_id)).count()


def test_a_decision_that_is_rolled_back_leaves_neither_notice_nor_job(world):
    case = taken_up(world)
    with world.desk(case) as clerk:
        notice_id = decide_case(case.pk, version=2, actor=clerk, decision=GRANT, now=clock.now()).notice_id
        assert orders(notice_id) == 1
        transaction.set_rollback(True)
    assert orders(notice_id) == 0
    with world.signed_in("hilde"):
        assert not Notice.objects.exists()
    assert reload(world, case).state == "in_review"
    assert "Antrag bewilligt" not in changes(world, case)


@pytest.mark.parametrize(
    "decision",
    [
        Decision(CaseAction.REFUSE, ("Abgelehnt.",), ()),
        Decision(CaseAction.GRANT_PARTLY, ("Teils.",), ()),
        Decision(CaseAction.REFUSE, ("Abgelehnt.",), (Reason("  ", "§ 6"),)),
        Decision(CaseAction.GRANT, (), REASONS),
        Decision(CaseAction.GRANT, ("  ",), REASONS),
        Decision(CaseAction.GRANT, ("Bewilligt.",), REASONS, fee_cents=2600),
        Decision(CaseAction.GRANT, ("Bewilligt.",), REASONS, fee_cents=-1, fee_basis="§ 1"),
    ],
)
def test_a_decision_without_what_the_law_demands_is_refused(world, decision):
    case = taken_up(world)
    with world.desk(case) as clerk, pytest.raises(InvalidInput), transaction.atomic():
        decide_case(case.pk, version=2, actor=clerk, decision=decision, now=MONDAY)
    assert reload(world, case).state == "in_review"
    with world.signed_in("hilde"):
        assert not Notice.objects.exists()


def test_a_new_case_is_not_decided_before_somebody_takes_it_up(world):
    case = world.submit()
    with world.desk(case) as clerk, pytest.raises(CaseMoved):
        decide_case(case.pk, version=1, actor=clerk, decision=GRANT, now=MONDAY)


def test_nobody_works_on_their_own_application(world):
    case = world.submit("nadine")
    with world.signed_in("nadine"):
        clerk = world.actor("nadine")
        for attempt in (
            lambda: find_desk_case(clerk, case.pk),
            lambda: open_case(clerk, case.pk, purpose=Purpose.CASE_PROCESSING, what="x").__enter__(),
            lambda: take_up(case.pk, actor=clerk, now=MONDAY),
            lambda: ask_applicant(
                case.pk, version=1, actor=clerk, question="?", answer_by=date(2026, 12, 7), now=MONDAY
            ),
            lambda: resume_case(case.pk, version=1, actor=clerk, now=MONDAY),
            lambda: decide_case(case.pk, version=1, actor=clerk, decision=GRANT, now=MONDAY),
        ):
            with pytest.raises(OwnCase, match="§ 20 VwVfG"):
                attempt()
    browser = world.browser("nadine")
    answer = browser.get(f"/arbeitsplatz/vorgang/{case.pk}/")
    assert answer.status_code == 409
    assert "§ 20 VwVfG" in answer.content.decode()
    with world.desk(case, "lead") as lead:
        assert take_up(case.pk, actor=lead, now=MONDAY).state == "in_review"


def test_cases_of_other_offices_do_not_exist_for_a_clerk(world):
    case = world.submit()
    with world.signed_in("oleg"):
        clerk = world.actor("oleg")
        with pytest.raises(NotFound):
            find_desk_case(clerk, case.pk)
        with pytest.raises(NotFound):
            take_up(case.pk, actor=clerk, now=MONDAY)
        assert list_desk_cases(clerk, DeskView.TEAM, page=1, today=MONDAY.date()).lines == ()
    browser = world.browser("oleg")
    assert browser.get(f"/arbeitsplatz/vorgang/{case.pk}/").status_code == 404


def test_cases_of_others_do_not_exist_for_a_resident(world):
    case = world.submit("hilde")
    with world.signed_in("mehmet"):
        actor = world.actor("mehmet")
        with pytest.raises(NotFound):
            get_own_case(actor, case.pk)
        with pytest.raises(NotFound):
            withdraw_case(case.pk, version=1, now=MONDAY)
        assert list_own_cases(actor.person_id) == ()


def test_the_history_of_a_case_is_seen_by_staff_only_after_opening(world):
    case = taken_up(world)
    with world.signed_in("nadine"):
        assert not CaseEvent.objects.filter(case=case).exists()
        actor = world.actor("nadine")
        with open_case(actor, case.pk, purpose=Purpose.ENQUIRY, what="Antrag geöffnet") as opened:
            assert opened.person.given_name == "Hilde"
            assert len(opened.events) == 2
        assert not CaseEvent.objects.filter(case=case).exists()


def test_whoever_holds_reference_and_code_learns_the_state_and_nothing_more(world, settings):
    case = taken_up(world)
    code = tracking_code(settings.SECRET_KEY, str(case.pk))
    with world.anonymous():
        tracking = track_case(case.reference.lower(), code.replace("-", " "))
        assert (tracking.reference, tracking.state, tracking.office) == (
            case.reference,
            "in_review",
            "Steuern und Abgaben",
        )
        for reference, wrong in (
            (case.reference, "ABCD-EFGH-2345"),
            (case.reference, ""),
            ("ST-2026-99999", code),
            ("", ""),
        ):
            with pytest.raises(NotFound):
                track_case(reference, wrong)
    answer = world.browser().post("/vorgang-verfolgen/", {"reference": case.reference, "code": code})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert case.reference in page
    for secret in ("Hilde", "Brandt", "Lindengasse", "Anton", str(case.pk)):
        assert secret not in page


def test_a_code_opens_nothing_in_another_municipality(world, settings):
    from allmende.town_hall.cases.tests.world import found_world

    case = world.submit()
    code = tracking_code(settings.SECRET_KEY, str(case.pk))
    with found_world().anonymous(), pytest.raises(NotFound):
        track_case(case.reference, code)
