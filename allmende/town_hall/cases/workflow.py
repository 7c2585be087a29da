"""The states of a case and who moves it, as one table."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from allmende.foundation.states import StateTable


class CaseState(StrEnum):
    """Where a case stands."""

    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    WAITING = "waiting"
    GRANTED = "granted"
    PARTLY_GRANTED = "partly_granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class CaseAction(StrEnum):
    """What is done with a case. The first two are the resident's."""

    ANSWER = "answer"
    WITHDRAW = "withdraw"
    TAKE_UP = "take_up"
    ASK = "ask"
    RESUME = "resume"
    GRANT = "grant"
    GRANT_PARTLY = "grant_partly"
    REFUSE = "refuse"


S, A = CaseState, CaseAction

# How the history calls the beginning; it is not an action, because nothing precedes it.
SUBMISSION: Final = "submit"

CASE_TABLE: Final = StateTable[CaseState, CaseAction](
    initial=S.SUBMITTED,
    transitions={
        (S.SUBMITTED, A.TAKE_UP): S.IN_REVIEW,
        (S.SUBMITTED, A.WITHDRAW): S.WITHDRAWN,
        (S.IN_REVIEW, A.ASK): S.WAITING,
        (S.IN_REVIEW, A.GRANT): S.GRANTED,
        (S.IN_REVIEW, A.GRANT_PARTLY): S.PARTLY_GRANTED,
        (S.IN_REVIEW, A.REFUSE): S.REFUSED,
        (S.IN_REVIEW, A.WITHDRAW): S.WITHDRAWN,
        (S.WAITING, A.ANSWER): S.IN_REVIEW,
        (S.WAITING, A.RESUME): S.IN_REVIEW,
        (S.WAITING, A.WITHDRAW): S.WITHDRAWN,
    },
    final=frozenset({S.GRANTED, S.PARTLY_GRANTED, S.REFUSED, S.WITHDRAWN}),
)
OPEN_STATES: Final = (S.SUBMITTED, S.IN_REVIEW, S.WAITING)
DECISIONS: Final = (A.GRANT, A.GRANT_PARTLY, A.REFUSE)
RESIDENT_ACTIONS: Final = frozenset({A.ANSWER, A.WITHDRAW})
