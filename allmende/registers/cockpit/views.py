"""Pages of the cockpit."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from allmende.foundation.paging import page_number
from allmende.identity.public import actor_of, get_person, requires_sign_in
from allmende.registers.cockpit.queries import list_own_uses


@require_safe
@requires_sign_in()
def overview(request: HttpRequest) -> HttpResponse:
    """Show the signed-in person what is stored about them and who used it."""
    by_others_only = request.GET.get("wer") == "andere"
    context = {
        "uses": list_own_uses(page=page_number(request), by_others_only=by_others_only),
        "by_others_only": by_others_only,
        "person": get_person(actor_of(request).person_id),
    }
    return render(request, "cockpit/overview.html", context)
