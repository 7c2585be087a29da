"""Steps, completeness and the summary."""

from datetime import date
from decimal import Decimal

import pytest

from allmende.town_hall.forms.answers import Answers, FileAnswer
from allmende.town_hall.forms.rules import check_complete, check_step, is_required
from allmende.town_hall.forms.samples import read_sample
from allmende.town_hall.forms.schema import FieldKind, FieldMode
from allmende.town_hall.forms.steps import STEP_SIZE, build_steps, find_step, step_of
from allmende.town_hall.forms.summary import summarise
from allmende.town_hall.forms.tests.material import (
    a_choice,
    a_field,
    a_form,
    a_group,
    event_form,
    shared_file,
)
from allmende.town_hall.forms.xdatenfelder import read_xdatenfelder

K = FieldKind
FILE = FileAnswer("7", "a.pdf", 1200, "application/pdf", "0" * 64)


def found(form, **values):
    values = {place.replace("__", "."): value for place, value in values.items()}
    return [(problem.place, str(problem.message)) for problem in check_complete(form, Answers(values))]


def places(form, values=None, drafts=None, counts=None):
    return [
        problem.place for problem in check_complete(form, Answers(values or {}, drafts or {}, counts or {}))
    ]


# Steps


def slugs(form):
    return [step.slug for step in build_steps(form)]


def test_every_top_level_group_is_a_step_and_loose_questions_are_gathered():
    form = a_form(
        a_field("F1", name="Zustimmung zur Größe"),
        a_group("G1", a_field("F2"), label="Über Sie"),
        a_field("F3"),
        a_field("F4"),
        a_group("G2", a_field("F5"), label="Über Sie"),
        a_field("F6", mode=FieldMode.HIDDEN),
        a_group("G3", a_field("F7", K.STATIC)),
    )
    steps = build_steps(form)
    assert [step.slug for step in steps] == [
        "zustimmung-zur-groesse",
        "ueber-sie",
        "weitere-angaben",
        "ueber-sie-2",
    ]
    assert [step.title for step in steps] == [
        "Zustimmung zur Größe",
        "Über Sie",
        "Weitere Angaben",
        "Über Sie (2)",
    ]
    assert [step.number for step in steps] == [1, 2, 3, 4]
    assert step_of(steps, "G2.F5") == "ueber-sie-2"
    assert step_of(steps, "G3.F7") == ""
    assert find_step(steps, "ueber-sie").elements[0].path == "G1"
    assert find_step(steps, "anders") is None


def test_very_large_groups_are_split():
    fields = [a_field(f"F{number}") for number in range(20)]
    large = a_group("G2", *[a_field(f"F{number}") for number in range(10)], label="Zweite")
    small = a_group("G3", *[a_field(f"F{number}") for number in range(3)], label="Dritte")
    form = a_form(a_group("G1", *fields, large, small, label="Alles", help="Lesen Sie das."))
    steps = build_steps(form)
    assert [step.title for step in steps] == ["Alles", "Alles (2)", "Zweite", "Dritte"]
    assert [step.help for step in steps] == ["Lesen Sie das.", "", "", ""]
    assert all(len(step.elements) <= STEP_SIZE for step in steps)
    repeated = a_form(a_group("G1", *fields, occurrence="0:2"))
    assert len(build_steps(repeated)) == 1
    assert slugs(a_form(*[a_field(f"F{number}") for number in range(20)])) == [
        "weitere-angaben",
        "weitere-angaben-2",
    ]


def test_slugs_are_short_and_never_empty():
    assert slugs(a_form(a_group("G1", a_field("F1"), label="日本"))) == ["schritt"]
    (slug,) = slugs(a_form(a_group("G1", a_field("F1"), label="wort " * 30)))
    assert len(slug) <= 50
    assert slugs(a_form(a_group("G1", a_field("F1"), label="x" * 80))) == ["x" * 50]


