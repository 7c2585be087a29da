"""Steps in the browser: drawn, posted, added to, taken from; nothing typed is ever lost."""

import hashlib
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from allmende.town_hall.forms.answers import Answers, FileAnswer
from allmende.town_hall.forms.forms import StepAction, StepForm, receive_step
from allmende.town_hall.forms.messages import message
from allmende.town_hall.forms.rules import Problem
from allmende.town_hall.forms.schema import FieldKind, FieldMode
from allmende.town_hall.forms.sections import SectionKind
from allmende.town_hall.forms.steps import build_steps
from allmende.town_hall.forms.tests.material import a_choice, a_field, a_form, a_group, event_form
from allmende.town_hall.forms.widgets import autocomplete, hint

K = FieldKind
FILE = FileAnswer("7", "a.pdf", 1200, "application/pdf", "0" * 64)
PDF = b"%PDF-1.7 und mehr"


def post(form, answers=None, text="", files=None, step=0, store=None):
    kept = []

    def keep(upload, info):
        kept.append((upload.read(), info))
        return f"id-{len(kept)}"

    outcome = receive_step(
        form,
        build_steps(form)[step],
        answers or Answers(),
        QueryDict(text),
        MultiValueDict({name: [file] for name, file in (files or {}).items()}),
        store=store or keep,
    )
    return outcome, kept


def errors(outcome):
    return {name: [str(error) for error in told] for name, told in outcome.form.errors.items()}


def test_a_step_is_taken_in_and_goes_on():
    form = a_form(a_field("F1"), a_field("F2", K.DATE), a_field("F3", K.BOOLEAN))
    outcome, _kept = post(form, text="F1=Seefest&F2_day=1&F2_month=2&F2_year=2026&F3=nein")
    assert outcome.ok
    assert outcome.action is StepAction.NEXT
    assert outcome.answers == Answers({"F1": "Seefest", "F2": date(2026, 2, 1), "F3": False})
    assert errors(outcome) == {}


def test_problems_are_shown_at_their_fields_and_what_was_typed_stays():
    form = a_form(a_field("F1"), a_field("F2", K.DATE), a_field("F3", K.INTEGER))
    outcome, _kept = post(form, text="F1=&F2_day=31&F2_month=2&F2_year=2026&F3=viele")
    assert not outcome.ok
    assert set(errors(outcome)) == {"F1", "F2", "F3"}
    assert outcome.answers == Answers({}, {"F2": "31.2.2026", "F3": "viele"})
    assert outcome.form["F2"].value() == ["31", "2", "2026"]
    assert outcome.form["F3"].value() == "viele"
    assert 'value="31"' in str(outcome.form["F2"])


def test_saving_asks_for_nothing():
    form = a_form(a_field("F1"), a_field("F2", K.DATE))
    outcome, _kept = post(form, text="F1=&F2_day=31&F2_month=&F2_year=&aktion=speichern")
    assert (outcome.ok, outcome.action) == (True, StepAction.SAVE)
    assert outcome.form["F2"].value() == ["31", "", ""]


def test_what_is_not_posted_stays_and_what_is_posted_empty_goes():
    form = a_form(a_field("F1", occurrence="0:1"), a_field("F2", K.BOOLEAN), a_field("F3", K.DATE))
    before = Answers({"F1": "x", "F2": True, "F3": date(2026, 1, 2)})
    kept, _files = post(form, before, "F1=y")
    assert kept.answers.values == {"F1": "y", "F2": True, "F3": date(2026, 1, 2)}
    cleared, _files = post(form, before, "F1=&F3_day=&F3_month=&F3_year=")
    assert cleared.answers.values == {"F2": True}


def test_a_whole_date_in_the_first_box_is_understood():
    outcome, _kept = post(a_form(a_field("F1", K.DATE)), text="F1_day=24.12.1984&F1_month=&F1_year=")
    assert outcome.answers.values == {"F1": date(1984, 12, 24)}


def test_zero_bytes_and_floods_do_no_harm():
    outcome, _kept = post(a_form(a_field("F1")), text="F1=a%00b")
    assert outcome.answers.values == {"F1": "ab"}
    outcome, _kept = post(a_form(a_field("F1", K.INTEGER)), text="F1=" + "x" * 50_000)
    assert len(outcome.answers.drafts["F1"]) == 20_000
    outcome, _kept = post(a_form(a_choice("F1")), text="F1=099")
    assert "eine der Antworten" in errors(outcome)["F1"][0]


