"""Figures about the installation for Prometheus: counts and durations of requests, never anything about people."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from prometheus_client import CollectorRegistry, Counter, Histogram, multiprocess

GetResponse = Callable[[HttpRequest], HttpResponse]

# Set by ``allmende run`` for its web processes; the library reads it when it is imported.
SHARED_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
REGISTRY = CollectorRegistry()
REQUESTS = Counter("allmende_requests_total", "Answered requests.", ["view", "status"], registry=REGISTRY)
DURATION = Histogram(
    "allmende_request_seconds",
    "Seconds from request to answer.",
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
    registry=REGISTRY,
)


def all_processes() -> CollectorRegistry:
    """Return the figures of all web processes, which share them in a folder; of this one where there is no folder."""
    if not os.environ.get(SHARED_FOLDER):
        return REGISTRY
    registry = CollectorRegistry()
    multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return registry


class MetricsMiddleware:
    """Counts answers by the name of their view; addresses with personal references never become labels."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer and count."""
        started = time.perf_counter()
        response = self.get_response(request)
        DURATION.observe(time.perf_counter() - started)
        match = request.resolver_match
        view = (match.view_name if match else None) or "other"
        REQUESTS.labels(view=view, status=f"{response.status_code // 100}xx").inc()
        return response
