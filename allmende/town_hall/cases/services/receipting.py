"""The receipt (Eingangsbestätigung): a letter with reference, code and all answers, made by a job after submission."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Final

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone, translation

from allmende.delivery.documents.public import (
    DocumentDraft,
    Letter,
    Letterhead,
    LetterLine,
    list_documents,
    render_pdf,
    store_document,
)
from allmende.foundation import clock
from allmende.foundation.jobs import job
from allmende.foundation.models import Municipality
from allmende.foundation.tenancy import current_municipality
from allmende.identity.public import Person, get_person
from allmende.registers.policies.public import AccessRequest, DataCategory, Purpose, open_access
from allmende.town_hall.cases import rules
from allmende.town_hall.cases.events import CaseSubmitted
from allmende.town_hall.cases.models import Application, Case
from allmende.town_hall.cases.wording import day
from allmende.town_hall.forms.public import Answers, get_form_version, summarise

RECEIPT: Final = "receipt"
TITLE: Final = "Eingangsbestätigung"


def make_receipt(case_id: uuid.UUID, *, now: datetime) -> None:
    """Make and store the receipt of a case; does nothing where there is one already.

    The transaction must be allowed to see the person.
    """
    case = Case.objects.select_related("service", "office").get(pk=case_id)
    person = get_person(case.applicant_id)
    if person is None:
        raise LookupError("The receipt needs access to the person.")
    stored = list_documents(case.applicant_id, kind=RECEIPT)
    if any(document.reference == case.reference for document in stored):
        return
    application = Application.objects.get(case=case)
    definition = get_form_version(case.form_id).definition
    municipality = current_municipality()
    with translation.override("de"):
        html = render_to_string(
            "cases/receipt_pdf.html",
            {
                "letter": _letter(case, person, municipality),
                "case": case,
                "groups": summarise(definition, Answers.from_json(application.answers), only_answered=True),
                "code": rules.tracking_code(settings.SECRET_KEY, str(case.pk)),
                "due": day(case.due_on) if case.due_on else "",
                "host": municipality.hosts.order_by("-is_primary").values_list("host", flat=True).first()
                or "",
            },
        )
    pdf = render_pdf(html, title=TITLE, created=case.submitted_at, colour=municipality.colour_primary)
    draft = DocumentDraft(subject_id=case.applicant_id, kind=RECEIPT, reference=case.reference, title=TITLE)
    store_document(draft, pdf, now=now)


def _letter(case: Case, person: Person, municipality: Municipality) -> Letter:
    name = f"{person.given_name} {person.family_name}"
    lines = (name, person.street, f"{person.postal_code} {person.town}".strip())
    info = (
        LetterLine("Aktenzeichen", case.reference),
        LetterLine("Amt", case.office.name),
        LetterLine("Telefon", case.office.phone),
        LetterLine("Datum", day(timezone.localdate(case.submitted_at))),
    )
    return Letter(
        head=Letterhead(
            name=municipality.official_title,
            represented_by=municipality.represented_by,
            street=municipality.street,
            postal_code=municipality.postal_code,
            town=municipality.town,
            phone=municipality.phone,
            email=municipality.email,
            colour=municipality.colour_primary,
        ),
        address=tuple(line for line in lines if line),
        info=info,
        running_head=f"{TITLE} {case.reference}",
        title=TITLE,
    )


def _perform(case_id: str, subject_id: str, case_reference: str) -> None:
    """Make the receipt as the service that the usage rules allow to."""
    request = AccessRequest(
        subjects=(uuid.UUID(subject_id),),
        purpose=Purpose.RECEIPT,
        categories=(DataCategory.IDENTITY, DataCategory.APPLICATION),
        what="Eingangsbestätigung erstellt",
        case_reference=case_reference,
    )
    with open_access(request):
        make_receipt(uuid.UUID(case_id), now=clock.now())


receipt_job: Final = job(name="cases.receipt", service="receipts")(_perform)


def order_receipt(event: CaseSubmitted) -> None:
    """Handler of a submission: order the receipt."""
    receipt_job.enqueue(
        case_id=str(event.case_id), subject_id=str(event.subject_id), case_reference=event.case_reference
    )
