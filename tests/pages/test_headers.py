"""Caching, cookies and security headers of every answer, errors and static files included."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from allmende.foundation.caching import MEMORY
from allmende.foundation.headers import HEADERS
from tests.pages.table import PAGES, Kind, Page, pages
from tests.support.markup import Document
from tests.support.people import MUSTERFELDE, Who, client_of, new_client
from tests.support.world import text_of, world

STRICT = {
    "default-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}
PUBLIC_PAGES = pages(kind=Kind.PAGE, public=True)
# Pages with a form protected against forgery set the cookie that belongs to it, and no cache may keep them.
WITH_FORM = {"account_login", "account_signup", "entrance:accessibility", "cases:track"}
# Pages that hardly anybody asks for: the library's page about closed accounts, and the catalogue for developers.
NOT_REMEMBERED = {"account_inactive", "catalogue:components", "catalogue:desk"}


def check_security(answer) -> None:
    """Compare the headers of an answer with what every answer must carry."""
    for name in HEADERS:
        assert answer.headers.get(name), f"{name} is missing"
    policy = {part.strip() for part in answer.headers["Content-Security-Policy"].split(";")}
    assert policy >= STRICT or policy == {"default-src 'none'", "sandbox"}, policy
    assert not any("unsafe" in part or "http" in part for part in policy)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "Server" not in answer.headers
    assert "X-Powered-By" not in answer.headers


def stranger() -> Client:
    """Return a client that has never been here."""
    return Client(headers={"host": MUSTERFELDE}, SERVER_NAME=MUSTERFELDE)


@pytest.mark.parametrize("page", [page for page in PAGES if 200 in page.get.values()], ids=str)
def test_security_headers(page: Page):
    if page.before is not None:
        page.before(world())
    check_security(client_of(page.seen_by).get(page.address(world())))


@pytest.mark.parametrize(
    "path", ["/gibt-es-nicht/", "/leistungen/gibt-es-nicht/", "/meine-daten/", "/abmelden", "/%00/"]
)
def test_errors_and_redirects_carry_the_headers_too(path: str):
    answer = stranger().get(path)
    assert answer.status_code in {301, 302, 400, 404}
    check_security(answer)


@pytest.mark.parametrize("host", ["fremd.example", "", "böse host", "musterfelde.localhost.fremd.example"])
def test_an_unknown_host_learns_nothing(host: str):
    answer = Client(headers={"host": host}).get("/")
    assert answer.status_code in {400, 421}
    check_security(answer)
    assert "Musterfelde" not in answer.content.decode()


def test_failures_carry_the_headers_too(monkeypatch: pytest.MonkeyPatch):
    def fail(*arguments: object) -> None:
        raise RuntimeError("A defect.")

    monkeypatch.setattr("allmende.entrance.page_views.privacy_facts", fail)
    MEMORY.clear()
    client = stranger()
    client.raise_request_exception = False
    answer = client.get("/datenschutz/")
    assert answer.status_code == 500
    check_security(answer)
    assert "RuntimeError" not in answer.content.decode()


def test_static_files_carry_the_headers_and_stay_for_ever():
    client = stranger()
    files = [address for address in Document(text_of(client, "/")).loaded if address.startswith("/static/")]
    assert files
    for address in files:
        answer = client.get(address)
        assert answer.status_code == 200, address
        check_security(answer)
        assert "immutable" in answer.headers["Cache-Control"], address
        assert re.search(r"\.[0-9a-f]{12}\.", address), f"{address} has no hash in its name"
        answer.close()


@pytest.mark.parametrize("page", pages(public=True), ids=str)
def test_strangers_get_no_cookie(page: Page):
    answer = stranger().get(page.address(world()))
    if page.name in WITH_FORM:
        assert set(answer.cookies) <= {"formularschutz"}
        for cookie in answer.cookies.values():
            assert cookie["httponly"]
            assert cookie["samesite"] == "Lax"
    else:
        assert not answer.cookies


@pytest.mark.parametrize("page", PUBLIC_PAGES, ids=str)
def test_public_pages_are_cacheable_and_know_when_nothing_changed(page: Page):
    first = stranger().get(page.address(world()))
    varies = {part.strip().lower() for part in first.headers.get("Vary", "").split(",")}
    assert "cookie" in varies, varies
    assert "*" not in varies
    if page.name in WITH_FORM | NOT_REMEMBERED:
        assert "public" not in first.headers.get("Cache-Control", "")
        return
    assert first.headers.get("Cache-Control", "").startswith(("public", "max-age")), first.headers.get(
        "Cache-Control"
    )
    age = int(re.search(r"max-age=(\d+)", first.headers["Cache-Control"])[1])
    assert 0 < age <= 3600
    again = stranger().get(page.address(world()), headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 304
    assert not again.content
    check_security(again)


@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if page.get[Who.RESIDENT] == 200 and page.kind is not Kind.MACHINE],
    ids=str,
)
def test_pages_of_a_person_are_never_stored(page: Page):
    answer = client_of(Who.RESIDENT).get(page.address(world()))
    rules = {part.strip() for part in answer.headers.get("Cache-Control", "").split(",")}
    assert "no-store" in rules, rules
    assert "public" not in rules


@pytest.mark.parametrize("page", [page for page in PAGES if page.takes_post], ids=str)
def test_posting_without_form_protection_is_refused(page: Page):
    who = next(who for who in Who if page.post[who] not in {404, 405})
    if page.before is not None:
        page.before(world())
    answer = new_client(who, csrf=True).post(page.target(world()), dict(page.data))
    assert answer.status_code == 403
    check_security(answer)


def test_session_cookies_are_kept_from_scripts_and_other_sites():
    client = stranger()
    answer = client.post("/anmelden/", {"login": "hilde", "password": "musterfelde"})
    cookie = answer.cookies["anmeldung"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["max-age"], "the session ends with the browser"
