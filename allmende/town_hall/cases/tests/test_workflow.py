"""The table of states: every pair of state and action, and what each role is left with."""

import itertools

import pytest

from allmende.foundation.states import TransitionRefused
from allmende.town_hall.cases.workflow import (
    CASE_TABLE,
    DECISIONS,
    OPEN_STATES,
    RESIDENT_ACTIONS,
    CaseAction,
    CaseState,
)

S, A = CaseState, CaseAction
ALLOWED = {
    S.SUBMITTED: {A.TAKE_UP: S.IN_REVIEW, A.WITHDRAW: S.WITHDRAWN},
    S.IN_REVIEW: {
        A.ASK: S.WAITING,
        A.GRANT: S.GRANTED,
        A.GRANT_PARTLY: S.PARTLY_GRANTED,
        A.REFUSE: S.REFUSED,
        A.WITHDRAW: S.WITHDRAWN,
    },
    S.WAITING: {A.ANSWER: S.IN_REVIEW, A.RESUME: S.IN_REVIEW, A.WITHDRAW: S.WITHDRAWN},
}


@pytest.mark.parametrize(("state", "action"), list(itertools.product(S, A)))
def test_every_pair_of_state_and_action(state, action):
    expected = ALLOWED.get(state, {}).get(action)
    assert CASE_TABLE.allows(state, action) is (expected is not None)
    if expected is None:
        with pytest.raises(TransitionRefused):
            CASE_TABLE.next_state(state, action)
    else:
        assert CASE_TABLE.next_state(state, action) is expected


def test_the_groups_of_states_and_actions_fit_the_table():
    assert set(OPEN_STATES) | CASE_TABLE.final == set(S)
    assert not set(OPEN_STATES) & CASE_TABLE.final
    assert all(CASE_TABLE.next_state(S.IN_REVIEW, decision) in CASE_TABLE.final for decision in DECISIONS)
    assert set(CASE_TABLE.actions(S.WAITING)) >= RESIDENT_ACTIONS
    assert all(CASE_TABLE.actions(state) == () for state in CASE_TABLE.final)


def test_a_resident_can_take_back_whatever_is_open():
    assert all(CASE_TABLE.allows(state, A.WITHDRAW) for state in OPEN_STATES)
