"""Background jobs in the same transaction as the change that needs them.

A job belongs to one municipality and acts as a registered service. It retries with growing pauses; when it gives
up it stays visible to the administrators until a human has dealt with it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

import procrastinate
from django.db import close_old_connections
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.jobs import Status
from procrastinate.manager import JobManager

from allmende.foundation.models import Municipality
from allmende.foundation.proofs import SERVICES
from allmende.foundation.services import service_proof
from allmende.foundation.tenancy import current_municipality, tenant

ATTEMPTS: Final = 8


@dataclass(frozen=True)
class Job:
    """A job that can be enqueued; ``name`` is stable because it is stored in the queue."""

    name: str
    service: str
    work: Callable[..., None] = field(repr=False)

    def enqueue(self, **arguments: str | int) -> None:
        """Put the job into the queue, in the running transaction and for its municipality."""
        app.configure_task(name=self.name).defer(municipality_id=current_municipality().pk, **arguments)

    def run(self, municipality: Municipality, **arguments: Any) -> None:
        """Do the work now, as the job's service, in a transaction of its own."""
        with tenant(municipality, service_proof=service_proof(self.service)):
            self.work(**arguments)


def job(*, name: str, service: str) -> Callable[[Callable[..., None]], Job]:
    """Declare a function as a job.

    Arguments:
        name: stable name, ``room.verb``.
        service: the registered service as which it acts; see ``docs/mechanisms/no-trace-no-row.md``.
    """
    if service not in SERVICES:
        raise LookupError(f"{service} is not listed in foundation/proofs.py")

    def declare(work: Callable[..., None]) -> Job:
        declared = Job(name=name, service=service, work=work)

        def perform(municipality_id: int, **arguments: Any) -> None:
            declared.run(Municipality.objects.get(pk=municipality_id), **arguments)

        perform.__doc__ = work.__doc__
        retry = RetryStrategy(max_attempts=ATTEMPTS, exponential_wait=4)
        app.task(name=name, retry=retry, pass_context=False)(perform)
        return declared

    return declare


def fresh_connections(call_next: Callable[[], Any], context: Any, worker: Any) -> Any:
    """Wrap every job so that it never meets a connection that a restart of the database has broken.

    Web requests are protected by Django's signals; threads of the worker live as long and need the same.
    """
    close_old_connections()
    try:
        return call_next()
    finally:
        close_old_connections()


async def resume_stalled(jobs: JobManager) -> int:
    """Put back the jobs whose worker was killed, and return how many there were.

    A job that has already been begun too often is marked as failed, so that it cannot kill one worker after the other.
    """
    stalled = list(await jobs.get_stalled_jobs())
    for each in stalled:
        if each.queueing_lock is not None:
            # It comes again by its timetable, and may already be waiting there.
            await jobs.finish_job(each, Status.ABORTED, delete_job=True)
        elif each.attempts >= ATTEMPTS:
            await jobs.finish_job(each, Status.FAILED, delete_job=False)
        else:
            await jobs.retry_job(each)
    return len(stalled)


def on_app_ready(queue: procrastinate.App) -> None:
    """Hook of the queue; jobs are declared in ``tasks.py`` of the rooms, which Django's app loading imports."""
