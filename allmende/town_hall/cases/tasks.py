"""Jobs of the cases; imported by the queue at start."""

from __future__ import annotations

from datetime import timedelta

from procrastinate.contrib.django import app

from allmende.foundation import clock
from allmende.foundation.models import Municipality
from allmende.foundation.services import service_proof
from allmende.foundation.tenancy import tenant
from allmende.town_hall.cases.rules import DRAFT_DAYS
from allmende.town_hall.cases.services import forget_drafts, receipt_job


@app.periodic(cron="22 2 * * *")
@app.task(name="cases.forget_drafts", queueing_lock="cases.forget_drafts")
def forget_old_drafts(timestamp: int) -> None:
    """Delete drafts that nobody has touched for a month; runs every night."""
    before = clock.now() - timedelta(days=DRAFT_DAYS)
    for municipality in Municipality.objects.order_by("pk"):
        with tenant(municipality, service_proof=service_proof("tidy")):
            forget_drafts(before=before)


__all__ = ["forget_old_drafts", "receipt_job"]