@pytest.mark.parametrize(
    "action", ["unsinn", "", "hinzufuegen", "hinzufuegen:F9", "entfernen:F1[x]", "hinzufuegen:G1[0]"]
)
def test_odd_buttons_change_nothing(action):
    form = a_form(a_field("F1"), a_field("F9", mode=FieldMode.HIDDEN))
    outcome, _kept = post(form, Answers({"F1": "x"}), f"F1=x&aktion={action}")
    assert outcome.answers.values == {"F1": "x"}
    assert outcome.answers.counts == {}


def test_no_answer_is_an_answer_that_takes_the_answer_back():
    form = a_form(a_choice("F1", "0:1"), a_field("F2", K.BOOLEAN, "0:1"))
    outcome, _kept = post(form, Answers({"F1": "001", "F2": True}), "F1=keine-angabe&F2=keine-angabe")
    assert outcome.answers == Answers()
    assert "checked" not in str(outcome.form["F1"])


def test_alternatives_are_not_called_voluntary():
    form = a_form(
        a_group("G1", a_group("G2", a_field("F1"), occurrence="0:1"), choose_one=True), a_field("F2")
    )
    (group,) = StepForm(form, build_steps(form)[0], Answers()).sections
    assert "nur einen" in group.text
    assert not group.children[0].optional


# Repeats


def people():
    return a_form(
        a_group("G1", a_field("F1"), a_field("F2", occurrence="0:2"), occurrence="0:3", label="Person")
    )


def test_instances_are_added_up_to_the_limit():
    outcome, _kept = post(people(), text="aktion=hinzufuegen:G1")
    assert (outcome.ok, outcome.action, outcome.anchor) == (True, StepAction.ADD, "teil-G1_0")
    assert outcome.answers.counts == {"G1": 1}
    assert set(outcome.form.fields) == {"G1_0-F1", "G1_0-F2_0"}
    full, _kept = post(people(), Answers(counts={"G1": 3}), "aktion=hinzufuegen:G1")
    assert full.answers.counts == {"G1": 3}
    inner, _kept = post(people(), Answers(counts={"G1": 2}), "aktion=hinzufuegen:G1[1].F2")
    assert inner.answers.counts == {"G1": 2, "G1[1].F2": 2}
    assert inner.anchor == "teil-G1_1-F2_1"


def test_adding_keeps_what_was_typed():
    outcome, _kept = post(people(), Answers(counts={"G1": 1}), "G1_0-F1=Amira&aktion=hinzufuegen:G1")
    assert outcome.answers == Answers({"G1[0].F1": "Amira"}, {}, {"G1": 2})


def test_an_instance_is_taken_out_and_the_others_stay():
    before = Answers({"G1[0].F1": "Amira", "G1[1].F1": "Jonas", "G1[2].F1": "Noa"}, {}, {"G1": 3})
    outcome, _kept = post(people(), before, "G1_2-F1=Noah&aktion=entfernen:G1[0]")
    assert outcome.answers == Answers({"G1[0].F1": "Jonas", "G1[1].F1": "Noah"}, {}, {"G1": 2})
    assert outcome.anchor == "teil-G1"


def test_optional_sections_can_be_emptied():
    form = a_form(a_group("G1", a_field("F1"), occurrence="0:1"))
    outcome, _kept = post(form, Answers({"G1.F1": "x"}), "G1-F1=y&aktion=entfernen:G1")
    assert (outcome.answers, outcome.anchor) == (Answers(), "teil-G1")
    foreign = a_form(a_group("G1", a_field("F1")), a_group("G2", a_field("F2")))
    kept, _files = post(foreign, Answers({"G2.F2": "x"}), "aktion=entfernen:G2.F2")
    assert kept.answers.values == {"G2.F2": "x"}


# Files


def upload(name="Plan.pdf", content=PDF):
    return SimpleUploadedFile(name, content)


def test_an_accepted_file_is_stored_and_referred_to():
    form = a_form(a_field("F1", K.FILE))
    outcome, kept = post(form, files={"F1": upload("../Plan.pdf")})
    ((content, info),) = kept
    assert content == PDF
    assert (info.name, info.media_type, info.size) == ("Plan.pdf", "application/pdf", len(PDF))
    assert outcome.answers["F1"] == FileAnswer(
        "id-1", "Plan.pdf", len(PDF), "application/pdf", hashlib.sha256(PDF).hexdigest()
    )
    assert outcome.ok


def test_a_refused_file_is_told_whatever_button_was_pressed():
    form = a_form(a_field("F1", K.FILE))
    for button in ("", "aktion=speichern"):
        outcome, kept = post(form, text=button, files={"F1": upload("virus.exe", b"MZ")})
        assert not kept
        assert not outcome.ok
        assert errors(outcome) == {"F1": [str(outcome.problems[0].message)]}


