"""Applying for a service: begin, step by step, check, submit. Works without JavaScript; nothing typed is lost."""

from __future__ import annotations

import uuid

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_http_methods, require_safe

from allmende.foundation import clock
from allmende.foundation.downloads import private_file
from allmende.foundation.errors import NotFound
from allmende.foundation.ui.rendering import form_errors
from allmende.identity.public import actor_of, requires_sign_in
from allmende.town_hall.cases.access import Draft, get_own_draft
from allmende.town_hall.cases.errors import ApplicationIncomplete, TooManyFiles
from allmende.town_hall.cases.forms import SubmitForm
from allmende.town_hall.cases.queries import find_draft, find_submitted, get_upload, known_details
from allmende.town_hall.cases.services import (
    FileContent,
    discard_draft,
    keep_address,
    save_answers,
    start_draft,
    store_upload,
    submit_application,
)
from allmende.town_hall.forms.public import (
    Answers,
    Step,
    StepAction,
    StepForm,
    StepOutcome,
    StoredForm,
    UploadInfo,
    check_complete,
    check_step,
    details_in,
    find_step,
    get_form_version,
    prefill,
    receive_step,
    summarise,
)
from allmende.town_hall.offers.public import get_service_for_application


@require_http_methods(["GET", "HEAD", "POST"])
@requires_sign_in()
def start(request: HttpRequest, key: str) -> HttpResponse:
    """Say what is needed before beginning; begin, or go on with what was begun."""
    service = get_service_for_application(key, language=get_language() or "de")
    actor = actor_of(request)
    if actor.trust_level < service.trust_level:
        context = {"level": service.trust_level, "service": service}
        return render(request, "identity/level_needed.html", context, status=403)
    if request.method == "POST":
        draft = start_draft(
            person_id=actor.person_id,
            service_id=service.id,
            form_id=service.form.id,
            answers=prefill(service.form.definition, known_details(actor.person_id)),
            now=clock.now(),
        )
        return redirect("cases:step", draft.pk, service.form.steps[0].slug)
    context = {
        "service": service,
        "steps": service.form.steps,
        "draft": find_draft(actor.person_id, service.id, service.form.id),
    }
    return render(request, "cases/start.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires_sign_in()
def step(request: HttpRequest, draft_id: uuid.UUID, slug: str) -> HttpResponse:
    """Show one step and take it in. Whatever was typed is kept, also when it is wrong."""
    draft = get_own_draft(actor_of(request), draft_id, for_change=request.method == "POST")
    stored = get_form_version(draft.form_id)
    current = find_step(stored.steps, slug)
    if current is None:
        raise NotFound
    answers = Answers.from_json(draft.answers)
    if request.method != "POST":
        # Coming back from the check page one sees at once what is still missing.
        problems = check_step(stored.definition, slug, answers) if "pruefen" in request.GET else ()
        form = StepForm(stored.definition, current, answers, problems)
        return _show_step(request, draft, stored, current, form)

    def store(upload: UploadedFile[bytes], info: UploadInfo) -> str:
        content = FileContent(name=info.name, media_type=info.media_type, content=upload.read())
        return str(store_upload(draft, content, now=clock.now()))

    try:
        outcome = receive_step(stored.definition, current, answers, request.POST, request.FILES, store=store)
    except TooManyFiles as problem:
        form = StepForm(stored.definition, current, answers)
        form.add_error(None, str(problem))
        return _show_step(request, draft, stored, current, form, status=422)
    save_answers(draft, outcome.answers, now=clock.now())
    if not outcome.ok:
        return _show_step(request, draft, stored, current, outcome.form, status=422)
    return redirect(_after_step(request, draft, stored, current, outcome))


def _after_step(
    request: HttpRequest, draft: Draft, stored: StoredForm, current: Step, outcome: StepOutcome
) -> str:
    """Return where to go after a step that was taken in."""
    if outcome.action is StepAction.SAVE:
        return reverse("cases:own_list")
    if outcome.action is StepAction.NEXT:
        following = stored.steps[current.number :]
        if following and "pruefen" not in request.GET:
            return reverse("cases:step", args=[draft.pk, following[0].slug])
        return reverse("cases:check", args=[draft.pk])
    address = reverse("cases:step", args=[draft.pk, current.slug])
    return f"{address}#{outcome.anchor}" if outcome.anchor else address


def _show_step(
    request: HttpRequest,
    draft: Draft,
    stored: StoredForm,
    current: Step,
    form: StepForm,
    *,
    status: int = 200,
) -> HttpResponse:
    before = stored.steps[current.number - 2] if current.number > 1 else None
    context = {
        "draft": draft,
        "form": form,
        "errors": form_errors(form),
        "step": current,
        "steps": stored.steps,
        "before": before,
        "file_links": {
            file.id: reverse("cases:draft_file", args=[draft.pk, file.id]) for file in form.answers.files()
        },
    }
    return render(request, "cases/step.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@requires_sign_in()
def check(request: HttpRequest, draft_id: uuid.UUID) -> HttpResponse:
    """Show all answers for checking, and submit them. Submitting twice leads to the same case."""
    actor = actor_of(request)
    try:
        draft = get_own_draft(actor, draft_id)
    except NotFound:
        # Asked in this order, whoever sends twice in one moment is led to the same case.
        done = find_submitted(actor.person_id, draft_id)
        if done is None:
            raise
        return redirect("cases:received", done)
    stored = get_form_version(draft.form_id)
    answers = Answers.from_json(draft.answers)
    known = known_details(actor.person_id)
    address = None if known.street and known.town else details_in(stored.definition, answers)
    form = SubmitForm(request.POST if request.method == "POST" else None, address=address)
    if request.method == "POST" and form.is_valid():
        try:
            if form.asks_address:
                keep_address(actor.person_id, form.cleaned_data)
            case = submit_application(draft_id, channel=form.chosen, now=clock.now())
        except ApplicationIncomplete:
            pass  # The page lists what is missing.
        else:
            return redirect("cases:received", case.pk)
    context = {
        "draft": draft,
        "steps": stored.steps,
        "groups": summarise(stored.definition, answers),
        "problems": [
            (problem.step, problem.message.translate(gettext))
            for problem in check_complete(stored.definition, answers)
        ],
        "change_links": {
            each.slug: reverse("cases:step", args=[draft.pk, each.slug]) + "?pruefen" for each in stored.steps
        },
        "file_links": {
            file.id: reverse("cases:draft_file", args=[draft.pk, file.id]) for file in answers.files()
        },
        "form": form,
    }
    return render(request, "cases/check.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@requires_sign_in()
def discard(request: HttpRequest, draft_id: uuid.UUID) -> HttpResponse:
    """Ask once, then delete a draft with its files."""
    draft = get_own_draft(actor_of(request), draft_id)
    if request.method == "POST":
        discard_draft(draft.pk)
        return redirect("cases:own_list")
    return render(request, "cases/discard.html", {"draft": draft})


@require_safe
@requires_sign_in()
def draft_file(request: HttpRequest, draft_id: uuid.UUID, upload_id: uuid.UUID) -> HttpResponse:
    """Give a person back the file that they uploaded."""
    draft = get_own_draft(actor_of(request), draft_id)
    upload = get_upload(upload_id)
    if upload.draft_id != draft.pk:
        raise NotFound
    return private_file(name=upload.name, media_type=upload.media_type, content=bytes(upload.content))
