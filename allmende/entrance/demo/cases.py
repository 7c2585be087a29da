"""Sixty cases of Musterfelde and six of Kleinmuster, in all states.

A dozen are written by hand and belong to the named people; the others are drawn from the seed over services, offices
and states, so that every inbox has something to do.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import dataclass

from allmende.entrance.demo.case_records import (
    APPLICANT,
    CaseState,
    Channel,
    DemoCase,
    DemoDecision,
    DemoStep,
    StepAction,
)
from allmende.entrance.demo.decision_texts import DECISIONS, KLEINMUSTER_DECISIONS
from allmende.entrance.demo.named_cases import named_cases
from allmende.entrance.demo.questions import QUESTIONS, WITHDRAWALS
from allmende.entrance.demo.records import DemoPerson
from allmende.entrance.demo.residents import DEMO_SEED

S = CaseState
A = StepAction

ADULT_AGE = 18
PENSION_AGE = 67


@dataclass(frozen=True, slots=True)
class _Kind:
    """A service with the form, office and clerk that its cases go to, and the districts its applicants live in."""

    service_key: str
    form_key: str
    office_key: str
    clerk: str
    subject: str
    districts: tuple[str, ...] = ()


_KINDS = {
    "hund": _Kind("hundesteuer-anmelden", "hundesteuer", "steuern", "nadine", "Anmeldung eines Hundes"),
    "hund-weniger": _Kind(
        "hundesteuer-ermaessigen", "hundesteuer", "steuern", "nadine", "Ermäßigung der Hundesteuer"
    ),
    "gewerbe": _Kind("gewerbe-anmelden", "gewerbeanmeldung", "ordnung-gewerbe", "oleg", "Gewerbeanmeldung"),
    "parken": _Kind(
        "bewohnerparkausweis",
        "bewohnerparkausweis",
        "buergeramt",
        "sabine",
        "Bewohnerparkausweis",
        ("AS", "MV", "SV", "GS"),
    ),
    "wohngeld": _Kind("wohngeld", "wohngeld", "soziales", "yvonne", "Wohngeld, Mietzuschuss"),
    "tische": _Kind(
        "sondernutzung-tische", "sondernutzung", "ordnung-gewerbe", "oleg", "Tische auf dem Gehweg"
    ),
    "geruest": _Kind(
        "sondernutzung-geruest", "sondernutzung", "ordnung-gewerbe", "oleg", "Gerüst auf dem Gehweg"
    ),
}

_PLAN: tuple[tuple[str, CaseState, int], ...] = (
    ("hund", S.SUBMITTED, 3),
    ("hund", S.IN_REVIEW, 3),
    ("hund", S.WAITING, 1),
    ("hund", S.GRANTED, 5),
    ("hund", S.WITHDRAWN, 1),
    ("hund-weniger", S.SUBMITTED, 1),
    ("hund-weniger", S.IN_REVIEW, 1),
    ("hund-weniger", S.GRANTED, 1),
    ("hund-weniger", S.PARTLY_GRANTED, 1),
    ("hund-weniger", S.REFUSED, 1),
    ("gewerbe", S.SUBMITTED, 1),
    ("gewerbe", S.IN_REVIEW, 2),
    ("gewerbe", S.WAITING, 1),
    ("gewerbe", S.GRANTED, 2),
    ("gewerbe", S.WITHDRAWN, 1),
    ("parken", S.SUBMITTED, 2),
    ("parken", S.IN_REVIEW, 2),
    ("parken", S.WAITING, 1),
    ("parken", S.GRANTED, 3),
    ("parken", S.REFUSED, 1),
    ("wohngeld", S.SUBMITTED, 2),
    ("wohngeld", S.IN_REVIEW, 2),
    ("wohngeld", S.WAITING, 2),
    ("wohngeld", S.GRANTED, 2),
    ("wohngeld", S.REFUSED, 1),
    ("tische", S.SUBMITTED, 1),
    ("tische", S.GRANTED, 1),
    ("geruest", S.SUBMITTED, 1),
    ("geruest", S.IN_REVIEW, 1),
    ("geruest", S.GRANTED, 1),
    ("geruest", S.WITHDRAWN, 1),
)

_PLAN_KLEINMUSTER: tuple[tuple[str, CaseState, int], ...] = (
    ("hund", S.SUBMITTED, 1),
    ("hund", S.IN_REVIEW, 1),
    ("hund", S.GRANTED, 1),
    ("gewerbe", S.SUBMITTED, 1),
    ("gewerbe", S.GRANTED, 1),
    ("geruest", S.WAITING, 1),
)

_CHANNELS = (Channel.ONLINE, Channel.PAPER, Channel.COUNTER, Channel.MOBILE)
_CHANNEL_WEIGHTS = (70, 14, 10, 6)


def musterfelde_cases(
    people: Sequence[DemoPerson], today: dt.date, seed: int = DEMO_SEED
) -> tuple[DemoCase, ...]:
    """Return the sixty cases of Musterfelde.

    Args:
        people: All people of the town; only adults apply.
        today: Day of loading, to know who is an adult.
        seed: Seed of the demo world.
    """
    return named_cases() + _generated("musterfelde", _PLAN, people, today, seed)


def kleinmuster_cases(
    people: Sequence[DemoPerson], today: dt.date, seed: int = DEMO_SEED
) -> tuple[DemoCase, ...]:
    """Return the six cases of Kleinmuster; dog tax goes to the shared tax office."""
    return _generated("kleinmuster", _PLAN_KLEINMUSTER, people, today, seed)


def _generated(
    slug: str,
    plan: tuple[tuple[str, CaseState, int], ...],
    people: Sequence[DemoPerson],
    today: dt.date,
    seed: int,
) -> tuple[DemoCase, ...]:
    rng = random.Random(f"{seed}:cases:{slug}")  # noqa: S311 - repeatable invention, not cryptography
    adults = [person for person in people if person.age_on(today) >= ADULT_AGE and not person.about]
    cases: list[DemoCase] = []
    used: set[str] = set()
    for kind_key, state, count in plan:
        kind = _for_town(_KINDS[kind_key], slug)
        for _ in range(count):
            candidates = [person for person in adults if person.key not in used]
            applicant = rng.choice(
                [person for person in candidates if _may_apply(kind, state, person, today)]
            )
            used.add(applicant.key)
            cases.append(_case(rng, slug, len(cases) + 1, kind, state, applicant))
    return tuple(cases)


def _may_apply(kind: _Kind, state: CaseState, person: DemoPerson, today: dt.date) -> bool:
    """Parkers live in a zone, and the refusal that speaks of a pension goes to someone of that age."""
    if state is S.REFUSED and kind.service_key == "hundesteuer-ermaessigen":
        return person.age_on(today) >= PENSION_AGE
    return not kind.districts or person.district_key in kind.districts


def _for_town(kind: _Kind, slug: str) -> _Kind:
    """In Kleinmuster one clerk handles everything except the shared tax office."""
    if slug == "musterfelde" or kind.office_key == "steuern":
        return (
            kind
            if slug == "musterfelde"
            else _Kind(kind.service_key, kind.form_key, "steuern", "nadine", kind.subject)
        )
    return _Kind(kind.service_key, kind.form_key, "buergerservice", "ruth", kind.subject)


def _case(
    rng: random.Random, slug: str, number: int, kind: _Kind, state: CaseState, applicant: DemoPerson
) -> DemoCase:
    age = _age_of_case(rng, state)
    steps = _steps(rng, kind, state, age)
    ends = steps[-1].days_ago
    taken_up = any(step.action is A.TAKE_UP for step in steps)
    return DemoCase(
        key=f"{slug}-c{number:02d}",
        municipality_slug=slug,
        service_key=kind.service_key,
        form_key=kind.form_key,
        applicant_key=applicant.key,
        office_key=kind.office_key,
        clerk=kind.clerk if taken_up else "",
        state=state,
        channel=rng.choices(_CHANNELS, _CHANNEL_WEIGHTS)[0],
        days_ago_submitted=age,
        subject=kind.subject,
        steps=steps,
        decision=_decision(slug, kind, state, ends),
        due_in_days=_days_left(rng) if state is S.WAITING else None,
    )


def _age_of_case(rng: random.Random, state: CaseState) -> int:
    if state is S.SUBMITTED:
        return rng.randint(0, 6)
    if state in {S.IN_REVIEW, S.WAITING}:
        return rng.randint(6, 30)
    return rng.randint(12, 170)


def _days_left(rng: random.Random) -> int:
    """Most people still have time, some are a few days late."""
    return rng.choice((-3, 2, 5, 9, 14))


def _steps(rng: random.Random, kind: _Kind, state: CaseState, age: int) -> tuple[DemoStep, ...]:
    steps = [DemoStep(A.SUBMIT, age, APPLICANT)]
    if state is S.SUBMITTED:
        return tuple(steps)
    day = max(1, age - rng.randint(1, 4))
    if state is S.WITHDRAWN:
        return (*steps, DemoStep(A.WITHDRAW, day, APPLICANT, rng.choice(WITHDRAWALS)))
    steps.append(DemoStep(A.TAKE_UP, day, kind.clerk))
    question = rng.choice(QUESTIONS[kind.service_key])
    if state is S.WAITING:
        return (*steps, DemoStep(A.ASK, max(1, day - 1), kind.clerk, question.ask))
    # Every third case needed a question, so that timelines differ.
    if day > len(steps) + 4 and rng.random() < 1 / 3:
        steps.append(DemoStep(A.ASK, day - 1, kind.clerk, question.ask))
        day -= rng.randint(2, 4)
        steps.append(DemoStep(A.ANSWER, day, APPLICANT, question.answer))
    if state is not S.IN_REVIEW:
        steps.append(DemoStep(_DECIDING[state], max(0, day - rng.randint(1, 8)), kind.clerk))
    return tuple(steps)


_DECIDING = {S.GRANTED: A.GRANT, S.PARTLY_GRANTED: A.GRANT_PARTLY, S.REFUSED: A.REFUSE}


def _decision(slug: str, kind: _Kind, state: CaseState, days_ago: int) -> DemoDecision | None:
    if state not in _DECIDING:
        return None
    own = KLEINMUSTER_DECISIONS if slug == "kleinmuster" else {}
    text = own.get((kind.service_key, state), DECISIONS[(kind.service_key, state)])
    return DemoDecision(
        state=state,
        days_ago=days_ago,
        clerk=kind.clerk,
        operative=text.operative,
        reasons=text.reasons,
        legal_basis=text.legal_basis,
        fee_cents=text.fee_cents,
    )
