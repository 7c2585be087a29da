"""Public pages of the offers: services, life situations, sites and offices."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from allmende.foundation import clock
from allmende.foundation.caching import remembered_page
from allmende.foundation.tenancy import current_municipality
from allmende.town_hall.offers.pages import ENGLISH, GERMAN
from allmende.town_hall.offers.presentation import by_letter, next_mobile_stop, site_card, site_cards
from allmende.town_hall.offers.queries import (
    catalogue_version,
    get_life_situation,
    get_published_service,
    get_site,
    list_life_situations,
    list_office_pages,
    list_published_services,
    list_sites,
    list_target_groups,
)
from allmende.town_hall.offers.wording import TRUST_LEVEL_WORDS


def page_language() -> str:
    """Return the language of the page: German or English."""
    return ENGLISH if (get_language() or GERMAN).startswith(ENGLISH) else GERMAN


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """Render a page; texts in another language than the page's are marked with theirs."""
    language = page_language()
    extra = {"page_language": language, "foreign": language != GERMAN}
    return render(request, f"offers/{template}.html", {**extra, **context})


def _chosen(request: HttpRequest, name: str, known: set[str]) -> str:
    """Return what the address chooses; what does not exist counts as no choice."""
    value = request.GET.get(name, "")
    return value if value in known else ""


@require_safe
@remembered_page(catalogue_version)
def services(request: HttpRequest) -> HttpResponse:
    """List the services from A to Z, on demand for a life situation or a target group."""
    language = page_language()
    situations, target_groups = list_life_situations(language=language), list_target_groups()
    situation = _chosen(request, "lebenslage", {one.key for one in situations})
    target_group = _chosen(request, "zielgruppe", {key for key, _name in target_groups})
    found = list_published_services(language=language, situation=situation, target_group=target_group)
    context = {
        "groups": by_letter(found),
        "count": len(found),
        "situations": situations,
        "situation": situation,
        "target_groups": target_groups,
        "target_group": target_group,
    }
    return _page(request, "services", context)


@require_safe
@remembered_page(catalogue_version)
def service(request: HttpRequest, key: str) -> HttpResponse:
    """Show one service: what it is, who answers for it, what it costs, how to do it online and offline."""
    page = get_published_service(key, language=page_language())
    now, state = clock.now(), current_municipality().state
    context = {
        "service": page,
        "sites": site_cards(page.offline.sites, now, state),
        "next_stop": next_mobile_stop(page.offline.sites, now, state),
        "trust_level": TRUST_LEVEL_WORDS[page.trust_level],
    }
    return _page(request, "service", context)


@require_safe
@remembered_page(catalogue_version)
def life_situations(request: HttpRequest) -> HttpResponse:
    """Show all life situations as tiles."""
    context = {"situations": list_life_situations(language=page_language())}
    return _page(request, "life_situations", context)


@require_safe
@remembered_page(catalogue_version)
def life_situation(request: HttpRequest, key: str) -> HttpResponse:
    """Show a life situation with its services in the order in which people need them."""
    context = {
        "situation": get_life_situation(key, language=page_language()),
    }
    return _page(request, "life_situation", context)


@require_safe
@remembered_page(catalogue_version)
def sites(request: HttpRequest) -> HttpResponse:
    """Show where residents are served in person, open or not, and where the bus stops next."""
    now, state = clock.now(), current_municipality().state
    found = list_sites()
    context = {
        "counters": site_cards((site for site in found if not site.is_mobile), now, state),
        "stops": site_cards((site for site in found if site.is_mobile), now, state),
        "next_stop": next_mobile_stop(found, now, state),
    }
    return _page(request, "sites", context)


@require_safe
@remembered_page(catalogue_version)
def site(request: HttpRequest, key: str) -> HttpResponse:
    """Show one site: when it is open, how to get there, how accessible it is, what can be done there."""
    found = get_site(key, language=page_language())
    context = {
        "card": site_card(found, clock.now(), current_municipality().state),
    }
    return _page(request, "site", context)


@require_safe
@remembered_page(catalogue_version)
def offices(request: HttpRequest) -> HttpResponse:
    """Show all offices with telephone, room and services."""
    return _page(request, "offices", {"offices": list_office_pages(language=page_language())})
