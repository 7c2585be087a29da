"""A step as nested parts for the template: questions, groups, repeats with their buttons, files, plain texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.forms import BaseForm
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _

from allmende.town_hall.forms.answers import Answers, FileAnswer
from allmende.town_hall.forms.layout import most_instances, parent_place, places_of
from allmende.town_hall.forms.places import input_name, join
from allmende.town_hall.forms.schema import (
    Element,
    Field,
    FieldKind,
    FieldMode,
    Group,
    LegalBasis,
    Occurrence,
)
from allmende.town_hall.forms.steps import Step
from allmende.town_hall.forms.values import file_size

_LONGEST_NAME = 40


class SectionKind(StrEnum):
    """What the template draws."""

    QUESTION = "question"
    FILE = "file"
    STATIC = "static"
    GROUP = "group"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a page.

    Arguments:
        kind: how to draw it.
        id: anchor of the part.
        title: legend, label or heading.
        text: help or content.
        optional: whether to mark the title as "freiwillig".
        question: the field to draw, for questions.
        file: the file that is there already, in words.
        children: parts within.
        add: value of the button that adds an instance; empty when no more are possible.
        add_label: text of that button.
        remove: value of the button that removes or empties this part; empty when there is nothing to remove.
        remove_label: text of that button.
        legal_basis: what a group rests on.
    """

    kind: SectionKind
    id: str
    title: str
    text: str = ""
    optional: bool = False
    question: BoundField | None = None
    file: str = ""
    children: tuple[Section, ...] = ()
    add: str = ""
    add_label: str = ""
    remove: str = ""
    remove_label: str = ""
    legal_basis: tuple[LegalBasis, ...] = ()


def anchor_of(place: str) -> str:
    """Return the id of the part of the page that shows ``place``."""
    return f"teil-{input_name(place)}"


def build_sections(step: Step, answers: Answers, form: BaseForm) -> tuple[Section, ...]:
    """Return the parts of a step; the only group of a step needs no frame, its title is the heading of the page."""
    builder = _Builder(answers, form, step.help)
    only = step.elements[0] if len(step.elements) == 1 else None
    plain = isinstance(only, Group) and only.occurrence == Occurrence() and not only.choose_one
    if isinstance(only, Group) and plain:
        return tuple(part for child in only.children for part in builder.parts(child, only.path))
    return tuple(part for element in step.elements for part in builder.parts(element, parent_place(element)))


class _Builder:
    """Walks through a step."""

    def __init__(self, answers: Answers, form: BaseForm, introduction: str) -> None:
        self._answers = answers
        self._form = form
        self._introduction = introduction

    def parts(self, element: Element, parent: str, *, alternative: bool = False) -> Iterator[Section]:
        """Yield the parts of ``element``; an alternative is one of several of which one is to be filled in."""
        if isinstance(element, Field) and not element.asked:
            yield from _static(element, parent)
            return
        places = places_of(element, parent, self._answers)
        if element.occurrence.repeatable:
            yield self._repeat(element, join(parent, element.path), places)
        else:
            yield self._part(element, places[0], 0, alternative=alternative)

    def _repeat(self, element: Element, base: str, places: tuple[str, ...]) -> Section:
        can_add = len(places) < most_instances(element)
        return Section(
            SectionKind.REPEAT,
            anchor_of(base),
            element.label,
            text=self._help(element) if isinstance(element, Group) else "",
            children=tuple(self._part(element, place, index) for index, place in enumerate(places)),
            add=f"hinzufuegen:{base}" if can_add else "",
            add_label=_add_label(element, is_first=not places),
        )

    def _part(self, element: Element, place: str, index: int, *, alternative: bool = False) -> Section:
        if isinstance(element, Field):
            return self._question(element, place, index)
        occurrence = element.occurrence
        title = f"{element.label} {index + 1}" if occurrence.repeatable else element.label
        text = "" if occurrence.repeatable else self._help(element)
        if element.choose_one:
            text = "\n".join(
                filter(None, [text, _("Bitte füllen Sie nur einen der folgenden Abschnitte aus.")])
            )
        can_remove = index >= occurrence.minimum and (occurrence.repeatable or self._answers.has_any(place))
        return Section(
            SectionKind.GROUP,
            anchor_of(place),
            title,
            text=text,
            optional=index >= occurrence.minimum and not alternative,
            children=tuple(
                part
                for child in element.children
                for part in self.parts(child, place, alternative=element.choose_one)
            ),
            remove=f"entfernen:{place}" if can_remove else "",
            remove_label=_("Entfernen") if occurrence.repeatable else _("Abschnitt leeren"),
            legal_basis=element.legal_basis,
        )

    def _help(self, group: Group) -> str:
        """Return the help of a group, unless the page has said the same at its top."""
        return "" if group.help == self._introduction else group.help

    def _question(self, field: Field, place: str, index: int) -> Section:
        bound = self._form[input_name(place)]
        value = self._answers.get(place)
        extra = field.occurrence.repeatable and index >= max(field.occurrence.minimum, 1)
        is_file = field.kind is FieldKind.FILE and isinstance(value, FileAnswer)
        return Section(
            SectionKind.FILE if is_file else SectionKind.QUESTION,
            anchor_of(place),
            str(bound.label or ""),
            question=bound,
            file=f"{value.name} ({file_size(value.size)})" if isinstance(value, FileAnswer) else "",
            remove=f"entfernen:{place}" if is_file or extra else "",
            remove_label=_("Entfernen"),
        )


def _add_label(element: Element, *, is_first: bool) -> str:
    """Return the text of the button that adds an instance."""
    name = element.label_output or element.label
    if len(name) > _LONGEST_NAME:
        return _("Angabe hinzufügen") if is_first else _("Weitere Angabe hinzufügen")
    if is_first:
        return _("%(name)s hinzufügen") % {"name": name}
    if isinstance(element, Field) and element.kind is FieldKind.FILE:
        return _("Weitere Datei hinzufügen: %(name)s") % {"name": name}
    return _("Weitere Angabe hinzufügen: %(name)s") % {"name": name}


def _static(field: Field, parent: str) -> Iterator[Section]:
    """Yield a text to read: labels, and locked fields that have a content; hidden fields show nothing."""
    shown = field.mode is not FieldMode.HIDDEN and (field.content or field.kind is FieldKind.STATIC)
    if shown:
        text = "\n".join(filter(None, [field.content, field.help]))
        yield Section(SectionKind.STATIC, anchor_of(join(parent, field.path)), field.label, text=text)
