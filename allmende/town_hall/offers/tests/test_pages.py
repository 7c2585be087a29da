"""The public pages: what they say, how many queries they cost, what caches may keep."""

import contextlib

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from allmende.foundation.caching import LARGEST_PAGE, MEMORY, MOST_PAGES, Page, PageMemory
from allmende.foundation.tenancy import tenant
from allmende.town_hall.forms.public import import_form, read_sample
from allmende.town_hall.offers.models import Service
from allmende.town_hall.offers.queries import catalogue_version
from allmende.town_hall.offers.services import attach_form, create_service, withdraw_service
from allmende.town_hall.offers.tests.town import DRAFT_ONLY, NOW, add_services, fill_town

PAGES = (
    "/leistungen/",
    "/leistungen/?lebenslage=dog&zielgruppe=residents",
    "/leistungen/hund-anmelden/",
    "/lebenslagen/",
    "/lebenslagen/dog/",
    "/standorte/",
    "/standorte/rathaus/",
    "/aemter/",
)


@pytest.fixture
def visitor(municipality, client_for):
    """Someone without an account in a town with one finished and one unfinished service."""
    with tenant(municipality):
        fill_town()
        create_service(DRAFT_ONLY)
    return client_for(municipality)


def text_of(answer):
    """The page with single spaces, so that tests read like the page."""
    return " ".join(answer.content.decode().split())


def cost_of(client, address):
    """How many statements the database answers for a page."""
    client.get(address)
    MEMORY.clear()
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    return len(seen.captured_queries)


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("address", PAGES)
def test_queries_stay_the_same_while_the_catalogue_doubles(visitor, municipality, address, language):
    with tenant(municipality):
        add_services(10, start=1)
    before = cost_of(visitor, language + address)
    with tenant(municipality):
        add_services(11, start=11)
    assert cost_of(visitor, language + address) == before <= 8


