"""How the main pages behave: keyboard, skip link, zoom, forced colours, reduced motion, print, touch."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.pages.table import PAGES
from tests.support.people import Who
from tests.support.world import open_at_desk, world

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

    from tests.pages.table import Page
    from tests.support.house import House

pytestmark = pytest.mark.browser

MAIN = (
    "entrance:home", "entrance:search found", "account_login", "offers:services", "offers:service",
    "cases:step angaben-zum-hund", "cases:check", "cases:own_case waiting", "cases:inbox", "cases:desk_case in_review",
    "notices:notice opened", "cockpit:overview",
)  # fmt: skip
MAIN_PAGES = [page for page in PAGES if str(page) in MAIN]

# What has the focus, and whether anybody can see that.
FOCUSED = """async () => {
  // Styles of the focus may come with the next frame.
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const look = getComputedStyle(element), box = element.getBoundingClientRect();
  // A card or a search field shows the focus of what is inside it.
  const round = [element.parentElement, element.closest('.ui-card--link, .ui-tile, .kern-card, .ui-search__row')];
  const drawn = [look, getComputedStyle(element, '::after'), ...round.filter(Boolean).map(e => getComputedStyle(e))];
  const seen = drawn.some(s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none');
  return {what: element.outerHTML.slice(0, 120), seen, inside: box.bottom > 0 && box.top < window.innerHeight,
    covered: (() => {
      if (box.width < 2 || box.height < 2) return false;
      const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20));
      return !!top && !element.contains(top) && !top.contains(element) && getComputedStyle(top).position === 'fixed';
    })()};
}"""
BORDERS = """() => [...document.querySelectorAll('main .kern-btn, main button:not(.ui-plain-button), main input:not([type=hidden], [type=file])')]
  .filter(e => e.checkVisibility() && e.getAttribute('aria-hidden') !== 'true' && e.getBoundingClientRect().height > 8)
  .filter(e => {
    const look = getComputedStyle(e);
    return (look.borderStyle === 'none' || parseFloat(look.borderWidth) === 0) && look.outlineStyle === 'none'
      && look.appearance === 'none';
  })
  .map(e => e.outerHTML.slice(0, 100))"""


def open_page(house: House, page: Page, **options: object) -> Tab:
    """Open a page in a context of its own."""
    if str(page).startswith("cases:desk_case"):
        from tests.support.people import client_of

        open_at_desk(client_of(Who.CLERK), world().in_review)
    tab = house.context(page.seen_by, **options).new_page()
    tab.goto(page.address(world()))
    return tab


@pytest.mark.parametrize("page", MAIN_PAGES, ids=str)
def test_every_stop_of_the_tab_key_is_seen(page: Page, house: House):
    tab = open_page(house, page, reduced_motion="reduce")
    stops: list[str] = []
    hidden: list[str] = []
    for _press in range(400):
        tab.keyboard.press("Tab")
        focused = tab.evaluate(FOCUSED)
        if focused is None:
            break
        stops.append(focused["what"])
        if not focused["seen"] or not focused["inside"] or focused["covered"]:
            hidden.append(f"{focused}")
    tab.context.close()
    assert len(stops) > 5
    assert len(stops) < 400, "the tab key never leaves the page"
    assert "ui-skip" in stops[0]
    assert not hidden, "\n".join(hidden)


@pytest.mark.parametrize("page", MAIN_PAGES[:4], ids=str)
def test_the_skip_link_leads_to_the_content(page: Page, house: House):
    tab = open_page(house, page)
    tab.keyboard.press("Tab")
    expect(tab.locator(".ui-skip")).to_be_focused()
    expect(tab.locator(".ui-skip")).to_be_in_viewport()
    tab.keyboard.press("Enter")
    assert tab.url.endswith("#inhalt")
    tab.keyboard.press("Tab")
    assert tab.evaluate("() => document.querySelector('main').contains(document.activeElement)")
    tab.context.close()


@pytest.mark.parametrize("page", MAIN_PAGES, ids=str)
def test_forced_colours_keep_the_edges_of_controls(page: Page, house: House):
    tab = open_page(house, page, forced_colors="active")
    assert tab.evaluate(BORDERS) == []
    tab.context.close()


@pytest.mark.parametrize("page", MAIN_PAGES, ids=str)
def test_400_percent_zoom_of_a_small_laptop(page: Page, house: House):
    # 1,280 × 1,024 pixels at 400 % are 320 × 256.
    tab = open_page(house, page, viewport={"width": 320, "height": 256})
    wide = tab.evaluate("() => document.documentElement.scrollWidth")
    fixed = tab.evaluate(
        "() => [...document.querySelectorAll('body *')].filter(e => e.checkVisibility()"
        " && ['fixed', 'sticky'].includes(getComputedStyle(e).position)"
        " && e.getBoundingClientRect().height > 100).map(e => e.outerHTML.slice(0, 80))"
    )
    tab.context.close()
    assert wide <= 320
    assert not fixed, "a fixed part covers much of a small screen"


def test_the_notice_prints_as_a_letter_without_the_portal_round_it(house: House):
    page = next(page for page in PAGES if str(page) == "notices:notice opened")
    tab = open_page(house, page)
    tab.emulate_media(media="print")
    expect(tab.get_by_role("heading", level=1)).to_be_visible()
    expect(tab.get_by_text("Rechtsbehelfsbelehrung").first).to_be_visible()
    for part in ("nav", ".ui-skip", ".ui-menu", ".ui-search-link"):
        for element in tab.locator(part).all():
            expect(element).not_to_be_visible()
    paper = tab.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) <= 3
    tab.context.close()


def test_nothing_moves_for_whoever_wants_no_motion(house: House):
    tab = house.context(reduced_motion="reduce").new_page()
    tab.goto("/")
    moving = tab.evaluate(
        "() => [...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).animationDuration) > 0.01"
        " || parseFloat(getComputedStyle(e).transitionDuration) > 0.01).map(e => e.className)"
    )
    tab.context.close()
    assert moving == []


def test_the_menu_opens_without_script(house: House):
    context = house.context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    tab = context.new_page()
    tab.goto("/")
    expect(tab.get_by_role("link", name="Erledigen")).not_to_be_visible()
    tab.locator("summary").filter(has_text="Menü").click()
    expect(tab.get_by_role("link", name="Erledigen")).to_be_visible()
    context.close()


def test_question_mark_shows_the_keys_of_the_desk(house: House):
    page = next(page for page in PAGES if str(page) == "cases:inbox")
    tab = open_page(house, page)
    tab.keyboard.press("?")
    expect(tab.get_by_role("dialog")).to_be_visible()
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).not_to_be_visible()
    tab.context.close()
