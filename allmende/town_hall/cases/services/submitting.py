"""Submitting an application: one transaction, whole or not at all, and only once."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from allmende.delivery.notices.public import Channel, is_working_day
from allmende.foundation.errors import NotFound
from allmende.foundation.outbox import publish
from allmende.foundation.tenancy import current_municipality
from allmende.registers.policies.public import DataCategory, record_change
from allmende.town_hall.cases import rules
from allmende.town_hall.cases.errors import ApplicationIncomplete
from allmende.town_hall.cases.events import CaseSubmitted
from allmende.town_hall.cases.models import Application, Case, CaseEvent, Draft, Upload
from allmende.town_hall.cases.workflow import CASE_TABLE, SUBMISSION
from allmende.town_hall.forms.public import Answers, check_complete, get_form_version


@transaction.atomic
def submit_application(draft_id: uuid.UUID, *, channel: Channel, now: datetime) -> Case:
    """Turn a draft into a case; a second submission of the same draft returns the same case.

    Arguments:
        draft_id: the draft; the transaction must be allowed to see its person.
        channel: how the person wants to receive the notice (§ 41 Abs. 2a VwVfG asks for consent to the portal).
        now: the moment of receipt.

    Raises:
        ApplicationIncomplete: required answers are missing or wrong.
        NotFound: there is no such draft, and none was submitted.
    """
    draft = (
        Draft.objects.select_for_update(of=("self",), no_key=True)
        .select_related("service__office")
        .filter(pk=draft_id)
        .first()
    )
    if draft is None:
        return _submitted_before(draft_id)
    answers = Answers.from_json(draft.answers)
    if check_complete(get_form_version(draft.form_id).definition, answers):
        raise ApplicationIncomplete
    case = _create_case(draft, channel=channel, now=now)
    Application.objects.create(case=case, subject_id=draft.subject_id, answers=draft.answers)
    CaseEvent.objects.create(
        case=case, subject_id=draft.subject_id, at=now, action=SUBMISSION, state=case.state
    )
    Upload.objects.filter(draft=draft).update(case=case, draft=None)
    draft.delete()
    record_change(
        subjects=[case.applicant_id],
        purpose="application",
        categories=[DataCategory.APPLICATION],
        what="Antrag eingereicht",
        case_reference=case.reference,
    )
    publish(CaseSubmitted(case_id=case.pk, subject_id=case.applicant_id, case_reference=case.reference))
    return case


def _submitted_before(draft_id: uuid.UUID) -> Case:
    case = Case.objects.filter(submission_key=draft_id).first()
    if case is None:
        raise NotFound
    return case


def _create_case(draft: Draft, *, channel: Channel, now: datetime) -> Case:
    service = draft.service
    today = timezone.localdate(now)
    state = current_municipality().state
    case_id = uuid.uuid4()
    number = _next_number(service.office_id, today.year)
    code = rules.tracking_code(settings.SECRET_KEY, str(case_id))
    return Case.objects.create(
        pk=case_id,
        reference=rules.format_reference(service.office.short_code, today.year, number),
        service=service,
        form_id=draft.form_id,
        office=service.office,
        applicant_id=draft.subject_id,
        state=CASE_TABLE.initial.value,
        submitted_at=now,
        due_on=rules.due_day(today, service.duration_working_days, lambda day: is_working_day(day, state)),
        channel=channel,
        tracking_digest=rules.tracking_digest(code),
        submission_key=draft.pk,
    )


def _next_number(office_id: uuid.UUID, year: int) -> int:
    """Return the next number of the office and year; without gaps, because it waits for the one before."""
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into cases_referencecounter (id, office_id, year, latest) values (%s, %s, %s, 1)"
            " on conflict (municipality_id, office_id, year)"
            " do update set latest = cases_referencecounter.latest + 1 returning latest",
            [uuid.uuid4(), office_id, year],
        )
        (number,) = cursor.fetchone()
    return int(number)
