"""Which places a form has for given answers: repeats opened, with the instances that are on the page."""

from __future__ import annotations

from collections.abc import Iterator

from allmende.town_hall.forms.answers import MAX_INSTANCES, Answers
from allmende.town_hall.forms.places import indexed, join, path_of
from allmende.town_hall.forms.schema import Element, Field, FormDefinition, Group, walk


def shown_count(element: Element, base: str, answers: Answers) -> int:
    """Return how many instances of a repeat are on the page.

    At least the required number and all that hold something; an optional repeated field begins with one empty input,
    an optional repeated group with none (people add it with a button).
    """
    minimum = element.occurrence.minimum
    first = max(minimum, 1) if isinstance(element, Field) else minimum
    shown = max(answers.counts.get(base, first), answers.used_instances(base), minimum)
    return min(shown, most_instances(element))


def most_instances(element: Element) -> int:
    """Return how many instances a repeat may have; without a limit in the form the portal's limit holds."""
    return min(element.occurrence.maximum or MAX_INSTANCES, MAX_INSTANCES)


def places_of(element: Element, parent: str, answers: Answers) -> tuple[str, ...]:
    """Return the places of ``element`` below ``parent``: one, or one for each instance on the page."""
    base = join(parent, element.path)
    if not element.occurrence.repeatable:
        return (base,)
    return tuple(indexed(base, index) for index in range(shown_count(element, base, answers)))


def parent_place(element: Element) -> str:
    """Return the place above an element none of whose ancestors repeats."""
    return element.path.rpartition(".")[0]


def asked_fields(elements: tuple[Element, ...]) -> Iterator[Field]:
    """Yield all fields that people fill in, groups opened."""
    return (element for element in walk(elements) if isinstance(element, Field) and element.asked)


def first_field_place(element: Element, place: str) -> str:
    """Return the place of the first asked field at or below ``place``; ``place`` itself when there is none."""
    if isinstance(element, Group):
        for child in element.children:
            if any(asked_fields((child,))):
                below = join(place, child.path)
                return first_field_place(child, indexed(below, 0) if child.occurrence.repeatable else below)
    return place


def element_at(definition: FormDefinition, place: str) -> Element | None:
    """Return the element at ``place``, or None when the form has no such place."""
    try:
        return definition.element(path_of(place))
    except KeyError:
        return None
