"""Staff pages of the offers: imported forms, their outline, and handing in a new XDatenfelder file."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from allmende.foundation import clock
from allmende.identity.public import Role, actor_of, requires_role
from allmende.town_hall.forms.public import (
    ImportRefusedError,
    StoredForm,
    get_form,
    get_form_version,
    import_form,
    list_forms,
    outline_of,
)
from allmende.town_hall.offers.forms import FormUpload
from allmende.town_hall.offers.queries import count_services_by_form, list_services_of_form

READERS = (Role.CLERK, Role.TEAM_LEAD, Role.ADMINISTRATOR)
IMPORTERS = (Role.TEAM_LEAD, Role.ADMINISTRATOR)


@require_safe
@requires_role(*READERS)
def form_list(request: HttpRequest) -> HttpResponse:
    """List the newest version of every form and how many services use it."""
    used = count_services_by_form()
    context = {
        "rows": tuple((form, used.get(form.pk, 0)) for form in list_forms()),
        "may_import": actor_of(request).has_role(*IMPORTERS),
    }
    return render(request, "offers/form_list.html", context)


@require_safe
@requires_role(*READERS)
def form_version(request: HttpRequest, version_id: uuid.UUID) -> HttpResponse:
    """Show one version with all its fields and everything that nobody has modelled yet."""
    form = get_form_version(version_id)
    context = {
        "form": form,
        "outline": outline_of(form.definition),
        "services": list_services_of_form(form.id),
    }
    return render(request, "offers/form_version.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires_role(*IMPORTERS)
def form_import(request: HttpRequest) -> HttpResponse:
    """Take in an XDatenfelder file as the next version of a form; a file with problems changes nothing."""
    is_post = request.method == "POST"
    upload = FormUpload(request.POST, request.FILES) if is_post else FormUpload()
    refused: ImportRefusedError | None = None
    if is_post and upload.is_valid():
        try:
            import_form(upload.read_file(), key=upload.cleaned_data["key"], now=clock.now())
        except ImportRefusedError as problem:
            refused = problem
        else:
            stored = get_form(upload.cleaned_data["key"])
            messages.success(request, _imported(stored))
            return redirect("offers:form_version", stored.id)
    status = 422 if refused or upload.errors else 200
    return render(request, "offers/form_import.html", {"form": upload, "refused": refused}, status=status)


def _imported(stored: StoredForm) -> str:
    return _("„%(title)s“ ist importiert: Version %(number)d mit %(fields)d Feldern.") % {
        "title": stored.title,
        "number": stored.number,
        "fields": len(stored.definition.fields()),
    }
