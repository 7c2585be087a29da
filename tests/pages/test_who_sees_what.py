"""Every address, every role, every status; what is forbidden looks exactly like what does not exist."""

from __future__ import annotations

import re

import pytest
from django.http import HttpResponse

from tests.pages.table import PAGES, SIGN_IN, Answer, Page
from tests.support.people import Who, client_of, new_client
from tests.support.world import UUID, world

# Posting to these changes who the client is, so it takes a client of its own.
CHANGES_CLIENT = {"account_login", "account_logout", "account_signup"}


def asked(page: Page, who: Who, method: str) -> HttpResponse:
    """Ask for a page as somebody."""
    if page.before is not None:
        page.before(world())
    client = new_client(who) if page.name in CHANGES_CLIENT and method == "post" else client_of(who)
    if method == "get":
        return client.get(page.address(world()))
    return client.post(page.target(world()), dict(page.data))


def got(answer: HttpResponse) -> Answer:
    """Return the status of an answer, or that it leads to the sign-in page."""
    if answer.status_code == 302 and answer.headers["Location"].startswith("/anmelden/?next="):
        return SIGN_IN
    return answer.status_code


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_reading(page: Page):
    assert {who.name: got(asked(page, who, "get")) for who in Who} == {who.name: page.get[who] for who in Who}


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_sending(page: Page):
    assert {who.name: got(asked(page, who, "post")) for who in Who} == {
        who.name: page.post[who] for who in Who
    }


def neutral(answer: HttpResponse) -> str:
    """Return a page without what differs by chance: the address itself and the form protection."""
    html = re.sub(UUID, "ID", answer.content.decode())
    return re.sub(r'name="csrfmiddlewaretoken"\s+value="[^"]*"', "", html)


@pytest.mark.parametrize("page", [page for page in PAGES if 404 in page.get.values()], ids=str)
def test_forbidden_looks_like_absent(page: Page):
    absent = page.absent(world())
    if absent is None:
        pytest.skip("the address names nothing that could be absent")
    for who in (who for who in Who if page.get[who] == 404):
        client = client_of(who)
        forbidden, missing = client.get(page.address(world())), client.get(absent)
        assert missing.status_code == 404
        assert neutral(forbidden) == neutral(missing), who
        same = {"Content-Length": "", "ETag": ""}
        assert {**forbidden.headers, **same} == {**missing.headers, **same}, who
