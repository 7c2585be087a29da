"""Writes the demo town's cases through the same services that residents and clerks use.

A background service of its own acts, under a usage rule that exists only while the demo is loaded; so even the
invented records of the ledger say truthfully who wrote them.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from django.db import connection
from django.utils import timezone

from allmende.delivery.notices.public import (
    Channel,
    Reason,
    is_working_day,
    make_notice_file,
    record_retrieval,
)
from allmende.entrance.demo.answers.parts import DemoAnswer, DemoFile
from allmende.entrance.demo.case_records import Channel as FiledBy
from allmende.entrance.demo.case_records import DemoCase, DemoStep, StepAction
from allmende.entrance.demo.load_records import Trace, date_records_back
from allmende.entrance.demo.paper import draw_paper
from allmende.entrance.demo.world import DemoTown, answers_of
from allmende.foundation.models import Municipality
from allmende.foundation.proofs import SERVICES
from allmende.foundation.services import register_services, service_proof
from allmende.foundation.tenancy import tenant
from allmende.identity.public import Actor, TrustLevel, find_account, list_active_mandates
from allmende.registers.policies.public import (
    EVERYTHING_IN_A_CASE,
    AccessRequest,
    Purpose,
    RuleText,
    adopt_rule,
    open_access,
    retire_rule,
)
from allmende.town_hall.cases.public import (
    CaseAction,
    Decision,
    FileContent,
    answer_question,
    ask_applicant,
    decide_case,
    make_receipt,
    post_notice,
    save_answers,
    start_draft,
    store_upload,
    submit_application,
    take_up,
    withdraw_case,
)
from allmende.town_hall.forms.public import Answers, FileAnswer, Value
from allmende.town_hall.offers.public import get_service_for_application

SERVICE: Final = "demo"
RULE: Final = RuleText(
    role=f"service:{SERVICE}",
    purpose=Purpose.CASE_PROCESSING,
    title="Vorführdaten anlegen",
    legal_basis="erfundene Personen, kein Personenbezug",
    categories=EVERYTHING_IN_A_CASE,
    requires_case=False,
)
RESIDENTS_STEPS: Final = {StepAction.ANSWER, StepAction.WITHDRAW}
RECORDED_AS: Final = {
    StepAction.TAKE_UP: "Bearbeitung begonnen",
    StepAction.ASK: "Rückfrage gestellt",
    StepAction.ANSWER: "Rückfrage beantwortet",
    StepAction.GRANT: "Antrag bewilligt",
    StepAction.GRANT_PARTLY: "Antrag teilweise bewilligt",
    StepAction.REFUSE: "Antrag abgelehnt",
    StepAction.WITHDRAW: "Antrag zurückgezogen",
}
OFFICE_OPENS: Final = time(8, 12)
RETRIEVED_AFTER: Final = timedelta(days=1)
LETTERS_LIE: Final = timedelta(days=12)


@dataclass(frozen=True)
class Staging:
    """What every case of a town needs.

    Arguments:
        town: the invented town.
        today: the day of loading.
        now: the instant of loading; nothing lies after it.
        persons: key of a person to their id.
        with_account: keys of the persons who can sign in.
        staff: sign-in name to the name with which notices are signed.
    """

    town: DemoTown
    today: date
    now: datetime
    persons: Mapping[str, uuid.UUID]
    with_account: frozenset[str]
    staff: Mapping[str, str]


def load_cases(municipality: Municipality, staging: Staging) -> int:
    """Write all cases of a town, the oldest first so that references are in order; returns how many."""
    with tenant(municipality):
        adopt_rule(RULE)
    register_services({*SERVICES, SERVICE})
    traces: list[Trace] = []
    try:
        cases = sorted(staging.town.cases, key=lambda case: (-case.days_ago_submitted, case.key))
        for number, case in enumerate(cases):
            with tenant(municipality, service_proof=service_proof(SERVICE)):
                traces += _load_case(case, staging, minutes=(number * 37) % 480)
    finally:
        register_services()
        with tenant(municipality):
            retire_rule(role=RULE.role, purpose=RULE.purpose)
            _settle_queue()
    date_records_back(municipality, traces, service=SERVICE)
    return len(cases)


def _load_case(case: DemoCase, staging: Staging, *, minutes: int) -> list[Trace]:
    person = staging.persons[case.applicant_key]
    with _acting_for(person):
        filed_at = _moment(staging, case.days_ago_submitted, minutes)
        service = get_service_for_application(case.service_key)
        draft = start_draft(
            person_id=person, service_id=service.id, form_id=service.form.id, answers=Answers(), now=filed_at
        )

        def keep(file: DemoFile) -> FileAnswer:
            content = FileContent(file.name, file.media_type, draw_paper(file.title, file.lines))
            stored = store_upload(draft, content, now=filed_at)
            return FileAnswer(str(stored), file.name, len(content.content), file.media_type, content.sha256)

        answers = answers_of(case, staging.town, staging.today)
        values: dict[str, Value] = {answer.place: _value(answer, keep) for answer in answers}
        save_answers(draft, replace(Answers(), values=values), now=filed_at)
        channel = Channel.PORTAL if case.applicant_key in staging.with_account else Channel.LETTER
        if case.channel is FiledBy.PAPER:
            channel = Channel.LETTER
        written = submit_application(draft.pk, channel=channel, now=filed_at)
        if case.applicant_key in staging.with_account:
            make_receipt(written.pk, now=filed_at)
    traces = [Trace(written.reference, "Antrag eingereicht", filed_at)]
    for step in case.steps:
        if step.action is not StepAction.SUBMIT:
            now = _moment(staging, step.days_ago, minutes + 90)
            _play(written.pk, case, step, staging, person, now=now)
            office = "" if step.action in RESIDENTS_STEPS else written.office.name
            traces.append(Trace(written.reference, RECORDED_AS[step.action], now, office))
            traces.append(Trace(written.reference, "Bescheid abgerufen", now + RETRIEVED_AFTER))
    return traces


def _value(answer: DemoAnswer, keep: object) -> Value:
    return keep(answer.value) if isinstance(answer.value, DemoFile) else answer.value  # type: ignore[operator]


def _play(
    case_id: uuid.UUID, case: DemoCase, step: DemoStep, staging: Staging, person: uuid.UUID, *, now: datetime
) -> None:
    """Replay one step of a case on its day."""
    version = None
    with _acting_for(person):
        if step.action is StepAction.TAKE_UP:
            take_up(case_id, actor=_clerk(step.actor, staging, now), now=now)
        elif step.action is StepAction.ASK:
            ask_applicant(
                case_id,
                version=version,
                actor=_clerk(step.actor, staging, now),
                question=step.text,
                answer_by=_answer_day(case, step, staging),
                now=now,
            )
        elif step.action is StepAction.ANSWER:
            answer_question(case_id, version=version, text=step.text, files=(), now=now)
        elif step.action is StepAction.WITHDRAW:
            withdraw_case(case_id, version=version, now=now)
        else:
            _decide(case_id, case, step, staging, person, now=now)


def _decide(
    case_id: uuid.UUID, case: DemoCase, step: DemoStep, staging: Staging, person: uuid.UUID, *, now: datetime
) -> None:
    decision = case.decision
    if decision is None:
        raise ValueError(f"{case.key} is decided without a decision")
    basis = "; ".join(decision.legal_basis)
    decided = decide_case(
        case_id,
        version=None,
        actor=_clerk(step.actor, staging, now),
        decision=Decision(
            action=CaseAction(step.action.value),
            sentences=(decision.operative,),
            reasons=tuple(Reason(text=reason, legal_basis=basis) for reason in decision.reasons),
            fee_cents=decision.fee_cents,
            fee_basis=basis if decision.fee_cents else "",
        ),
        now=now,
    )
    if decided.notice_id is None:
        raise ValueError(f"{case.key} has no notice")
    wants_letter = decided.channel == Channel.LETTER.value
    if wants_letter and now > staging.now - LETTERS_LIE:
        return  # The job worker sets it, and the desk has a letter to send.
    make_notice_file(decided.notice_id, now=now)
    if wants_letter:
        post_notice(case_id, actor=_clerk(step.actor, staging, now), now=now)
    opened_at = now + RETRIEVED_AFTER
    if opened_at < staging.now:
        record_retrieval(decided.notice_id, person_id=person, now=opened_at)


def _answer_day(case: DemoCase, step: DemoStep, staging: Staging) -> date:
    """Return the day until which the answer was asked for; never a day on which the town hall is closed."""
    asked_on = staging.today - timedelta(days=step.days_ago)
    wanted = (
        staging.today + timedelta(days=case.due_in_days)
        if case.due_in_days is not None
        else asked_on + timedelta(days=14)
    )
    day = max(wanted, asked_on + timedelta(days=3))
    while not is_working_day(day, staging.town.municipality.state):
        day += timedelta(days=1)
    return day


def _clerk(sign_in_name: str, staging: Staging, now: datetime) -> Actor:
    account = find_account(sign_in_name)
    return Actor(
        account_id=account.pk,
        person_id=account.person_id,
        display_name=staging.staff[sign_in_name],
        trust_level=TrustLevel.HIGH,
        mandates=list_active_mandates(account.pk, now=now),
    )


def _moment(staging: Staging, days_ago: int, minutes: int) -> datetime:
    """Return a time on a day in the past; never in the future."""
    day = staging.today - timedelta(days=days_ago)
    moment = timezone.make_aware(datetime.combine(day, OFFICE_OPENS)) + timedelta(minutes=minutes)
    return min(moment, staging.now)


@contextmanager
def _acting_for(person: uuid.UUID) -> Iterator[None]:
    request = AccessRequest(
        subjects=(person,),
        purpose=Purpose.CASE_PROCESSING,
        categories=EVERYTHING_IN_A_CASE,
        what="Vorführdaten angelegt",
    )
    with open_access(request):
        yield


def _settle_queue() -> None:
    """Mark the news of the invented past as handled; nobody waits for receipts from last month."""
    with connection.cursor() as cursor:
        cursor.execute("update foundation_outboxentry set handled_at = now() where handled_at is null")
        cursor.execute(
            "delete from procrastinate_jobs where status = 'todo'"
            " and task_name in ('foundation.deliver', 'cases.receipt')"
        )
