"""What machines of the operator read: alive, ready, figures; and what people read when the database is away."""

import re

import pytest
from django.db import InterfaceError, OperationalError, connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client

from allmende.foundation import views
from allmende.town_hall.cases.tests.world import found_world
from allmende.town_hall.forms.public import Answers


@pytest.fixture(scope="module")
def world(_own_database):
    return found_world()


@pytest.fixture
def no_database(monkeypatch):
    """A database that does not answer."""

    def refuse(self):
        raise OperationalError("connection refused")

    for alias in ("default", "ledger"):
        connections[alias].close()
    monkeypatch.setattr(BaseDatabaseWrapper, "ensure_connection", refuse)


@pytest.mark.parametrize(
    "headers", [{}, {"host": "unbekannt.example"}, {"cookie": "anmeldung=abc; sprache=en"}]
)
def test_alive_needs_no_database_and_no_municipality(no_database, headers):
    answer = Client(headers=headers).get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert Client(headers=headers).get("/metrics").status_code == 200


def test_ready_is_told_when_the_database_is_there():
    assert Client().get("/readyz").content == b"ready\n"


def test_ready_is_denied_when_the_database_is_away(no_database):
    assert Client().get("/readyz").status_code == 503


@pytest.mark.parametrize("failure", [OperationalError, InterfaceError])
def test_ready_is_denied_when_the_database_breaks_off(monkeypatch, failure):
    def broken(*arguments):
        raise failure("broken")

    monkeypatch.setattr(connection, "cursor", broken)
    assert Client(raise_request_exception=False).get("/readyz").status_code == 503


def test_ready_is_denied_when_tables_are_missing(monkeypatch):
    monkeypatch.setattr(views, "newest_migrations", lambda: frozenset({("cases", "9999_future")}))
    assert Client().get("/readyz").content == b"migrations missing\n"


@pytest.mark.parametrize(
    "path", ["/", "/meine-vorgaenge/", "/antrag/hund-anmelden/", "/anmelden/", "/gibt-es-nicht/"]
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_people_read_that_nothing_is_lost_when_the_database_is_away(world, no_database, path, method):
    browser = Client(headers={"host": "testdorf.localhost"}, raise_request_exception=False)
    browser.cookies["anmeldung"] = "abc"
    answer = getattr(browser, method)(path)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "30"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ist nicht verloren" in answer.content.decode()
    assert "Content-Security-Policy" in answer.headers


def test_a_connection_that_breaks_in_the_middle_is_answered_calmly_and_undone(world, monkeypatch):
    from allmende.town_hall.cases.models import Draft
    from allmende.town_hall.cases.views import applying

    draft = world.draft("hilde", Answers())
    browser = world.browser("hilde")
    save = applying.save_answers

    def save_and_break(*arguments, **options):
        save(*arguments, **options)
        connection.connection.pgconn.finish()
        connection.cursor().execute("select 1")

    monkeypatch.setattr(applying, "save_answers", save_and_break)
    page = f"/antrag/entwurf/{draft.pk}/abschnitt-g1/"
    answer = browser.post(page, {"G1-F1": "Anton", "aktion": "speichern"})
    assert answer.status_code == 503
    assert "ist nicht verloren" in answer.content.decode()
    monkeypatch.undo()
    with world.signed_in("hilde"):
        assert Draft.objects.get(pk=draft.pk).answers == Answers().to_json()
    # Sending the same again, as the page asks for, works.
    assert browser.post(page, {"G1-F1": "Anton", "aktion": "save"}).status_code == 302


def test_a_statement_that_takes_too_long_is_answered_calmly(world, monkeypatch):
    from allmende.town_hall.cases.views import own

    def slow(*arguments):
        with connection.cursor() as cursor:
            cursor.execute("set local statement_timeout = '20ms'")
            cursor.execute("select pg_sleep(5)")

    monkeypatch.setattr(own, "list_own_cases", slow)
    assert world.browser("hilde").get("/meine-vorgaenge/").status_code == 503


def test_figures_name_views_and_never_people_or_addresses(world):
    case = world.submit("mehmet")
    browser = world.browser("mehmet")
    browser.get(f"/meine-vorgaenge/{case.pk}/")
    browser.get("/meine-vorgaenge/?suche=Mehmet-Aydin")
    browser.get("/gibt-es-nicht/Mehmet-Aydin/")
    world.browser().post("/anmelden/", {"login": "mehmet", "password": "falsch"})
    figures = Client().get("/metrics").content.decode()
    assert 'allmende_requests_total{status="2xx",view="cases:own_case"}' in figures
    views_named = set(re.findall(r'view="([^"]*)"', figures))
    assert all(re.fullmatch(r"[a-z_]+(:[a-z_]+)?", view) for view in views_named), views_named
    for secret in (
        "Hilde",
        "hilde",
        "Brandt",
        str(case.pk),
        case.reference,
        "/meine",
        world.host,
        world.municipality.slug,
    ):
        assert secret not in figures
