"""A form as a table for staff: every field and group, and everything that nobody has modelled yet."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from allmende.town_hall.forms.schema import (
    Element,
    Field,
    FieldKind,
    FieldMode,
    FormDefinition,
    LegalBasis,
    ProseRule,
    walk,
)

KINDS: dict[FieldKind, str | Promise] = {
    FieldKind.TEXT: _("Text"),
    FieldKind.TEXT_LATIN: _("Text in lateinischer Schrift"),
    FieldKind.DATE: _("Datum"),
    FieldKind.TIME: _("Uhrzeit"),
    FieldKind.DATETIME: _("Datum und Uhrzeit"),
    FieldKind.BOOLEAN: _("Ja oder Nein"),
    FieldKind.NUMBER: _("Zahl"),
    FieldKind.INTEGER: _("Ganze Zahl"),
    FieldKind.CURRENCY: _("Betrag"),
    FieldKind.CHOICE: _("Auswahl"),
    FieldKind.FILE: _("Datei"),
    FieldKind.STATIC: _("Hinweis"),
}
_MODES: dict[FieldMode, str | Promise] = {FieldMode.LOCKED: _("gesperrt"), FieldMode.HIDDEN: _("versteckt")}
_TOPICS: dict[str, str | Promise] = {
    "code_list": _("Codeliste ist noch zu hinterlegen"),
    "constraint": _("Präzisierung wird nicht geprüft"),
    "kind": _("Darstellung fehlt"),
}


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One line of the table."""

    label: str
    path: str
    kind: str
    occurrence: str
    depth: int
    legal_basis: tuple[LegalBasis, ...]


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """Something that is still open, with a heading for people."""

    title: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole table and what stands around it."""

    identifier: str
    version: str
    source: str
    fields: int
    groups: int
    legal_basis: tuple[LegalBasis, ...]
    rows: tuple[OutlineRow, ...]
    rules: tuple[ProseRule, ...]
    unresolved: tuple[OutlineItem, ...]


def outline_of(definition: FormDefinition) -> Outline:
    """Return the outline of a form in the language of the request."""
    return Outline(
        identifier=definition.identifier,
        version=definition.version,
        source=str(definition.source),
        fields=len(definition.fields()),
        groups=len(definition.groups()),
        legal_basis=definition.legal_basis,
        rows=tuple(_row(definition, element) for element in walk(definition.elements)),
        rules=definition.prose_rules,
        unresolved=tuple(
            OutlineItem(str(_TOPICS.get(item.topic, item.topic)), item.path, item.text)
            for item in definition.unresolved
        ),
    )


def _row(definition: FormDefinition, element: Element) -> OutlineRow:
    return OutlineRow(
        label=element.label,
        path=element.path,
        kind=_kind(element),
        occurrence=str(element.occurrence),
        depth=min(element.path.count("."), 5),
        legal_basis=definition.legal_basis_of(element.path),
    )


def _kind(element: Element) -> str:
    if not isinstance(element, Field):
        return str(_("Auswahlgruppe") if element.choose_one else _("Gruppe"))
    mode = _MODES.get(element.mode)
    kind = str(KINDS[element.kind])
    return f"{kind} ({mode})" if mode else kind
