"""What people do in the browser, in words: the steps from which the journeys are made.

Everything is found as a person finds it: by its label, its name or its heading.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.support import dog_tax
from tests.support.people import PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page as Tab

SERVICE = "Weniger Hundesteuer zahlen"


def heading(tab: Tab, text: str | re.Pattern[str]) -> None:
    """Wait for a page by its heading."""
    expect(tab.get_by_role("heading", level=1, name=text)).to_be_visible()


def press(tab: Tab, name: str) -> None:
    """Press a button of the page."""
    tab.get_by_role("main").get_by_role("button", name=name, exact=True).last.click()


def follow(tab: Tab, name: str | re.Pattern[str]) -> None:
    """Follow a link of the page."""
    exact = isinstance(name, str)
    tab.get_by_role("main").get_by_role("link", name=name, exact=exact).first.click()


def find_service(tab: Tab) -> None:
    """Search from the home page and open the service."""
    tab.goto("/")
    heading(tab, re.compile("."))
    field = (
        tab.get_by_role("main")
        .get_by_role("searchbox")
        .or_(tab.get_by_role("main").locator("input[name=q]"))
        .first
    )
    field.fill("hundesteuer weniger")
    field.press("Enter")
    heading(tab, "Suche")
    follow(tab, SERVICE)
    heading(tab, SERVICE)


def sign_in(tab: Tab, name: str) -> None:
    """Sign in on the page that asks for it."""
    heading(tab, "Anmelden")
    tab.get_by_label("Anmeldename").fill(name)
    tab.get_by_label("Passwort", exact=True).fill(PASSWORD)
    press(tab, "Anmelden")


def begin(tab: Tab, name: str) -> None:
    """Go from the service to the first step, by signing in."""
    follow(tab, "Online beantragen")
    sign_in(tab, name)
    heading(tab, re.compile(SERVICE))
    press(tab, "Antrag beginnen")
    heading(tab, "Angaben zu Ihnen")


def fill_in(tab: Tab, answers: dict[str, str]) -> None:
    """Answer the questions of a step."""
    for name, value in answers.items():
        field = tab.locator(f"[name='{name}']")
        if field.first.get_attribute("type") == "radio":
            tab.locator(f"[name='{name}'][value='{value}']").check()
        else:
            field.fill(value)


def make_mistakes(tab: Tab) -> None:
    """Leave things out, mistype a date, read what is said about it, and put it right."""
    fill_in(
        tab,
        {
            **dog_tax.ABOUT_THE_DOG,
            f"{dog_tax.DOG}-F99101000015_month": "13",
            f"{dog_tax.DOG}-F99101000010": "",
        },
    )
    press(tab, "Weiter")
    heading(tab, "Angaben zum Hund")
    expect(tab).to_have_title(re.compile("^Fehler:"))
    summary = (
        tab.get_by_role("main")
        .get_by_role("alert")
        .or_(tab.locator("[data-error-summary], .ui-error-summary"))
        .first
    )
    expect(summary).to_be_visible()
    links = summary.get_by_role("link")
    assert links.count() == 2, summary.inner_text()
    links.first.click()
    assert tab.locator(":focus").count() == 1 or not has_script(tab)
    # What was right is still there.
    expect(tab.locator(f"[name='{dog_tax.DOG}-F99101000011']")).to_have_value("Dackel")
    fill_in(tab, dog_tax.ABOUT_THE_DOG)


def has_script(tab: Tab) -> bool:
    """Tell whether the browser runs scripts."""
    return bool(getattr(tab.context, "runs_scripts", True))


def upload(tab: Tab, folder: Path) -> None:
    """Hand in a proof, first one that is none."""
    wrong, right = folder / "virus.exe", folder / "Bescheid.pdf"
    wrong.write_bytes(b"MZ" + bytes(200))
    right.write_bytes(dog_tax.small_pdf())
    field = tab.locator(f"[name='{dog_tax.PROOF}']")
    field.set_input_files(wrong)
    press(tab, "Weiter")
    heading(tab, "Ermäßigung oder Befreiung")
    expect(tab).to_have_title(re.compile("^Fehler:"))
    tab.locator(f"[name='{dog_tax.PROOF}']").set_input_files(right)


def apply(tab: Tab, folder: Path) -> tuple[str, str]:
    """Fill in the form with mistakes, a pause and a change of mind; submit; return reference and code."""
    fill_in(tab, dog_tax.ABOUT_YOU)
    press(tab, "Weiter")
    heading(tab, "Angaben zum Hund")
    make_mistakes(tab)
    press(tab, "Speichern und später weiter")
    heading(tab, "Meine Vorgänge")
    follow(tab, SERVICE)
    # Whoever comes back sees everything, and what is still missing.
    heading(tab, "Angaben prüfen und absenden")
    expect(tab.get_by_text("Dackel")).to_be_visible()
    follow(tab, re.compile("Ermäßigung beantragt.*eine Antwort"))
    heading(tab, "Ermäßigung oder Befreiung")
    fill_in(tab, dog_tax.LESS_TAX)
    upload(tab, folder)
    press(tab, "Weiter")
    heading(tab, "Angaben prüfen und absenden")
    expect(tab.get_by_text("Bescheid.pdf")).to_be_visible()
    change_mind(tab)
    press(tab, "Antrag absenden")
    # Nothing is chosen beforehand: how the notice arrives has to be said.
    expect(tab).to_have_title(re.compile("^Fehler:"))
    tab.get_by_label(re.compile("Online in mein Postfach")).check()
    press(tab, "Antrag absenden")
    heading(tab, "Ihr Antrag ist angekommen")
    text = tab.get_by_role("main").inner_text()
    return re.search(r"ST-\d{4}-\d{5}", text)[0], re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}", text)[0]


def change_mind(tab: Tab) -> None:
    """Change an answer from the page that shows all, and come back to it."""
    tab.get_by_role("link", name=re.compile("Ändern.*Rufname")).click()
    heading(tab, "Angaben zum Hund")
    fill_in(tab, {f"{dog_tax.DOG}-F99101000010": "Anton der Zweite"})
    press(tab, "Weiter")
    heading(tab, "Angaben prüfen und absenden")
    expect(tab.get_by_text("Anton der Zweite")).to_be_visible()


def see_own_case(tab: Tab, reference: str) -> None:
    """Open one's own case from the list."""
    tab.goto("/meine-vorgaenge/")
    tab.get_by_role("row").filter(has_text=reference).get_by_role("link").first.click()
    heading(tab, SERVICE)


def track(tab: Tab, reference: str, code: str) -> str:
    """Ask for the state of a case without an account; returns what the page says."""
    tab.goto("/vorgang-verfolgen/")
    tab.get_by_label("Aktenzeichen").fill(reference)
    tab.get_by_label("Code").fill(code)
    press(tab, "Stand ansehen")
    expect(
        tab.get_by_role("main").get_by_text(re.compile("eingegangen", re.IGNORECASE)).first
    ).to_be_visible()
    return tab.get_by_role("main").inner_text()


def fits(tab: Tab) -> None:
    """The page is not wider than the screen."""
    wide = tab.evaluate("() => [document.documentElement.scrollWidth, window.innerWidth]")
    assert wide[0] <= wide[1], f"{tab.url} is {wide[0]} pixels wide on a screen of {wide[1]}"
