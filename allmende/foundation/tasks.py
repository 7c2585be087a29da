"""Jobs of the foundation; imported by the queue at start."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from procrastinate import JobContext, builtin_tasks
from procrastinate.contrib.django import app

from allmende.foundation import clock
from allmende.foundation.jobs import resume_stalled
from allmende.foundation.models import Municipality
from allmende.foundation.outbox import deliver, forget_handled
from allmende.foundation.tenancy import tenant

HANDLED_NEWS_STAY: Final = timedelta(days=30)
FINISHED_JOBS_STAY_HOURS: Final = 7 * 24


@app.periodic(cron="7 2 * * *")
@app.task(name="foundation.tidy", queueing_lock="foundation.tidy")
def tidy(timestamp: int) -> None:
    """Forget news that were handled long ago; runs every night."""
    before = clock.now() - HANDLED_NEWS_STAY
    for municipality in Municipality.objects.order_by("pk"):
        with tenant(municipality):
            forget_handled(before=before)


@app.periodic(cron="37 2 * * *")
@app.task(name="foundation.forget_jobs", queueing_lock="foundation.forget_jobs", pass_context=True)
async def forget_jobs(context: object, timestamp: int) -> None:
    """Forget jobs that were done a week ago; failed ones stay until a human has dealt with them."""
    await builtin_tasks.remove_old_jobs(context, max_hours=FINISHED_JOBS_STAY_HOURS)  # type: ignore[arg-type]


@app.periodic(cron="* * * * *")
@app.task(name="foundation.resume_jobs", queueing_lock="foundation.resume_jobs", pass_context=True)
async def resume_jobs(context: JobContext, timestamp: int) -> None:
    """Put back jobs whose worker was killed; runs every minute."""
    await resume_stalled(context.app.job_manager)


__all__ = ["deliver", "forget_jobs", "resume_jobs", "tidy"]
