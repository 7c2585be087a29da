"""Layouts, error pages, palette view and catalogue."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.test.signals import template_rendered

from allmende.foundation.ui import catalogue, views
from allmende.foundation.ui.palette import palette_key

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
TOWN = SimpleNamespace(name="Musterfelde", colour_primary="#2f6b4f", colour_accent="#e9b44c")
PORTAL = SimpleNamespace(
    municipality=TOWN,
    doors=[
        SimpleNamespace(label="Erledigen", url="/leistungen/", active=True),
        SimpleNamespace(label="Meine Daten", url="/meine-daten/", active=False),
    ],
    account=SimpleNamespace(display_name="Nadine Vogt", is_staff=True),
    languages=[SimpleNamespace(code="en", label="English", url="/en/", active=False)],
    version="0.1.0",
    commit="4dba5609f",
    source_url="https://example.org/source",
    links=SimpleNamespace(suggest="/suche/vorschlaege/"),
)


def get(path="/", **query):
    request = RequestFactory().get(path, query)
    request.municipality = TOWN
    return request


@pytest.mark.parametrize("name", ["400", "500", "503"])
def test_error_pages_need_nothing_at_all(name):
    html = render_to_string(f"{name}.html")
    assert "<h1>" in html
    assert "{" not in html


@pytest.mark.parametrize("name", ["404", "403", "403_csrf", "ui/error", "ui/page", "ui/desk"])
@pytest.mark.parametrize("portal", [None, PORTAL])
def test_pages_render_with_and_without_a_municipality(name, portal):
    html = render_to_string(f"{name}.html", {"portal": portal, "error": "Der Stand hat sich geändert."})
    assert html.lstrip().startswith("<!DOCTYPE html>")
    assert '<main id="inhalt"' in html


def test_the_layout_shows_doors_desk_and_source():
    html = render_to_string("ui/page.html", {"portal": PORTAL})
    assert re.search(r'href="/leistungen/" aria-current="true">Erledigen', html)
    assert "Arbeitsplatz" in html
    assert "https://example.org/source/-/commit/4dba5609f" in html
    assert 'href="#inhalt"' in html
    assert f"?v={palette_key(TOWN.colour_primary, TOWN.colour_accent)}" in html


def test_no_template_holds_inline_style_script_or_handlers():
    forbidden = re.compile(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:", re.IGNORECASE)
    found = [
        path.name for path in TEMPLATES.rglob("*.html") if forbidden.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_the_palette_is_kept_for_ever_under_its_own_key_only():
    key = palette_key(TOWN.colour_primary, TOWN.colour_accent)
    assert "immutable" in views.theme_css(get(v=key))["Cache-Control"]
    assert "immutable" not in views.theme_css(get(v="old"))["Cache-Control"]
    assert "#2f6b4f" in views.theme_css(get()).content.decode()


def test_the_emblem_is_an_image_in_the_colours_of_the_town():
    response = views.emblem_svg(get())
    assert response["Content-Type"] == "image/svg+xml"
    assert TOWN.colour_accent in response.content.decode()


def test_every_component_appears_in_the_catalogue():
    shown = set()

    def note(template, **kwargs):
        shown.add(template.name)

    template_rendered.connect(note)
    try:
        catalogue.render_examples(get())
    finally:
        template_rendered.disconnect(note)
    folders = (TEMPLATES / "ui" / "components", TEMPLATES / "ui" / "fields")
    components = {
        path.relative_to(TEMPLATES).as_posix() for folder in folders for path in folder.glob("*.html")
    }
    assert components <= shown


def test_the_catalogue_shows_the_source_of_every_example():
    for example in catalogue.render_examples(get()):
        assert example.html.strip()
        assert example.source
        assert not example.source.startswith("{% load")


def test_every_tag_is_in_the_catalogue_and_in_the_documentation():
    from allmende.foundation.templatetags.ui import register

    sources = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.html"))
    manual = (Path(catalogue.__file__).parent / "README.md").read_text(encoding="utf-8")
    inner = {
        "ui_asset",
        "ui_theme_url",
        "ui_emblem_url",
        "ui_emblem",
        "ui_aside",
        "ui_state_word",
        "ui_task_state",
    }
    for name in register.tags:
        assert f"{{% {name} " in sources or f"{{% {name} %" in sources, name
        assert name in inner or f"{{% {name}" in manual, name
