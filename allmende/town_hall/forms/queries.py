"""Reading forms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from allmende.foundation.errors import NotFound
from allmende.town_hall.forms.models import FormVersion
from allmende.town_hall.forms.schema import FormDefinition
from allmende.town_hall.forms.schema_json import from_json
from allmende.town_hall.forms.steps import Step, build_steps

_NO_FORM = _("Dieses Formular gibt es nicht.")


@dataclass(frozen=True, slots=True)
class StoredForm:
    """A version of a form, ready for use.

    Arguments:
        id: key of the version; a case keeps it, because its answers belong to exactly this version.
        key: short name of the form, the same for all its versions.
        number: counts the versions of the form from 1.
        title: title of the form.
        definition: the typed form.
        steps: its pages.
        imported_at: when the version was imported.
    """

    id: UUID
    key: str
    number: int
    title: str
    definition: FormDefinition
    steps: tuple[Step, ...]
    imported_at: datetime


def get_form(key: str) -> StoredForm:
    """Return the latest version of a form; raise ``NotFound`` when the municipality has none of that name."""
    row = _rows().filter(key=key).order_by("-number").first()
    if row is None:
        raise NotFound(_NO_FORM)
    return _stored(row)


def get_form_version(version_id: UUID) -> StoredForm:
    """Return a certain version; raise ``NotFound`` when the municipality has no such version."""
    row = _rows().filter(pk=version_id).first()
    if row is None:
        raise NotFound(_NO_FORM)
    return _stored(row)


def definition_of(version: FormVersion) -> FormDefinition:
    """Return the typed form of a version that the caller has read under the guard of its municipality."""
    return _parsed(version.pk)[0]


def list_forms() -> tuple[FormVersion, ...]:
    """Return the latest version of every form, ordered by key; rows without definition and source file."""
    latest = _rows().order_by("key", "-number").distinct("key")
    return tuple(latest)


def _rows() -> QuerySet[FormVersion]:
    return FormVersion.objects.defer("definition", "source")


def _stored(row: FormVersion) -> StoredForm:
    """Build the form; the caller has read ``row`` under the guard of its municipality, so the cache gives nothing away."""
    definition, steps = _parsed(row.pk)
    return StoredForm(row.pk, row.key, row.number, row.title, definition, steps, row.imported_at)


@lru_cache(maxsize=256)
def _parsed(version_id: UUID) -> tuple[FormDefinition, tuple[Step, ...]]:
    """Return definition and steps of a version, which never changes and can therefore be kept."""
    data = FormVersion.objects.values_list("definition", flat=True).get(pk=version_id)
    definition = from_json(data)
    return definition, build_steps(definition)
