"""Home page and search."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from allmende.entrance.home import answers_for, own_affairs, read_offers
from allmende.entrance.queries import SearchHit, search
from allmende.entrance.rules import clean
from allmende.foundation import clock
from allmende.foundation.caching import remembered_page
from allmende.foundation.requests import house
from allmende.identity.public import actor_of
from allmende.town_hall.offers.public import catalogue_version

MINUTE: Final = 60
SHOWN: Final = 30
SUGGESTED: Final = 8
SHORTEST_SUGGESTION: Final = 2
KINDS: Final = {
    "service": _("Leistung"),
    "situation": _("Lebenslage"),
    "site": _("Standort"),
    "page": _("Seite"),
}


@require_safe
@remembered_page(catalogue_version)
def home(request: HttpRequest) -> HttpResponse:
    """Answer what people come for before they ask."""
    town, actor = house(request).municipality, house(request).actor
    offers = read_offers(get_language() or "de")
    context = {
        "hide_header_search": True,
        "offers": offers,
        "answers": answers_for(town, offers, clock.now()),
        "own": own_affairs(actor_of(request)) if actor else None,
    }
    return render(request, "entrance/home.html", context)


@require_safe
@remembered_page(catalogue_version)
def search_page(request: HttpRequest) -> HttpResponse:
    """Show what fits to the search; an empty search shows the field and how else to find something."""
    query = clean(request.GET.get("q", ""))
    result = search(query, language=get_language() or "de", limit=SHOWN) if query else None
    hits = [(KINDS.get(hit.kind, hit.kind), hit) for hit in result.hits] if result else []
    context = {"hide_header_search": True, "query": query, "result": result, "hits": hits}
    return render(request, "entrance/search.html", context)


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """Answer the search field while somebody types."""
    query = clean(request.GET.get("q", ""))
    hits: tuple[SearchHit, ...] = ()
    if len(query) >= SHORTEST_SUGGESTION:
        hits = search(query, language=get_language() or "de", limit=SUGGESTED).hits
    listed = [
        {"title": hit.title, "url": hit.path, "kind": str(KINDS.get(hit.kind, hit.kind))} for hit in hits
    ]
    response = JsonResponse(listed, safe=False, json_dumps_params={"ensure_ascii": False})
    patch_cache_control(response, public=True, max_age=MINUTE)
    return response
