"""Addresses for the operator's machines: alive, ready, figures. No personal data in any of them."""

from __future__ import annotations

from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from allmende.foundation.metrics import all_processes


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Say that the process is alive; asks nothing of the database."""
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Say whether requests can be answered: the database is there and has every table of this version."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("select app, name from django_migrations")
            applied = set(cursor.fetchall())
    except DatabaseError:
        return HttpResponse("database not ready\n", content_type="text/plain", status=503)
    if not newest_migrations() <= applied:
        return HttpResponse("migrations missing\n", content_type="text/plain", status=503)
    return HttpResponse("ready\n", content_type="text/plain")


@cache
def newest_migrations() -> frozenset[tuple[str, str]]:
    """Return the last migration of every part, as this version brings them."""
    return frozenset(MigrationLoader(None, ignore_no_migrations=True).graph.leaf_nodes())


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Return the figures of all web processes in the Prometheus text format."""
    return HttpResponse(generate_latest(all_processes()), content_type=CONTENT_TYPE_LATEST)
