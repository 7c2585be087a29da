"""Sign-in sessions and the actor of a request."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from allmende.foundation import clock
from allmende.foundation.requests import house
from allmende.identity.queries import find_actor

GetResponse = Callable[[HttpRequest], HttpResponse]


class SignInSessionMiddleware(SessionMiddleware):
    """Django's session handling; anonymous visitors get no cookie and cost no query."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Save the session where it was used; never on pages that need no municipality."""
        if not hasattr(request, "municipality"):
            return response
        return super().process_response(request, response)


class AssuranceMiddleware:
    """Puts the actor on the request: the signed-in person with trust level and today's mandates, or None."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; the actor is looked up only when a view or a template asks."""
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            house(request).actor = SimpleLazyObject(lambda: find_actor(request, now=clock.now()))
        else:
            house(request).actor = None
        return self.get_response(request)
