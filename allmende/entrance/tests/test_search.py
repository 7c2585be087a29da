"""Searching the demo town as residents do: everyday words, beginnings, typing mistakes, hostile input."""

from __future__ import annotations

import json

import pytest

from allmende.entrance import wiring
from allmende.entrance.queries import search
from allmende.entrance.services import rebuild_search
from allmende.foundation.contracts import SearchDocument
from allmende.foundation.tenancy import tenant

EVERYDAY = [
    ("Personalausweis", "personalausweis"),
    ("Personalausweiss", "personalausweis"),
    ("Perso", "personalausweis"),
    ("Ausweis", "personalausweis"),
    ("neuer Ausweis", "personalausweis"),
    ("Ausweis verloren", "personalausweis"),
    ("Reisepass", "reisepass"),
    ("Pass", "reisepass"),
    ("Führungszeugnis", "fuehrungszeugnis"),
    ("Fuehrungszeugnis", "fuehrungszeugnis"),
    ("Fuhrungszeugnis", "fuehrungszeugnis"),
    ("polizeiliches Führungszeugnis", "fuehrungszeugnis"),
    ("Meldebescheinigung", "meldebescheinigung"),
    ("Umzug", "ummeldung"),
    ("ummelden", "ummeldung"),
    ("Wohnung anmelden", "ummeldung"),
    ("neue Adresse", "ummeldung"),
    ("Auto ummelden", "kfz-ummeldung"),
    ("Hund anmelden", "hundesteuer-anmelden"),
    ("Hunde anmeldn", "hundesteuer-anmelden"),
    ("Hundesteuer", "hundesteuer-anmelden"),
    ("Hundesteur", "hundesteuer-anmelden"),
    ("HUNDESTEUER", "hundesteuer-anmelden"),
    ("Hund gestorben", "hundesteuer-abmelden"),
    ("Wo kann ich meinen Hund anmelden?", "hundesteuer-anmelden"),
    ("Sperrmüll", "sperrmuell"),
    ("sperrmuell", "sperrmuell"),
    ("Sofa abholen", "sperrmuell"),
    ("Mülltonne", "restmuellbehaelter"),
    ("Kita", "kita-platz"),
    ("Kitaplatz", "kita-platz"),
    ("Kindergarten", "kita-platz"),
    ("Hort", "hort-anmelden"),
    ("Schule anmelden", "schulanmeldung"),
    ("Schulbus", "schuelerbefoerderung"),
    ("Wohngeld", "wohngeld"),
    ("Wohngled", "wohngeld"),
    ("Mietzuschuss", "wohngeld"),
    ("WBS", "wohnberechtigungsschein"),
    ("Heiraten", "eheschliessung"),
    ("Hochzeit", "eheschliessung"),
    ("Geburtsurkunde", "geburtsurkunde"),
    ("Baby", "geburtsurkunde"),
    ("Todesfall", "sterbeurkunde"),
    ("Grab", "grabnutzung"),
    ("Gewerbeanmeldung", "gewerbe-anmelden"),
    ("Gewerbe abmelden", "gewerbe-abmelden"),
    ("Firma gründen", "gewerbe-anmelden"),
    ("Restaurant eröffnen", "gaststaette-anzeigen"),
    ("Tische vor dem Laden", "sondernutzung-tische"),
    ("Gerüst aufstellen", "sondernutzung-geruest"),
    ("Parkausweis", "bewohnerparkausweis"),
    ("Anwohnerparken", "bewohnerparkausweis"),
    ("Umzugswagen", "halteverbot-umzug"),
    ("Straßenfest", "veranstaltung-anzeigen"),
    ("Strassenfest", "veranstaltung-anzeigen"),
    ("Osterfeuer", "osterfeuer"),
    ("Plakate", "plakatierung"),
    ("Baum fällen", "baumfaellung"),
    ("Baumfällung", "baumfaellung"),
    ("Fundbüro", "fundsache"),
    ("Schlüssel verloren", "fundsache"),
    ("Beschwerde", "lob-und-beschwerde"),
    ("Ehrenamtskarte", "ehrenamtskarte"),
    ("Rente", "rentenberatung"),
    ("Zweitwohnung", "zweitwohnungsteuer"),
    ("Internet zu langsam", "breitband-bedarf"),
    ("register dog", "hundesteuer-anmelden"),
    ("passport", "reisepass"),
]
HOSTILE = [
    "'",
    "\\",
    "%",
    "_",
    '"',
    "hund & (",
    "hund | ! : *",
    "'; drop table entrance_searchentry; --",
    "<script>alert(1)</script>",
    "hund\x00anmelden",
    "\ud83d\udc36".encode("utf-16", "surrogatepass").decode("utf-16"),
    "ﷺ" * 100,
    "a" * 100_000,
    "und oder der die das",
    "- - -",
    "１２３",
]


