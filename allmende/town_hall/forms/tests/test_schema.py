"""The form model and its JSON form."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allmende.town_hall.forms.schema import (
    Choice,
    CodeListReference,
    Constraints,
    Field,
    FieldKind,
    FieldMode,
    FormDefinition,
    Group,
    LegalBasis,
    Occurrence,
    ProseRule,
    Source,
    Unresolved,
)
from allmende.town_hall.forms.schema_json import DefinitionFormatError, from_json, to_json
from allmende.town_hall.forms.tests.material import a_field, a_form, a_group, event_form, found_form

texts = st.text(max_size=12)
laws = st.lists(st.builds(LegalBasis, texts, texts), max_size=2).map(tuple)
occurrences = st.builds(
    lambda low, more: Occurrence(low, None if more is None else max(low + more, 1)),
    st.integers(0, 3),
    st.none() | st.integers(0, 3),
)
limits = st.builds(
    Constraints,
    min_length=st.none() | st.integers(0, 9),
    max_length=st.none() | st.integers(1, 99),
    minimum=st.none() | texts,
    pattern=st.none() | texts,
    media_types=st.lists(texts, max_size=2).map(tuple),
    max_size=st.none() | st.integers(1),
)


@st.composite
def elements(draw, parent="", depth=0):
    identifier = draw(st.from_regex(r"[FG][0-9]{1,3}", fullmatch=True))
    path = f"{parent}.{identifier}" if parent else identifier
    common = {
        "path": path,
        "identifier": identifier,
        "version": draw(texts),
        "name": draw(texts),
        "label": draw(texts),
        "help": draw(texts),
        "occurrence": draw(occurrences),
        "legal_basis": draw(laws),
    }
    if depth < 2 and draw(st.booleans()):
        children = draw(st.lists(elements(path, depth + 1), max_size=3, unique_by=lambda child: child.path))
        return Group(**common, children=tuple(children), choose_one=draw(st.booleans()))
    return Field(
        **common,
        kind=draw(st.sampled_from(FieldKind)),
        mode=draw(st.sampled_from(FieldMode)),
        constraints=draw(limits),
        choices=tuple(draw(st.lists(st.builds(Choice, texts, texts, texts), max_size=2))),
        code_list=draw(st.none() | st.builds(CodeListReference, texts, texts)),
        content=draw(texts),
    )


definitions = st.builds(
    FormDefinition,
    identifier=texts,
    version=texts,
    title=texts,
    source=st.sampled_from(Source),
    help=texts,
    legal_basis=laws,
    elements=st.lists(elements(), max_size=3, unique_by=lambda element: element.path).map(tuple),
    prose_rules=st.lists(st.builds(ProseRule, texts, texts, texts, texts, texts), max_size=2).map(tuple),
    unresolved=st.lists(st.builds(Unresolved, texts, texts, texts), max_size=2).map(tuple),
)


@settings(max_examples=80, deadline=None)
@given(definitions)
def test_every_definition_survives_json(definition):
    assert from_json(json.loads(json.dumps(to_json(definition)))) == definition


@pytest.mark.parametrize("form", [event_form(), found_form()])
def test_imported_definitions_survive_json(form):
    assert from_json(json.loads(json.dumps(to_json(form)))) == form


def _written():
    return to_json(a_form(a_group("G1", a_field("F1"))))


@pytest.mark.parametrize(
    "change",
    [
        lambda data: None,
        lambda data: [],
        lambda data: {**data, "format": 2},
        lambda data: {**data, "more": 1},
        lambda data: {"format": 1, "form": "x"},
        lambda data: {**data, "form": {**data["form"], "colour": "red"}},
        lambda data: {**data, "form": {key: value for key, value in data["form"].items() if key != "title"}},
        lambda data: {**data, "form": {**data["form"], "title": 7}},
        lambda data: {**data, "form": {**data["form"], "source": "PDF"}},
        lambda data: {**data, "form": {**data["form"], "elements": {}}},
        lambda data: {**data, "form": {**data["form"], "elements": [{"element": "page"}]}},
        lambda data: {**data, "form": {**data["form"], "elements": ["x"]}},
        lambda data: {**data, "form": {**data["form"], "elements": data["form"]["elements"] * 2}},
    ],
)
def test_anything_else_is_refused(change):
    with pytest.raises(DefinitionFormatError):
        from_json(change(_written()))


def test_truth_values_are_no_numbers():
    data = to_json(a_form(a_field("F1", limits={"max_length": 1})))
    data["form"]["elements"][0]["constraints"]["max_length"] = True
    with pytest.raises(DefinitionFormatError):
        from_json(data)


def test_impossible_occurrences_are_refused():
    data = to_json(a_form(a_field("F1", occurrence="0:3")))
    data["form"]["elements"][0]["occurrence"]["maximum"] = 0
    with pytest.raises(DefinitionFormatError):
        from_json(data)


@pytest.mark.parametrize(
    ("text", "required", "repeatable"),
    [("0:1", False, False), ("1:1", True, False), ("0:*", False, True), ("2:5", True, True)],
)
def test_occurrences(text, required, repeatable):
    occurrence = Occurrence.parse(text)
    assert (str(occurrence), occurrence.required, occurrence.repeatable) == (text, required, repeatable)


@pytest.mark.parametrize("text", ["", "1", "1:0", "0:0", "3:2", "-1:1", "a:b", "1:1 ", "1:99999"])
def test_bad_occurrences(text):
    with pytest.raises(ValueError):
        Occurrence.parse(text)


def test_a_path_occurs_once():
    with pytest.raises(ValueError, match="twice"):
        a_form(a_field("F1"), a_field("F1"))


def test_legal_basis_is_inherited_from_the_nearest_group():
    law = (LegalBasis("§ 1"),)
    inner = a_group("G2", a_field("F1"))
    form = replace(a_form(a_group("G1", inner, legal_basis=law)), legal_basis=(LegalBasis("§ 2"),))
    assert form.legal_basis_of("G1.G2.F1") == law
    with pytest.raises(KeyError):
        form.element("G9")