@pytest.mark.parametrize("name", ["lilithwittmann-ozg/BlaueKarte.xml"])
def test_steps_of_a_real_form_ask_everything_once(name):
    form = read_xdatenfelder(shared_file(name))
    steps = build_steps(form)
    asked = [field.path for field in form.fields() if field.asked]
    assert all(sum(step.covers(path) for step in steps) == 1 for path in asked)
    assert len(steps) == 14


# Completeness


def test_required_is_what_the_position_says():
    form = a_form(
        a_field("F1"), a_field("F2", occurrence="0:1"), a_field("F3", K.BOOLEAN), a_field("F4", K.STATIC)
    )
    assert found(form) == [
        ("F1", "Bitte geben Sie „Frage F1“ an."),
        ("F3", "Bitte wählen Sie bei „Frage F3“ eine Antwort aus."),
    ]
    assert found(form, F1="x", F3=False) == []


@pytest.mark.parametrize(
    ("field", "advice"),
    [
        (a_field("F1", K.DATE), "als Tag, Monat und Jahr an."),
        (a_field("F1", K.FILE), "laden Sie bei"),
        (a_choice("F1"), "eine Antwort aus"),
        (a_field("F1", K.NUMBER), "geben Sie „Frage F1“ an"),
    ],
)
def test_missing_answers_are_asked_for_in_fitting_words(field, advice):
    assert advice in found(a_form(field))[0][1]


def test_optional_groups_ask_only_when_begun():
    form = a_form(a_group("G1", a_field("F1"), a_field("F2", occurrence="0:1"), occurrence="0:1"))
    assert places(form) == []
    assert places(form, {"G1.F2": "x"}) == ["G1.F1"]
    assert places(form, drafts={"G1.F2": "x"}) == ["G1.F1", "G1.F2"]
    assert places(form, {"G1.F1": "x"}) == []


def test_required_groups_within_an_optional_one_sleep_with_it():
    inner = a_group("G2", a_field("F1"))
    form = a_form(a_group("G1", inner, a_field("F2", occurrence="0:1"), occurrence="0:1"))
    assert places(form) == []
    assert places(form, {"G1.F2": "x"}) == ["G1.G2.F1"]


def test_repeats_count_what_is_filled_in():
    form = a_form(a_field("F1", occurrence="2:3"), a_group("G1", a_field("F2"), occurrence="1:*"))
    assert places(form) == ["F1[0]", "F1[1]", "G1[0].F2"]
    assert places(form, {"F1[0]": "x", "F1[2]": "y", "G1[1].F2": "z"}) == []
    assert places(form, {"F1[1]": "x", "G1[0].F2": "z"}, counts={"G1": 4}) == ["F1[0]"]


def test_instances_beyond_the_limit_are_told():
    form = a_form(a_field("F1", occurrence="0:2"))
    ((place, why),) = [(problem.place, str(problem.message)) for problem in check_complete(
        form, Answers({"F1[0]": "a", "F1[1]": "b", "F1[2]": "c"}))]  # fmt: skip
    assert place == "F1[2]"
    assert "höchstens 2" in why


def test_limits_and_drafts_are_checked():
    form = a_form(
        a_field("F1", limits={"max_length": 2}), a_field("F2", K.DATE), a_field("F3", K.INTEGER, "0:1")
    )
    answers = Answers({"F1": "abc"}, {"F2": "31.2.2026", "F3": "viel"})
    told = [str(problem.message) for problem in check_complete(form, answers)]
    assert "zu lang" in told[0]
    assert "gibt es nicht" in told[1]
    assert "ganze Zahl" in told[2]


def test_a_draft_that_could_be_read_is_still_no_answer():
    assert places(a_form(a_field("F1")), drafts={"F1": "x"}) == ["F1"]


