"""What is stored: guarded by the database, unchangeable, and made whole by the job."""

import uuid

import pytest
from django.db import DatabaseError, connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from allmende.delivery.documents.public import check_accessible, get_document, list_documents
from allmende.delivery.notices.errors import NoticeIncomplete, NoticeNotReady, StateNotModelled
from allmende.delivery.notices.making import render_notice
from allmende.delivery.notices.models import Notice, NoticeRetrieval
from allmende.delivery.notices.public import NoticeState, Reason, issue_notice, list_notices_for_case
from allmende.delivery.notices.rules.serial import facts_from_plain, facts_sha256
from allmende.delivery.notices.services import record_posting, record_retrieval
from allmende.delivery.notices.tests.towns import NOON, draft_for
from allmende.foundation.errors import Conflict, NotFound
from allmende.foundation.tenancy import tenant
from allmende.registers.policies.public import record_change


def test_the_job_makes_the_file_once(town):
    notice_id = town.issue(rendered=False)
    arguments = {"notice_id": str(notice_id), "subject_id": str(town.hilde), "case_reference": "V-1"}
    with town.as_service(), town.opened(town.hilde):
        assert list_notices_for_case("V-1", now=NOON)[0].standing.state is NoticeState.ISSUED
    render_notice.run(town.municipality, **arguments)
    render_notice.run(town.municipality, **arguments)
    with town.as_service(), town.opened(town.hilde):
        (line,) = list_notices_for_case("V-1", now=NOON)
        assert line.standing.state is NoticeState.RENDERED
        (document,) = list_documents(town.hilde, kind="notice")
        stored = get_document(line.document_id, subject_id=town.hilde)
        assert check_accessible(stored.content) == ()
        assert document.sha256 == stored.summary.sha256
        facts = Notice.objects.get(pk=notice_id)
        assert facts.facts_sha256 == facts_sha256(facts_from_plain(facts.facts))


def test_issuing_orders_the_file_in_the_same_transaction(town):
    def orders():
        return ProcrastinateJob.objects.filter(
            task_name="notices.render", args__municipality_id=town.municipality.pk
        ).count()

    with town.as_service(), town.opened(town.hilde):
        issue_notice(draft_for(town), now=NOON)
        transaction.set_rollback(True)
    with town.as_service():
        assert orders() == 0
    town.issue(rendered=False)
    with town.as_service():
        assert orders() == 1


def test_without_access_nothing_can_be_issued_and_nothing_is_seen(town):
    town.issue()
    with town.as_service():
        assert Notice.objects.count() == 0
        assert list_documents(town.hilde) == ()
        with pytest.raises(DatabaseError), transaction.atomic():
            issue_notice(draft_for(town), now=NOON)
    with town.as_service(), town.opened(town.mehmet):
        assert Notice.objects.count() == 0


@pytest.mark.parametrize(
    "change",
    [
        "update notices_notice set facts = '{}'",
        "update notices_notice set outcome = 'granted'",
        "update notices_notice set rendered_at = now()",
        "update notices_notice set document_id = null, rendered_at = null",
        "update notices_notice set subject_id = gen_random_uuid()",
        "delete from notices_notice",
        "update documents_document set title = 'x'",
        "update documents_document set content = ''",
        "delete from documents_document",
        "update notices_noticeretrieval set retrieved_at = now()",
        "delete from notices_noticeretrieval",
    ],
)
def test_what_was_issued_stays_as_it_is(town, change):
    notice_id = town.issue()
    with town.as_service(), town.opened(town.hilde):
        record_retrieval(notice_id, person_id=town.hilde, now=NOON)
        before = Notice.objects.values().get(pk=notice_id)
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change)
        assert Notice.objects.values().get(pk=notice_id) == before
        assert NoticeRetrieval.objects.get().retrieved_at == NOON


def test_a_file_of_another_municipality_cannot_be_linked(town):
    notice_id = town.issue(rendered=False)
    with pytest.raises(DatabaseError), town.as_service(), town.opened(town.hilde):
        Notice.objects.filter(pk=notice_id).update(document_id=uuid.uuid4(), rendered_at=NOON)


def test_only_the_first_retrieval_counts(town):
    notice_id = town.issue()
    with town.as_service(), town.opened(town.hilde):
        record_retrieval(notice_id, person_id=town.hilde, now=NOON)
        record_retrieval(notice_id, person_id=town.hilde, now=NOON.replace(day=25))
        assert list_notices_for_case("V-1", now=NOON)[0].standing.disclosed_on.isoformat() == "2082-11-21"


def test_a_notice_without_file_cannot_be_retrieved(town):
    notice_id = town.issue(rendered=False)
    with town.as_service(), town.opened(town.hilde), pytest.raises(NoticeNotReady):
        record_retrieval(notice_id, person_id=town.hilde, now=NOON)


def test_a_letter_is_posted_once(town):
    notice_id = town.issue()
    with town.as_service(), town.opened(town.hilde):
        record_posting(notice_id, posted_on=NOON.date())
        with pytest.raises(Conflict):
            record_posting(notice_id, posted_on=NOON.date())
        assert list_notices_for_case("V-1", now=NOON)[0].standing.disclosed_on.isoformat() == "2082-11-24"
    with town.as_service(), pytest.raises(NotFound):
        record_posting(notice_id, posted_on=NOON.date())


def test_incomplete_drafts_are_refused_and_leave_nothing(town):
    with town.as_service(), town.opened(town.hilde):
        with pytest.raises(NoticeIncomplete) as caught:
            issue_notice(draft_for(town, reasons=(Reason("Ohne Norm."),)), now=NOON)
        assert caught.value.details == {"missing": "legal_basis"}
        assert Notice.objects.count() == 0
    elsewhere = replace_state(town, "NW")
    with tenant(elsewhere), pytest.raises(StateNotModelled):
        issue_notice(draft_for(town), now=NOON)


def replace_state(town, state):
    municipality = type(town.municipality).objects.get(pk=town.municipality.pk)
    municipality.state = state
    return municipality


def test_changes_about_people_without_access_are_refused(town):
    with town.as_service(), pytest.raises(DatabaseError):
        record_change(subjects=[town.hilde], purpose="delivery", categories=["notice"], what="x")
