"""What every page knows."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from allmende.entrance import context
from allmende.entrance.context import portal, revision


def _portal(path, resolved=True):
    request = RequestFactory().get(path, headers={"host": "musterfelde.localhost"})
    request.resolver_match = object() if resolved else None
    return portal(request)["portal"]


@pytest.mark.parametrize(
    ("path", "active"),
    [
        ("/leistungen/hundesteuer-anmelden/", ["Erledigen"]),
        ("/en/lebenslagen/", ["Erledigen"]),
        ("/meine-daten/", ["Meine Daten"]),
        ("/kontakt/", []),
    ],
)
def test_the_door_that_one_stands_in_is_marked(path, active):
    assert [door.label for door in _portal(path).doors if door.active] == active


def test_links_stay_in_the_language_of_the_page():
    assert _portal("/en/kontakt/").links.home == "/en/"
    assert _portal("/kontakt/").links.search == "/suche/"
    assert [door.url for door in _portal("/en/").doors] == ["/en/leistungen/", "/en/meine-daten/"]


def test_languages_lead_to_this_page_with_its_question():
    german, english = _portal("/en/suche/?q=hund").languages
    assert (german.url, german.active) == ("/suche/?q=hund", False)
    assert (english.url, english.active) == ("/en/suche/?q=hund", True)


def test_a_page_that_does_not_exist_leads_home_in_every_language():
    assert [item.url for item in _portal("/gibt-es-nicht/", resolved=False).languages] == ["/", "/en/"]


def test_an_address_that_only_begins_like_english_is_german():
    assert _portal("/energie/").prefix == ""


def test_without_a_person_there_is_no_account():
    assert _portal("/").account is None
    assert _portal("/").municipality is None


def test_the_revision_comes_from_the_build_or_from_the_checkout(tmp_path, monkeypatch):
    package = tmp_path / "allmende"
    package.mkdir()
    monkeypatch.setattr(context.allmende, "__file__", str(package / "__init__.py"))
    revision.cache_clear()
    assert revision() == ""
    (tmp_path / ".git" / "refs" / "heads").mkdir(parents=True)
    (tmp_path / ".git" / "HEAD").write_text("ref: refs/heads/main\n")
    (tmp_path / ".git" / "packed-refs").write_text("# pack-refs\nabc123 refs/heads/main\n")
    revision.cache_clear()
    assert revision() == "abc123"
    (tmp_path / ".git" / "refs" / "heads" / "main").write_text("def456\n")
    revision.cache_clear()
    assert revision() == "def456"
    (package / "REVISION").write_text("built789\n")
    revision.cache_clear()
    assert revision() == "built789"
    revision.cache_clear()
