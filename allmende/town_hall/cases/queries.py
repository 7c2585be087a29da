"""Reads of the cases. What names a person is visible only in their own session or under a recorded access."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.core.paginator import Page, Paginator
from django.db import connection
from django.db.models import Count, F, Q, QuerySet

from allmende.foundation.errors import NotFound
from allmende.identity.public import Actor, get_person
from allmende.town_hall.cases import rules
from allmende.town_hall.cases.models import Case, Draft, Upload
from allmende.town_hall.cases.workflow import OPEN_STATES, CaseState
from allmende.town_hall.forms.public import KnownDetails

PAGE_SIZE = 25


@dataclass(frozen=True)
class CaseLine:
    """A case as one line of a list; names nobody."""

    id: uuid.UUID
    reference: str
    service: str
    office: str
    state: CaseState
    state_label: str
    submitted_at: datetime
    due_on: date | None
    answer_by: date | None
    closed_at: datetime | None


@dataclass(frozen=True)
class DraftLine:
    """A draft as one line of a list."""

    id: uuid.UUID
    service: str
    updated_at: datetime


@dataclass(frozen=True)
class Tracking:
    """What whoever holds reference and code may know: the state, never the person."""

    reference: str
    service: str
    office: str
    phone: str
    state: CaseState
    submitted_at: datetime
    due_on: date | None
    answer_by: date | None
    closed_at: datetime | None


class DeskView(StrEnum):
    """The lists of the desk; the words are part of the address."""

    MINE = "meine"
    NEW = "neu"
    TEAM = "team"
    WAITING = "wartet"
    TO_POST = "versenden"
    CLOSED = "erledigt"


@dataclass(frozen=True)
class DeskList:
    """One page of the desk with the counts of all lists."""

    page: Page[Case]
    lines: tuple[CaseLine, ...]
    counts: dict[DeskView, int]


def list_own_cases(person_id: uuid.UUID) -> tuple[CaseLine, ...]:
    """Return the cases of the signed-in person: what is open first, then the newest."""
    cases = _with_names(Case.objects.filter(applicant_id=person_id))
    return tuple(
        _line(case) for case in cases.order_by(F("closed_at").desc(nulls_first=True), "-submitted_at")
    )


def list_own_drafts(person_id: uuid.UUID) -> tuple[DraftLine, ...]:
    """Return what the signed-in person has begun and not submitted."""
    drafts = Draft.objects.filter(subject_id=person_id).select_related("service").order_by("-updated_at")
    return tuple(
        DraftLine(draft.pk, draft.service.title, draft.updated_at) for draft in drafts.defer("answers")
    )


def list_desk_cases(actor: Actor, view: DeskView, *, page: int, today: date, text: str = "") -> DeskList:
    """Return one page of the cases of the actor's offices in three queries.

    Arguments:
        actor: the clerk.
        view: which list.
        page: page number from 1; one that does not exist gives the nearest.
        today: the current day, for letters that are due.
        text: part of a reference or of a service's title to look for, in all open and closed cases.
    """
    everything = Case.objects.filter(office_id__in=actor.office_ids)
    conditions = _conditions(actor, today)
    counts = everything.aggregate(
        **{each.name: Count("pk", filter=condition) for each, condition in conditions.items()}
    )
    chosen = everything.filter(conditions[view])
    if text.strip():
        wanted = rules.normalise_reference(text)
        chosen = everything.filter(Q(reference__contains=wanted) | Q(service__title__icontains=text.strip()))
    order = ["-closed_at"] if view is DeskView.CLOSED else [F("due_on").asc(nulls_last=True), "submitted_at"]
    found = Paginator(_with_names(chosen).order_by(*order, "pk"), PAGE_SIZE).get_page(page)
    return DeskList(
        found, tuple(_line(case) for case in found), {each: counts[each.name] for each in DeskView}
    )


def _conditions(actor: Actor, today: date) -> dict[DeskView, Q]:
    open_states = [state.value for state in OPEN_STATES]
    return {
        DeskView.MINE: Q(assigned_to=actor.account_id, state__in=open_states),
        DeskView.NEW: Q(state=CaseState.SUBMITTED.value),
        DeskView.TEAM: Q(state__in=open_states),
        DeskView.WAITING: Q(state=CaseState.WAITING.value),
        DeskView.TO_POST: Q(letter_from__lte=today),
        DeskView.CLOSED: ~Q(state__in=open_states),
    }


def track_case(wanted: str, code: str) -> Tracking:
    """Return where a case stands for whoever holds its reference and code.

    Raises:
        NotFound: no case has this reference and code.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "select * from guard.track_case(%s, %s)",
            [rules.normalise_reference(wanted), rules.tracking_digest(rules.normalise_code(code))],
        )
        row = cursor.fetchone()
    if row is None:
        raise NotFound
    reference, service, office, phone, state, submitted_at, due_on, answer_by, closed_at = row
    return Tracking(
        reference=reference,
        service=service,
        office=office,
        phone=phone,
        state=CaseState(state),
        submitted_at=submitted_at,
        due_on=due_on,
        answer_by=answer_by,
        closed_at=closed_at,
    )


