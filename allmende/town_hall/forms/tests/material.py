"""What the tests of the room share: sample files, real files where they are at hand, and small forms."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from allmende.town_hall.forms.schema import (
    Choice,
    Constraints,
    Element,
    Field,
    FieldKind,
    FormDefinition,
    Group,
    Occurrence,
    Source,
)
from allmende.town_hall.forms.xdatenfelder import read_xdatenfelder

DATA = Path(__file__).parent / "data"
XDF2 = (DATA / "fundsache.xdf2.xml").read_bytes()
XDF3 = (DATA / "veranstaltung.xdf3.xml").read_bytes()
REPOSITORY = Path(__file__).resolve().parents[4]


def shared_file(name: str) -> bytes:
    """Return a file of the collected examples, or skip the test where they are not at hand."""
    folder = os.environ.get("SHARED_DATA") or REPOSITORY.parent / "shared" / "data"
    path = Path(folder) / "egov" / "fim" / name
    if not path.is_file():
        pytest.skip("the collected examples are not on this machine")
    return path.read_bytes()


@cache
def event_form() -> FormDefinition:
    return read_xdatenfelder(XDF3)


@cache
def found_form() -> FormDefinition:
    return read_xdatenfelder(XDF2)


def a_field(
    identifier: str = "F1", kind: FieldKind = FieldKind.TEXT, occurrence: str = "1:1", **more
) -> Field:
    limits = more.pop("limits", {})
    values = {"path": identifier, "version": "1", "name": identifier, "label": f"Frage {identifier}", **more}
    return Field(
        identifier=identifier,
        kind=kind,
        occurrence=Occurrence.parse(occurrence),
        constraints=Constraints(**limits),
        **values,
    )


def a_choice(identifier: str = "F1", occurrence: str = "1:1", count: int = 3, **more) -> Field:
    choices = tuple(Choice(f"{number:03d}", f"Antwort {number}") for number in range(1, count + 1))
    return a_field(identifier, FieldKind.CHOICE, occurrence, choices=choices, **more)


def a_group(identifier: str, *children: Element, occurrence: str = "1:1", parent: str = "", **more) -> Group:
    path = f"{parent}.{identifier}" if parent else identifier
    values = {"version": "1", "name": identifier, "label": f"Abschnitt {identifier}", **more}
    return Group(
        path=path,
        identifier=identifier,
        occurrence=Occurrence.parse(occurrence),
        children=tuple(_below(path, child) for child in children),
        **values,
    )


def _below(parent: str, element: Element) -> Element:
    from dataclasses import replace

    path = f"{parent}.{element.path}"
    if isinstance(element, Field):
        return replace(element, path=path)
    return replace(
        element, path=path, children=tuple(_below_again(parent, child) for child in element.children)
    )


def _below_again(parent: str, element: Element) -> Element:
    return _below(parent, element)


def a_form(*elements: Element) -> FormDefinition:
    return FormDefinition("S1", "1.0", "Probe", Source.OWN, elements=elements)