def test_a_file_is_kept_although_another_answer_has_a_problem():
    form = a_form(a_field("F1", K.FILE), a_field("F2", K.INTEGER))
    outcome, _kept = post(form, text="F2=x", files={"F1": upload()})
    assert outcome.answers["F1"].name == "Plan.pdf"
    assert set(errors(outcome)) == {"F2"}


def test_a_file_is_taken_out():
    form = a_form(a_field("F1", K.FILE), a_field("F2", K.FILE, "0:3"))
    before = Answers({"F1": FILE, "F2[0]": FILE, "F2[1]": FILE})
    outcome, _kept = post(form, before, "aktion=entfernen:F1")
    assert set(outcome.answers.values) == {"F2[0]", "F2[1]"}
    outcome, _kept = post(form, before, "aktion=entfernen:F2[0]")
    assert set(outcome.answers.values) == {"F1", "F2[0]"}


# Drawing


def sections(form, answers=None, step=0):
    return StepForm(form, build_steps(form)[step], answers or Answers()).sections


def test_sections_follow_the_form():
    inner = a_group("G2", a_field("F2"), occurrence="0:1", help="Nur wenn nötig.")
    form = a_form(a_group("G1", a_field("F1"), inner, a_field("F3", occurrence="0:3")))
    question, group, repeat = sections(form)
    assert (question.kind, question.id) == (SectionKind.QUESTION, "teil-G1-F1")
    assert (group.kind, group.optional, group.text, group.remove) == (
        SectionKind.GROUP,
        True,
        "Nur wenn nötig.",
        "",
    )
    assert (repeat.kind, repeat.add, len(repeat.children)) == (SectionKind.REPEAT, "hinzufuegen:G1.F3", 1)
    begun = sections(form, Answers({"G1.G2.F2": "x"}, {}, {"G1.F3": 3}))
    assert (begun[1].remove, begun[1].remove_label) == ("entfernen:G1.G2", "Abschnitt leeren")
    assert begun[2].add == ""
    assert [child.remove for child in begun[2].children] == ["", "entfernen:G1.F3[1]", "entfernen:G1.F3[2]"]
    assert begun[2].children[1].title == "Frage F3 (2)"


def test_required_instances_cannot_be_taken_out():
    form = a_form(a_group("G1", a_field("F1"), occurrence="1:3", label="Person"))
    (repeat,) = sections(form, Answers(counts={"G1": 2}))
    assert [(child.title, child.optional, child.remove) for child in repeat.children] == [
        ("Person 1", False, ""),
        ("Person 2", True, "entfernen:G1[1]"),
    ]
    assert [child.question.field.required for child in repeat.children[0].children] == [True]


def test_buttons_name_what_they_add_and_help_is_said_once():
    def label(element, answers=None):
        (repeat,) = [part for part in sections(a_form(element), answers) if part.add]
        return repeat.add_label, repeat.text

    person = a_group("G1", a_field("F1"), occurrence="0:3", label="Person", help="Alle im Haushalt.")
    assert label(person) == ("Person hinzufügen", "")
    assert label(person, Answers(counts={"G1": 1}))[0] == "Weitere Angabe hinzufügen: Person"
    assert label(a_field("F1", K.FILE, "0:3"))[0] == "Weitere Datei hinzufügen: Frage F1"
    assert label(a_field("F1", occurrence="1:3", label="x" * 50))[0] == "Weitere Angabe hinzufügen"
    long = a_group("G1", a_field("F1"), occurrence="0:3", label="x" * 50)
    assert label(long)[0] == "Angabe hinzufügen"
    both = a_form(a_group("G0", a_field("F2"), person, label="Alle"))
    assert sections(both)[1].text == "Alle im Haushalt."


def test_texts_locked_and_hidden_fields():
    form = a_form(
        a_field("F0"),
        a_field("F1", K.STATIC, content="Guten Tag", help="Lesen"),
        a_field("F2", mode=FieldMode.LOCKED, content="25 Euro"),
        a_field("F3", mode=FieldMode.LOCKED),
        a_field("F4", mode=FieldMode.HIDDEN, content="x"),
    )
    assert [part.text for part in sections(form)[1:]] == ["Guten Tag\nLesen", "25 Euro"]


def test_alternatives_say_that_only_one_is_wanted():
    form = a_form(
        a_group(
            "G0",
            a_group("G1", a_group("G2", a_field("F1")), a_group("G3", a_field("F2")), choose_one=True),
            a_field("F3"),
        )
    )
    assert "nur einen" in sections(form)[0].text


