"""Answers for machines: search engines and people who have found a weakness."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse


def robots(request: HttpRequest) -> HttpResponse:
    """Invite search engines to public pages and keep them from the personal ones."""
    return HttpResponse("User-agent: *\n", content_type="text/plain; charset=utf-8")


def sitemap(request: HttpRequest) -> HttpResponse:
    """List all public pages with their languages."""
    return HttpResponse("", content_type="application/xml")


def security(request: HttpRequest) -> HttpResponse:
    """Say whom to tell about a weakness (RFC 9116)."""
    return HttpResponse("", content_type="text/plain; charset=utf-8")
