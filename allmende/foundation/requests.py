"""One request, one municipality, one transaction.

The transaction is opened around everything that touches the database, sessions and sign-in included, and it is
committed before the answer leaves: whoever reads "received" can rely on it.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from http import HTTPStatus
from typing import Final, cast

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.template.loader import render_to_string

from allmende.foundation.models import Municipality, MunicipalityHost
from allmende.foundation.tenancy import tenant

GetResponse = Callable[[HttpRequest], HttpResponse]

# Municipalities change a few times in a year; a web process may be this many seconds behind.
REMEMBERED_SECONDS: Final = 10.0
PATIENCE_SECONDS: Final = 0.5
# What browsers send; every view narrows it further.
METHODS: Final = ("GET", "HEAD", "POST", "OPTIONS")
WITHOUT_MUNICIPALITY: Final = ("/healthz", "/readyz", "/metrics")


class HouseRequest(HttpRequest):
    """A request as it travels through the house; the middlewares fill in these attributes.

    Arguments:
        municipality: for whom the request works.
        roll_back: whether what was written is undone although an answer is given.
        actor: the signed-in person (``identity.Actor``), or None.
    """

    municipality: Municipality
    roll_back: bool
    actor: object


def house(request: HttpRequest) -> HouseRequest:
    """Return the request with the attributes that the house adds."""
    return cast("HouseRequest", request)


class MunicipalityRegister:
    """Host names and their municipalities, remembered for a few seconds."""

    def __init__(self) -> None:
        self._by_host: dict[str, Municipality] = {}
        self._read_at = -REMEMBERED_SECONDS

    def find(self, host: str) -> Municipality | None:
        """Return the municipality that answers under ``host``, or None."""
        if time.monotonic() - self._read_at > REMEMBERED_SECONDS:
            self.refresh()
        found = self._by_host.get(host)
        if found is None and host and time.monotonic() - self._read_at > PATIENCE_SECONDS:
            # A municipality may have been created a moment ago; strangers must not make us read at every request.
            self.refresh()
            found = self._by_host.get(host)
        return found

    def refresh(self) -> None:
        """Read all host names anew."""
        hosts = MunicipalityHost.objects.select_related("municipality")
        self._by_host = {entry.host: entry.municipality for entry in hosts}
        self._read_at = time.monotonic()

    def forget(self) -> None:
        """Make the next request read anew; used by tests and set-up."""
        self._read_at = -REMEMBERED_SECONDS


REGISTER: Final = MunicipalityRegister()


def host_of(request: HttpRequest) -> str:
    """Return the host name of the request in lower case and without port; empty when it is malformed."""
    raw = request.headers.get("Host", "")
    name = raw.rsplit(":", 1)[0] if raw.rpartition(":")[2].isdigit() else raw
    name = name.lower().rstrip(".")
    return name if all(part and part.replace("-", "").isalnum() for part in name.split(".")) else ""


def session_proof(session_key: str) -> str:
    """Return what PostgreSQL is told about a sign-in session: a digest, so that no log holds the key."""
    return hashlib.sha256(session_key.encode()).hexdigest() if session_key else ""


class TenantMiddleware:
    """Finds the municipality by host name and wraps the request in its transaction."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the transaction of the municipality; an unknown host learns nothing but that."""
        if request.path in WITHOUT_MUNICIPALITY:
            return self.get_response(request)
        if request.method not in METHODS:
            return HttpResponseNotAllowed(METHODS)
        municipality = REGISTER.find(host_of(request))
        if municipality is None:
            return HttpResponse(render_to_string("ui/unknown_host.html"), status=421)
        house(request).municipality = municipality
        proof = session_proof(request.COOKIES.get(settings.SESSION_COOKIE_NAME, ""))
        with tenant(municipality, session_proof=proof):
            response = self.get_response(request)
            if (
                getattr(request, "roll_back", False)
                or response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR
            ):
                transaction.set_rollback(True)
        return response