def test_of_alternatives_exactly_one_is_filled_in():
    street, box = a_group("G2", a_field("F1"), a_field("F2")), a_group("G3", a_field("F3"))
    form = a_form(a_group("G1", street, box, choose_one=True))
    assert "genau einen" in found(form)[0][1]
    assert found(form)[0][0] == "G1.G2.F1"
    assert "nur einen" in found(form, G1__G2__F1="x", G1__G2__F2="y", G1__G3__F3="z")[0][1]
    assert found(form, G1__G3__F3="z") == []
    assert places(form, {"G1.G2.F1": "x"}) == ["G1.G2.F2"]
    assert not is_required(form, form.element("G1.G2"))
    assert is_required(form, form.element("G1"))
    assert is_required(form, form.element("G1.G2.F1"))


def test_a_group_without_questions_never_blocks():
    form = a_form(
        a_group("G1", a_field("F1", K.STATIC), choose_one=True), a_field("F2", mode=FieldMode.LOCKED)
    )
    assert places(form) == ["G1"]
    assert places(a_form(a_group("G1", a_field("F1", K.STATIC)))) == []


def test_a_step_has_its_own_problems_only():
    form = a_form(a_group("G1", a_field("F1"), label="Eins"), a_group("G2", a_field("F2"), label="Zwei"))
    assert [problem.place for problem in check_step(form, "zwei", Answers())] == ["G2.F2"]
    assert [problem.step for problem in check_complete(form, Answers())] == ["eins", "zwei"]


def test_unknown_answers_are_of_no_account():
    assert places(a_form(a_field("F1")), {"F1": "x", "F99": "y"}) == []


# Summary


def test_the_summary_says_everything_in_words():
    form = event_form()
    answers = Answers(
        {
            "G99202000001.F99202000001": "Seefest",
            "G99202000001.F99202000007": Decimal("1200.50"),
            "G99202000001.F99202000010": FILE,
            "G99202000005[0].F99202000014": "001",
            "G99202000005[1].F99202000014": "002",
            "G99202000005[1].F99202000015": True,
        },
        {"G99202000001.F99202000005": "viele"},
    )
    groups = summarise(form, answers)
    assert [(group.level, group.title, group.untouched) for group in groups[:6]] == [
        (1, "Angaben zur Veranstaltung", False),
        (1, "Wo findet sie statt?", True),
        (1, "Stand", False),
        (2, "Stand 1", False),
        (2, "Stand 2", False),
        (1, "Ansprechpersonen", False),
    ]
    rows = {row.label: row for row in groups[0].rows}
    assert rows["Einnahmen"].value == "1.200,50\u00a0€"
    assert rows["Größe klein"].file == FILE
    assert (rows["Gäste"].value, rows["Gäste"].answered) == ("viele", False)
    assert (rows["Fläche"].value, rows["Fläche"].answered) == ("", False)
    assert rows["Titel"].step == "angaben-zur-veranstaltung"
    assert rows["Titel"].anchor == "teil-G99202000001-F99202000001"
    assert [row.value for row in groups[4].rows] == ["Getränke", "Ja", ""]
    labels = [row.label for group in groups for row in group.rows]
    assert "Aktenzeichen" not in labels
    answered = summarise(form, answers, only_answered=True)
    assert [group.title for group in answered] == ["Angaben zur Veranstaltung", "Stand", "Stand 1", "Stand 2"]
    assert all(row.value for group in answered for row in group.rows)


def test_the_summary_of_an_empty_form_lists_what_is_asked():
    form = read_xdatenfelder(read_sample("bewohnerparkausweis"))
    groups = summarise(form, Answers())
    assert [group.title for group in groups if group.level == 1] == [step.title for step in build_steps(form)]
    assert summarise(form, Answers(), only_answered=True) == ()


def test_optional_steps_that_were_not_begun_say_so():
    form = a_form(a_group("G1", a_field("F1"), occurrence="0:1"), a_field("F2", K.DATE))
    groups = summarise(form, Answers({"F2": date(2026, 1, 2)}))
    assert [(group.title, group.untouched) for group in groups] == [("Abschnitt G1", True), ("F2", False)]