def get_upload(upload_id: uuid.UUID, *, case_id: uuid.UUID | None = None) -> Upload:
    """Return a file that the transaction may see.

    Raises:
        NotFound: there is none, or the transaction may not see it.
    """
    files = Upload.objects.filter(pk=upload_id)
    upload = (files if case_id is None else files.filter(case_id=case_id)).first()
    if upload is None:
        raise NotFound
    return upload


def list_open_cases_briefly(person_id: uuid.UUID) -> tuple[CaseLine, ...]:
    """Return the open cases of the signed-in person for the home page, those waiting for them first; at most three."""
    cases = _with_names(
        Case.objects.filter(applicant_id=person_id, state__in=[state.value for state in OPEN_STATES])
    )
    return tuple(
        _line(case) for case in cases.order_by(F("answer_by").asc(nulls_last=True), "-submitted_at")[:3]
    )


def _with_names(cases: QuerySet[Case]) -> QuerySet[Case]:
    return cases.select_related("service", "office").only(
        "id", "reference", "state", "submitted_at", "due_on", "answer_by", "closed_at",
        "service__title", "office__name",
    )  # fmt: skip


def _line(case: Case) -> CaseLine:
    return CaseLine(
        id=case.pk,
        reference=case.reference,
        service=case.service.title,
        office=case.office.name,
        state=CaseState(case.state),
        state_label=case.get_state_display(),
        submitted_at=case.submitted_at,
        due_on=case.due_on,
        answer_by=case.answer_by,
        closed_at=case.closed_at,
    )


def find_draft(person_id: uuid.UUID, service_id: uuid.UUID, form_id: uuid.UUID) -> DraftLine | None:
    """Return what the person has begun for a service, or None."""
    draft = (
        Draft.objects.filter(subject_id=person_id, service_id=service_id, form_id=form_id)
        .select_related("service")
        .order_by("-updated_at")
        .first()
    )
    return DraftLine(draft.pk, draft.service.title, draft.updated_at) if draft else None


def find_submitted(person_id: uuid.UUID, draft_id: uuid.UUID) -> uuid.UUID | None:
    """Return the case that a draft has become, or None."""
    return (
        Case.objects.filter(submission_key=draft_id, applicant_id=person_id)
        .values_list("pk", flat=True)
        .first()
    )


def known_details(person_id: uuid.UUID) -> KnownDetails:
    """Return what is known about the signed-in person, so that a form need not ask again."""
    person = get_person(person_id)
    if person is None:
        return KnownDetails()
    return KnownDetails(
        given_name=person.given_name,
        family_name=person.family_name,
        birth_date=person.birth_date,
        street=person.street,
        postal_code=person.postal_code,
        town=person.town,
        email=person.email,
        phone=person.phone,
    )
