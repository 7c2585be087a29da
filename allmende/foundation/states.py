"""A state machine is a table: the states, the actions and where each action leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

State = TypeVar("State", bound=StrEnum)
Action = TypeVar("Action", bound=StrEnum)


class TransitionRefused(ValueError):
    """The action is not allowed in this state; everything that the table does not list is refused."""

    def __init__(self, state: StrEnum, action: StrEnum) -> None:
        self.state = state
        self.action = action
        super().__init__(f"{action} is not allowed in state {state}")


@dataclass(frozen=True)
class StateTable(Generic[State, Action]):
    """All transitions of one kind of thing.

    Arguments:
        initial: the state in which the thing begins.
        transitions: (state, action) -> next state.
        final: states that nothing leaves.
    """

    initial: State
    transitions: Mapping[tuple[State, Action], State]
    final: frozenset[State]

    def __post_init__(self) -> None:
        leaving = {state for state, _action in self.transitions}
        if leaving & self.final:
            raise ValueError(f"final states are left: {sorted(leaving & self.final)}")
        reached = {self.initial, *self.transitions.values()}
        unreached = (leaving | self.final) - reached
        if unreached:
            raise ValueError(f"states that nothing reaches: {sorted(unreached)}")
        stuck = reached - leaving - self.final
        if stuck:
            raise ValueError(f"states without a way out that are not final: {sorted(stuck)}")

    def next_state(self, state: State, action: Action) -> State:
        """Return where ``action`` leads from ``state``; raise ``TransitionRefused`` when it is not listed."""
        try:
            return self.transitions[state, action]
        except KeyError:
            raise TransitionRefused(state, action) from None

    def allows(self, state: State, action: Action) -> bool:
        """Tell whether ``action`` is listed for ``state``."""
        return (state, action) in self.transitions

    def actions(self, state: State) -> tuple[Action, ...]:
        """Return the actions that ``state`` allows, in the order of the table."""
        return tuple(action for source, action in self.transitions if source == state)