def test_a_file_that_is_there_is_shown():
    (part,) = sections(a_form(a_field("F1", K.FILE)), Answers({"F1": FILE}))
    assert (part.kind, part.file, part.remove) == (SectionKind.FILE, "a.pdf (1,2\u00a0kB)", "entfernen:F1")


def test_a_problem_of_no_visible_field_is_shown_for_the_step():
    form = a_form(a_field("F1"))
    step = build_steps(form)[0]
    drawn = StepForm(
        form,
        step,
        Answers(),
        [Problem("F9", step.slug, message("Huch")), Problem("F1", "x", message("nein"))],
    )
    assert drawn.non_field_errors() == ["Huch"]
    assert not drawn.has_error("F1")


@pytest.mark.parametrize(
    ("field", "snippets"),
    [
        (a_field("F1", K.BOOLEAN), ['type="radio"', "Ja", "Nein"]),
        (a_field("F1", K.BOOLEAN, "0:1"), ["Keine Angabe"]),
        (a_choice("F1", count=3), ['type="radio"']),
        (a_choice("F1", "0:1", count=3), ["Keine Angabe"]),
        (a_choice("F1", count=7), ["<select", "Bitte auswählen"]),
        (a_field("F1", K.CHOICE, code_list=object()), ['type="text"']),
        (a_field("F1", K.DATE), ['name="F1_day"', 'inputmode="numeric"']),
        (a_field("F1", K.INTEGER), ['inputmode="numeric"']),
        (a_field("F1", K.CURRENCY), ['inputmode="decimal"']),
        (a_field("F1", K.FILE), ['accept=".pdf,.jpg,.jpeg,.png"']),
        (a_field("F1", limits={"max_length": 800}), ["<textarea"]),
        (
            a_field("F1", limits={"max_length": 5}, name="Postleitzahl"),
            ["ui-width-5", 'inputmode="numeric"', "postal-code"],
        ),
        (a_field("F1", limits={"max_length": 9}), ["ui-width-10"]),
        (a_field("F1", name="E-Mail"), ['type="email"', 'autocomplete="email"']),
    ],
)
def test_every_question_gets_a_fitting_control(field, snippets):
    html = str(StepForm(a_form(field), build_steps(a_form(field))[0], Answers())["F1"])
    for snippet in snippets:
        assert snippet in html


def test_the_browser_fills_in_only_what_is_about_the_person():
    def token(group, **more):
        form = a_form(a_group("G1", a_field("F1", name="Familienname"), label=group, **more))
        return autocomplete(form, form.fields()[0])

    assert token("Angaben zu Ihnen") == "family-name"
    assert token("Haushaltsmitglied") == ""
    assert token("Angaben zum Hund") == ""
    assert token("Personen", occurrence="0:3") == ""
    assert autocomplete(a_form(a_field("F1")), a_field("F1")) == ""


def test_hints_say_what_is_expected():
    assert "höchstens 10" in hint(a_field("F1", K.FILE, help="Bitte lesbar."))
    assert hint(a_field("F1", help="So.")) == "So."
    for kind in (K.CURRENCY, K.TIME, K.DATETIME, K.DATE):
        assert "zum beispiel" in hint(a_field("F1", kind)).lower()
    assert "liegt noch nicht vor" in hint(a_field("F1", K.CHOICE, code_list=object()))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_whatever_is_posted_is_taken_in_or_kept(data):
    form = event_form()
    answers = Answers(counts={"G99202000005": 2})
    for _post in range(3):
        number = data.draw(st.integers(0, len(build_steps(form)) - 1))
        names = [*StepForm(form, build_steps(form)[number], answers).fields, "x"]
        words = st.text(max_size=12) | st.sampled_from(
            ["1", "ja", "001", "12,50", "24.12.2026 14:30", "\x00"]
        )
        posted = QueryDict(mutable=True)
        for name in names:
            for suffix in ("", "_day", "_month", "_year"):
                if data.draw(st.booleans()):
                    posted[name + suffix] = data.draw(words)
        if data.draw(st.booleans()):
            verb = data.draw(st.sampled_from(["hinzufuegen", "entfernen", "speichern", "?"]))
            posted["aktion"] = (
                f"{verb}:{data.draw(st.sampled_from(['G99202000005', 'G99202000005[1]', '[', 'G1']))}"
            )
        outcome = receive_step(
            form, build_steps(form)[number], answers, posted, MultiValueDict(), store=lambda *_: "1"
        )
        answers = Answers.from_json(outcome.answers.to_json())
        assert answers == outcome.answers
        assert outcome.form.sections is not None
        assert "\x00" not in str(answers.to_json())
