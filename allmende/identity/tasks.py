"""Jobs of identity; imported by the queue at start."""

from __future__ import annotations

from procrastinate.contrib.django import app

from allmende.foundation import clock
from allmende.foundation.models import Municipality
from allmende.foundation.tenancy import tenant
from allmende.identity.services import forget_expired_sessions


@app.periodic(cron="12 2 * * *")
@app.task(name="identity.forget_sessions", queueing_lock="identity.forget_sessions")
def forget_sessions(timestamp: int) -> None:
    """Delete sign-in sessions that have ended; runs every night."""
    for municipality in Municipality.objects.order_by("pk"):
        with tenant(municipality):
            forget_expired_sessions(now=clock.now())
