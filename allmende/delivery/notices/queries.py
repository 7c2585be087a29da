"""Reads of the notices; the database shows them only to the person themselves or under a grant."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from allmende.delivery.documents.public import StoredFile, get_document
from allmende.delivery.notices.access import find_own_notice
from allmende.delivery.notices.errors import NoticeNotReady
from allmende.delivery.notices.models import Notice
from allmende.delivery.notices.rules.deadlines import Channel, Regime, local_day
from allmende.delivery.notices.rules.facts import NoticeFacts, Outcome
from allmende.delivery.notices.rules.serial import facts_from_plain
from allmende.delivery.notices.rules.states import Delivery, NoticeState, Standing, standing_of


@dataclass(frozen=True)
class NoticeSummary:
    """A notice as one line of a list."""

    id: uuid.UUID
    case_reference: str
    reference: str
    office_name: str
    subject: str
    outcome: Outcome
    channel: Channel
    regime: Regime
    decided_on: date
    standing: Standing
    document_id: uuid.UUID | None

    @property
    def is_ready(self) -> bool:
        """Whether the file exists."""
        return self.standing.state is not NoticeState.ISSUED

    @property
    def is_new(self) -> bool:
        """Whether the person has not opened it yet."""
        return self.standing.state is not NoticeState.RETRIEVED


@dataclass(frozen=True)
class NoticeView:
    """A notice with everything it says."""

    summary: NoticeSummary
    facts: NoticeFacts
    retrieved_at: datetime | None


_LINE = (
    *("id", "case_reference", "outcome", "decided_on", "document_id", "rendered_at", "posted_on"),
    *("retrieval__retrieved_at", "facts__reference", "facts__subject", "facts__office__name"),
    *("facts__channel", "facts__regime", "facts__authority__state"),
)


def list_own_notices(person_id: uuid.UUID, *, now: datetime) -> tuple[NoticeSummary, ...]:
    """Return the signed-in person's notices, newest first, in one query.

    Arguments:
        person_id: the signed-in person.
        now: the moment, for deadlines.
    """
    return _lines(Notice.objects.filter(subject_id=person_id), now)


def list_notices_for_case(case_reference: str, *, now: datetime) -> tuple[NoticeSummary, ...]:
    """Return the notices of a case that the transaction may see, newest first, in one query."""
    return _lines(Notice.objects.filter(case_reference=case_reference), now)


def get_own_notice(notice_id: uuid.UUID, *, person_id: uuid.UUID, now: datetime) -> NoticeView:
    """Return one of the signed-in person's notices.

    Raises:
        NotFound: it is not the person's notice.
    """
    notice = find_own_notice(notice_id, person_id=person_id)
    facts = facts_from_plain(notice.facts)
    retrieved_at = notice.retrieval.retrieved_at if hasattr(notice, "retrieval") else None
    standing = _standing(
        Delivery(
            channel=facts.channel,
            regime=facts.regime,
            state_key=facts.authority.state,
            rendered_on=_day(notice.rendered_at),
            retrieved_on=_day(retrieved_at),
            posted_on=notice.posted_on,
        ),
        now,
    )
    summary = NoticeSummary(
        id=notice.pk,
        case_reference=notice.case_reference,
        reference=facts.reference,
        office_name=facts.office.name,
        subject=facts.subject,
        outcome=facts.outcome,
        channel=facts.channel,
        regime=facts.regime,
        decided_on=facts.decided_on,
        standing=standing,
        document_id=notice.document_id,
    )
    return NoticeView(summary, facts, retrieved_at)


def get_own_notice_file(notice_id: uuid.UUID, *, person_id: uuid.UUID) -> StoredFile:
    """Return the PDF of one of the signed-in person's notices.

    Raises:
        NotFound: it is not the person's notice.
        NoticeNotReady: its file is still being made.
    """
    notice = find_own_notice(notice_id, person_id=person_id)
    if notice.document_id is None:
        raise NoticeNotReady
    return get_document(notice.document_id, subject_id=person_id)


def _lines(notices: QuerySet[Notice], now: datetime) -> tuple[NoticeSummary, ...]:
    rows = notices.order_by("-issued_at", "pk").values(*_LINE)
    return tuple(_line(row, now) for row in rows)


def _line(row: Mapping[str, Any], now: datetime) -> NoticeSummary:
    delivery = Delivery(
        channel=Channel(row["facts__channel"]),
        regime=Regime(row["facts__regime"]),
        state_key=row["facts__authority__state"],
        rendered_on=_day(row["rendered_at"]),
        retrieved_on=_day(row["retrieval__retrieved_at"]),
        posted_on=row["posted_on"],
    )
    return NoticeSummary(
        id=row["id"],
        case_reference=row["case_reference"],
        reference=row["facts__reference"],
        office_name=row["facts__office__name"],
        subject=row["facts__subject"],
        outcome=Outcome(row["outcome"]),
        channel=delivery.channel,
        regime=delivery.regime,
        decided_on=row["decided_on"],
        standing=_standing(delivery, now),
        document_id=row["document_id"],
    )


def _standing(delivery: Delivery, now: datetime) -> Standing:
    return standing_of(delivery, local_day(now))


def _day(moment: datetime | None) -> date | None:
    return None if moment is None else local_day(moment)
