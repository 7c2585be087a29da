"""Public pages that caches may keep for a minute, without ever keeping one that belongs to a person."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Concatenate, Final, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control, patch_vary_headers

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
MINUTE: Final = 60


def public_page(view: View[P]) -> View[P]:
    """Let browsers and proxies keep the page for a minute as long as the visitor carries no session.

    The entity tag and the answer 304 come from Django's middleware. Whoever signs in sends a cookie, so ``Vary``
    keeps the page of anonymous visitors from being shown to them.
    """

    @wraps(view)
    def cached(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            patch_cache_control(response, private=True, no_store=True)
        elif response.status_code == HTTPStatus.OK and "Cache-Control" not in response.headers:
            patch_cache_control(response, public=True, max_age=MINUTE)
        patch_vary_headers(response, ["Cookie"])
        return response

    return cached
