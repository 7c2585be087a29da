"""Every page in a real browser, visited once: axe, the HTML validator, 320 pixels, text spacing, touch targets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.test import Client

from tests.pages.table import PAGES, Kind, Page
from tests.support.people import MUSTERFELDE, PASSWORD, Who, client_of, new_client
from tests.support.world import world

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

    from tests.support.house import House
    from tests.support.validator import Validator

pytestmark = pytest.mark.browser

AXE = Axe()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERYTHING = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations", "incomplete"]}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 568}
SMALLEST_TARGET = 44

# What axe cannot decide by itself and a person has looked at, with what they found.
ACCEPTED_INCOMPLETE = {
    "Element content contains only non-text characters": "Keys with arrows have the colours of all other keys.",
}

# WCAG 1.4.12, set by a style sheet made in script, which the content policy allows to the person reading.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
SETTLED = """async () => {
  for (let frame = 0; frame < 3; frame++) await new Promise(done => requestAnimationFrame(done));
  await Promise.all(document.getAnimations().map(one => one.finished.catch(() => null)));
}"""
OVERFLOWING = """() => {
  const wide = document.documentElement.scrollWidth;
  if (wide <= window.innerWidth) return [];
  return [`page ${wide}px`, ...[...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > window.innerWidth + 1)
    .slice(0, 5).map(e => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}px`)];
}"""
CLIPPED = """() => [...document.querySelectorAll('main *, header *, footer *')]
  .filter(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowY) && e.innerText
    && e.clientHeight > 4 && e.scrollHeight > e.clientHeight + 2)
  .map(e => `${e.tagName}.${e.className}: ${e.innerText.slice(0, 40)}`)"""
SMALL_BUTTONS = """limit => [...document.querySelectorAll('main button, main .kern-btn, main input[type=submit]')]
  .filter(e => e.offsetParent && e.getAttribute('aria-hidden') !== 'true'
    && e.getBoundingClientRect().height < limit)
  .map(e => `${e.innerText || e.getAttribute('aria-label')}: ${Math.round(e.getBoundingClientRect().height)}px`)"""


@dataclass(frozen=True)
class Shot:
    """One page as one role sees it, read or after sending a form that is not right."""

    page: Page
    who: Who
    is_sent: bool = False

    def __str__(self) -> str:
        return f"{self.page} {self.who.name.lower()}{' sent' if self.is_sent else ''}"


SHOTS = [
    *(Shot(page, page.seen_by) for page in PAGES if page.kind is Kind.PAGE),
    *(
        Shot(page, next(who for who in Who if page.post[who] == 422), is_sent=True)
        for page in PAGES
        if 422 in page.post.values()
    ),
]
FAILURES = {
    "bad request": lambda: render_to_string("400.html"),
    "defect": lambda: render_to_string("500.html"),
    "not available": lambda: render_to_string("503.html"),
    "unknown host": lambda: render_to_string("ui/unknown_host.html"),
    "not found": lambda: text(client_of(Who.ANONYMOUS).get("/gibt-es-nicht/")),
    "not found, signed in": lambda: text(client_of(Who.RESIDENT).get("/gibt-es-nicht/")),
    "without form protection": lambda: text(new_client(Who.ANONYMOUS, csrf=True).post("/anmelden/")),
    "level needed": lambda: text(client_of_lena().get("/antrag/hundesteuer-ermaessigen/")),
}


@dataclass
class Visitor:
    """The tab that a role keeps, with everything that went wrong in it."""

    tab: Tab
    trouble: list[str]


_visitors: dict[Who, Visitor] = {}


def visitor(house: House, who: Who) -> Visitor:
    """Return the tab of a role, light and wide."""
    if who not in _visitors:
        tab, trouble = house.shared(who).new_page(), []
        tab.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
        tab.on("pageerror", lambda error: trouble.append(str(error)))
        tab.on(
            "request",
            lambda request: trouble.append(request.url) if is_elsewhere(house, request.url) else None,
        )
        _visitors[who] = Visitor(tab, trouble)
    found = _visitors[who]
    found.trouble.clear()
    found.tab.set_viewport_size(WIDE)
    found.tab.emulate_media(color_scheme="light", reduced_motion="reduce")
    return found


def is_elsewhere(house: House, address: str) -> bool:
    """Tell whether a browser asked somebody else."""
    return not address.startswith("data:") and f".localhost:{house.port}/" not in address


def show(tab: Tab, address: str, html: str) -> None:
    """Show HTML at an address, as the answer to a form."""
    tab.route(address, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    tab.goto(address)
    tab.unroute(address)


def violations(tab: Tab, options: dict[str, object]) -> list[str]:
    """Return what axe finds, one line each."""
    found = AXE.run(tab, options=options).response
    return [
        f"{rule['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:300]}"
        for rule in [*found["violations"], *found["incomplete"]]
        for node in rule["nodes"]
        if not any(accepted in node.get("failureSummary", "") for accepted in ACCEPTED_INCOMPLETE)
    ]


def look_at(visit: Visitor, source: str, validator: Validator) -> str:
    """Return everything that is wrong with the page that a tab shows, one line each."""
    tab = visit.tab
    found = {"axe": violations(tab, EVERYTHING), "html": validator.complaints(source)}
    tab.emulate_media(color_scheme="dark")
    tab.evaluate(SETTLED)
    found["axe, dark"] = violations(tab, COLOURS)
    tab.emulate_media(color_scheme="light")
    tab.set_viewport_size(NARROW)
    found["320 px"] = tab.evaluate(OVERFLOWING)
    found["small buttons"] = tab.evaluate(SMALL_BUTTONS, SMALLEST_TARGET)
    tab.evaluate(SPACING)
    found["320 px with text spacing"] = tab.evaluate(OVERFLOWING)
    found["clipped with text spacing"] = tab.evaluate(CLIPPED)
    found["trouble"] = list(visit.trouble)
    return "\n".join(f"{what}: {line}" for what, lines in found.items() for line in lines)


@pytest.mark.parametrize("shot", SHOTS, ids=str)
def test_page(shot: Shot, house: House, validator: Validator):
    page, visit = shot.page, visitor(house, shot.who)
    if page.before is not None:
        page.before(world())
    if shot.is_sent:
        address = page.target(world())
        source = client_of(shot.who).post(address, dict(page.data)).content.decode()
        show(visit.tab, house.address(address, shot.who.host), source)
    else:
        answer = visit.tab.goto(page.address(world()))
        assert answer.status == 200
        source = answer.text()
    problems = look_at(visit, source, validator)
    assert not problems, problems


@pytest.mark.parametrize("name", FAILURES)
def test_page_of_a_failure(name: str, house: House, validator: Validator):
    visit, source = visitor(house, Who.ANONYMOUS), FAILURES[name]()
    show(visit.tab, house.address("/gibt-es-nicht/"), source)
    problems = look_at(visit, source, validator)
    assert not problems, problems


def text(answer: HttpResponse) -> str:
    """Return the source of a page."""
    return answer.content.decode()


def client_of_lena() -> Client:
    """Return the client of somebody whose trust level is too low."""
    client = Client(headers={"host": MUSTERFELDE}, SERVER_NAME=MUSTERFELDE)
    client.post("/anmelden/", {"login": "lena", "password": PASSWORD})
    return client
