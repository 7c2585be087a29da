"""Home page and search."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control, patch_vary_headers

MINUTE = 60


def public_page(request: HttpRequest, response: HttpResponse, *, seconds: int = MINUTE) -> HttpResponse:
    """Let caches keep a page that looks the same for all anonymous visitors; those of signed-in people never."""
    if getattr(request, "actor", None):
        patch_cache_control(response, private=True, no_store=True)
    else:
        patch_cache_control(response, public=True, max_age=seconds)
    patch_vary_headers(response, ["Cookie"])
    return response


def home(request: HttpRequest) -> HttpResponse:
    """Answer what people come for before they ask."""
    return public_page(request, render(request, "entrance/home.html", {"hide_header_search": True}))
