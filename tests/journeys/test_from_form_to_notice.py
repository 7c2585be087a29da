"""The main story of the house: a resident applies, a clerk asks back and decides, the resident reads the notice."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pikepdf
import pytest
from playwright.sync_api import Error, expect

from allmende.delivery.documents.public import check_accessible
from tests.support import house as houses
from tests.support import steps

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page as Tab

    from tests.support.house import House

pytestmark = pytest.mark.browser
READY = 20


@pytest.fixture(scope="module", autouse=True)
def job_worker(house: House) -> Iterator[None]:
    """Receipts and notices are made by the worker, as in a real house."""
    with houses.worker(house.log):
        yield


def tab_of(house: House, *, scripts: bool = True, width: int = 1280) -> Tab:
    """Return a tab of somebody who has never been here."""
    context = house.context(
        java_script_enabled=scripts, viewport={"width": width, "height": 800}, accept_downloads=True
    )
    context.runs_scripts = scripts
    return context.new_page()


def keyboard(tab: Tab, role: str, name: str | re.Pattern[str]) -> None:
    """Reach something by the tab key alone and use it."""
    wanted = tab.get_by_role("main").get_by_role(role, name=name).last
    wanted.wait_for()
    for _press in range(150):
        tab.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            break
    else:
        raise AssertionError(f"{name} cannot be reached with the tab key")
    tab.keyboard.press("Space" if role == "radio" else "Enter")


def type_into(tab: Tab, label: str, text: str) -> None:
    """Reach a field by the tab key and type."""
    field = tab.get_by_role("main").get_by_label(label, exact=True)
    for _press in range(150):
        tab.keyboard.press("Tab")
        if field.evaluate("element => element === document.activeElement"):
            tab.keyboard.insert_text(text)
            return
    raise AssertionError(f"{label} cannot be reached with the tab key")


def open_desk_case(tab: Tab, reference: str) -> None:
    """A clerk signs in and opens a case with a purpose, all by keyboard."""
    tab.goto("/arbeitsplatz/")
    if "/anmelden/" in tab.url:
        type_into(tab, "Anmeldename", "nadine")
        type_into(tab, "Passwort", "musterfelde")
        tab.keyboard.press("Enter")
    steps.heading(tab, "Arbeitsplatz")
    assert "Falk" not in tab.get_by_role("main").inner_text(), "the list names people"
    keyboard(tab, "link", re.compile(reference))
    steps.heading(tab, reference)
    tab.keyboard.press("Tab")
    keyboard(tab, "radio", re.compile("Antrag bearbeiten"))
    keyboard(tab, "button", "Vorgang öffnen")
    steps.heading(tab, steps.SERVICE)


def ask_back(tab: Tab) -> None:
    """Ask the resident for something, by keyboard."""
    if tab.get_by_role("button", name="Bearbeitung beginnen").count():
        keyboard(tab, "button", "Bearbeitung beginnen")
    opener = tab.locator("summary").filter(has_text="Rückfrage stellen")
    opener.focus()
    tab.keyboard.press("Enter")
    type_into(tab, "Ihre Frage", "Bitte schicken Sie uns die zweite Seite des Bescheids.")
    keyboard(tab, "button", re.compile("Rückfrage|Frage"))
    expect(tab.get_by_text("Die Rückfrage ist gestellt.")).to_be_visible()


def decide(tab: Tab) -> None:
    """Grant the application, first without what the law demands, by keyboard."""
    keyboard(tab, "button", "Entscheiden und Bescheid erlassen")
    expect(tab).to_have_title(re.compile("^Fehler:"))
    keyboard(tab, "radio", re.compile("^bewilligen"))
    type_into(tab, "Was ist entschieden?", "Sie zahlen für Anton die Hälfte der Hundesteuer.")
    keyboard(tab, "button", "Entscheiden und Bescheid erlassen")
    expect(tab.get_by_text("Der Bescheid wird ausgefertigt")).to_be_visible()


def answer(tab: Tab, reference: str) -> None:
    """The resident answers the question."""
    steps.see_own_case(tab, reference)
    expect(tab.get_by_text("Bitte schicken Sie uns die zweite Seite").first).to_be_visible()
    tab.get_by_label("Ihre Antwort").fill("Hier ist die zweite Seite: Ich bekomme weiter Wohngeld.")
    steps.press(tab, "Antwort absenden")
    expect(tab.get_by_text("Ihre Antwort ist angekommen")).to_be_visible()


def read_notice(tab: Tab, reference: str) -> bytes:
    """The resident opens the notice and downloads it; returns the file."""
    for _try in range(READY):
        steps.see_own_case(tab, reference)
        link = tab.get_by_role("main").get_by_role("link", name=steps.SERVICE)
        if link.count():
            break
        tab.wait_for_timeout(500)
    link.first.click()
    steps.heading(tab, "Sie haben einen Bescheid")
    steps.press(tab, "Bescheid öffnen")
    steps.heading(tab, re.compile("^Bescheid"))
    expect(tab.get_by_text("Sie zahlen für Anton die Hälfte der Hundesteuer.")).to_be_visible()
    expect(tab.get_by_role("heading", name="Rechtsbehelfsbelehrung")).to_be_visible()
    with tab.expect_download() as download:
        steps.follow(tab, re.compile("PDF"))
    return download.value.path().read_bytes()


def check_file(content: bytes) -> None:
    """The notice is a tagged PDF/UA in German with a title."""
    assert check_accessible(content) == ()
    with pikepdf.open(io.BytesIO(content)) as paper:
        assert paper.Root.MarkInfo.Marked
        assert str(paper.Root.Lang).startswith("de")
        assert paper.Root.ViewerPreferences.DisplayDocTitle
        assert "/StructTreeRoot" in paper.Root
        assert 'pdfuaid:part="1"' in bytes(paper.Root.Metadata.read_bytes()).decode() or (
            "<pdfuaid:part>1" in bytes(paper.Root.Metadata.read_bytes()).decode()
        )


def test_from_the_home_page_to_the_notice(house: House, tmp_path: Path):
    resident, clerk = tab_of(house), tab_of(house)
    steps.find_service(resident)
    steps.begin(resident, "jonas")
    reference, code = steps.apply(resident, tmp_path)
    steps.follow(resident, "Zu Ihrem Vorgang")
    expect(resident.get_by_text("Antrag eingegangen").first).to_be_visible()

    open_desk_case(clerk, reference)
    ask_back(clerk)
    answer(resident, reference)
    open_desk_case_again(clerk, reference)
    decide(clerk)

    check_file(read_notice(resident, reference))
    resident.goto("/meine-daten/")
    uses = resident.get_by_role("row").filter(has_text=reference)
    expect(uses.filter(has_text="Steuern und Abgaben, Sachbearbeitung").first).to_be_visible()
    expect(uses.filter(has_text="Antrag bearbeiten").first).to_be_visible()

    stranger = tab_of(house)
    state = steps.track(stranger, reference, code)
    # Whoever holds reference and code learns that it is done, but neither who applied nor what was decided.
    assert "abgeschlossen" in state.lower()
    assert "Falk" not in state
    assert "bewilligt" not in state.lower()
    assert house.errors() == []


def open_desk_case_again(tab: Tab, reference: str) -> None:
    """The purpose was named; the case opens at once."""
    tab.goto("/arbeitsplatz/")
    keyboard(tab, "link", re.compile(reference))
    steps.heading(tab, steps.SERVICE)
    expect(tab.get_by_text("Ich bekomme weiter Wohngeld").first).to_be_visible()


def test_without_javascript(house: House, tmp_path: Path):
    tab = tab_of(house, scripts=False)
    steps.find_service(tab)
    steps.begin(tab, "paul")
    reference, code = steps.apply(tab, tmp_path)
    steps.see_own_case(tab, reference)
    assert reference in tab.get_by_role("main").inner_text()
    assert "eingegangen" in steps.track(tab_of(house, scripts=False), reference, code).lower()


def test_on_a_narrow_screen(house: House, tmp_path: Path):
    tab = tab_of(house, width=320)
    wide: list[str] = []
    tab.on("load", lambda shown: measure(shown, wide))
    steps.find_service(tab)
    steps.begin(tab, "amira")
    reference, _code = steps.apply(tab, tmp_path)
    steps.see_own_case(tab, reference)
    steps.fits(tab)
    assert wide == []


def measure(tab: Tab, wide: list[str]) -> None:
    """Note a page that is wider than the screen."""
    try:
        steps.fits(tab)
    except AssertionError as problem:
        wide.append(str(problem))
    except Error:
        return  # The page has moved on while it was measured.
