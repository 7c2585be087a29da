"""The palette and the emblem of a municipality, and the living catalogue."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from allmende.foundation.models import Municipality

from . import catalogue as examples
from .palette import build_palette, palette_key, render_css

_FOR_EVER = "public, max-age=31536000, immutable"
_FOR_NOW = "public, max-age=300"


@require_safe
def theme_css(request: HttpRequest) -> HttpResponse:
    """Return the palette of the municipality as custom properties; immutable if asked for by its hash."""
    town = _town(request)
    css = render_css(build_palette(town.colour_primary, town.colour_accent))
    return _cached(request, HttpResponse(css, content_type="text/css; charset=utf-8"))


@require_safe
def emblem_svg(request: HttpRequest) -> HttpResponse:
    """Return the emblem of the municipality as an image with its own colours."""
    town = _town(request)
    palette = build_palette(town.colour_primary, town.colour_accent)
    svg = render_to_string("ui/emblem_file.svg", {"palette": palette})
    return _cached(request, HttpResponse(svg, content_type="image/svg+xml"))


def _town(request: HttpRequest) -> Municipality:
    return request.municipality  # type: ignore[attr-defined, no-any-return]  # set by the tenancy middleware


def _cached(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    town = _town(request)
    is_current = request.GET.get("v") == palette_key(town.colour_primary, town.colour_accent)
    response["Cache-Control"] = _FOR_EVER if is_current else _FOR_NOW
    return response


@require_safe
def catalogue(request: HttpRequest) -> HttpResponse:
    """Show every component with the tag that makes it (development and demo only)."""
    shown = examples.render_examples(request)
    return render(request, "ui/catalogue/page.html", {"examples": shown, **examples.samples()})


@require_safe
def catalogue_desk(request: HttpRequest) -> HttpResponse:
    """Show the clerk's layout with its keyboard (development and demo only)."""
    return render(request, "ui/catalogue/desk.html", examples.samples())
