"""Components say in words what they show."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory

from allmende.foundation.ui.icons import FALLBACK, GERMAN_NAMES, ICONS, icon_name
from allmende.foundation.ui.parts import Crumb, Row, StepState, Task, TimelineStep

SPRITE = Path(__file__).resolve().parents[2] / "static" / "ui" / "icons.svg"


def render(source, **values):
    html = Template("{% load ui %}" + source).render(Context(values))
    return " ".join(html.split())


def text(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_time_line_says_every_state():
    steps = [TimelineStep(f"Schritt {state}", state, when="heute", text="Text") for state in StepState]
    html = render("{% ui_timeline steps %}", steps=steps)
    for word in ("Erledigt", "In Arbeit", "Wir warten auf Sie", "Kommt noch", "Beendet"):
        assert f"{word}:" in text(html)
    assert html.count('aria-current="step"') == 2
    assert html.startswith("<ol")


def test_the_stepper_says_where_one_is():
    assert "Schritt 2 von 5: Ihr Hund" in text(render('{% ui_stepper 2 5 "Ihr Hund" %}'))


def test_badges_carry_their_word():
    assert text(render('{% ui_badge "Bewilligt" kind="success" %}')) == "Bewilligt"


def test_breadcrumb_takes_pairs_or_a_list():
    pairs = render('{% ui_breadcrumb "Erledigen" "/leistungen/" "Hund anmelden" %}')
    crumbs = [Crumb("Erledigen", "/leistungen/"), Crumb("Hund anmelden")]
    assert pairs == render("{% ui_breadcrumb crumbs %}", crumbs=crumbs)
    assert '<a href="/leistungen/">Erledigen</a>' in pairs
    assert '<span aria-current="page">Hund anmelden</span>' in pairs


def test_pagination_keeps_the_filters():
    page = Paginator(range(100), 10).page(5)
    request = RequestFactory().get("/", {"amt": "Bürgeramt", "seite": "5"})
    html = render("{% ui_pagination page %}", page=page, request=request)
    assert re.findall(r"seite=(\d+)", html) == ["4", "1", "4", "5", "6", "10", "6"]
    assert html.count("amt=B%C3%BCrgeramt") == 7
    assert html.count("…") == 2


def test_one_page_needs_no_pagination():
    assert render("{% ui_pagination page %}", page=Paginator([1], 10).page(1)) == ""


def test_the_summary_names_what_would_be_changed():
    html = render("{% ui_summary rows %}", rows=[Row("Name", "Bella", "/name/"), Row("Farbe", "")])
    assert "Ändern : Name" in text(html)
    assert "keine Angabe" in text(html)


@pytest.mark.parametrize("rows", [[("Name", "Bella")], {"Name": "Bella"}, [Row("Name", "Bella")]])
def test_description_lists_take_what_is_at_hand(rows):
    assert text(render("{% ui_description_list rows %}", rows=rows)) == "Name Bella"


def test_values_are_escaped():
    evil = "<script>alert(1)</script>"
    html = render("{% ui_description_list rows %}{% ui_badge evil %}", rows=[(evil, evil)], evil=evil)
    html += render("{% ui_card title=evil %}{{ evil }}{% endui_card %}{% ui_toast evil %}", evil=evil)
    html += render(
        "{% ui_button evil %}{% ui_link evil evil %}{% ui_key evil %}{% ui_hidden evil %}", evil=evil
    )
    assert "<script>" not in html


def test_tasks_say_their_state():
    tasks = [Task("Ihre Angaben", StepState.DONE, "/a/"), Task("Absenden")]
    assert text(render("{% ui_task_list tasks %}", tasks=tasks)) == "Ihre Angaben Erledigt Absenden Offen"


def test_tables_have_a_caption_and_can_be_scrolled_by_keyboard():
    html = render('{% ui_table caption="Gebühren" id="g" %}<tbody></tbody>{% endui_table %}')
    assert '<caption id="g">Gebühren</caption>' in html
    assert 'role="region" aria-labelledby="g" tabindex="0"' in html


def test_an_empty_aside_leaves_nothing():
    assert render("{% ui_aside %}  \n {% endui_aside %}") == ""
    assert render("{% ui_aside %}x{% endui_aside %}").startswith("<aside")


@pytest.mark.parametrize(("level", "kind"), [(25, "success"), (40, "danger"), (30, "warning"), (20, "info")])
def test_messages_become_toasts(level, kind):
    class Message(SimpleNamespace):
        def __str__(self):
            return "Gespeichert."

    assert f"kern-alert--{kind}" in render("{% ui_toast message %}", message=Message(level=level))


def test_pictograms_and_their_names_agree():
    drawn = set(re.findall(r'<symbol id="([^"]+)"', SPRITE.read_text(encoding="utf-8")))
    assert drawn == ICONS
    assert set(GERMAN_NAMES.values()) <= ICONS


def test_an_unknown_pictogram_is_a_sheet_of_paper():
    assert icon_name("haus") == "house"
    assert icon_name("../../x") == FALLBACK


def test_a_pictogram_is_silent_unless_it_has_a_label():
    assert 'aria-hidden="true"' in render('{% ui_icon "haus" %}')
    assert 'role="img" aria-label="Haus"' in render('{% ui_icon "haus" label="Haus" %}')
