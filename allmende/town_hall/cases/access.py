"""The doors to cases: the desk's, which asks for the purpose and records, and the resident's own."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db.models import QuerySet

from allmende.foundation.errors import NotFound
from allmende.identity.public import Actor, Person, get_person
from allmende.registers.policies.public import EVERYTHING_IN_A_CASE, AccessRequest, Purpose, open_access
from allmende.town_hall.cases.errors import OwnCase
from allmende.town_hall.cases.models import Application, Case, CaseEvent, Draft, Upload
from allmende.town_hall.forms.public import Answers


@dataclass(frozen=True)
class OpenedCase:
    """A case with everything that belongs to it, while its access is open."""

    case: Case
    person: Person
    answers: Answers
    events: tuple[CaseEvent, ...]
    uploads: tuple[Upload, ...]


def find_desk_case(actor: Actor, case_id: uuid.UUID) -> Case:
    """Return a case of the actor's offices without anything about the person.

    Raises:
        NotFound: there is none, or it belongs to another office: one answer for both.
        OwnCase: it is the actor's own application (§ 20 VwVfG).
    """
    case = _cases().filter(pk=case_id, office_id__in=actor.office_ids).first()
    if case is None:
        raise NotFound
    if case.applicant_id == actor.person_id:
        raise OwnCase
    return case


@contextmanager
def open_case(actor: Actor, case_id: uuid.UUID, *, purpose: Purpose, what: str) -> Iterator[OpenedCase]:
    """Open a case for the desk: allowed by the policies, recorded and committed before anything is visible.

    Arguments:
        actor: who opens it.
        case_id: the case.
        purpose: why; one of the purposes that the rules allow to the actor's role.
        what: what is done, in words that the resident will read.

    Raises:
        NotFound: no such case for this actor, or the policies refuse.
        OwnCase: it is the actor's own application.
    """
    case = find_desk_case(actor, case_id)
    request = AccessRequest(
        subjects=(case.applicant_id,),
        purpose=purpose,
        categories=EVERYTHING_IN_A_CASE,
        what=what,
        case_reference=case.reference,
    )
    with open_access(request):
        yield _contents(case)


def get_own_case(actor: Actor, case_id: uuid.UUID) -> OpenedCase:
    """Return a case of the signed-in person.

    Raises:
        NotFound: there is none, or it is someone else's.
    """
    case = _cases().select_related("application").filter(pk=case_id, applicant_id=actor.person_id).first()
    if case is None:
        raise NotFound
    return _contents(case)


def get_own_draft(actor: Actor, draft_id: uuid.UUID, *, for_change: bool = False) -> Draft:
    """Return a draft of the signed-in person.

    Arguments:
        actor: the signed-in person.
        draft_id: the draft.
        for_change: hold it until the end of the transaction, so that two steps saved in one moment both stay.

    Raises:
        NotFound: there is none, or it is someone else's.
    """
    drafts = Draft.objects.select_related("service__office")
    if for_change:
        drafts = drafts.select_for_update(of=("self",), no_key=True)
    draft = drafts.filter(pk=draft_id, subject_id=actor.person_id).first()
    if draft is None:
        raise NotFound
    return draft


def _cases() -> QuerySet[Case]:
    """Return cases with what every page of a case names, the form without its large parts; one query."""
    related = Case.objects.select_related("service", "office", "form")
    return related.defer("form__definition", "form__source")


def _contents(case: Case) -> OpenedCase:
    person = get_person(case.applicant_id)
    application: Application | None = getattr(case, "application", None)
    if person is None or application is None:
        raise NotFound
    return OpenedCase(
        case=case,
        person=person,
        answers=Answers.from_json(application.answers),
        events=tuple(CaseEvent.objects.filter(case=case)),
        uploads=tuple(Upload.objects.filter(case=case).defer("content").order_by("uploaded_at", "name")),
    )


__all__ = [
    "Case",
    "CaseEvent",
    "Draft",
    "OpenedCase",
    "find_desk_case",
    "get_own_case",
    "get_own_draft",
    "open_case",
]
