"""Pages that every portal must have: contact, imprint, privacy, accessibility, Leichte Sprache."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from allmende.entrance import wiring
from allmende.entrance.forms import FeedbackForm
from allmende.entrance.privacy import privacy_facts
from allmende.entrance.queries import OwnText, find_own_text, list_feedback
from allmende.entrance.services import discard_feedback, submit_feedback
from allmende.foundation import clock
from allmende.foundation.caching import remembered_page
from allmende.foundation.errors import NotFound
from allmende.foundation.models import GermanState
from allmende.foundation.requests import house
from allmende.identity.public import Role, actor_of, requires_role, requires_sign_in
from allmende.town_hall.offers.public import catalogue_version, list_sites, site_card


def _own_text(key: str) -> OwnText | None:
    return find_own_text(key, language=get_language() or "de")


@require_safe
@remembered_page(catalogue_version)
def contact(request: HttpRequest) -> HttpResponse:
    """Say how to reach people: telephone, e-mail, counters."""
    town = house(request).municipality
    now = clock.now()
    context = {
        "text": _own_text("contact"),
        "cards": [site_card(site, now, town.state) for site in list_sites()],
    }
    return render(request, "entrance/contact.html", context)


@require_safe
@remembered_page(catalogue_version)
def easy_language(request: HttpRequest) -> HttpResponse:
    """Explain the portal in Leichte Sprache; the text is German in every language of the portal."""
    context = {"text": find_own_text("easy-language", language="de")}
    return render(request, "entrance/easy_language.html", context)


@require_safe
@remembered_page(catalogue_version)
def imprint(request: HttpRequest) -> HttpResponse:
    """Say who is responsible for these pages (§ 5 DDG)."""
    return render(request, "entrance/imprint.html", {"text": _own_text("imprint")})


@require_safe
@remembered_page(catalogue_version)
def privacy(request: HttpRequest) -> HttpResponse:
    """Say what happens to personal data (Art. 13 DSGVO), generated from rules and settings."""
    context = {"text": _own_text("privacy"), "facts": privacy_facts()}
    return render(request, "entrance/privacy.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def accessibility(request: HttpRequest) -> HttpResponse:
    """State how accessible the portal is and take reports about barriers; no account, no puzzle for people."""
    form = FeedbackForm(request.POST if request.method == "POST" else None, initial=_first_values(request))
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        if not given["website"]:
            submit_feedback(
                feedback_id=given["number"],
                page=given["page"],
                message=given["message"],
                contact=given["contact"],
                now=clock.now(),
            )
        return redirect("entrance:feedback_received")
    state = GermanState(house(request).municipality.state).label
    context = {"text": _own_text("accessibility"), "form": form, "state": state}
    return render(request, "entrance/accessibility.html", context, status=422 if form.errors else 200)


def _first_values(request: HttpRequest) -> dict[str, object]:
    return {"number": uuid.uuid4(), "page": request.GET.get("seite", "")[:300]}


@require_safe
@remembered_page(catalogue_version)
def feedback_received(request: HttpRequest) -> HttpResponse:
    """Thank for a report and say what happens now."""
    return render(request, "entrance/feedback_received.html")


@require_safe
@requires_sign_in()
def desk_overview(request: HttpRequest) -> HttpResponse:
    """List the pages for staff; for everyone without a role it does not exist."""
    pages = wiring.desk_pages_for(actor_of(request))
    if not pages:
        raise NotFound
    return render(request, "entrance/desk_overview.html", {"pages": pages})


@require_safe
@requires_role(Role.ADMINISTRATOR)
def feedback_list(request: HttpRequest) -> HttpResponse:
    """Show administrators the reports that wait."""
    return render(request, "entrance/feedback_list.html", {"entries": list_feedback()})


@require_POST
@requires_role(Role.ADMINISTRATOR)
def feedback_done(request: HttpRequest, feedback_id: uuid.UUID) -> HttpResponse:
    """Delete a report that has been dealt with; deleting twice is the same."""
    discard_feedback(feedback_id)
    messages.success(request, _("Die Rückmeldung ist erledigt und gelöscht."))
    return redirect("entrance:feedback_list")
