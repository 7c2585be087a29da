"""Answers for machines: search engines and people who have found a weakness."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from allmende.entrance.queries import list_public_addresses
from allmende.foundation import clock
from allmende.foundation.requests import house

DAY: Final = 86_400
VALID_FOR: Final = timedelta(days=180)
# Pages that say something only to one person, or nothing to a search engine.
NOT_FOR_ENGINES: Final = (
    "/anmelden/", "/registrieren/", "/passwort/", "/antrag/", "/meine-vorgaenge/", "/vorgang-verfolgen/",
    "/postfach/", "/meine-daten/", "/arbeitsplatz/", "/suche/",
)  # fmt: skip
PREFIXES: Final = {"de": "", "en": "/en"}
# Public lists that are not themselves in the search.
LISTS: Final = ("/", "/leistungen/", "/lebenslagen/", "/standorte/", "/aemter/")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Invite search engines to public pages and keep them from the personal ones."""
    lines = ["User-agent: *"]
    lines += [f"Disallow: {prefix}{path}" for path in NOT_FOR_ENGINES for prefix in PREFIXES.values()]
    lines += ["", f"Sitemap: {_origin(request)}/sitemap.xml", ""]
    return _text("\n".join(lines))


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """List all public pages of the municipality, each with its languages."""
    pages = [{code: prefix + path for code, prefix in PREFIXES.items()} for path in LISTS]
    found: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for address in list_public_addresses():
        found[address.kind, address.key][address.language] = address.path
    context = {"origin": _origin(request), "pages": [*pages, *found.values()]}
    response = render(request, "entrance/sitemap.xml", context, content_type="application/xml; charset=utf-8")
    patch_cache_control(response, public=True, max_age=3600)
    return response


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Say whom to tell about a weakness (RFC 9116)."""
    expires = (clock.now() + VALID_FOR).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: mailto:{house(request).municipality.email}",
        f"Contact: {_origin(request)}/kontakt/",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: de, en",
        f"Canonical: {_origin(request)}/.well-known/security.txt",
        "",
    ]
    return _text("\n".join(lines))


def _origin(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"


def _text(content: str) -> HttpResponse:
    response = HttpResponse(content, content_type="text/plain; charset=utf-8")
    patch_cache_control(response, public=True, max_age=DAY)
    return response
