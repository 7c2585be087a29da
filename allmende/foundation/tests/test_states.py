"""A table of states refuses what it does not list, and refuses to be wrong itself."""

from enum import StrEnum

import pytest

from allmende.foundation.states import StateTable, TransitionRefused


class Light(StrEnum):
    RED = "red"
    GREEN = "green"
    OFF = "off"


class Press(StrEnum):
    GO = "go"
    STOP = "stop"
    END = "end"


GOOD = {
    (Light.RED, Press.GO): Light.GREEN,
    (Light.GREEN, Press.STOP): Light.RED,
    (Light.RED, Press.END): Light.OFF,
}


def test_a_table_leads_where_it_says():
    table = StateTable(Light.RED, GOOD, frozenset({Light.OFF}))
    assert table.next_state(Light.RED, Press.GO) is Light.GREEN
    assert table.actions(Light.RED) == (Press.GO, Press.END)
    assert not table.allows(Light.OFF, Press.GO)
    with pytest.raises(TransitionRefused) as refusal:
        table.next_state(Light.GREEN, Press.END)
    assert (refusal.value.state, refusal.value.action) == (Light.GREEN, Press.END)


@pytest.mark.parametrize(
    ("transitions", "final", "reason"),
    [
        ({**GOOD, (Light.OFF, Press.GO): Light.RED}, {Light.OFF}, "final states are left"),
        (
            {(Light.RED, Press.GO): Light.GREEN, (Light.GREEN, Press.STOP): Light.RED},
            {Light.OFF},
            "nothing reaches",
        ),
        (
            {(Light.RED, Press.END): Light.OFF, (Light.GREEN, Press.END): Light.OFF},
            {Light.OFF},
            "nothing reaches",
        ),
        (GOOD, set(), "without a way out"),
        ({(Light.RED, Press.GO): Light.GREEN}, {Light.OFF}, "nothing reaches"),
    ],
)
def test_a_wrong_table_is_refused(transitions, final, reason):
    with pytest.raises(ValueError, match=reason):
        StateTable(Light.RED, transitions, frozenset(final))
