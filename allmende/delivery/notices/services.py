"""Writes of the notices."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from allmende.delivery.notices.access import find_own_notice, lock_notice
from allmende.delivery.notices.drafts import NoticeDraft, complete_facts
from allmende.delivery.notices.errors import NoticeNotReady
from allmende.delivery.notices.events import NoticeRetrieved
from allmende.delivery.notices.making import render_notice
from allmende.delivery.notices.models import Notice, NoticeRetrieval
from allmende.delivery.notices.rules.serial import facts_sha256, to_plain
from allmende.foundation.errors import Conflict
from allmende.foundation.outbox import publish
from allmende.foundation.tenancy import current_municipality
from allmende.identity.public import get_office
from allmende.registers.policies.public import DataCategory, Purpose, record_change


def issue_notice(draft: NoticeDraft, *, now: datetime) -> uuid.UUID:
    """Freeze a decision as a notice and order its file, both in the caller's transaction; return its id.

    The transaction must be allowed to see the person (``open_access``), and the caller records the decision itself.

    Arguments:
        draft: the decision.
        now: when it was taken.

    Raises:
        NoticeIncomplete: parts are missing that the law demands.
        StateNotModelled: the law of the municipality's state is not known to the software.
    """
    facts = complete_facts(draft, current_municipality(), get_office(draft.office_key))
    notice = Notice.objects.create(
        subject_id=draft.subject_id,
        case_reference=draft.case_reference,
        office_key=draft.office_key,
        facts=to_plain(facts),
        facts_sha256=facts_sha256(facts),
        outcome=facts.outcome,
        decided_on=facts.decided_on,
        issued_at=now,
    )
    render_notice.enqueue(
        notice_id=str(notice.pk), subject_id=str(draft.subject_id), case_reference=draft.case_reference
    )
    return notice.pk


def record_retrieval(notice_id: uuid.UUID, *, person_id: uuid.UUID, now: datetime) -> None:
    """Record that the person opens their notice; only the first time counts and is kept.

    In general administrative law the notice counts as disclosed on the following day (§ 41 Abs. 2a VwVfG). An
    opening after the ten days counts as a new provision at the person's wish, so the same rule applies.

    Arguments:
        notice_id: the notice.
        person_id: the signed-in person.
        now: the moment.

    Raises:
        NotFound: it is not the person's notice.
        NoticeNotReady: its file is still being made.
    """
    notice = find_own_notice(notice_id, person_id=person_id)
    if notice.document_id is None:
        raise NoticeNotReady
    _retrieval, is_first = NoticeRetrieval.objects.get_or_create(
        notice=notice, defaults={"subject_id": person_id, "retrieved_at": now}
    )
    if is_first:
        record_change(
            subjects=[person_id],
            purpose=Purpose.DELIVERY,
            categories=[DataCategory.NOTICE],
            what="Bescheid abgerufen",
            case_reference=notice.case_reference,
        )
        publish(NoticeRetrieved(notice_id=notice.pk, case_reference=notice.case_reference))


def record_posting(notice_id: uuid.UUID, *, posted_on: date) -> None:
    """Record the day on which a notice was handed to the post as a letter (§ 41 Abs. 2 VwVfG); once and for good.

    Arguments:
        notice_id: the notice; the transaction must be allowed to see it.
        posted_on: the day.

    Raises:
        NotFound: there is none, or the transaction may not see it.
        Conflict: a day has been recorded before.
    """
    notice = lock_notice(notice_id)
    if notice.posted_on is not None:
        raise Conflict
    notice.posted_on = posted_on
    notice.save(update_fields=["posted_on"])
    record_change(
        subjects=[notice.subject_id],
        purpose=Purpose.DELIVERY,
        categories=[DataCategory.NOTICE],
        what="Bescheid zur Post gegeben",
        case_reference=notice.case_reference,
    )
