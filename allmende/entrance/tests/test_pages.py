"""The pages of the entrance: what they say, what they cost, what they give away."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from allmende.foundation.caching import MEMORY

PAGES = [
    "/",
    "/suche/",
    "/suche/?q=hund",
    "/kontakt/",
    "/leichte-sprache/",
    "/barrierefreiheit/",
    "/barrierefreiheit/danke/",
    "/datenschutz/",
    "/impressum/",
]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_page_answers_in_both_languages(visitor, prefix, path):
    answer = visitor.get(prefix + path)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert f'<html lang="{"en" if prefix else "de"}"' in page
    assert page.count("<h1") == 1
    assert "style=" not in page
    assert "<script>" not in page


@pytest.mark.parametrize("path", PAGES)
def test_public_pages_cost_few_queries_and_set_no_cookie_but_the_form_protection(visitor, path):
    MEMORY.clear()
    with CaptureQueriesContext(connection) as queries:
        answer = visitor.get(path)
    assert len(queries) <= 8
    assert set(answer.cookies) <= {"formularschutz"}


def test_the_home_page_sets_no_cookie_and_may_be_kept_by_caches(visitor):
    answer = visitor.get("/")
    assert not answer.cookies
    assert answer["Cache-Control"] in {"public, max-age=60", "max-age=60, public"}
    assert "Cookie" in answer["Vary"]


def test_the_home_page_answers(visitor):
    page = visitor.get("/").content.decode()
    assert "Ist gerade geöffnet?" in page
    assert "Mobile Bürgerbüro" in page
    assert "030 23125-115" in page
    assert "/lebenslagen/moving/" in page


def test_a_municipality_without_content_has_no_empty_tiles(municipality, client_for):
    page = client_for(municipality).get("/").content.decode()
    assert "In welcher Lage sind Sie?" not in page
    assert "Ist gerade geöffnet?" not in page
    assert municipality.phone in page


def test_the_home_page_of_a_signed_in_person_is_theirs_alone(as_person):
    answer = as_person("hilde").get("/")
    page = answer.content.decode()
    assert "Hilde Brandt" in page
    assert "Ihre Vorgänge" in page
    assert "no-store" in answer["Cache-Control"]


def test_languages_lead_to_the_same_page(visitor):
    page = visitor.get("/en/suche/?q=hund").content.decode()
    assert re.search(r'href="/suche/\?q=hund"\s+lang="de"', page)
    assert re.search(r'href="/en/suche/\?q=hund"\s+lang="en"', page)


def test_alternates_name_complete_addresses(visitor):
    page = visitor.get("/kontakt/").content.decode()
    assert 'hreflang="en" href="http://musterfelde.localhost/en/kontakt/"' in page


def test_easy_language_is_marked_and_large(visitor):
    page = visitor.get("/en/leichte-sprache/").content.decode()
    assert re.search(r'<body class="[^"]*ui-easy', page)
    assert '<div lang="de"' in page


def test_easy_sentences_are_short_and_stand_on_their_own_lines(visitor):
    page = visitor.get("/leichte-sprache/").content.decode()
    text = page.split('<div lang="de"')[1].split("</main>")[0]
    paragraphs = re.findall(r"<p>(.*?)</p>", text, re.DOTALL)
    lines = [re.sub(r"<[^>]+>", "", line).strip() for each in paragraphs for line in each.split("<br>")]
    assert len(lines) > 40
    assert all(len(line.split()) <= 10 for line in lines)


def test_what_the_privacy_page_says_about_cookies_is_true(settings):
    assert settings.CSRF_COOKIE_AGE is None
    assert settings.SESSION_EXPIRE_AT_BROWSER_CLOSE
    assert settings.SESSION_COOKIE_AGE == 12 * 3600


def test_the_privacy_page_is_made_from_rules_and_settings(visitor):
    page = visitor.get("/datenschutz/").content.decode()
    for fact in (
        "Antrag bearbeiten",
        "anmeldung",
        "formularschutz",
        "Landesbeauftragte",
        "Stadt Musterfelde",
    ):
        assert fact in page


def test_the_imprint_names_who_is_responsible(visitor):
    page = visitor.get("/impressum/").content.decode()
    assert "Bürgermeisterin Marta Lindner" in page
    assert "EUPL-1.2" in page


def test_robots_are_kept_from_personal_pages_and_shown_the_sitemap(visitor):
    text = visitor.get("/robots.txt").content.decode()
    assert "Disallow: /meine-daten/" in text
    assert "Disallow: /en/arbeitsplatz/" in text
    assert "Sitemap: http://musterfelde.localhost/sitemap.xml" in text


def test_the_sitemap_lists_public_pages_of_this_host_that_exist(visitor):
    tree = ET.fromstring(visitor.get("/sitemap.xml").content)
    places = [node.text for node in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert all(place.startswith("http://musterfelde.localhost/") for place in places)
    assert "http://musterfelde.localhost/leistungen/personalausweis/" in places
    assert not any("arbeitsplatz" in place or "meine-" in place for place in places)
    for place in places[::9]:
        assert visitor.get(place.removeprefix("http://musterfelde.localhost")).status_code == 200, place


def test_security_txt_has_what_the_standard_demands(visitor):
    text = visitor.get("/.well-known/security.txt").content.decode()
    assert "Contact: mailto:rathaus@musterfelde.example" in text
    assert re.search(r"^Expires: \d{4}-\d\d-\d\dT00:00:00Z$", text, re.MULTILINE)


def test_an_unknown_host_gets_no_page(client):
    assert client.get("/", headers={"host": "fremd.example"}).status_code == 421
