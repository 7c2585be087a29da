"""Public pages that caches may keep for a minute, without ever keeping one that belongs to a person.

``public_page`` lets browsers and proxies keep a page. ``remembered_page`` also keeps the finished page in the process,
under the version of the data that it shows: a change of the data is a new version, so nothing stale is ever served.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import wraps
from http import HTTPStatus
from threading import Lock
from typing import Concatenate, Final, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import get_language

from allmende.foundation import clock
from allmende.foundation.tenancy import current_municipality

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
MINUTE: Final = 60
MOST_PAGES: Final = 400
LARGEST_PAGE: Final = 200_000


@dataclass(frozen=True)
class Page:
    """A finished page."""

    content: bytes
    content_type: str


class PageMemory:
    """The pages that this process remembers; the least recently used one is forgotten first."""

    def __init__(self) -> None:
        self._pages: OrderedDict[Hashable, Page] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> Page | None:
        """Return a page, or None when it is not remembered."""
        with self._lock:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def put(self, key: Hashable, page: Page) -> None:
        """Remember a page, unless it is very large."""
        if len(page.content) > LARGEST_PAGE:
            return
        with self._lock:
            self._pages[key] = page
            while len(self._pages) > MOST_PAGES:
                self._pages.popitem(last=False)

    def clear(self) -> None:
        """Forget everything; used by tests."""
        with self._lock:
            self._pages.clear()


MEMORY: Final = PageMemory()


def public_page(view: View[P]) -> View[P]:
    """Let browsers and proxies keep the page for a minute as long as the visitor carries no session.

    The entity tag and the answer 304 come from Django's middleware. Whoever signs in sends a cookie, so ``Vary``
    keeps the page of anonymous visitors from being shown to them.
    """

    @wraps(view)
    def cached(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if _has_session(request):
            patch_cache_control(response, private=True, no_store=True)
        elif response.status_code == HTTPStatus.OK and "Cache-Control" not in response.headers:
            patch_cache_control(response, public=True, max_age=MINUTE)
        patch_vary_headers(response, ["Cookie"])
        return response

    return cached


def remembered_page(version: Callable[[], Hashable]) -> Callable[[View[P]], View[P]]:
    """Let the process remember the finished page for visitors without a session, and do all of ``public_page``.

    Arguments:
        version: returns the version of everything that the page shows of the running transaction's municipality. The
            page may also depend on the municipality itself, on the address, the language and the minute.
    """

    def decorate(view: View[P]) -> View[P]:
        @public_page
        @wraps(view)
        def remembered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if _has_session(request) or request.method not in {"GET", "HEAD"}:
                return view(request, *args, **kwargs)
            key = _key(request, version())
            page = MEMORY.get(key)
            if page is not None:
                return HttpResponse(page.content, content_type=page.content_type)
            response = view(request, *args, **kwargs)
            if _is_for_everyone(request, response):
                MEMORY.put(key, Page(response.content, response.headers["Content-Type"]))
            return response

        return remembered

    return decorate


def _has_session(request: HttpRequest) -> bool:
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def _key(request: HttpRequest, version: Hashable) -> Hashable:
    """Return everything that may make two pages differ. Colours and address of the municipality are part of it."""
    municipality = current_municipality()
    own = tuple(getattr(municipality, field.attname) for field in municipality._meta.concrete_fields)
    minute = int(clock.now().timestamp()) // MINUTE
    return (
        own,
        request.scheme,
        request.headers.get("Host"),
        request.get_full_path(),
        get_language(),
        version,
        minute,
    )


def _is_for_everyone(request: HttpRequest, response: HttpResponse) -> bool:
    """Tell whether a page carries nothing of this visitor: no cookie, no form protection."""
    return (
        response.status_code == HTTPStatus.OK
        and not response.streaming
        and not response.cookies
        and "CSRF_COOKIE_NEEDS_UPDATE" not in request.META
    )
