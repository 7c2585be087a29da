"""Typed parts that views hand to the components. Templates read attributes only, so any object with them will do."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Text: TypeAlias = "str | _StrPromise"


class StepState(StrEnum):
    """Where one step of a time line or a task stands."""

    DONE = "done"
    NOW = "now"  # The office is working on it.
    WAITING = "waiting"  # The resident is expected to do something.
    NEXT = "next"
    STOPPED = "stopped"  # Refused, withdrawn or cancelled.


@dataclass(frozen=True, slots=True)
class Crumb:
    """One stop of the breadcrumb; the last one has no address."""

    label: Text
    url: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Label and value of a description list or of check-your-answers."""

    label: Text
    value: Text
    change_url: str = ""


@dataclass(frozen=True, slots=True)
class TimelineStep:
    """One step of the status time line; ``when`` is prepared text such as "bis Montag, 7. Dezember"."""

    title: Text
    state: StepState
    when: Text = ""
    text: Text = ""
    url: str = ""
    link_label: Text = ""


@dataclass(frozen=True, slots=True)
class Task:
    """One entry of a task list."""

    title: Text
    state: StepState = StepState.NEXT
    url: str = ""
    hint: Text = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab, which is a link."""

    label: Text
    url: str
    is_active: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One radio button or checkbox, prepared for the template."""

    id: str
    name: str
    value: str
    label: str
    is_selected: bool
    is_disabled: bool = False


@dataclass(frozen=True, slots=True)
class FieldParts:
    """Everything the field templates need, worked out by ``rendering.field_parts``."""

    kind: str
    id: str
    focus_id: str
    label: str
    hint: str
    errors: tuple[str, ...]
    is_optional: bool
    is_question: bool
    described_by: str
    control: str = ""
    choices: tuple[Choice, ...] = field(default=())
    inline: bool = False
