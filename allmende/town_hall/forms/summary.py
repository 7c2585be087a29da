"""All answers in order and in words: for checking before submission and for the clerk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from allmende.town_hall.forms.answers import Answers, FileAnswer
from allmende.town_hall.forms.layout import parent_place, places_of
from allmende.town_hall.forms.places import input_name
from allmende.town_hall.forms.schema import Element, Field, FieldKind, FormDefinition, Group
from allmende.town_hall.forms.steps import Step, build_steps
from allmende.town_hall.forms.values import shown_text


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One question and its answer.

    Arguments:
        label: how the question is called in output.
        value: the answer in words; what was typed where it is no value yet; empty when not answered.
        place: where the answer stands.
        path: the element.
        step: slug of the step in which it can be changed.
        answered: whether there is a proper value.
        kind: what was asked for; yes and no are translated, choices are the form's own words.
        file: the file, where the answer is one.
    """

    label: str
    value: str
    place: str
    path: str
    step: str
    answered: bool
    kind: FieldKind = FieldKind.TEXT
    file: FileAnswer | None = None

    @property
    def anchor(self) -> str:
        """Id of the question on the page of its step."""
        return f"teil-{input_name(self.place)}"


@dataclass(frozen=True, slots=True)
class SummaryGroup:
    """A heading with its answers.

    Arguments:
        title: the heading.
        step: slug of the step.
        level: 1 for a step, deeper levels for groups within it.
        place: where the group stands; empty for a step of several parts.
        rows: the answers; may be empty for a step whose answers all stand in groups within it.
        untouched: nothing was answered in the whole step, and nothing is listed below it.
    """

    title: str
    step: str
    level: int
    place: str
    rows: tuple[SummaryRow, ...]
    untouched: bool = False


def summarise(
    definition: FormDefinition, answers: Answers, *, only_answered: bool = False
) -> tuple[SummaryGroup, ...]:
    """Return all answers under their headings.

    Arguments:
        definition: the form.
        answers: what was answered so far.
        only_answered: leave out what was not answered (the clerk's view); otherwise it is listed with an empty value,
            except inside optional groups that were not begun.
    """
    found: list[SummaryGroup] = []
    for step in build_steps(definition):
        found.extend(_summarise_step(step, answers, only_answered=only_answered))
    return tuple(found)


def _summarise_step(step: Step, answers: Answers, *, only_answered: bool) -> Iterator[SummaryGroup]:
    collector = _Collector(step, answers, only_answered=only_answered)
    single = step.elements[0] if len(step.elements) == 1 else None
    if isinstance(single, Group) and not single.occurrence.repeatable:
        if single.occurrence.required or answers.has_any(single.path):
            collector.group(single, single.path, title=step.title, level=1)
        else:
            collector.open(step.title, single.path, 1)
    else:
        collector.open(step.title, "", 1)
        for element in step.elements:
            collector.element(element, parent_place(element), 1)
    head, *below = collector.groups()
    below = [group for group in below if group.rows]
    if head.rows or below:
        return iter((head, *below))
    return iter(()) if only_answered else iter((replace(head, untouched=True),))


class _Collector:
    """Gathers the headings and rows of one step in the order of the form."""

    def __init__(self, step: Step, answers: Answers, *, only_answered: bool) -> None:
        self._step = step
        self._answers = answers
        self._only_answered = only_answered
        self._open: list[tuple[str, str, int, list[SummaryRow]]] = []

    def groups(self) -> Iterator[SummaryGroup]:
        for title, place, level, rows in self._open:
            yield SummaryGroup(title, self._step.slug, level, place, tuple(rows))

    def open(self, title: str, place: str, level: int) -> None:
        self._open.append((title, place, level, []))

    def group(self, element: Group, place: str, *, title: str, level: int) -> None:
        self.open(title, place, level)
        for child in element.children:
            if isinstance(child, Field):
                self.element(child, place, level)
        for child in element.children:
            if not isinstance(child, Field):
                self.element(child, place, level)

    def element(self, element: Element, parent: str, level: int) -> None:
        places = places_of(element, parent, self._answers)
        if isinstance(element, Field):
            self._rows(element, places)
            return
        optional = self._only_answered or not element.occurrence.required
        for number, place in enumerate(places, start=1):
            if optional and not self._answers.has_any(place):
                continue
            name = element.label_output or element.label
            title = f"{name} {number}" if element.occurrence.repeatable else name
            self.group(element, place, title=title, level=level + 1)

    def _rows(self, field: Field, places: tuple[str, ...]) -> None:
        if not field.asked:
            return
        answered = [place for place in places if self._answers.has_any(place)]
        shown = answered if answered or self._only_answered else list(places[:1])
        rows = self._open[-1][3]
        rows.extend(self._row(field, place) for place in shown)

    def _row(self, field: Field, place: str) -> SummaryRow:
        value = self._answers.get(place)
        return SummaryRow(
            label=field.label_output or field.label,
            value=self._answers.drafts.get(place, "") if value is None else shown_text(field, value),
            place=place,
            path=field.path,
            step=self._step.slug,
            answered=value is not None,
            kind=field.kind,
            file=value if isinstance(value, FileAnswer) else None,
        )
