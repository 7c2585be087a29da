"""Doors of identity: what a view demands of whoever asks."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from allmende.foundation.errors import NotFound
from allmende.identity.models import TRUST_LEVELS
from allmende.identity.rules import CASE_WORKERS, Actor, Role, TrustLevel

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def actor_of(request: HttpRequest) -> Actor:
    """Return the signed-in person of a request.

    Raises:
        NotFound: nobody is signed in; views behind ``requires_sign_in`` never meet it.
    """
    actor = actor_or_none(request)
    if actor is None:
        raise NotFound
    return actor


def actor_or_none(request: HttpRequest) -> Actor | None:
    """Return the signed-in person of a request, or None for a visitor."""
    found = getattr(request, "actor", None)
    return cast("Actor", found) if found else None


def requires_sign_in(*, level: TrustLevel = TrustLevel.BASIC) -> Callable[[View[P]], View[P]]:
    """Let only signed-in people with a trust level through; others are asked to sign in and come back.

    Arguments:
        level: the least trust level. Whoever is signed in with less reads how to prove more.
    """

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            actor = actor_or_none(request)
            if actor is None:
                return redirect_to_login(request.get_full_path())
            if actor.trust_level < level:
                context = {"level": level, "level_name": dict(TRUST_LEVELS)[level.value]}
                return render(request, "identity/level_needed.html", context, status=403)
            return view(request, *args, **kwargs)

        return cast("View[P]", guarded)

    return decorate


def requires_role(*roles: Role) -> Callable[[View[P]], View[P]]:
    """Let only people with one of the roles through; for everyone else the page does not exist."""

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            actor = actor_or_none(request)
            if actor is None:
                return redirect_to_login(request.get_full_path())
            if not actor.has_role(*roles):
                raise NotFound
            return view(request, *args, **kwargs)

        return cast("View[P]", guarded)

    return decorate


requires_case_worker = requires_role(*sorted(CASE_WORKERS))

__all__ = ["actor_of", "actor_or_none", "requires_case_worker", "requires_role", "requires_sign_in"]
