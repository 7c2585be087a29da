"""What every rendered page has and never has, for everybody who sees it, in both languages."""

from __future__ import annotations

import re

import pytest

from tests.pages.table import PAGES, Kind, Page
from tests.support.markup import Document
from tests.support.people import Who, client_of
from tests.support.world import world

RENDERED = [page for page in PAGES if page.kind is Kind.PAGE]
EVENT = re.compile(r"on[a-z]+$")


def documents(page: Page):
    """Every rendering of a page: for the first role that sees it, for anonymous, and in English."""
    if page.before is not None:
        page.before(world())
    address = page.address(world())
    for who in {page.seen_by, *({Who.CLERK} if page.is_public and page.get[Who.CLERK] == 200 else ())}:
        for prefix in ("", "/en") if page.languages else ("",):
            answer = client_of(who).get(prefix + address)
            assert answer.status_code == 200, f"{prefix}{address} as {who.name}: {answer.status_code}"
            yield answer, Document(answer.content.decode()), prefix


@pytest.mark.parametrize("page", RENDERED, ids=str)
def test_every_page_has_title_language_and_one_heading(page: Page):
    titles = set()
    for answer, document, prefix in documents(page):
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert document.source.lower().count("<!doctype html>") == 1
        (html,) = document.all("html")
        assert html.attributes["lang"] == ("en" if prefix else "de")
        title = document.all("title")[0].text.strip()
        assert len(title.split(" – ")[0].strip()) > 2, f"empty title: {title!r}"
        titles.add(title)
        assert len(document.all("h1")) == 1, [element.name for element in document.all("h1")]
        assert len(document.all("main")) == 1


@pytest.mark.parametrize("page", RENDERED, ids=str)
def test_nothing_inline_and_nothing_from_elsewhere(page: Page):
    for _answer, document, _prefix in documents(page):
        assert not document.all("style"), "a style element"
        for element in document.elements:
            assert "style" not in element.attributes, f"style attribute at <{element.name}>"
            handlers = [name for name in element.attributes if EVENT.match(name)]
            assert not handlers, f"{handlers} at <{element.name}>"
            for name in ("href", "src", "action", "formaction"):
                assert not element.attributes.get(name, "").strip().lower().startswith("javascript:")
        for script in document.all("script"):
            assert script.attributes.get("src"), "a script without an address"
        for address in document.loaded:
            assert address.startswith(("/static/", "/ui/", "data:", "#")), f"loaded from elsewhere: {address}"


@pytest.mark.parametrize("page", RENDERED, ids=str)
def test_identifiers_are_unique(page: Page):
    for _answer, document, _prefix in documents(page):
        found = [element.attributes["id"] for element in document.elements if "id" in element.attributes]
        assert len(found) == len(set(found)), sorted({one for one in found if found.count(one) > 1})


@pytest.mark.parametrize("page", RENDERED, ids=str)
def test_links_lead_somewhere(page: Page):
    for _answer, document, _prefix in documents(page):
        ids = {element.attributes.get("id") for element in document.elements}
        for link in document.all("a"):
            address = link.attributes.get("href", "")
            assert address, "a link without an address"
            if address.startswith("#"):
                assert address[1:] in ids, address
