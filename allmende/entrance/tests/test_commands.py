"""The commands of the entrance, as an operator types them."""

from __future__ import annotations

import io
import uuid
from datetime import date, time

import pytest
from django.core.management import CommandError, call_command

from allmende.entrance.demo.load import LoadingState, hours_in_words, loading_state, person_id
from allmende.entrance.demo.records import OpeningHours
from allmende.entrance.management.commands import demo_load
from allmende.entrance.queries import search
from allmende.foundation.models import Municipality
from allmende.foundation.requests import REGISTER
from allmende.foundation.tenancy import tenant
from allmende.foundation.testing import make_client, make_municipality, sign_in
from allmende.registers.policies.public import list_allowed_purposes

STRONG = "vier blaue Esel singen"


def _arguments(**changes):
    mark = uuid.uuid4().hex[:10]
    values = {
        "slug": f"neu-{mark}",
        "name": "Neudorf",
        "official_title": "Gemeinde Neudorf",
        "ars": "129990000001",
        "state": "BB",
        "street": "Weg 1",
        "postal_code": "14990",
        "town": "Neudorf",
        "phone": "030 23125-200",
        "phone_hours": "Mo bis Fr 8 bis 16 Uhr",
        "email": "rathaus@neudorf.example",
        "represented_by": "Bürgermeister Max Beispiel",
        "supervisory_authority": "Landesbeauftragte",
        "data_protection_contact": "datenschutz@neudorf.example",
        "host": f"neu-{mark}.localhost",
    }
    return {key: value for key, value in {**values, **changes}.items() if value is not None}


def _create(values):
    words = [word for key, value in values.items() for word in (f"--{key.replace('_', '-')}", value)]
    out = io.StringIO()
    call_command("municipality_create", *words, stdout=out)
    return out.getvalue()


def test_a_municipality_is_created_without_questions_and_answers_at_once():
    values = _arguments()
    said = _create(values)
    assert values["host"] in said
    municipality = Municipality.objects.get(slug=values["slug"])
    REGISTER.forget()
    assert make_client(municipality).get("/").status_code == 200
    with tenant(municipality):
        assert list_allowed_purposes(["clerk"])


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"ars": "12"}, "--ars"),
        ({"state": "XX"}, "--state"),
        ({"email": "kein Postfach"}, "--email"),
        ({"colour_primary": "grün"}, "--colour-primary"),
        ({"postal_code": "149900"}, "--postal-code"),
        ({"host": "https://neudorf.example/"}, "--host"),
        ({"slug": "Neu Dorf"}, "--slug"),
    ],
)
def test_wrong_values_are_named_and_nothing_is_written(changes, expected):
    values = _arguments(**changes)
    with pytest.raises(CommandError, match=expected):
        _create(values)
    assert not Municipality.objects.filter(slug=values["slug"]).exists()


def test_what_is_missing_is_listed_when_nobody_can_be_asked(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO())
    with pytest.raises(CommandError, match="Missing: --name, --email"):
        _create(_arguments(name=None, email=None))


def test_a_name_that_is_taken_is_said(municipality):
    with pytest.raises(CommandError, match="already"):
        _create(_arguments(slug=municipality.slug))
    with pytest.raises(CommandError, match="already"):
        _create(_arguments(host=f"{municipality.slug}.localhost"))


def _administrator(municipality, monkeypatch, password=STRONG, name="admin"):
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
    call_command(
        "identity_create_administrator",
        "--municipality", municipality.slug, "--name", name, "--given-name", "Ada", "--family-name", "Beispiel",
        stdout=io.StringIO(),
    )  # fmt: skip


def test_an_administrator_signs_in_and_reads_reports(municipality, monkeypatch):
    _administrator(municipality, monkeypatch)
    client = make_client(municipality)
    sign_in(client, "admin", STRONG)
    assert client.get("/arbeitsplatz/rueckmeldungen/").status_code == 200


@pytest.mark.parametrize(
    ("password", "name", "expected"), [("kurz", "admin", "Password"), (STRONG, "A B", "--name")]
)
def test_a_weak_password_or_an_odd_name_makes_no_administrator(
    municipality, monkeypatch, password, name, expected
):
    with pytest.raises(CommandError, match=expected):
        _administrator(municipality, monkeypatch, password, name)


def test_the_same_administrator_is_not_made_twice(municipality, monkeypatch):
    _administrator(municipality, monkeypatch)
    with pytest.raises(CommandError, match="already"):
        _administrator(municipality, monkeypatch)


def test_a_new_password_from_the_counter_works(municipality, monkeypatch):
    _administrator(municipality, monkeypatch)
    monkeypatch.setattr("sys.stdin", io.StringIO("sieben rote Boote\n"))
    call_command(
        "identity_set_password", "--municipality", municipality.slug, "--name", "admin", stdout=io.StringIO()
    )
    sign_in(make_client(municipality), "admin", "sieben rote Boote")


def test_an_unknown_municipality_is_named_with_the_known_ones(musterfelde, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{STRONG}\n"))
    with pytest.raises(CommandError, match=r"nirgendwo.*musterfelde"):
        call_command("identity_set_password", "--municipality", "nirgendwo", "--name", "x")


def test_the_search_of_one_municipality_is_rebuilt(municipality):
    out = io.StringIO()
    call_command("search_rebuild", "--municipality", municipality.slug, stdout=out)
    assert municipality.name in out.getvalue()
    with tenant(municipality):
        assert search("Impressum").hits[0].path == "/impressum/"
    with pytest.raises(CommandError, match="nirgendwo"):
        call_command("search_rebuild", "--municipality", "nirgendwo")


def test_the_demo_is_loaded_into_empty_installations_only(musterfelde):
    assert loading_state() is LoadingState.COMPLETE
    call_command("demo_load", "--if-empty")
    with pytest.raises(CommandError, match="empty"):
        call_command("demo_load")


def test_an_interrupted_loading_says_how_to_begin_anew(monkeypatch):
    monkeypatch.setattr(demo_load, "loading_state", lambda: LoadingState.INTERRUPTED)
    with pytest.raises(CommandError, match="Delete the data folder"):
        call_command("demo_load", "--if-empty")


def test_people_of_the_demo_have_the_same_number_everywhere():
    assert person_id("musterfelde", "hilde") == person_id("musterfelde", "hilde")
    assert person_id("musterfelde", "nadine") != person_id("kleinmuster", "nadine")


def test_telephone_hours_are_said_in_short():
    week = [OpeningHours(day, time(8), time(18)) for day in range(1, 6)]
    assert hours_in_words(week) == "Mo bis Fr 8 bis 18 Uhr"
    assert hours_in_words([OpeningHours(2, time(9), time(17, 30))]) == "Di 9 bis 17:30 Uhr"


@pytest.mark.parametrize("slug", ["musterfelde", "kleinmuster"])
def test_the_demo_world_is_the_same_for_the_same_day(slug):
    from allmende.entrance.demo.world import demo_towns

    first, second = (
        {town.municipality.slug: town for town in demo_towns(date(2026, 3, 1))} for _time in range(2)
    )
    assert first[slug] == second[slug]


def test_people_can_sign_in_to_the_demo_as_told(musterfelde):
    page = make_client(musterfelde).get("/anmelden/").content.decode()
    for name in ("hilde", "mehmet", "sabine", "jan"):
        assert f"<code>{name}</code>" in page


def test_towns_made_for_tests_are_apart():
    assert make_municipality().slug != make_municipality().slug
