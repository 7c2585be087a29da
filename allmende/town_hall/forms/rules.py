"""When answers are complete: what must be there, given what else is there.

Required is what the position says, but only inside of something that is needed or begun: an optional group
(a second address) asks for nothing as long as it is empty, and for its required fields as soon as one is filled in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from allmende.town_hall.forms.answers import Answers
from allmende.town_hall.forms.layout import first_field_place, parent_place, places_of
from allmende.town_hall.forms.limits import check_value
from allmende.town_hall.forms.messages import Message, gettext_noop, message
from allmende.town_hall.forms.places import indexed, path_of
from allmende.town_hall.forms.schema import Element, Field, FieldKind, FormDefinition, Group
from allmende.town_hall.forms.steps import build_steps, step_of
from allmende.town_hall.forms.values import ValueRefusedError, about, parse_value

_TEXT = gettext_noop("Bitte geben Sie „%(label)s“ an.")
_DATE = gettext_noop("Bitte geben Sie „%(label)s“ als Tag, Monat und Jahr an.")
_SELECT = gettext_noop("Bitte wählen Sie bei „%(label)s“ eine Antwort aus.")
_FILE = gettext_noop("Bitte laden Sie bei „%(label)s“ eine Datei hoch.")
_ONE_OF = gettext_noop("Bitte füllen Sie unter „%(label)s“ genau einen der Abschnitte aus.")
_ONLY_ONE = gettext_noop(
    "Bitte füllen Sie unter „%(label)s“ nur einen der Abschnitte aus und leeren Sie die anderen."
)
_TOO_MANY = gettext_noop(
    "Unter „%(label)s“ sind höchstens %(limit)d Angaben möglich. Bitte entfernen Sie einige."
)

_MISSING = {
    FieldKind.DATE: _DATE,
    FieldKind.CHOICE: _SELECT,
    FieldKind.BOOLEAN: _SELECT,
    FieldKind.FILE: _FILE,
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that keeps answers from being complete.

    Arguments:
        place: place of the field to go to.
        step: slug of the step in which it is asked.
        message: what to do.
    """

    place: str
    step: str
    message: Message


def check_complete(definition: FormDefinition, answers: Answers) -> tuple[Problem, ...]:
    """Return everything that keeps ``answers`` from being submitted, in the order of the form; empty when complete."""
    steps = build_steps(definition)
    found = (
        finding for element in definition.elements for finding in _check(element, "", answers, needed=True)
    )
    return tuple(Problem(place, step_of(steps, path_of(place)), reason) for place, reason in found)


def check_step(definition: FormDefinition, slug: str, answers: Answers) -> tuple[Problem, ...]:
    """Return the problems of one step; what is required is judged by the answers of all steps."""
    return tuple(problem for problem in check_complete(definition, answers) if problem.step == slug)


def is_required(definition: FormDefinition, element: Element) -> bool:
    """Tell whether the form calls ``element`` required; inside an optional group that means: once it is begun."""
    parent = parent_place(element)
    container = definition.element(parent) if parent else None
    return element.occurrence.required and not (isinstance(container, Group) and container.choose_one)


_Finding = tuple[str, Message]


def _check(element: Element, parent: str, answers: Answers, *, needed: bool) -> Iterator[_Finding]:
    if isinstance(element, Field) and not element.asked:
        return
    places = places_of(element, parent, answers)
    begun = [place for place in places if answers.has_any(place)]
    missing = max(element.occurrence.minimum - len(begun), 0) if needed else 0
    for place in places:
        if place in begun:
            yield from _check_content(element, place, answers)
        elif missing:
            missing -= 1
            yield from _check_missing(element, place, answers)
    yield from _check_number(element, places, answers)


def _check_missing(element: Element, place: str, answers: Answers) -> Iterator[_Finding]:
    if isinstance(element, Field):
        yield place, about(_MISSING.get(element.kind, _TEXT), element)
    else:
        yield from _check_content(element, place, answers)


def _check_content(element: Element, place: str, answers: Answers) -> Iterator[_Finding]:
    if isinstance(element, Field):
        reason = _check_field(element, place, answers)
        if reason is not None:
            yield place, reason
        return
    if element.choose_one:
        yield from _check_choice(element, place, answers)
    for child in element.children:
        yield from _check(child, place, answers, needed=not element.choose_one)


def _check_field(field: Field, place: str, answers: Answers) -> Message | None:
    value = answers.get(place)
    if value is not None:
        return check_value(field, value)
    try:
        parse_value(field, answers.drafts.get(place, ""))
    except ValueRefusedError as error:
        return error.reason
    return about(_MISSING.get(field.kind, _TEXT), field)


def _check_choice(group: Group, place: str, answers: Answers) -> Iterator[_Finding]:
    """Check that exactly one child of a group of alternatives is filled in."""
    begun = [
        child
        for child in group.children
        if any(answers.has_any(below) for below in places_of(child, place, answers))
    ]
    if len(begun) != 1:
        reason = message(_ONLY_ONE if begun else _ONE_OF, label=group.label)
        yield first_field_place(group, place), reason


def _check_number(element: Element, places: tuple[str, ...], answers: Answers) -> Iterator[_Finding]:
    """Find instances beyond the limit, which only older or forged answers can have."""
    if not element.occurrence.repeatable or not places:
        return
    base = places[0].removesuffix("[0]")
    beyond = indexed(base, len(places))
    if answers.used_instances(base) > len(places):
        yield beyond, message(_TOO_MANY, label=element.label, limit=len(places))
