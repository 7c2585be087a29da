"""The templates of the room, drawn with everything a form can contain."""

import re

import pytest
from django.template.loader import render_to_string

from allmende.town_hall.forms.answers import Answers, FileAnswer
from allmende.town_hall.forms.forms import StepForm
from allmende.town_hall.forms.outline import outline_of
from allmende.town_hall.forms.rules import check_complete
from allmende.town_hall.forms.samples import read_sample, sample_keys
from allmende.town_hall.forms.steps import build_steps
from allmende.town_hall.forms.summary import summarise
from allmende.town_hall.forms.templatetags.forms import lookup
from allmende.town_hall.forms.tests.material import a_field, a_form, event_form, found_form
from allmende.town_hall.forms.xdatenfelder import read_xdatenfelder

FORMS = {key: read_xdatenfelder(read_sample(key)) for key in sample_keys()}
FORMS |= {"veranstaltung": event_form(), "fundsache": found_form()}
FILE = FileAnswer("7", "a<b>.pdf", 1200, "application/pdf", "0" * 64)
ANSWERS = Answers(
    {"G99202000001.F99202000010": FILE, "G99202000001.F99202000001": "<script>"},
    {},
    {"G99202000005": 2, "G99104000003": 2, "G99102000004": 1},
)


def drawn(form, step, answers=ANSWERS):
    problems = check_complete(form, answers)
    return render_to_string("forms/step_fields.html", {"form": StepForm(form, step, answers, problems)})


@pytest.mark.parametrize("key", FORMS)
def test_every_step_is_drawn_with_unique_ids_and_working_references(key):
    form = FORMS[key]
    for step in build_steps(form):
        html = drawn(form, step)
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), step.slug
        referred = re.findall(r'\sfor="([^"]+)"', html)
        referred += " ".join(re.findall(r'aria-describedby="([^"]+)"', html)).split()
        assert set(referred) <= set(ids), step.slug
        assert not re.search(r"\sstyle=|\son[a-z]+=|<script", html), step.slug
        assert html.count("<fieldset") == html.count("</fieldset>")
        assert html.index("<button") == html.rindex("<button", 0, html.index('value="weiter"'))


def test_a_step_shows_its_problems_buttons_and_files():
    form = event_form()
    steps = build_steps(form)
    first, stands = drawn(form, steps[0]), drawn(form, steps[2])
    assert "&lt;script&gt;" in first
    assert "a&lt;b&gt;.pdf" in first
    assert 'value="entfernen:G99202000001.F99202000010"' in first
    assert 'value="hinzufuegen:G99202000005"' in stands
    assert 'value="entfernen:G99202000005[1]"' in stands
    assert "Fehler" in first
    assert "freiwillig" in stands


def test_the_summary_links_to_every_question():
    form = event_form()
    groups = summarise(form, ANSWERS)
    links = {step.slug: f"/antrag/{step.slug}/" for step in build_steps(form)}
    html = render_to_string(
        "forms/summary.html", {"groups": groups, "change_links": links, "file_links": {"7": "/datei/7/"}}
    )
    assert 'href="/antrag/angaben-zur-veranstaltung/#teil-G99202000001-F99202000001"' in html
    assert 'href="/datei/7/"' in html
    assert "&lt;script&gt;" in html
    assert "keine Angabe" in html
    plain = render_to_string("forms/summary.html", {"groups": groups})
    assert "<a " not in plain


def test_what_cannot_be_read_is_marked_in_the_summary():
    form = event_form()
    groups = summarise(form, Answers({}, {"G99202000001.F99202000005": "viele"}))
    assert "bitte prüfen" in render_to_string("forms/summary.html", {"groups": groups})


def test_the_outline_shows_rules_and_open_points():
    html = render_to_string("forms/outline.html", {"outline": outline_of(event_form())})
    assert "noch zu modellieren" in html
    assert "WENN mehr als 500 Gäste" in html
    assert "Codeliste ist noch zu hinterlegen" in html
    assert "Präzisierung wird nicht geprüft" in html
    assert "Text (versteckt)" in html
    assert "Auswahlgruppe" in html
    assert html.count("<tr>") == 1 + len(event_form().fields()) + len(event_form().groups())
    assert "Rechtsgrundlage" in render_to_string(
        "forms/outline.html", {"outline": outline_of(a_form(a_field("F1")))}
    )


def test_lookup():
    assert lookup({"a": "/x/"}, "a") == "/x/"
    assert lookup({}, "a") == ""
    assert lookup(None, "a") == ""
