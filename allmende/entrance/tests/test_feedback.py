"""Reporting a barrier: open to everybody, readable by administrators alone."""

from __future__ import annotations

import re
import uuid

import pytest
from django.db import connection
from django.test import Client

from allmende.entrance.queries import list_feedback
from allmende.foundation.tenancy import tenant

FORM = "/barrierefreiheit/"
DESK = "/arbeitsplatz/rueckmeldungen/"


def _report(client, **values):
    return client.post(FORM, {"message": "Der Knopf ist zu klein.", "number": uuid.uuid4(), **values})


def test_a_report_reaches_the_administrator_and_ends_there(visitor, as_person):
    mark = f"Ohne Maus komme ich nicht weiter {uuid.uuid4()}"
    answer = _report(visitor, message=mark, page="/suche/", contact="0171 3920001")
    assert answer.status_code == 302
    assert answer["Location"] == "/barrierefreiheit/danke/"
    jan = as_person("jan")
    page = jan.get(DESK).content.decode()
    assert mark in page
    assert "0171 3920001" in page
    action = page.split(mark)[1].split('action="')[1].split('"')[0]
    assert jan.post(action).status_code == 302
    assert mark not in jan.get(DESK).content.decode()
    assert jan.post(action).status_code == 302


def test_sending_twice_keeps_one(visitor, as_person):
    number, mark = uuid.uuid4(), f"Zweimal gedrückt {uuid.uuid4()}"
    for _time in range(2):
        assert _report(visitor, message=mark, number=number).status_code == 302
    assert as_person("jan").get(DESK).content.decode().count(mark) == 1


def test_programs_that_fill_in_everything_are_thanked_and_forgotten(visitor, as_person):
    mark = f"Billige Uhren {uuid.uuid4()}"
    assert _report(visitor, message=mark, website="https://spam.example").status_code == 302
    assert mark not in as_person("jan").get(DESK).content.decode()


def test_the_database_shows_reports_to_nobody_without_the_role(visitor, musterfelde):
    _report(visitor)
    with tenant(musterfelde):
        assert list_feedback() == ()
        with connection.cursor() as cursor:
            cursor.execute("select count(*) from entrance_feedback")
            assert cursor.fetchone() == (0,)
            cursor.execute("delete from entrance_feedback")
            assert cursor.rowcount == 0


@pytest.mark.parametrize("name", ["hilde", "sabine", "ines"])
def test_the_desk_of_reports_does_not_exist_for_others(as_person, name):
    client = as_person(name)
    assert client.get(DESK).status_code == 404
    assert client.post(f"{DESK}{uuid.uuid4()}/erledigt/").status_code == 404


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"message": ""}, "Bitte schreiben Sie, was nicht funktioniert hat."),
        ({"message": "x" * 5000}, "höchstens 4.000 Zeichen"),
        ({"page": "x" * 500}, "höchstens 300 Zeichen"),
    ],
)
def test_mistakes_are_explained_and_nothing_is_lost(visitor, values, expected):
    answer = _report(visitor, **{"contact": "Ruf mich an", **values})
    assert answer.status_code == 422
    assert expected in answer.content.decode()
    assert "Ruf mich an" in answer.content.decode()


def test_a_broken_number_is_no_reason_to_lose_a_report(visitor):
    assert _report(visitor, number="kaputt").status_code == 302


def test_a_foreign_page_cannot_send_the_form(musterfelde):
    stranger = Client(headers={"host": "musterfelde.localhost"}, enforce_csrf_checks=True)
    assert _report(stranger).status_code == 403


@pytest.mark.parametrize(
    ("name", "begins_at", "pages"),
    [
        ("jan", "/arbeitsplatz/verwaltung/", {"Formulare", "Rückmeldungen zur Barrierefreiheit", "Liegengebliebene Aufgaben"}),
        ("sabine", "/arbeitsplatz/", {"Vorgänge", "Formulare"}),
    ],
)  # fmt: skip
def test_staff_find_their_pages(as_person, name, begins_at, pages):
    client = as_person(name)
    assert f'<a href="{begins_at}"' in client.get("/").content.decode()
    page = client.get("/arbeitsplatz/verwaltung/").content.decode()
    for title in ("Vorgänge", "Formulare", "Rückmeldungen zur Barrierefreiheit", "Liegengebliebene Aufgaben"):
        assert (f'/">{title}</a>' in page) == (title in pages)
    for path in re.findall(r'href="(/arbeitsplatz/[^"]*)"', page):
        assert client.get(path).status_code == 200, path


@pytest.mark.parametrize("name", ["hilde", "ines", "emil"])
def test_who_has_no_desk_is_shown_none(as_person, name):
    client = as_person(name)
    assert "/arbeitsplatz/" not in client.get("/").content.decode()
    assert client.get("/arbeitsplatz/verwaltung/").status_code == 404