@pytest.fixture
def in_town(musterfelde):
    with tenant(musterfelde):
        yield musterfelde


@pytest.mark.parametrize(("typed", "expected"), EVERYDAY)
def test_everyday_words_lead_to_the_service(in_town, typed, expected):
    first = [hit.key for hit in search(typed).hits if hit.kind == "service"][:3]
    assert expected in first


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_input_finds_little_and_breaks_nothing(in_town, typed):
    assert len(search(typed).hits) <= 20


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_input_gets_a_page(visitor, typed):
    assert visitor.get("/suche/", {"q": typed}).status_code == 200
    assert visitor.get("/suche/vorschlaege/", {"q": typed}).status_code == 200


def test_the_title_counts_more_than_the_everyday_word(in_town):
    assert search("Personalausweis").hits[0].key == "personalausweis"
    assert search("Reisepass").hits[0].key == "reisepass"


def test_a_mistyped_search_is_corrected(in_town):
    assert search("Hunde anmeldn").correction == "Hund anmelden"
    assert search("Hund anmelden").correction == ""


def test_hits_are_shown_in_the_language_of_the_page(in_town):
    german = search("dog", language="de").hits[0]
    english = search("Hundesteuer", language="en").hits[0]
    assert (german.language, german.path) == ("de", "/leistungen/hundesteuer-anmelden/")
    assert english.language == "en"
    assert english.path.startswith("/en/leistungen/")


def test_each_thing_is_found_once(in_town):
    places = [(hit.kind, hit.key) for hit in search("Hund", limit=50).hits]
    assert len(places) == len(set(places))


def test_the_neighbour_finds_nothing_of_us(municipality):
    with tenant(municipality):
        assert search("Personalausweis").hits == ()


class _Source:
    kind = "probe"

    def __init__(self, *titles):
        self.titles = titles

    def list_documents(self):
        return [
            SearchDocument("probe", str(number), title, "", ("Zebrastreifen",), f"/probe/{number}/")
            for number, title in enumerate(self.titles)
        ]


def test_a_rebuild_replaces_what_was_there_and_nothing_else(municipality):
    with tenant(municipality):
        rebuild_search(wiring.search_sources())
        pages = len(search("Impressum").hits)
        assert rebuild_search([_Source("Alt", "Veraltet")]) == 2
        assert rebuild_search([_Source("Neu")]) == 1
        assert [hit.title for hit in search("Zebrastreifen").hits] == ["Neu"]
        assert len(search("Impressum").hits) == pages == 1


def test_suggestions_are_short_json_that_everybody_may_keep(visitor):
    answer = visitor.get("/suche/vorschlaege/", {"q": "pers"})
    listed = json.loads(answer.content)
    assert listed[0] == {
        "title": "Personalausweis beantragen",
        "url": "/leistungen/personalausweis/",
        "kind": "Leistung",
    }
    assert len(listed) <= 8
    assert answer["Cache-Control"] == "public, max-age=60"
    assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.parametrize("typed", ["", "p", " p "])
def test_one_letter_suggests_nothing(visitor, typed):
    assert json.loads(visitor.get("/suche/vorschlaege/", {"q": typed}).content) == []


def test_an_empty_result_says_whom_to_call(visitor):
    page = visitor.get("/suche/", {"q": "Quastenflosser"}).content.decode()
    assert "nichts gefunden" in page
    assert "030 23125-115" in page


def test_what_was_typed_is_shown_as_text(visitor):
    page = visitor.get("/suche/", {"q": "<b>Hund</b>"}).content.decode()
    assert "<b>Hund" not in page
    assert "&lt;b&gt;Hund" in page
