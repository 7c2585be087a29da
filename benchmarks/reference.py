"""The peer: a bare Django view with one query, without middleware and templates, on the same web server and database.

No page of any Django application on this machine can be faster. ``python -m granian … benchmarks.reference:application``.
"""

from __future__ import annotations

import os
import secrets

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from allmende.config.environment import load_environment

PATH = "/hello/"
BODY_BYTES = 10_000
SWITCH = "BENCHMARK_REFERENCE"


def hello(request: HttpRequest) -> HttpResponse:
    """Answer with as many bytes as a small page of the portal has, after one query."""
    with connection.cursor() as cursor:
        cursor.execute("select name from foundation_municipality where id = %s", [1])
        (name,) = cursor.fetchone()
    body = f"Hello {name}. ".ljust(BODY_BYTES, ".")
    return HttpResponse(body, headers={"Content-Length": str(len(body))})


urlpatterns = [path("hello/", hello)]

# Importing this module to know PATH must not configure anything twice.
if SWITCH in os.environ:
    database = {**load_environment(os.environ).default_database, "CONN_HEALTH_CHECKS": False}
    settings.configure(
        ALLOWED_HOSTS=["*"], DATABASES={"default": database}, ROOT_URLCONF=__name__, SECRET_KEY=secrets.token_hex(), USE_TZ=True
    )  # fmt: skip
    application = get_wsgi_application()
