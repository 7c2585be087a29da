"""Jobs of the ledger: number new records, and prepare the coming months."""

from __future__ import annotations

from django.db import connection
from procrastinate.contrib.django import app

from allmende.foundation.models import Municipality
from allmende.foundation.tenancy import tenant


@app.periodic(cron="* * * * *")
@app.task(name="ledger.sequence", queueing_lock="ledger.sequence")
def sequence_records(timestamp: int) -> None:
    """Give the latest committed records their places in the municipality's sequence; runs every minute."""
    _number(everything=False)


@app.periodic(cron="47 2 * * *")
@app.task(name="ledger.sequence_all", queueing_lock="ledger.sequence_all")
def sequence_all_records(timestamp: int) -> None:
    """Look through the whole ledger for records without a place; runs every night."""
    _number(everything=True)


def _number(*, everything: bool) -> None:
    for municipality in Municipality.objects.order_by("pk"):
        with tenant(municipality), connection.cursor() as cursor:
            cursor.execute("select guard.sequence_records(%s)", [everything])


@app.periodic(cron="17 3 * * *")
@app.task(name="ledger.prepare_months", queueing_lock="ledger.prepare_months")
def prepare_months(timestamp: int) -> None:
    """Create the partitions of the coming months; runs every night."""
    with connection.cursor() as cursor:
        cursor.execute("select guard.prepare_ledger_months()")
