"""What a person sees when something goes wrong, and what the operator reads about it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from allmende.foundation.errors import DomainError, NotFound, Unavailable
from allmende.foundation.requests import house

logger = logging.getLogger(__name__)
GetResponse = Callable[[HttpRequest], HttpResponse]


class DomainErrorMiddleware:
    """Translates anticipated errors of the rooms into pages with the right status."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on; the work is done in ``process_exception``."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, failure: Exception) -> HttpResponse | None:
        """Answer an anticipated error; undo what the request had begun to write."""
        if isinstance(failure, (OperationalError, InterfaceError)):
            house(request).roll_back = True
            logger.error("The database does not answer: %s", type(failure).__name__)
            return unavailable_page()
        if not isinstance(failure, DomainError):
            house(request).roll_back = True
            return None
        house(request).roll_back = True
        template = "404.html" if isinstance(failure, NotFound) else "ui/error.html"
        if isinstance(failure, Unavailable):
            return unavailable_page()
        return render(request, template, {"error": failure}, status=failure.status)


def unavailable_page() -> HttpResponse:
    """Return the page of an installation that is not available; needs neither database nor context."""
    response = HttpResponse(render_to_string("503.html"), status=503)
    response["Retry-After"] = "30"
    response["Cache-Control"] = "no-store"
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Explain an expired form protection; the person goes back and sends again, the text is still there."""
    house(request).roll_back = True
    return render(request, "403_csrf.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer for addresses that do not exist."""
    return render(request, "404.html", status=404)


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer for refused access; the same as for an absent thing."""
    return render(request, "404.html", status=404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer for requests that no browser sends."""
    return HttpResponse(render_to_string("400.html"), status=400)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer for defects and for a database that does not answer, and write the only log line about them.

    Neither page needs database or context.
    """
    failure = sys.exc_info()[1]
    view = request.resolver_match.view_name if request.resolver_match else "a middleware"
    if isinstance(failure, (OperationalError, InterfaceError)):
        logger.error("The database does not answer: %s in %s", type(failure).__name__, view)
        return unavailable_page()
    logger.error("Unexpected error in %s", view, exc_info=sys.exc_info())
    return HttpResponse(render_to_string("500.html"), status=500)
