"""Answers and the places they stand in."""

import json
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allmende.town_hall.forms.answers import Answers, AnswersFormatError, FileAnswer
from allmende.town_hall.forms.places import contains, input_name, instance_of, is_place, join, moved, path_of

FILE = FileAnswer("7", "a.pdf", 12, "application/pdf", "0" * 64)

places = st.from_regex(r"G[0-9]{1,2}(\[[0-9]\])?\.F[0-9]{1,2}(~2)?(\[[0-9]\])?", fullmatch=True)
values = (
    st.text(max_size=20)
    | st.booleans()
    | st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.dates()
    | st.times()
    | st.datetimes()
    | st.just(FILE)
)
answers = st.builds(
    Answers,
    values=st.dictionaries(places, values, max_size=4),
    drafts=st.dictionaries(places, st.text(max_size=9), max_size=3),
    counts=st.dictionaries(places, st.integers(0, 50), max_size=3),
)


@given(answers)
def test_answers_survive_json(given_answers):
    back = Answers.from_json(json.loads(json.dumps(given_answers.to_json())))
    assert back == given_answers
    assert [type(value) for value in back.values.values()] == [
        type(value) for value in given_answers.values.values()
    ]


@given(answers, places)
def test_a_place_has_a_value_a_draft_or_nothing(given_answers, place):
    assert given_answers.with_value(place, 1).with_draft(place, "x").get(place) is None
    assert place not in given_answers.with_draft(place, "x").with_value(place, 1).drafts
    assert not given_answers.without(place).has_any(place)


def _written(**change):
    return {"format": 1, "values": {}, "drafts": {}, "counts": {}} | change


@pytest.mark.parametrize(
    "data",
    [
        None,
        {},
        _written(format=2),
        _written(more=1),
        _written(values=[]),
        _written(values={"kein ort": "x"}),
        _written(values={"F1": None}),
        _written(values={"F1": ["x"]}),
        _written(values={"F1": 1.5}),
        _written(values={"F1": {"date": "gestern"}}),
        _written(values={"F1": {"date": 5}}),
        _written(values={"F1": {"decimal": "NaN"}}),
        _written(values={"F1": {"decimal": "viel"}}),
        _written(values={"F1": {"colour": "red"}}),
        _written(values={"F1": {"date": "2026-01-01", "time": "10:00"}}),
        _written(values={"F1": {"file": {}}}),
        _written(
            values={"F1": {"file": {"id": "1", "name": "a", "size": 1, "media_type": "x", "sha256": "z"}}}
        ),
        _written(drafts={"F1": 1}),
        _written(counts={"F1": True}),
        _written(counts={"F1": 51}),
    ],
)
def test_anything_else_is_refused(data):
    with pytest.raises(AnswersFormatError):
        Answers.from_json(data)


def test_reading():
    told = Answers({"G1.F1": "x", "G1.F2": FILE}, {"G2[0].F3": "3"})
    assert told["G1.F1"] == "x"
    assert told.get("G9") is None
    assert told.files() == (FILE,)
    assert told.has_any("G1")
    assert told.has_any("G2")
    assert not told.has_any("G")
    assert told.used_instances("G2") == 1


def test_taking_out_an_instance_moves_the_later_ones_up():
    told = Answers(
        {"G1[0].F1": "a", "G1[1].F1": "b", "G1[2].F1": "c", "G1[2].G2[0].F2": 1, "F9": True},
        {"G1[2].F3": "?"},
        {"G1": 3, "G1[2].G2": 2},
    )
    after = told.without_instance("G1", 1, 3)
    assert after.values == {"G1[0].F1": "a", "G1[1].F1": "c", "G1[1].G2[0].F2": 1, "F9": True}
    assert after.drafts == {"G1[1].F3": "?"}
    assert after.counts == {"G1": 2, "G1[1].G2": 2}
    assert Answers().with_count("G1", 99).counts == {"G1": 50}


def test_values_of_every_kind_are_written_readably():
    told = Answers({
        "F1": date(2026, 1, 2), "F2": time(7, 5), "F3": datetime.fromisoformat("2026-01-02T07:05"), "F4": Decimal("1.50"), "F5": False,
    })  # fmt: skip
    assert told.to_json()["values"] == {
        "F1": {"date": "2026-01-02"},
        "F2": {"time": "07:05:00"},
        "F3": {"datetime": "2026-01-02T07:05:00"},
        "F4": {"decimal": "1.50"},
        "F5": False,
    }


def test_places():
    assert path_of("G1[0].F3~2[11]") == "G1.F3~2"
    assert join("", "G1.F1") == "F1"
    assert join("G1[0]", "G1.F1") == "G1[0].F1"
    assert contains("G1", "G1[0].F1")
    assert not contains("G1", "G10")
    assert instance_of("G1[12].F1", "G1") == 12
    assert instance_of("G2[1]", "G1") is None
    assert moved("G1[2].G2[3].F1", "G1", 0) == "G1[0].G2[3].F1"
    assert [is_place(text) for text in ("G1[0].F1~2", "", "1", "G1.", "G1[x]", "a b")] == [True] + [False] * 5


@given(places, places)
def test_every_place_has_an_input_name_of_its_own(one, other):
    assert (input_name(one) == input_name(other)) == (one == other)
    assert input_name(one).replace("-", "").replace("_", "").isalnum()
