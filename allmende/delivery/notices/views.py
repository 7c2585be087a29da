"""The resident's inbox: list, notice and file, for the signed-in person alone.

Opening a notice for the first time starts a deadline, so it is a deliberate step (POST) and never happens by
following a link, by a preview or by a browser that fetches pages in advance.
"""

from __future__ import annotations

import re
import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from allmende.delivery.notices.presentation import notice_context
from allmende.delivery.notices.queries import get_own_notice, get_own_notice_file, list_own_notices
from allmende.delivery.notices.rules.deadlines import local_day
from allmende.delivery.notices.services import record_retrieval
from allmende.foundation import clock
from allmende.identity.public import actor_of, requires_sign_in


@require_safe
@never_cache
@requires_sign_in()
def inbox(request: HttpRequest) -> HttpResponse:
    """Show all notices of the signed-in person."""
    now = clock.now()
    notices = list_own_notices(actor_of(request).person_id, now=now)
    return render(request, "notices/inbox.html", {"notices": notices})


@require_safe
@never_cache
@requires_sign_in()
def notice(request: HttpRequest, notice_id: uuid.UUID) -> HttpResponse:
    """Show a notice; before the first opening, say what opening means."""
    now = clock.now()
    view = get_own_notice(notice_id, person_id=actor_of(request).person_id, now=now)
    standing = view.summary.standing
    context = {
        "notice": view.summary,
        "standing": standing,
        "facts": view.facts,
        "remedy_is_over": standing.remedy_is_over(local_day(now)),
    }
    if view.summary.is_new:
        return render(request, "notices/envelope.html", context)
    return render(request, "notices/notice_page.html", {**context, **notice_context(view.facts)})


@require_POST
@never_cache
@requires_sign_in()
def open_notice(request: HttpRequest, notice_id: uuid.UUID) -> HttpResponse:
    """Record the first opening and show the notice."""
    record_retrieval(notice_id, person_id=actor_of(request).person_id, now=clock.now())
    return redirect("notices:notice", notice_id=notice_id)


@require_safe
@never_cache
@requires_sign_in()
def notice_file(request: HttpRequest, notice_id: uuid.UUID) -> HttpResponse:
    """Send the PDF; before the first opening, lead to the page that says what opening means."""
    person_id = actor_of(request).person_id
    view = get_own_notice(notice_id, person_id=person_id, now=clock.now())
    if view.summary.is_new:
        return redirect("notices:notice", notice_id=notice_id)
    file = get_own_notice_file(notice_id, person_id=person_id)
    response = HttpResponse(file.content, content_type=file.summary.media_type)
    response["Content-Disposition"] = f'attachment; filename="{_file_name(file.summary.reference)}"'
    response["Content-Length"] = str(len(file.content))
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _file_name(reference: str) -> str:
    """Return a file name of plain letters, digits and hyphens."""
    return f"Bescheid-{re.sub(r'[^A-Za-z0-9-]+', '-', reference).strip('-')}.pdf"
