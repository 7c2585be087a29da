"""A step as a Django form: it shows answers and their problems, and takes in what a browser sends.

The answers are the only state. Whatever was typed is in them, as value or as draft; the form is drawn from them and
from the problems that ``rules`` found. So add, remove, save and "back" can redirect, and nothing typed is lost.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.forms.utils import ErrorDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext

from allmende.foundation.ui.language import german
from allmende.foundation.ui.widgets import DatePartsInput
from allmende.town_hall.forms.answers import Answers, FileAnswer
from allmende.town_hall.forms.layout import element_at, most_instances, parent_place, places_of, shown_count
from allmende.town_hall.forms.messages import Message
from allmende.town_hall.forms.places import indexed, input_name, is_place
from allmende.town_hall.forms.rules import Problem, check_step
from allmende.town_hall.forms.schema import Element, Field, FieldKind, FormDefinition
from allmende.town_hall.forms.sections import Section, anchor_of, build_sections
from allmende.town_hall.forms.steps import Step
from allmende.town_hall.forms.uploads import HEAD_BYTES, check_upload, safe_name, sniff_media_type
from allmende.town_hall.forms.values import NO_ANSWER, ValueRefusedError, input_text, parse_value
from allmende.town_hall.forms.widgets import build_widget, hint

ACTION = "aktion"


class StepAction(StrEnum):
    """What the person asked for with the button they pressed."""

    NEXT = "weiter"
    SAVE = "speichern"
    ADD = "hinzufuegen"
    REMOVE = "entfernen"


@dataclass(frozen=True, slots=True)
class UploadInfo:
    """What is known about a file that was accepted and is to be stored.

    Arguments:
        name: harmless file name.
        size: size in bytes.
        media_type: type found in the content.
        sha256: hash of the content.
    """

    name: str
    size: int
    media_type: str
    sha256: str


Store = Callable[["UploadedFile[bytes]", UploadInfo], str]


@dataclass(frozen=True, slots=True)
class StepOutcome:
    """What came of a posted step.

    Arguments:
        action: what the person asked for.
        answers: the new answers; to be kept in every case, even when there are problems.
        problems: why "next" cannot be done; empty for every other action but refused uploads.
        form: the step drawn with the new answers and the problems.
        anchor: id of the part of the page to return to after adding or removing; may be empty.
    """

    action: StepAction
    answers: Answers
    problems: tuple[Problem, ...]
    form: StepForm
    anchor: str = ""

    @property
    def ok(self) -> bool:
        """Whether the action was done, so that the view redirects; otherwise it shows ``form`` again."""
        return not self.problems


class StepForm(forms.Form):
    """The questions of one step, drawn from answers and problems; posted data goes through ``receive_step``.

    Arguments:
        definition: the form.
        step: the step to show.
        answers: all answers so far.
        problems: problems to show; those of other steps are ignored.
    """

    use_required_attribute = False

    def __init__(
        self, definition: FormDefinition, step: Step, answers: Answers, problems: Iterable[Problem] = ()
    ) -> None:
        super().__init__()
        self.definition = definition
        self.step = step
        self.answers = answers
        self.places: dict[str, Field] = {}
        for element in step.elements:
            self._add(element, parent_place(element))
        self._problems = [problem for problem in problems if problem.step == step.slug]

    def _add(self, element: Element, parent: str) -> None:
        for index, place in enumerate(places_of(element, parent, self.answers)):
            if isinstance(element, Field):
                if element.asked:
                    self._add_field(element, place, index)
                continue
            for child in element.children:
                self._add(child, place)

    def _add_field(self, field: Field, place: str, index: int) -> None:
        required = index < field.occurrence.minimum
        numbered = field.occurrence.repeatable and index > 0
        self.places[place] = field
        self.fields[input_name(place)] = forms.Field(
            # Whether something is missing is decided by ``rules``; here it only decides about the mark "freiwillig".
            required=required,
            widget=build_widget(self.definition, field, required=required),
            label=german(f"{field.label} ({index + 1})" if numbered else field.label),
            help_text=hint(field),
            initial=_initial(field, place, self.answers),
        )

    def full_clean(self) -> None:
        """Show the problems at their fields; one about no visible field is shown for the whole step."""
        self._errors = ErrorDict()
        self.cleaned_data: dict[str, Any] = {}
        for problem in self._problems:
            name = input_name(problem.place)
            self.add_error(name if name in self.fields else None, problem.message.translate(gettext))

    @property
    def sections(self) -> tuple[Section, ...]:
        """The step as nested parts for the template."""
        return build_sections(self.step, self.answers, self)


def _initial(field: Field, place: str, answers: Answers) -> object:
    value = answers.get(place)
    if value is not None:
        return value if field.kind is FieldKind.DATE else input_text(value)
    draft = answers.drafts.get(place, "")
    if field.kind is FieldKind.DATE:
        return [*draft.split(".", 2), "", ""][:3] if draft else None
    return draft


def receive_step(
    definition: FormDefinition,
    step: Step,
    answers: Answers,
    data: MultiValueDict[str, str],
    files: MultiValueDict[str, UploadedFile[bytes]],
    *,
    store: Store,
) -> StepOutcome:
    """Take in a posted step.

    Arguments:
        definition: the form.
        step: the step that was posted.
        answers: the answers so far.
        data: ``request.POST``; what it does not contain stays as it was.
        files: ``request.FILES``.
        store: keeps the bytes of an accepted file and returns the id under which they can be found.
    """
    shown = StepForm(definition, step, answers)
    refused: list[Problem] = []
    for place, field in shown.places.items():
        name = input_name(place)
        if field.kind is FieldKind.FILE:
            upload = files.get(name)
            if upload is not None:
                answers, reason = _take_file(field, place, upload, answers, store)
                refused.extend([Problem(place, step.slug, reason)] if reason is not None else [])
        elif not shown.fields[name].widget.value_omitted_from_data(data, files, name):
            answers = _take_text(field, place, _typed(shown.fields[name].widget, data, name), answers)
    action, place = _action(data)
    anchor = ""
    if action in {StepAction.ADD, StepAction.REMOVE}:
        answers, anchor = _change_instances(definition, step, answers, action, place)
    problems = tuple(refused)
    if action is StepAction.NEXT:
        places = {problem.place for problem in refused}
        found = check_step(definition, step.slug, answers)
        problems += tuple(problem for problem in found if problem.place not in places)
    form = StepForm(definition, step, answers, problems)
    return StepOutcome(action, answers, problems, form, anchor)


def _typed(widget: forms.Widget, data: MultiValueDict[str, str], name: str) -> str:
    raw = widget.value_from_datadict(data, MultiValueDict(), name)
    if isinstance(widget, DatePartsInput):
        parts = [str(part or "").strip() for part in raw]
        # A whole date pasted into the first box is as good as three boxes.
        raw = ".".join(parts) if any(parts[1:]) else parts[0]
    return str(raw or "").replace("\x00", "")


def _take_text(field: Field, place: str, text: str, answers: Answers) -> Answers:
    if text == NO_ANSWER and field.kind in {FieldKind.BOOLEAN, FieldKind.CHOICE}:
        return answers.without(place)
    try:
        value = parse_value(field, text)
    except ValueRefusedError:
        return answers.with_draft(place, text)
    return answers.without(place) if value is None else answers.with_value(place, value)


def _take_file(
    field: Field, place: str, upload: UploadedFile[bytes], answers: Answers, store: Store
) -> tuple[Answers, Message | None]:
    name, size = upload.name or "", upload.size or 0
    head = upload.read(HEAD_BYTES)
    reason = check_upload(field, name, size, head)
    if reason is not None:
        return answers, reason
    digest = hashlib.sha256()
    upload.seek(0)
    for chunk in upload.chunks():
        digest.update(chunk)
    upload.seek(0)
    info = UploadInfo(safe_name(name), size, sniff_media_type(head) or "", digest.hexdigest())
    identifier = store(upload, info)
    file = FileAnswer(identifier, info.name, info.size, info.media_type, info.sha256)
    return answers.with_value(place, file), None


def _action(data: MultiValueDict[str, str]) -> tuple[StepAction, str]:
    word, _colon, place = str(data.get(ACTION, StepAction.NEXT)).partition(":")
    try:
        return StepAction(word), place
    except ValueError:
        return StepAction.NEXT, ""


def _change_instances(
    definition: FormDefinition, step: Step, answers: Answers, action: StepAction, place: str
) -> tuple[Answers, str]:
    """Add or remove an instance; a place that the step does not have changes nothing (an old page was posted)."""
    element = element_at(definition, place) if is_place(place) else None
    if element is None or not step.covers(element.path):
        return answers, ""
    if action is StepAction.ADD:
        return _add_instance(element, place, answers)
    base, bracket, index = place.rpartition("[")
    if (
        bracket
        and element.occurrence.repeatable
        and index.removesuffix("]").isdigit()
        and place.endswith("]")
    ):
        shown = shown_count(element, base, answers)
        return answers.without_instance(base, int(index[:-1]), shown), anchor_of(base)
    return answers.without(place), anchor_of(place)


def _add_instance(element: Element, base: str, answers: Answers) -> tuple[Answers, str]:
    shown = shown_count(element, base, answers)
    if base.endswith("]") or not element.occurrence.repeatable or shown >= most_instances(element):
        return answers, ""
    return answers.with_count(base, shown + 1), anchor_of(indexed(base, shown))
