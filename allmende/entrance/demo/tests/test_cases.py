"""Cases tell a possible story: allowed steps in order, existing people, forms and reasons."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from allmende.entrance.demo.answers import DemoAnswer, DemoFile
from allmende.entrance.demo.case_records import APPLICANT, CaseState, DemoCase, StepAction
from allmende.entrance.demo.world import DemoTown, answers_of
from allmende.town_hall.forms.places import path_of
from allmende.town_hall.forms.public import Answers, FileAnswer, FormDefinition, check_complete, read_sample
from allmende.town_hall.forms.xdatenfelder import read_xdatenfelder

S = CaseState
A = StepAction

MOVES = {
    (S.SUBMITTED, A.TAKE_UP): S.IN_REVIEW,
    (S.SUBMITTED, A.WITHDRAW): S.WITHDRAWN,
    (S.IN_REVIEW, A.ASK): S.WAITING,
    (S.WAITING, A.ANSWER): S.IN_REVIEW,
    (S.IN_REVIEW, A.GRANT): S.GRANTED,
    (S.IN_REVIEW, A.GRANT_PARTLY): S.PARTLY_GRANTED,
    (S.IN_REVIEW, A.REFUSE): S.REFUSED,
}


@pytest.fixture(scope="module")
def forms() -> dict[str, FormDefinition]:
    keys = ("bewohnerparkausweis", "gewerbeanmeldung", "hundesteuer", "sondernutzung", "wohngeld")
    return {key: read_xdatenfelder(read_sample(key)) for key in keys}


def test_counts_and_states(towns: tuple[DemoTown, ...]) -> None:
    assert len(towns[0].cases) == 60
    assert len(towns[1].cases) == 6
    assert {case.state for case in towns[0].cases} == set(CaseState)


def test_references_exist(town: DemoTown) -> None:
    services = {service.key: service for service in town.services}
    staff = {account.sign_in for account in town.accounts if account.is_staff}
    assert len({case.key for case in town.cases}) == len(town.cases)
    for case in town.cases:
        service = services[case.service_key]
        assert service.form_key == case.form_key, case.key
        assert service.office_key == case.office_key, case.key
        assert town.person(case.applicant_key).key == case.applicant_key
        assert case.clerk in staff | {""}, case.key
        assert not case.company_key or case.company_key in {company.key for company in town.companies}


def test_clerks_work_for_the_office_of_the_case(town: DemoTown) -> None:
    offices = {
        account.sign_in: {grant.office_key for grant in account.roles}
        for account in town.accounts
        if account.is_staff
    }
    assert all(case.office_key in offices[case.clerk] for case in town.cases if case.clerk)


def test_steps_follow_the_workflow(town: DemoTown) -> None:
    for case in town.cases:
        first, *rest = case.steps
        assert (first.action, first.days_ago) == (A.SUBMIT, case.days_ago_submitted), case.key
        state = S.SUBMITTED
        for step in rest:
            state = MOVES[(state, step.action)]
        assert state is case.state, case.key


def test_days_run_forward_and_never_into_the_future(town: DemoTown) -> None:
    for case in town.cases:
        days = [step.days_ago for step in case.steps]
        assert days == sorted(days, reverse=True), case.key
        assert all(day >= 0 for day in days), case.key
        assert all(message.days_ago <= case.days_ago_submitted for message in case.messages), case.key


def test_questions_and_answers_have_words(town: DemoTown) -> None:
    for case in town.cases:
        for step in case.steps:
            if step.action in {A.ASK, A.ANSWER, A.WITHDRAW}:
                assert step.text, case.key
            assert (step.actor == APPLICANT) is (step.action in {A.SUBMIT, A.ANSWER, A.WITHDRAW}), case.key


def test_only_waiting_cases_have_a_deadline_for_the_applicant(town: DemoTown) -> None:
    assert all((case.due_in_days is not None) is (case.state is S.WAITING) for case in town.cases)


def test_decisions_have_reasons_and_law(town: DemoTown) -> None:
    for case in town.cases:
        decided = case.state in {S.GRANTED, S.PARTLY_GRANTED, S.REFUSED}
        assert (case.decision is not None) is decided, case.key
        if case.decision:
            assert case.decision.state is case.state
            assert case.decision.days_ago == case.steps[-1].days_ago
            assert case.decision.operative
            assert len(case.decision.reasons) >= 2
            assert case.decision.legal_basis
            assert re.search(r"§", " ".join(case.decision.reasons)), case.key
        assert case.objection is None or case.state is S.REFUSED


def test_the_small_town_decides_by_its_own_statute(towns: tuple[DemoTown, ...]) -> None:
    decisions = [case.decision for case in towns[1].cases if case.decision]
    assert decisions
    assert not any(
        "Stadt Musterfelde" in repr(decision) or "48,00" in repr(decision) for decision in decisions
    )


def test_the_objection_came_in_time(musterfelde: DemoTown) -> None:
    objections = [case for case in musterfelde.cases if case.objection]
    assert len(objections) == 1
    case = objections[0]
    assert case.decision is not None
    assert case.objection is not None
    assert 0 < case.decision.days_ago - case.objection.days_ago < 28


def test_the_named_stories(musterfelde: DemoTown) -> None:
    cases = {case.key: case for case in musterfelde.cases}
    assert cases["hilde-ermaessigung"].state is S.WAITING
    assert cases["hilde-ermaessigung"].due_in_days == 14
    assert cases["mehmet-gewerbe"].state is S.IN_REVIEW
    assert cases["amira-parken"].state is S.GRANTED


def test_applicants_are_adults_and_parkers_live_in_a_zone(town: DemoTown, today: dt.date) -> None:
    for case in town.cases:
        applicant = town.person(case.applicant_key)
        assert applicant.age_on(today) >= 18, case.key
        if case.form_key == "bewohnerparkausweis":
            assert applicant.district_key in {"AS", "MV", "SV", "GS"}, case.key


def _typed(answer: DemoAnswer, number: int) -> object:
    if isinstance(answer.value, DemoFile):
        return FileAnswer(f"file-{number}", answer.value.name, 1000, answer.value.media_type, "0" * 64)
    return answer.value


def _problems(case: DemoCase, town: DemoTown, today: dt.date, definition: FormDefinition) -> list[str]:
    answers = Answers()
    for number, answer in enumerate(answers_of(case, town, today)):
        answers = answers.with_value(answer.place, _typed(answer, number))  # type: ignore[arg-type]
    return [f"{problem.place}: {problem.message}" for problem in check_complete(definition, answers)]


def test_answers_fill_the_real_forms(
    town: DemoTown, today: dt.date, forms: dict[str, FormDefinition]
) -> None:
    """Each answer stands at a field of the sample form, and the form accepts the whole as complete."""
    for case in town.cases:
        definition = forms[case.form_key]
        for answer in answers_of(case, town, today):
            field = definition.element(path_of(answer.place))
            assert field is not None
        assert _problems(case, town, today, definition) == [], case.key


def test_two_cases_of_one_holder_know_the_same_dog(musterfelde: DemoTown, today: dt.date) -> None:
    cases = [case for case in musterfelde.cases if case.applicant_key == "hilde"]
    dogs = [
        [answer for answer in answers_of(case, musterfelde, today) if answer.place.startswith("G99101000004")]
        for case in cases
    ]
    assert len(dogs) == 2
    assert dogs[0] == dogs[1]


def test_answers_are_repeatable(town: DemoTown, today: dt.date) -> None:
    for case in town.cases:
        assert answers_of(case, town, today) == answers_of(case, town, today)
