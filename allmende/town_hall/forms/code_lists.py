"""Choices for fields that only refer to a code list, supplied by the municipality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from allmende.town_hall.forms.schema import Choice, Element, Field, FormDefinition

CodeLists = Mapping[str, tuple[Choice, ...]]


def supply_code_lists(definition: FormDefinition, lists: CodeLists) -> FormDefinition:
    """Return the form with choices in all fields whose code list is among ``lists``.

    Arguments:
        definition: the form.
        lists: choices by address of the list, with version (``urn:…_2``) or without; the former wins.
    """
    elements = tuple(_supply(element, lists) for element in definition.elements)
    filled = replace(definition, elements=elements)
    waiting = {field.path for field in filled.fields() if field.needs_code_list}
    unresolved = tuple(
        item for item in definition.unresolved if item.topic != "code_list" or item.path in waiting
    )
    return replace(filled, unresolved=unresolved)


def _supply(element: Element, lists: CodeLists) -> Element:
    if not isinstance(element, Field):
        return replace(element, children=tuple(_supply(child, lists) for child in element.children))
    if element.code_list is None or element.choices:
        return element
    choices = lists.get(element.code_list.version_uri) or lists.get(element.code_list.uri) or ()
    return replace(element, choices=choices)
