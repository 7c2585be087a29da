"""The desk: lists of the office, opening with a purpose, asking back and deciding. All by keyboard."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from allmende.delivery.documents.public import get_document
from allmende.delivery.notices.public import Channel, NoticeSummary, is_working_day, list_notices_for_case
from allmende.foundation import clock
from allmende.foundation.downloads import private_file
from allmende.foundation.errors import InvalidInput, NotFound
from allmende.foundation.paging import page_number
from allmende.foundation.tenancy import current_municipality
from allmende.foundation.ui.parts import Tab
from allmende.identity.public import Actor, actor_of, requires_case_worker
from allmende.registers.cockpit.public import in_page_language
from allmende.registers.policies.public import AllowedPurpose, Purpose, list_allowed_purposes
from allmende.town_hall.cases import rules
from allmende.town_hall.cases.access import OpenedCase, find_desk_case, open_case
from allmende.town_hall.cases.errors import CaseMoved
from allmende.town_hall.cases.forms import DecisionForm, PurposeForm, QuestionForm, VersionForm
from allmende.town_hall.cases.presentation import describe_way
from allmende.town_hall.cases.queries import DeskView, get_upload, list_desk_cases
from allmende.town_hall.cases.services import ask_applicant, decide_case, post_notice, resume_case, take_up
from allmende.town_hall.cases.workflow import CaseState
from allmende.town_hall.forms.public import definition_of, summarise

VIEW_NAMES = {
    DeskView.MINE: gettext_lazy("Meine"),
    DeskView.NEW: gettext_lazy("Neu"),
    DeskView.TEAM: gettext_lazy("Alle offenen"),
    DeskView.WAITING: gettext_lazy("Wartet auf Antwort"),
    DeskView.TO_POST: gettext_lazy("Briefe zu versenden"),
    DeskView.CLOSED: gettext_lazy("Abgeschlossen"),
}
PURPOSES_KEY = "case_purposes"
MOST_PURPOSES = 200
SOON_DAYS = 3


@require_safe
@requires_case_worker
def inbox(request: HttpRequest) -> HttpResponse:
    """List the cases of the actor's offices; names appear only after opening."""
    actor = actor_of(request)
    wanted = request.GET.get("liste", DeskView.TEAM.value)
    view = DeskView(wanted) if wanted in set(DeskView) else DeskView.TEAM
    text = request.GET.get("suche", "").replace("\x00", "")[:80]
    today = timezone.localdate(clock.now())
    found = list_desk_cases(actor, view, page=page_number(request), today=today, text=text)
    context = {
        "offices": sorted({mandate.office_name for mandate in actor.offices}),
        "found": found,
        "text": text,
        "view": view,
        "tabs": [
            Tab(str(VIEW_NAMES[each]), f"?liste={each.value}", each is view and not text, found.counts[each])
            for each in DeskView
        ],
        "today": today,
        "soon": today + timedelta(days=SOON_DAYS),
    }
    return render(request, "cases/inbox.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires_case_worker
def desk_case(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Ask for the purpose once, then show the case; every opening is recorded before anything is visible."""
    actor = actor_of(request)
    purposes = list_allowed_purposes({mandate.role.value for mandate in actor.offices})
    purpose = _known_purpose(request, case_id)
    if request.method == "POST" or purpose is None:
        return _ask_purpose(request, actor, case_id, purposes)
    with open_case(actor, case_id, purpose=purpose, what="Antrag geöffnet") as opened:
        title = next((in_page_language(each.title) for each in purposes if each.key == purpose), "")
        return _show_case(request, opened, purpose_title=title, forms=_blank_forms(opened))


def _ask_purpose(
    request: HttpRequest, actor: Actor, case_id: uuid.UUID, purposes: tuple[AllowedPurpose, ...]
) -> HttpResponse:
    """Ask why the case is opened, remember it for this session, and take up what is new."""
    case = find_desk_case(actor, case_id)
    form = PurposeForm(request.POST if request.method == "POST" else None, purposes=purposes)
    if not (form.is_bound and form.is_valid()):
        context = {"case": case, "form": form}
        return render(request, "cases/purpose.html", context, status=422 if form.is_bound else 200)
    purpose = Purpose(form.cleaned_data["purpose"])
    _remember_purpose(request, case_id, purpose)
    if purpose is Purpose.CASE_PROCESSING and case.state == CaseState.SUBMITTED:
        with open_case(actor, case_id, purpose=purpose, what="Antrag geöffnet"):
            take_up(case_id, actor=actor, now=clock.now())
    return redirect("cases:desk_case", case_id)


@dataclass(frozen=True)
class DeskForms:
    """The forms on the page of a case."""

    question: QuestionForm
    decision: DecisionForm
    opened: str = ""


def _blank_forms(opened: OpenedCase) -> DeskForms:
    version = {"version": opened.case.version}
    state = current_municipality().state
    suggested = rules.answer_day(timezone.localdate(clock.now()), lambda day: is_working_day(day, state))
    basis = opened.case.service.legal_basis[0] if opened.case.service.legal_basis else ""
    return DeskForms(
        question=QuestionForm(initial={**version, "answer_by": suggested}, auto_id="frage_%s"),
        decision=DecisionForm(initial={**version, "legal_basis": basis}, auto_id="entscheidung_%s"),
    )


def _show_case(
    request: HttpRequest, opened: OpenedCase, *, purpose_title: str, forms: DeskForms, status: int = 200
) -> HttpResponse:
    case = opened.case
    notices = list_notices_for_case(case.reference, now=clock.now())
    context = {
        "case": case,
        "person": opened.person,
        "purpose_title": purpose_title,
        "steps": describe_way(opened),
        "groups": summarise(definition_of(case.form), opened.answers, only_answered=True),
        "uploads": opened.uploads,
        "file_links": {
            str(upload.pk): reverse("cases:desk_file", args=[case.pk, upload.pk]) for upload in opened.uploads
        },
        "notices": notices,
        "is_to_post": any(_is_to_post(notice) for notice in notices),
        "forms": forms,
        "version_form": VersionForm(initial={"version": case.version}, auto_id="stand_%s"),
        "is_in_review": case.state == CaseState.IN_REVIEW,
        "is_waiting": case.state == CaseState.WAITING,
        "is_new": case.state == CaseState.SUBMITTED,
    }
    return render(request, "cases/desk_case.html", context, status=status)


def _is_to_post(notice: NoticeSummary) -> bool:
    """Tell whether a notice waits to be sent as a letter: wanted so, or not opened online in time."""
    wanted = notice.channel is Channel.LETTER and notice.standing.disclosed_on is None
    return notice.is_ready and (wanted or notice.standing.lapsed)


def _known_purpose(request: HttpRequest, case_id: uuid.UUID) -> Purpose | None:
    """Return the purpose that was named for this case in this sign-in session."""
    named = request.session.get(PURPOSES_KEY, {}).get(str(case_id))
    return Purpose(named) if named in set(Purpose) else None


def _remember_purpose(request: HttpRequest, case_id: uuid.UUID, purpose: Purpose) -> None:
    named = dict(list(request.session.get(PURPOSES_KEY, {}).items())[-MOST_PURPOSES:])
    named[str(case_id)] = purpose.value
    request.session[PURPOSES_KEY] = named


def _purpose_or_ask(request: HttpRequest, case_id: uuid.UUID) -> Purpose | HttpResponse:
    """Return the named purpose, or the way to the page that asks for it; only for cases that exist for the actor."""
    known = _known_purpose(request, case_id)
    if known is None:
        find_desk_case(actor_of(request), case_id)
        return redirect("cases:desk_case", case_id)
    return known


@require_http_methods(["POST"])
@requires_case_worker
def start_work(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Take a new case up."""
    purpose = _purpose_or_ask(request, case_id)
    if isinstance(purpose, HttpResponse):
        return purpose
    actor = actor_of(request)
    with open_case(actor, case_id, purpose=purpose, what="Bearbeitung begonnen"):
        take_up(case_id, actor=actor, now=clock.now())
    return redirect("cases:desk_case", case_id)


@require_http_methods(["POST"])
@requires_case_worker
def ask(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Ask the resident for something that is missing."""
    purpose = _purpose_or_ask(request, case_id)
    if isinstance(purpose, HttpResponse):
        return purpose
    actor = actor_of(request)
    with open_case(actor, case_id, purpose=purpose, what="Rückfrage gestellt") as opened:
        form = QuestionForm(request.POST, auto_id="frage_%s")
        if form.is_valid():
            try:
                ask_applicant(
                    case_id,
                    version=form.cleaned_data["version"],
                    actor=actor,
                    question=form.cleaned_data["question"],
                    answer_by=form.day,
                    now=clock.now(),
                )
            except InvalidInput as problem:
                form.add_error("answer_by", str(problem))
            else:
                messages.success(request, _("Die Rückfrage ist gestellt. Die Frist des Amtes ruht so lange."))
                return redirect("cases:desk_case", case_id)
        forms = DeskForms(form, _blank_forms(opened).decision, opened="question")
        return _show_case(request, opened, purpose_title="", forms=forms, status=422)


@require_http_methods(["POST"])
@requires_case_worker
def resume(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Go on with a case that waits for an answer."""
    purpose = _purpose_or_ask(request, case_id)
    if isinstance(purpose, HttpResponse):
        return purpose
    form = VersionForm(request.POST)
    if not form.is_valid():
        raise CaseMoved
    actor = actor_of(request)
    with open_case(actor, case_id, purpose=purpose, what="Bearbeitung fortgesetzt"):
        resume_case(case_id, version=form.cleaned_data["version"], actor=actor, now=clock.now())
    return redirect("cases:desk_case", case_id)


@require_http_methods(["POST"])
@requires_case_worker
def decide(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Decide; notice, history and records are written in the same transaction."""
    purpose = _purpose_or_ask(request, case_id)
    if isinstance(purpose, HttpResponse):
        return purpose
    actor = actor_of(request)
    with open_case(actor, case_id, purpose=purpose, what="Entschieden") as opened:
        form = DecisionForm(request.POST, auto_id="entscheidung_%s")
        if form.is_valid():
            try:
                decide_case(
                    case_id,
                    version=form.cleaned_data["version"],
                    actor=actor,
                    decision=form.decision,
                    now=clock.now(),
                )
            except InvalidInput as problem:
                form.add_error(None, str(problem))
            else:
                messages.success(request, _("Entschieden. Der Bescheid wird ausgefertigt und zugestellt."))
                return redirect("cases:desk_case", case_id)
        forms = DeskForms(_blank_forms(opened).question, form, opened="decision")
        return _show_case(request, opened, purpose_title="", forms=forms, status=422)


@require_safe
@requires_case_worker
def desk_notice(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Open the notice of a case as the letter to print; recorded like every other look."""
    purpose = _purpose_or_ask(request, case_id)
    if isinstance(purpose, HttpResponse):
        return purpose
    with open_case(actor_of(request), case_id, purpose=purpose, what="Bescheid geöffnet") as opened:
        notices = list_notices_for_case(opened.case.reference, now=clock.now())
        document_id = next((notice.document_id for notice in notices if notice.document_id), None)
        if document_id is None:
            raise NotFound
        document = get_document(document_id, subject_id=opened.case.applicant_id)
        name = f"{opened.case.reference}.pdf"
        return private_file(name=name, media_type=document.summary.media_type, content=document.content)


@require_http_methods(["POST"])
@requires_case_worker
def post(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Note that the letter was handed to the post."""
    purpose = _purpose_or_ask(request, case_id)
    if isinstance(purpose, HttpResponse):
        return purpose
    actor = actor_of(request)
    with open_case(actor, case_id, purpose=purpose, what="Bescheid zur Post gegeben"):
        post_notice(case_id, actor=actor, now=clock.now())
    messages.success(request, _("Vermerkt. Der Brief gilt am vierten Tag nach heute als bekannt gegeben."))
    return redirect("cases:desk_case", case_id)


@require_safe
@requires_case_worker
def desk_file(request: HttpRequest, case_id: uuid.UUID, upload_id: uuid.UUID) -> HttpResponse:
    """Open a file of a case; recorded like every other look."""
    purpose = _purpose_or_ask(request, case_id)
    if isinstance(purpose, HttpResponse):
        return purpose
    with open_case(actor_of(request), case_id, purpose=purpose, what="Nachweis geöffnet"):
        upload = get_upload(upload_id, case_id=case_id)
        return private_file(name=upload.name, media_type=upload.media_type, content=bytes(upload.content))
