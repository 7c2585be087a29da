"""Working on a case: take up, ask, answer, go on, withdraw. Every step is one transaction with its records."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from allmende.delivery.notices.public import NoticeRetrieved, is_working_day, record_posting
from allmende.foundation.errors import InvalidInput, NotFound
from allmende.foundation.states import TransitionRefused
from allmende.foundation.tenancy import current_municipality
from allmende.identity.public import Actor
from allmende.registers.policies.public import DataCategory, record_change
from allmende.town_hall.cases import rules
from allmende.town_hall.cases.errors import CaseMoved, OwnCase
from allmende.town_hall.cases.models import Case, CaseEvent, Upload
from allmende.town_hall.cases.services.drafting import FileContent
from allmende.town_hall.cases.workflow import CASE_TABLE, CaseAction, CaseState


@dataclass(frozen=True)
class Step:
    """A step in a case, as written into its history.

    Arguments:
        action: what is done.
        text: what is said to the other side, may be empty.
        what: how the change record calls it.
        by_office: name of the acting office, empty for the resident.
        answer_by: until when an answer is asked for.
    """

    action: CaseAction
    what: str
    text: str = ""
    by_office: str = ""
    answer_by: date | None = None


def lock_case(case_id: uuid.UUID, *, version: int | None = None) -> Case:
    """Return a visible case and hold it until the end of the transaction.

    Arguments:
        case_id: the case.
        version: the version that the person saw; None where it does not matter.

    Raises:
        NotFound: there is none, or it is not theirs to see.
        CaseMoved: somebody changed it since.
    """
    case = (
        Case.objects.select_for_update(of=("self",), no_key=True)
        .select_related("office", "service")
        .filter(pk=case_id)
        .first()
    )
    if case is None:
        raise NotFound
    if version is not None and case.version != version:
        raise CaseMoved
    return case


def check_impartial(case: Case, actor: Actor) -> None:
    """Refuse that someone works on their own application (§ 20 Abs. 1 Nr. 1 VwVfG).

    Raises:
        OwnCase: it is theirs.
    """
    if case.applicant_id == actor.person_id:
        raise OwnCase


def advance(case: Case, step: Step, *, now: datetime, **changes: object) -> None:
    """Move a locked case along the table and write history and change record.

    Raises:
        CaseMoved: the step is not possible in the present state.
    """
    try:
        state = CASE_TABLE.next_state(CaseState(case.state), step.action)
    except TransitionRefused as refusal:
        raise CaseMoved from refusal
    case.state = state.value
    case.version += 1
    if state in CASE_TABLE.final:
        case.closed_at = now
    for name, value in changes.items():
        setattr(case, name, value)
    case.save(update_fields=["state", "version", "closed_at", *changes])
    CaseEvent.objects.create(
        case=case,
        subject_id=case.applicant_id,
        at=now,
        action=step.action.value,
        state=state.value,
        by_office=step.by_office,
        text=step.text,
        answer_by=step.answer_by,
    )
    record_change(
        subjects=[case.applicant_id],
        purpose="case_processing" if step.by_office else "application",
        categories=[DataCategory.APPLICATION],
        what=step.what,
        case_reference=case.reference,
    )


@transaction.atomic
def take_up(case_id: uuid.UUID, *, actor: Actor, now: datetime) -> Case:
    """Begin to work on a new case; taking up one that is in work already changes nothing."""
    case = lock_case(case_id)
    check_impartial(case, actor)
    if case.state == CaseState.SUBMITTED.value:
        step = Step(CaseAction.TAKE_UP, what="Bearbeitung begonnen", by_office=case.office.name)
        advance(case, step, now=now, assigned_to=actor.account_id)
    return case


@transaction.atomic
def ask_applicant(
    case_id: uuid.UUID, *, version: int | None, actor: Actor, question: str, answer_by: date, now: datetime
) -> Case:
    """Ask the resident for something that is missing; the office's deadline pauses.

    Raises:
        InvalidInput: no question, or an answer day that is too soon, too late or no working day.
        CaseMoved: the case is not in work.
    """
    case = lock_case(case_id, version=version)
    check_impartial(case, actor)
    today = timezone.localdate(now)
    if not question.strip():
        raise InvalidInput(_("Bitte schreiben Sie, was Sie brauchen."))
    if not rules.SHORTEST_ANSWER_DAYS <= (answer_by - today).days <= rules.LONGEST_ANSWER_DAYS:
        raise InvalidInput(_("Bitte geben Sie einen Tag an, der 3 bis 90 Tage in der Zukunft liegt."))
    if not is_working_day(answer_by, current_municipality().state):
        raise InvalidInput(_("Bitte geben Sie einen Tag an, der kein Wochenende und kein Feiertag ist."))
    step = Step(
        CaseAction.ASK,
        what="Rückfrage gestellt",
        text=question.strip(),
        by_office=case.office.name,
        answer_by=answer_by,
    )
    advance(case, step, now=now, asked_on=today, answer_by=answer_by, assigned_to=actor.account_id)
    return case


@transaction.atomic
def answer_question(
    case_id: uuid.UUID, *, version: int | None, text: str, files: tuple[FileContent, ...], now: datetime
) -> Case:
    """Answer the office's question with text, files or both; the office's deadline goes on.

    Raises:
        InvalidInput: neither text nor file.
        CaseMoved: nobody is waiting for an answer.
    """
    case = lock_case(case_id, version=version)
    if not text.strip() and not files:
        raise InvalidInput(_("Bitte schreiben Sie eine Antwort, oder laden Sie eine Datei hoch."))
    _go_on(case, Step(CaseAction.ANSWER, what="Rückfrage beantwortet", text=text.strip()), now=now)
    for file in files:
        _attach(case, file, now=now)
    return case


@transaction.atomic
def resume_case(case_id: uuid.UUID, *, version: int | None, actor: Actor, now: datetime) -> Case:
    """Go on with a case although no answer came, for example because it came by post."""
    case = lock_case(case_id, version=version)
    check_impartial(case, actor)
    _go_on(case, Step(CaseAction.RESUME, what="Bearbeitung fortgesetzt", by_office=case.office.name), now=now)
    return case


@transaction.atomic
def post_notice(case_id: uuid.UUID, *, actor: Actor, now: datetime) -> Case:
    """Note that the notice of a case was handed to the post today; the deadline for an objection follows from it.

    Raises:
        CaseMoved: the case has no notice.
        Conflict: the day was noted before.
    """
    case = lock_case(case_id)
    check_impartial(case, actor)
    if case.notice_id is None:
        raise CaseMoved
    today = timezone.localdate(now)
    record_posting(case.notice_id, posted_on=today)
    case.posted_on = today
    case.letter_from = None
    case.version += 1
    case.save(update_fields=["posted_on", "letter_from", "version"])
    return case


def note_retrieval(event: NoticeRetrieved) -> None:
    """Handler of an opened notice: a portal notice that was opened needs no letter."""
    Case.objects.filter(notice_id=event.notice_id, channel="portal").update(letter_from=None)


@transaction.atomic
def withdraw_case(case_id: uuid.UUID, *, version: int | None, now: datetime) -> Case:
    """Take an application back; possible until it is decided."""
    case = lock_case(case_id, version=version)
    advance(case, Step(CaseAction.WITHDRAW, what="Antrag zurückgezogen"), now=now)
    return case


def _go_on(case: Case, step: Step, *, now: datetime) -> None:
    state = current_municipality().state
    asked_on = case.asked_on or timezone.localdate(now)
    due_on = rules.due_after_waiting(
        case.due_on, asked_on, timezone.localdate(now), lambda day: is_working_day(day, state)
    )
    advance(case, step, now=now, due_on=due_on, asked_on=None, answer_by=None)


def _attach(case: Case, file: FileContent, *, now: datetime) -> None:
    Upload.objects.create(
        subject_id=case.applicant_id,
        case=case,
        name=file.name,
        media_type=file.media_type,
        size=len(file.content),
        sha256=file.sha256,
        content=file.content,
        uploaded_at=now,
    )
