"""Signing in, registering, signing out: what works, what is refused, what the database keeps."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import timezone

from allmende.foundation.requests import session_proof
from allmende.foundation.tenancy import tenant
from allmende.foundation.testing import PASSWORD, sign_in
from allmende.identity.models import Account, Person, Session
from allmende.identity.rules import Role, TrustLevel
from allmende.identity.services import (
    OfficeDetails,
    PersonalDetails,
    assign_mandate,
    create_account,
    create_office,
    create_person,
    set_password,
)
from allmende.identity.sessions import digest_of

MISMATCH = "Anmeldename oder Passwort stimmen nicht"


@pytest.fixture(autouse=True)
def _no_memory_of_other_tests():
    cache.clear()


@pytest.fixture
def berta(municipality):
    """A resident with an account called berta."""
    with tenant(municipality):
        person = create_person(PersonalDetails("Berta", "Beispiel"))
        return create_account(
            sign_in_name="berta", password=PASSWORD, person_id=person, trust_level=TrustLevel.SUBSTANTIAL
        )


@pytest.fixture
def browser(municipality, client_for):
    return client_for(municipality)


def _post(browser, name, password, **more):
    return browser.post("/anmelden/", {"login": name, "password": password, **more})


def _key(browser):
    return browser.cookies["anmeldung"].value


def _account(municipality, name, **values):
    with tenant(municipality):
        person = create_person(PersonalDetails("Max", "Muster"))
        return create_account(sign_in_name=name, password=PASSWORD, person_id=person, **values)


def test_name_and_password_open_the_own_pages(browser, berta):
    answer = _post(browser, "berta", PASSWORD)
    assert answer.status_code == 302
    assert answer["Location"] == "/meine-vorgaenge/"
    assert "Berta Beispiel" in browser.get("/").content.decode()


def test_capital_letters_in_the_name_do_not_matter(browser, berta):
    assert _post(browser, " Berta ", PASSWORD).status_code == 302


def test_signing_in_on_an_english_page_stays_english(browser, berta):
    answer = browser.post("/en/anmelden/", {"login": "berta", "password": PASSWORD})
    assert answer["Location"] == "/en/meine-vorgaenge/"


def test_clerks_begin_at_their_desk(browser, municipality):
    account = _account(municipality, "carl")
    with tenant(municipality):
        office = create_office(
            OfficeDetails("amt", "Amt", "A", "1", "amt@example.org", "1", "Weg 1", "14990", "Testdorf")
        )
        assign_mandate(account=account, role=Role.CLERK, office=office, starts_on=timezone.localdate())
    assert _post(browser, "carl", PASSWORD)["Location"] == "/arbeitsplatz/"


@pytest.mark.parametrize(
    ("name", "password"), [("berta", "falsch"), ("niemand", PASSWORD), ("berta", PASSWORD.upper())]
)
def test_a_wrong_pair_is_refused_in_the_same_words(browser, berta, name, password):
    answer = _post(browser, name, password)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert MISMATCH in page
    assert "<title>Fehler: Anmelden" in page
    assert "anmeldung" not in answer.cookies
    assert password not in page


@pytest.mark.parametrize("missing", ["login", "password"])
def test_missing_input_is_named(browser, missing):
    values = {"login": "berta", "password": PASSWORD, missing: ""}
    page = browser.post("/anmelden/", values).content.decode()
    assert f'href="#id_{missing}"' in page


def test_the_brake_is_on_the_name_not_on_the_address(browser, berta, municipality):
    _account(municipality, "carl")
    for _attempt in range(10):
        _post(browser, "berta", "falsch")
    braked = _post(browser, "berta", PASSWORD)
    assert "zu viele Versuche" in braked.content.decode()
    assert _post(browser, "carl", PASSWORD).status_code == 302


def test_the_same_name_next_door_is_not_braked(browser, berta, neighbour, client_for):
    _account(neighbour, "berta")
    for _attempt in range(11):
        _post(browser, "berta", "falsch")
    assert _post(client_for(neighbour), "berta", PASSWORD).status_code == 302


def test_the_session_row_holds_only_a_digest(browser, berta, municipality):
    sign_in(browser, "berta")
    key = _key(browser)
    with tenant(municipality):
        row = Session.objects.get(session_key=digest_of(key))
        assert row.account_id == berta.pk
        assert row.trust_level == TrustLevel.SUBSTANTIAL
        assert row.signed_in_at is not None
        with connection.cursor() as cursor:
            cursor.execute("select s::text from identity_session s")
            everything = " ".join(text for (text,) in cursor.fetchall())
    assert key not in everything
    assert session_proof(key) not in everything


def test_the_session_cookie_is_closed_to_scripts_and_ends_with_the_browser(browser, berta):
    cookie = _post(browser, "berta", PASSWORD).cookies["anmeldung"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["max-age"]
    assert not cookie["expires"]


def test_the_session_cookie_is_secure_behind_tls(browser, berta, settings):
    settings.SESSION_COOKIE_SECURE = True
    assert _post(browser, "berta", PASSWORD).cookies["anmeldung"]["secure"]


def test_signing_in_changes_the_key_of_the_session(browser, berta):
    sign_in(browser, "berta")
    first = _key(browser)
    browser.post("/abmelden/")
    sign_in(browser, "berta")
    assert _key(browser) != first


def test_signing_in_is_recorded_for_the_person(browser, berta, municipality):
    sign_in(browser, "berta")
    with tenant(municipality, session_proof=session_proof(_key(browser))), connection.cursor() as cursor:
        cursor.execute("select guard.own_subjects()")
        assert cursor.fetchone() == ([berta.person_id],)
    page = browser.get("/meine-daten/").content.decode()
    assert "Anmeldung" in page


def test_signing_out_ends_the_session_in_the_database(browser, berta, municipality):
    sign_in(browser, "berta")
    key = _key(browser)
    assert browser.get("/abmelden/").status_code == 200
    assert browser.post("/abmelden/")["Location"] == "/"
    with tenant(municipality):
        assert not Session.objects.filter(session_key=digest_of(key)).exists()
    browser.cookies["anmeldung"] = key
    assert "Berta Beispiel" not in browser.get("/").content.decode()


def test_an_account_of_the_neighbour_cannot_sign_in_here(browser, neighbour):
    _account(neighbour, "nora")
    assert MISMATCH in _post(browser, "nora", PASSWORD).content.decode()


def test_a_session_of_the_neighbour_is_nothing_here(browser, neighbour, client_for):
    _account(neighbour, "nora")
    there = client_for(neighbour)
    sign_in(there, "nora")
    browser.cookies["anmeldung"] = _key(there)
    page = browser.get("/").content.decode()
    assert "Max Muster" not in page
    assert browser.get("/meine-daten/").status_code == 302


@pytest.mark.parametrize(
    ("next_page", "expected"),
    [
        ("/leistungen/", "/leistungen/"),
        ("https://fremd.example/", "/meine-vorgaenge/"),
        ("//fremd.example/", "/meine-vorgaenge/"),
        ("javascript:alert(1)", "/meine-vorgaenge/"),
        ("\\\\fremd.example", "/meine-vorgaenge/"),
    ],
)
def test_after_signing_in_one_stays_on_this_host(browser, berta, next_page, expected):
    assert _post(browser, "berta", PASSWORD, next=next_page)["Location"] == expected


def test_a_closed_page_leads_through_the_sign_in_and_back(browser, berta):
    asked = browser.get("/meine-daten/")
    assert asked.status_code == 302
    assert asked["Location"] == "/anmelden/?next=/meine-daten/"
    assert 'value="/meine-daten/"' in browser.get(asked["Location"]).content.decode()


def test_an_account_that_is_blocked_reads_whom_to_call(browser, berta, municipality):
    with tenant(municipality):
        Account.objects.filter(pk=berta.pk).update(is_active=False)
    answer = _post(browser, "berta", PASSWORD)
    assert answer["Location"] == "/konto/gesperrt/"
    assert municipality.phone in browser.get("/konto/gesperrt/").content.decode()


def test_blocking_ends_a_running_session(browser, berta, municipality):
    sign_in(browser, "berta")
    with tenant(municipality):
        Account.objects.filter(pk=berta.pk).update(is_active=False)
    assert browser.get("/meine-daten/").status_code == 302


NEW = {
    "given_name": "Gül",
    "family_name": "Özdemir",
    "username": "Guel.Oezdemir",
    "password1": "Mein Rad ist blau",
    "password2": "Mein Rad ist blau",
}


def test_registering_creates_account_and_guarded_person_and_signs_in(browser, municipality):
    answer = browser.post("/registrieren/", NEW)
    assert answer.status_code == 302
    assert "Gül Özdemir" in browser.get("/").content.decode()
    with tenant(municipality):
        account = Account.objects.get(sign_in_name="guel.oezdemir")
        assert account.trust_level == TrustLevel.BASIC
        assert account.password.startswith("argon2")
        assert not Person.objects.filter(pk=account.person_id).exists()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"username": "berta"}, "hat schon jemand"),
        ({"username": "Gül Ö"}, "Kleinbuchstaben"),
        ({"username": "ab"}, "id_username"),
        ({"username": "x" * 61}, "id_username"),
        ({"password1": "kurz", "password2": "kurz"}, "id_password"),
        ({"password1": "1234567890", "password2": "1234567890"}, "id_password"),
        ({"password2": "etwas anderes hier"}, "id_password2"),
        ({"given_name": ""}, "id_given_name"),
        ({"family_name": "x" * 121}, "id_family_name"),
    ],
)
def test_registering_explains_what_to_change_and_writes_nothing(
    browser, berta, municipality, change, expected
):
    answer = browser.post("/registrieren/", {**NEW, **change})
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "<title>Fehler: Konto anlegen" in page
    assert expected in page
    with tenant(municipality):
        assert Account.objects.count() == 1


def test_changing_the_password_ends_other_devices(browser, berta, municipality, client_for):
    other = client_for(municipality)
    sign_in(browser, "berta")
    sign_in(other, "berta")
    new = {"oldpassword": PASSWORD, "password1": "ganz neuer Satz", "password2": "ganz neuer Satz"}
    assert browser.post("/passwort/aendern/", new).status_code == 302
    assert "Berta Beispiel" in browser.get("/").content.decode()
    assert other.get("/meine-daten/").status_code == 302
    sign_in(other, "berta", "ganz neuer Satz")


def test_a_password_from_the_counter_ends_all_sessions(browser, berta, municipality):
    sign_in(browser, "berta")
    with tenant(municipality):
        set_password("Berta", "vom Schalter neu")
    assert browser.get("/meine-daten/").status_code == 302
    sign_in(browser, "berta", "vom Schalter neu")


def test_a_forged_key_opens_nothing(browser, berta):
    browser.cookies["anmeldung"] = uuid.uuid4().hex
    assert browser.get("/meine-daten/").status_code == 302


def test_an_expired_session_opens_nothing(browser, berta, municipality):
    sign_in(browser, "berta")
    with tenant(municipality):
        Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert browser.get("/meine-daten/").status_code == 302


def test_a_foreign_page_cannot_sign_somebody_in(municipality, berta):
    stranger = Client(headers={"host": municipality.hosts.get().host}, enforce_csrf_checks=True)
    assert _post(stranger, "berta", PASSWORD).status_code == 403


@pytest.mark.parametrize(
    "path", ["/anmelden/", "/registrieren/", "/passwort/vergessen/", "/konto/gesperrt/", "/en/anmelden/"]
)
def test_pages_of_signing_in_answer_without_an_account(browser, path):
    answer = browser.get(path)
    assert answer.status_code == 200
    assert answer.content.decode().count("<h1") == 1


@pytest.mark.parametrize("path", ["/passwort/aendern/", "/passwort/bestaetigen/", "/abmelden/"])
def test_pages_of_an_account_answer_when_signed_in(browser, berta, path):
    sign_in(browser, "berta")
    assert browser.get(path).content.decode().count("<h1") == 1


def test_no_demo_names_are_shown_where_there_is_no_demo(browser):
    assert "Anmeldenamen der Vorführung" not in browser.get("/anmelden/").content.decode()