@pytest.mark.parametrize("address", PAGES)
def test_public_pages_may_be_kept_by_caches_and_set_no_cookie(visitor, address):
    answer = visitor.get(address)
    assert answer["Cache-Control"] == "public, max-age=60"
    assert "Cookie" in answer["Vary"]
    assert not answer.cookies
    again = visitor.get(address, headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304


def test_a_remembered_page_costs_two_queries_until_something_changes(visitor, municipality):
    address = "/leistungen/hund-anmelden/"
    first = visitor.get(address)
    with CaptureQueriesContext(connection) as seen:
        second = visitor.get(address)
    assert second.content == first.content
    assert second.headers == first.headers
    # Opening and closing the transaction of the municipality, and the version.
    assert len(seen.captured_queries) <= 4
    with tenant(municipality):
        Service.objects.filter(key="hund-anmelden").update(fee_text="fünf Euro")
    assert "fünf Euro" in text_of(visitor.get(address))
    with tenant(municipality):
        withdraw_service(Service.objects.get(key="hund-anmelden"), NOW)
    assert visitor.get(address).status_code == 404


def test_a_change_that_is_rolled_back_leaves_the_version(municipality, visitor):
    with tenant(municipality):
        before = catalogue_version()
        with contextlib.suppress(RuntimeError), transaction.atomic():
            Service.objects.update(fee_text="nichts")
            assert catalogue_version() == before + 1
            raise RuntimeError
        assert catalogue_version() == before


def test_the_memory_never_mixes_municipalities_or_languages(visitor, municipality, neighbour, client_for):
    with tenant(neighbour):
        fill_town()
        Service.objects.update(fee_text="hundert Euro")
    pages = {
        text_of(client.get(language + "/leistungen/hund-anmelden/"))
        for client in (visitor, client_for(neighbour))
        for language in ("", "/en")
        for _again in range(2)
    }
    assert len(pages) == 4


def test_the_memory_is_bounded():
    memory = PageMemory()
    for number in range(MOST_PAGES + 5):
        memory.put(number, Page(b"x", "text/html"))
    assert memory.get(0) is None
    assert memory.get(MOST_PAGES + 4) is not None
    memory.put("large", Page(b"x" * (LARGEST_PAGE + 1), "text/html"))
    assert memory.get("large") is None


def test_a_page_for_someone_with_a_session_is_never_kept(visitor):
    visitor.cookies["anmeldung"] = "abgelaufen"
    assert "no-store" in visitor.get("/leistungen/")["Cache-Control"]


def test_service_page_says_everything(visitor):
    page = text_of(visitor.get("/leistungen/hund-anmelden/"))
    for words in (
        "<h1>Hund anmelden</h1>",
        "Sie melden Ihren Hund an.",
        "kostenlos",
        "zwei Wochen",
        "Innerhalb von zwei Wochen.",
        "Steuern und Abgaben",
        "Chipnummer des Hundes",
        "Sie bekommen die Marke.",
        "Hundesteuersatzung",
        "Sie können Widerspruch einlegen.",
        "Ohne Internet: vor Ort, am Telefon, auf Papier",
        "Das Formular liegt im Rathaus.",
        'href="tel:03023125130"',
        "Rathaus am Teich",
        "Anmeldung zur Hundesteuer",
        "Diese Leistung gibt es noch nicht online.",
    ):
        assert words in page
    assert "Online beantragen" not in page


def test_with_a_form_the_first_thing_is_to_apply_online(visitor, municipality):
    with tenant(municipality):
        import_form(read_sample("hundesteuer"), key="hundesteuer", now=NOW)
        attach_form("hund-anmelden", "hundesteuer")
    page = text_of(visitor.get("/leistungen/hund-anmelden/"))
    assert page.index("Online beantragen") < page.index("Auf einen Blick")
    assert "Vertrauensniveau Basis" in page
    assert "Diese Leistung gibt es noch nicht online." not in page


def test_in_english_title_and_summary_are_english_and_the_rest_is_marked_german(visitor):
    page = text_of(visitor.get("/en/leistungen/hund-anmelden/"))
    assert '<html lang="en"' in page
    assert "<h1>Register a dog</h1>" in page
    assert "Register your dog for the dog tax." in page
    assert '<dd lang="de">kostenlos</dd>' in page
    assert "Register a dog" in text_of(visitor.get("/en/leistungen/"))


def test_a_title_without_translation_is_marked_german_on_an_english_page(visitor, municipality):
    with tenant(municipality):
        add_services(1, start=5)
    assert '<h1 lang="de">Leistung 5</h1>' in text_of(visitor.get("/en/leistungen/leistung-5/"))


@pytest.mark.parametrize(
    "address",
    [
        "/leistungen/gibt-es-nicht/",
        "/leistungen/noch-nicht-fertig/",
        "/lebenslagen/gibt-es-nicht/",
        "/standorte/gibt-es-nicht/",
        "/en/leistungen/gibt-es-nicht/",
    ],
)
def test_what_does_not_exist_or_is_a_draft_is_not_found(visitor, address):
    answer = visitor.get(address)
    assert answer.status_code == 404
    assert "public" not in answer.get("Cache-Control", "")


def test_the_list_is_in_german_order_and_can_be_narrowed(visitor, municipality):
    with tenant(municipality):
        add_services(2, start=1)
    everything = text_of(visitor.get("/leistungen/"))
    assert everything.index("Hund anmelden") < everything.index("Leistung 1") < everything.index("Leistung 2")
    assert "Noch nicht fertig" not in everything
    narrowed = text_of(visitor.get("/leistungen/?lebenslage=moving"))
    assert "Dazu gibt es keine Leistung" in narrowed
    assert "Hund anmelden" in text_of(visitor.get("/leistungen/?lebenslage=dog&zielgruppe=residents"))


@pytest.mark.parametrize("query", ["lebenslage=nix", "zielgruppe=%27%3Bdrop", "lebenslage=%00", "seite=-1"])
def test_nonsense_in_the_address_shows_the_whole_list(visitor, query):
    answer = visitor.get(f"/leistungen/?{query}")
    assert answer.status_code == 200
    assert "Hund anmelden" in text_of(answer)


def test_an_empty_municipality_has_pages_that_say_what_to_do(neighbour, client_for):
    client = client_for(neighbour)
    for address in ("/leistungen/", "/lebenslagen/", "/standorte/", "/aemter/"):
        answer = client.get(address)
        assert answer.status_code == 200
        assert "Noch keine" in text_of(answer)


def test_the_neighbour_does_not_see_the_service(visitor, neighbour, client_for):
    assert client_for(neighbour).get("/leistungen/hund-anmelden/").status_code == 404


def test_site_page_shows_week_access_and_services(visitor):
    page = text_of(visitor.get("/standorte/mobil-anger/"))
    for words in (
        "14 bis 17:30 Uhr",
        "neben der Linde",
        "geschlossen",
        "Eingang ohne Stufen.",
        "Hund anmelden",
    ):
        assert words in page
    assert "Nächster Halt:" in (sites := text_of(visitor.get("/standorte/"))) or "Jetzt da:" in sites


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_public_pages_take_nothing_in(visitor, method):
    assert getattr(visitor, method)("/leistungen/").status_code == 405
