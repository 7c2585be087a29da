"""Submitting: whole or not at all, once, and with numbers without gaps; also when many do it in the same moment."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import DatabaseError, connections, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from allmende.delivery.notices.public import Channel
from allmende.foundation import clock
from allmende.foundation.errors import NotFound
from allmende.foundation.models import OutboxEntry
from allmende.town_hall.cases.access import get_own_draft
from allmende.town_hall.cases.errors import ApplicationIncomplete, TooManyFiles
from allmende.town_hall.cases.models import Application, Case, CaseEvent, Draft, Upload
from allmende.town_hall.cases.services import (
    FileContent,
    discard_draft,
    save_answers,
    start_draft,
    store_upload,
    submit_application,
)
from allmende.town_hall.cases.services.drafting import MOST_FILES
from allmende.town_hall.cases.tests.world import CONTACT, FILE, NAMES, TEXT, complete_answers, owner, raw
from allmende.town_hall.forms.public import Answers, FileAnswer

PDF = FileContent("nachweis.pdf", "application/pdf", b"%PDF-1.7 Probe")


def in_thread(work):
    """Run work in a thread with connections of its own."""

    def run():
        try:
            return work()
        finally:
            connections.close_all()

    return run


def submit(world, name, draft):
    with world.signed_in(name):
        return submit_application(draft.pk, channel=Channel.PORTAL, now=clock.now())


def parts(world, name, draft_id):
    """How much of a case there is: case, application, events, records, outbox entries, drafts."""
    with world.signed_in(name):
        cases = Case.objects.filter(submission_key=draft_id)
        references = [case.reference for case in cases]
        return (
            len(cases),
            Application.objects.filter(case__in=cases).count(),
            CaseEvent.objects.filter(case__in=cases, action="submit").count(),
            raw(
                "select count(*) from ledger_record where what = 'Antrag eingereicht' and case_reference = any (%s)",
                [references],
            )[0][0],
            sum(
                1 for entry in OutboxEntry.objects.all() if entry.payload.get("case_reference") in references
            ),
            Draft.objects.filter(pk=draft_id).count(),
        )


WHOLE, NOT_AT_ALL = (1, 1, 1, 1, 1, 0), (0, 0, 0, 0, 0, 1)


def test_a_complete_application_becomes_a_case(world):
    draft = world.draft()
    case = submit(world, "hilde", draft)
    assert case.reference.endswith("-00001")
    assert (case.state, case.version, case.channel, case.closed_at) == ("submitted", 1, "portal", None)
    assert case.due_on is not None
    assert parts(world, "hilde", draft.pk) == WHOLE
    with world.signed_in("hilde"):
        assert Application.objects.get(case=case).answers == complete_answers().to_json()


def test_an_incomplete_application_stays_a_draft(world):
    draft = world.draft(answers=Answers(values={TEXT: "nur das"}))
    with pytest.raises(ApplicationIncomplete):
        submit(world, "hilde", draft)
    assert parts(world, "hilde", draft.pk) == NOT_AT_ALL


def test_a_broken_submission_leaves_the_draft_and_no_gap(world):
    draft = world.draft()
    with world.signed_in("hilde"):
        submit_application(draft.pk, channel=Channel.PORTAL, now=clock.now())
        transaction.set_rollback(True)
    assert parts(world, "hilde", draft.pk) == NOT_AT_ALL
    assert submit(world, "hilde", draft).reference.endswith("-00001")


def test_submitting_twice_gives_the_same_case(world):
    draft = world.draft()
    first, second = submit(world, "hilde", draft), submit(world, "hilde", draft)
    assert first.pk == second.pk
    assert parts(world, "hilde", draft.pk) == WHOLE


def test_submitting_twice_in_the_browser_leads_to_the_same_page(world):
    draft = world.draft()
    browser = world.browser("hilde")
    page = f"/antrag/entwurf/{draft.pk}/pruefen/"
    first = browser.post(page, {"channel": "portal"})
    second = browser.post(page, {"channel": "portal"})
    third = browser.get(page)
    assert first.status_code == second.status_code == third.status_code == 302
    assert first.url == second.url == third.url
    assert browser.get(first.url).status_code == 200


def test_whoever_opens_the_check_page_while_it_is_submitted_is_led_to_the_case(world, monkeypatch):
    from allmende.town_hall.cases.views import applying

    draft = world.draft()
    world.proof("hilde")
    look = applying.get_own_draft

    def look_after_the_other(*arguments, **options):
        with ThreadPoolExecutor(1) as pool:
            pool.submit(in_thread(lambda: submit(world, "hilde", draft))).result(20)
        monkeypatch.undo()
        return look(*arguments, **options)

    monkeypatch.setattr(applying, "get_own_draft", look_after_the_other)
    answer = world.browser("hilde").post(f"/antrag/entwurf/{draft.pk}/pruefen/", {"channel": "portal"})
    assert answer.status_code == 302
    assert "/eingegangen/" in answer.url


def test_two_submissions_in_the_same_moment_give_one_case_to_both(world):
    draft = world.draft()
    world.proof("hilde")
    holding, go_on = threading.Event(), threading.Event()

    def first():
        with world.signed_in("hilde"):
            case = submit_application(draft.pk, channel=Channel.PORTAL, now=clock.now())
            holding.set()
            assert go_on.wait(10)
            return case.pk

    def second():
        assert holding.wait(10)
        with world.signed_in("hilde"):
            # The race is real: the first has not committed, so here the draft still exists and no case does.
            assert Draft.objects.filter(pk=draft.pk).exists()
            assert not Case.objects.filter(submission_key=draft.pk).exists()
            threading.Timer(0.3, go_on.set).start()
            return submit_application(draft.pk, channel=Channel.PORTAL, now=clock.now()).pk

    with ThreadPoolExecutor(2) as pool:
        one, two = pool.submit(in_thread(first)), pool.submit(in_thread(second))
        assert one.result(20) == two.result(20)
    assert parts(world, "hilde", draft.pk) == WHOLE


def test_many_clicks_on_submit_in_the_browser_make_one_case(world):
    draft = world.draft()
    world.proof("hilde")
    together = threading.Barrier(4)

    def click():
        browser = world.browser("hilde")
        together.wait(10)
        answer = browser.post(f"/antrag/entwurf/{draft.pk}/pruefen/", {"channel": "portal"})
        return answer.status_code, answer.headers.get("Location")

    with ThreadPoolExecutor(4) as pool:
        answers = {future.result(30) for future in [pool.submit(in_thread(click)) for _click in range(4)]}
    assert len(answers) == 1
    assert next(iter(answers))[0] == 302
    assert parts(world, "hilde", draft.pk) == WHOLE


def test_numbers_have_no_gaps_and_no_duplicates_under_eight_threads(world):
    rounds = 3
    for name in NAMES:
        world.proof(name)

    def apply(name):
        references = []
        for number in range(rounds):
            draft = world.draft(name)
            if number == 1:
                with world.signed_in(name):
                    submit_application(draft.pk, channel=Channel.PORTAL, now=clock.now())
                    transaction.set_rollback(True)
            references.append(submit(world, name, draft).reference)
        return references

    assert len(NAMES) == 8
    with ThreadPoolExecutor(len(NAMES)) as pool:
        futures = [pool.submit(in_thread(lambda name=name: apply(name))) for name in NAMES]
        references = [reference for future in futures for reference in future.result(60)]
    assert sorted(int(reference[-5:]) for reference in references) == list(range(1, rounds * len(NAMES) + 1))


def test_beginning_twice_in_the_same_moment_begins_once(world):
    world.proof("hilde")
    together = threading.Barrier(4)

    def begin():
        with world.signed_in("hilde"):
            together.wait(10)
            draft = start_draft(
                person_id=world.people["hilde"],
                service_id=world.service_id,
                form_id=world.form_id,
                answers=Answers(),
                now=clock.now(),
            )
            return draft.pk

    with ThreadPoolExecutor(4) as pool:
        drafts = {future.result(30) for future in [pool.submit(in_thread(begin)) for _begin in range(4)]}
    assert len(drafts) == 1


def test_two_steps_saved_in_the_same_moment_are_both_kept(world):
    draft = world.draft(answers=Answers())
    world.proof("hilde")
    holding, go_on = threading.Event(), threading.Event()

    def first():
        with world.signed_in("hilde"):
            held = get_own_draft(world.actor("hilde"), draft.pk, for_change=True)
            holding.set()
            assert go_on.wait(10)
            answers = Answers.from_json(held.answers).with_value(TEXT, "aus dem ersten Fenster")
            save_answers(held, answers, now=clock.now())

    def second():
        assert holding.wait(10)
        threading.Timer(0.3, go_on.set).start()
        page = f"/antrag/entwurf/{draft.pk}/abschnitt-g2/"
        return world.browser("hilde").post(page, {"G2-F3": "aus dem zweiten", "aktion": "save"}).status_code

    with ThreadPoolExecutor(2) as pool:
        one, two = pool.submit(in_thread(first)), pool.submit(in_thread(second))
        assert (one.result(20), two.result(20)) == (None, 302)
    with world.signed_in("hilde"):
        kept = Answers.from_json(Draft.objects.get(pk=draft.pk).answers)
        assert (kept.get(TEXT), kept.get(CONTACT)) == ("aus dem ersten Fenster", "aus dem zweiten")


def test_nobody_submits_for_somebody_else(world):
    draft = world.draft("hilde")
    with pytest.raises(NotFound):
        submit(world, "mehmet", draft)
    with pytest.raises(NotFound):
        submit(world, "nadine", draft)
    assert parts(world, "hilde", draft.pk) == NOT_AT_ALL


def test_files_of_a_draft_become_evidence_of_the_case_and_stay(world):
    draft = world.draft()
    with world.signed_in("hilde"):
        upload = store_upload(draft, PDF, now=clock.now())
        file = FileAnswer(str(upload), PDF.name, len(PDF.content), PDF.media_type, "0" * 64)
        save_answers(draft, complete_answers().with_value(FILE, file), now=clock.now())
    case = submit(world, "hilde", draft)
    with world.signed_in("hilde"):
        assert list(Upload.objects.filter(case=case, draft=None).values_list("pk", flat=True)) == [upload]
        for attempt in ("delete from cases_upload", "update cases_upload set content = 'anders'"):
            with transaction.atomic():
                raw(attempt)
        assert bytes(Upload.objects.get(pk=upload).content) == PDF.content


@pytest.mark.parametrize(
    "change",
    [
        "update cases_application set answers = '{}'",
        "delete from cases_application",
        "update cases_caseevent set text = 'anders'",
        "delete from cases_caseevent",
        "delete from cases_case",
    ],
)
def test_what_was_submitted_stays_as_it_is(world, change):
    world.submit()
    with world.signed_in("hilde"), pytest.raises(DatabaseError), transaction.atomic():
        raw(change)


def test_not_even_the_owner_changes_what_was_submitted(world):
    case = world.submit()
    for table in ("cases_application", "cases_caseevent"):
        with pytest.raises(DatabaseError, match="immutable"), transaction.atomic(using="owner"):
            owner("select set_config('allmende.municipality', %s, true)", [str(world.municipality.pk)])
            owner("select set_config('allmende.session', %s, true)", [world.proof("hilde")])
            assert owner(
                f"update {table} set subject_id = gen_random_uuid() where case_id = %s returning 1", [case.pk]
            )


def test_files_of_a_draft_end_with_it(world):
    draft = world.draft()
    with world.signed_in("hilde"):
        store_upload(draft, PDF, now=clock.now())
        store_upload(draft, PDF, now=clock.now())
        discard_draft(draft.pk)
        assert not Upload.objects.exists()
        with pytest.raises(NotFound):
            discard_draft(draft.pk)


def test_a_file_that_no_answer_names_any_more_is_forgotten(world):
    draft = world.draft()
    with world.signed_in("hilde"):
        store_upload(draft, PDF, now=clock.now())
        save_answers(draft, complete_answers(), now=clock.now())
        assert not Upload.objects.exists()


def test_a_draft_holds_so_many_files_and_no_more(world):
    draft = world.draft()
    with world.signed_in("hilde"):
        for _file in range(MOST_FILES):
            store_upload(draft, PDF, now=clock.now())
        with pytest.raises(TooManyFiles):
            store_upload(draft, PDF, now=clock.now())


def test_saving_a_draft_that_was_submitted_meanwhile_is_told_calmly(world):
    draft = world.draft()
    submit(world, "hilde", draft)
    with world.signed_in("hilde"), pytest.raises(NotFound):
        save_answers(draft, complete_answers("zu spät"), now=clock.now())


def test_the_job_of_a_submission_is_ordered_in_its_transaction(world):
    def orders():
        return ProcrastinateJob.objects.filter(
            task_name="foundation.deliver", args__municipality_id=world.municipality.pk
        ).count()

    draft = world.draft()
    before = orders()
    with world.signed_in("hilde"):
        submit_application(draft.pk, channel=Channel.PORTAL, now=clock.now())
        transaction.set_rollback(True)
    assert orders() == before
    submit(world, "hilde", draft)
    assert orders() == before + 1
