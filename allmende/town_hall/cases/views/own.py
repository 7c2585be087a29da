"""A person's own cases: list, way, answering, withdrawing, and tracking without signing in."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from allmende.delivery.documents.public import get_document, list_documents
from allmende.delivery.notices.public import list_notices_for_case
from allmende.foundation import clock
from allmende.foundation.downloads import private_file
from allmende.foundation.errors import InvalidInput, NotFound
from allmende.identity.public import actor_of, requires_sign_in
from allmende.registers.cockpit.public import list_own_uses_of_case
from allmende.town_hall.cases import rules
from allmende.town_hall.cases.access import OpenedCase, get_own_case
from allmende.town_hall.cases.errors import CaseMoved
from allmende.town_hall.cases.forms import AnswerForm, TrackingForm, VersionForm
from allmende.town_hall.cases.presentation import describe_tracking, describe_way
from allmende.town_hall.cases.queries import get_upload, list_own_cases, list_own_drafts, track_case
from allmende.town_hall.cases.services import RECEIPT, answer_question, withdraw_case
from allmende.town_hall.cases.uploads import accept_evidence
from allmende.town_hall.cases.workflow import CASE_TABLE, CaseAction, CaseState
from allmende.town_hall.forms.public import definition_of, summarise


@require_safe
@requires_sign_in()
def own_list(request: HttpRequest) -> HttpResponse:
    """List what the person has begun and submitted."""
    person_id = actor_of(request).person_id
    context = {"cases": list_own_cases(person_id), "drafts": list_own_drafts(person_id)}
    return render(request, "cases/own_list.html", context)


@require_safe
@requires_sign_in()
def own_case(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Show the way of a case, what is expected of the person, their answers, notices and who looked at it."""
    opened = get_own_case(actor_of(request), case_id)
    context = {
        **_frame(opened),
        "answer_form": AnswerForm(initial={"version": opened.case.version}),
        "groups": summarise(definition_of(opened.case.form), opened.answers, only_answered=True),
        "file_links": {
            str(upload.pk): reverse("cases:own_file", args=[case_id, upload.pk]) for upload in opened.uploads
        },
    }
    return render(request, "cases/own_case.html", context)


def _frame(opened: OpenedCase) -> dict[str, object]:
    """Return what the page of a case needs besides the answers."""
    case = opened.case
    question = opened.events[-1] if opened.events and case.state == CaseState.WAITING else None
    return {
        "case": case,
        "steps": describe_way(opened),
        "question": question,
        "uploads": opened.uploads,
        "notices": list_notices_for_case(case.reference, now=clock.now()),
        "documents": [
            document
            for document in list_documents(case.applicant_id, kind=RECEIPT)
            if document.reference == case.reference
        ],
        "uses": list_own_uses_of_case(case.reference),
        "may_withdraw": CASE_TABLE.allows(CaseState(case.state), CaseAction.WITHDRAW),
        "tracking_code": rules.tracking_code(settings.SECRET_KEY, str(case.pk)),
    }


@require_safe
@requires_sign_in()
def received(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Confirm the receipt with reference and code, and say what happens next."""
    opened = get_own_case(actor_of(request), case_id)
    return render(request, "cases/received.html", _frame(opened))


@require_http_methods(["POST"])
@requires_sign_in()
def answer(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Take in the answer to a question; when it cannot be taken in, it stays on the page."""
    opened = get_own_case(actor_of(request), case_id)
    form = AnswerForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            files = accept_evidence(form.cleaned_data["file"])
            answer_question(
                case_id,
                version=form.cleaned_data["version"],
                text=form.cleaned_data["text"],
                files=files,
                now=clock.now(),
            )
        except CaseMoved:
            raise
        except InvalidInput as problem:
            form.add_error("file" if form.cleaned_data["file"] else "text", str(problem))
        else:
            messages.success(
                request, _("Danke. Ihre Antwort ist angekommen. Wir bearbeiten Ihren Antrag weiter.")
            )
            return redirect("cases:own_case", case_id)
    context = {**_frame(opened), "answer_form": form, "groups": (), "file_links": {}}
    return render(request, "cases/own_case.html", context, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@requires_sign_in()
def withdraw(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Ask once, then take the application back."""
    opened = get_own_case(actor_of(request), case_id)
    if not CASE_TABLE.allows(CaseState(opened.case.state), CaseAction.WITHDRAW):
        raise CaseMoved
    form = VersionForm(request.POST or None, initial={"version": opened.case.version})
    if request.method == "POST" and form.is_valid():
        withdraw_case(case_id, version=form.cleaned_data["version"], now=clock.now())
        messages.success(request, _("Ihr Antrag ist zurückgezogen."))
        return redirect("cases:own_case", case_id)
    return render(request, "cases/withdraw.html", {"case": opened.case, "form": form})


@require_safe
@requires_sign_in()
def own_file(request: HttpRequest, case_id: uuid.UUID, upload_id: uuid.UUID) -> HttpResponse:
    """Give a person back a file of their case."""
    opened = get_own_case(actor_of(request), case_id)
    upload = get_upload(upload_id, case_id=opened.case.pk)
    return private_file(name=upload.name, media_type=upload.media_type, content=bytes(upload.content))


@require_safe
@requires_sign_in()
def own_document(request: HttpRequest, case_id: uuid.UUID, document_id: uuid.UUID) -> HttpResponse:
    """Give a person a document of their case, such as the receipt."""
    opened = get_own_case(actor_of(request), case_id)
    document = get_document(document_id, subject_id=opened.case.applicant_id)
    if document.summary.reference != opened.case.reference:
        raise NotFound
    name = f"{opened.case.reference}.pdf"
    return private_file(name=name, media_type=document.summary.media_type, content=document.content)


@require_http_methods(["GET", "HEAD", "POST"])
def track(request: HttpRequest) -> HttpResponse:
    """Show where a case stands to whoever holds reference and code; by POST, so that no address holds the code."""
    form = TrackingForm(request.POST if request.method == "POST" else None)
    context: dict[str, object] = {"form": form}
    status = 200
    if form.is_bound and form.is_valid():
        try:
            tracking = track_case(form.cleaned_data["reference"], form.cleaned_data["code"])
        except NotFound:
            status = 422
            form.add_error(
                None, _("Zu diesem Aktenzeichen und Code gibt es keinen Vorgang. Bitte prüfen Sie beides.")
            )
        else:
            context |= {"tracking": tracking, "steps": describe_tracking(tracking)}
    elif form.is_bound:
        status = 422
    return render(request, "cases/track.html", context, status=status)
