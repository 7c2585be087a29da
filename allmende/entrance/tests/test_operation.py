"""A job that gave up is seen by the administrators of its municipality, and by nobody else, and can run again."""

from __future__ import annotations

import pytest
from django.db import connection

from allmende.foundation import clock
from allmende.foundation.errors import NotFound
from allmende.foundation.failed_jobs import list_failed_jobs, retry_failed_job
from allmende.foundation.outbox import deliver
from allmende.foundation.tenancy import tenant
from allmende.foundation.testing import make_municipality


def failed_job(municipality) -> int:
    """Enqueue a job and let it have given up."""
    with tenant(municipality):
        deliver.enqueue(entry_id="00000000-0000-0000-0000-000000000000")
        with connection.cursor() as cursor:
            cursor.execute(
                "update procrastinate_jobs set status = 'failed', attempts = 8"
                " where args ->> 'municipality_id' = %s returning id",
                [str(municipality.pk)],
            )
            (job_id,) = cursor.fetchone()
    return job_id


def forget(job_id: int) -> None:
    """Take the job away again, so that no worker of another test stumbles over it."""
    with connection.cursor() as cursor:
        cursor.execute("delete from procrastinate_jobs where id = %s", [job_id])


def test_a_job_that_gave_up_is_listed_and_runs_again():
    municipality = make_municipality()
    job_id = failed_job(municipality)
    with tenant(municipality):
        assert [(job.id, job.name, job.attempts) for job in list_failed_jobs()] == [
            (job_id, "foundation.deliver", 8)
        ]
        retry_failed_job(job_id, now=clock.now())
        assert list_failed_jobs() == ()
        forget(job_id)


def test_another_municipality_sees_and_retries_nothing():
    job_id = failed_job(make_municipality())
    with tenant(make_municipality()):
        assert list_failed_jobs() == ()
        with pytest.raises(NotFound):
            retry_failed_job(job_id, now=clock.now())
