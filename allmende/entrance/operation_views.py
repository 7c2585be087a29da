"""Pages for administrators: what the house could not do by itself."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from allmende.foundation import clock
from allmende.foundation.failed_jobs import list_failed_jobs, retry_failed_job
from allmende.identity.public import Role, requires_role

JOB_NAMES = {
    "foundation.deliver": gettext_lazy("Nachricht im Haus weitergeben"),
    "notices.render": gettext_lazy("Bescheid ausfertigen"),
    "cases.receipt": gettext_lazy("Eingangsbestätigung ausfertigen"),
}


@require_safe
@requires_role(Role.ADMINISTRATOR)
def failed_jobs(request: HttpRequest) -> HttpResponse:
    """List the background jobs that gave up."""
    jobs = [(job, JOB_NAMES.get(job.name, job.name)) for job in list_failed_jobs()]
    return render(request, "entrance/failed_jobs.html", {"jobs": jobs})


@require_POST
@requires_role(Role.ADMINISTRATOR)
def retry_job(request: HttpRequest, job_id: int) -> HttpResponse:
    """Give a job another chance."""
    retry_failed_job(job_id, now=clock.now())
    messages.success(request, _("Die Aufgabe läuft noch einmal."))
    return redirect("entrance:failed_jobs")
