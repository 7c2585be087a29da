"""Jobs that gave up: what a human sees of them, and how they get another chance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from procrastinate.contrib.django import app

from allmende.foundation.errors import NotFound
from allmende.foundation.tenancy import current_municipality

FAILED = """
select j.id, j.task_name, j.attempts, max(e.at)
from procrastinate_jobs j left join procrastinate_events e on e.job_id = j.id
where j.status = 'failed' and j.args ->> 'municipality_id' = %s
group by j.id, j.task_name, j.attempts order by max(e.at) desc nulls last limit 200
"""


@dataclass(frozen=True)
class FailedJob:
    """A job that gave up; its arguments name persons and are never shown."""

    id: int
    name: str
    attempts: int
    failed_at: datetime | None


def list_failed_jobs() -> tuple[FailedJob, ...]:
    """Return the jobs of the municipality that gave up, the latest first."""
    with connection.cursor() as cursor:
        cursor.execute(FAILED, [str(current_municipality().pk)])
        return tuple(FailedJob(*row) for row in cursor.fetchall())


def retry_failed_job(job_id: int, *, now: datetime) -> None:
    """Put a job that gave up back into the queue.

    Raises:
        NotFound: the municipality has no such job.
    """
    if job_id not in {job.id for job in list_failed_jobs()}:
        raise NotFound
    app.job_manager.retry_job_by_id(job_id, retry_at=now)
