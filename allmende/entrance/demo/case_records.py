"""Blueprints of cases: what was filed, what happened since, and how it was decided.

All days count back from the day of loading ("days ago"), deadlines count forward ("in days"). The values of
:class:`CaseState` and :class:`StepAction` are the ones of the workflow of cases, so the loader can replay the steps.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

APPLICANT = "applicant"
"""Author of a step or message when it is not a member of staff."""


class CaseState(StrEnum):
    """Where a case stands."""

    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    WAITING = "waiting"
    GRANTED = "granted"
    PARTLY_GRANTED = "partly_granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class StepAction(StrEnum):
    """What moved a case."""

    SUBMIT = "submit"
    TAKE_UP = "take_up"
    ASK = "ask"
    ANSWER = "answer"
    GRANT = "grant"
    GRANT_PARTLY = "grant_partly"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


class Channel(StrEnum):
    """How the application reached the town hall. Clerks enter what comes on paper, by telephone or at a counter."""

    ONLINE = "online"
    PAPER = "paper"
    COUNTER = "counter"
    MOBILE = "mobile"


@dataclass(frozen=True, slots=True)
class DemoStep:
    """One step: who did what when, with the words that belong to it (the question, the answer, the reason)."""

    action: StepAction
    days_ago: int
    actor: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class DemoMessage:
    """A message between applicant and office that does not move the case."""

    days_ago: int
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class DemoDecision:
    """What the notice says. ``remedy`` stays with the notice; reasons are paragraphs."""

    state: CaseState
    days_ago: int
    clerk: str
    operative: str
    reasons: tuple[str, ...]
    legal_basis: tuple[str, ...]
    fee_cents: int = 0


@dataclass(frozen=True, slots=True)
class DemoObjection:
    """A formal objection (Widerspruch) against the decision, still undecided."""

    days_ago: int
    text: str


@dataclass(frozen=True, slots=True)
class DemoCase:
    """One case.

    Attributes:
        key: Stable key; it also seeds the answers of the form.
        clerk: Sign-in of the clerk in charge, empty while nobody has taken it up.
        due_in_days: For a waiting case, the days left to answer; negative when overdue.
    """

    key: str
    municipality_slug: str
    service_key: str
    form_key: str
    applicant_key: str
    office_key: str
    clerk: str
    state: CaseState
    channel: Channel
    days_ago_submitted: int
    subject: str
    steps: tuple[DemoStep, ...]
    messages: tuple[DemoMessage, ...] = ()
    decision: DemoDecision | None = None
    objection: DemoObjection | None = None
    due_in_days: int | None = None
    company_key: str = ""
