"""A real form of the federal catalogue with 88 fields: imported, filled in step by step, accessible throughout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from allmende.foundation import clock
from allmende.foundation.models import Municipality
from allmende.foundation.tenancy import tenant
from allmende.town_hall.forms.public import get_form, import_form
from allmende.town_hall.forms.tests.material import shared_file
from allmende.town_hall.offers.public import attach_form
from tests.browser.test_every_page import look_at, visitor
from tests.support import steps
from tests.support.people import Who, client_of
from tests.support.world import start

if TYPE_CHECKING:
    from tests.support.house import House
    from tests.support.validator import Validator

pytestmark = pytest.mark.browser
SERVICE = "rentenberatung"
"""Any service without a form; in the demo none is meant for this one."""


def test_every_step_of_a_large_real_form(house: House, validator: Validator):
    content = shared_file("lilithwittmann-ozg/BlaueKarte.xml")
    with tenant(Municipality.objects.get(slug="musterfelde")):
        import_form(content, key="blaue-karte", now=clock.now())
        attach_form(SERVICE, "blaue-karte")
        form = get_form("blaue-karte")
    draft = start(client_of(Who.OTHER_RESIDENT), SERVICE)
    visit = visitor(house, Who.OTHER_RESIDENT)
    problems: list[str] = []
    for step in form.steps:
        address = f"/antrag/entwurf/{draft}/{step.slug}/"
        answer = visit.tab.goto(address)
        problems += [f"{step.slug}: {line}" for line in look_at(visit, answer.text(), validator).splitlines()]
        visit = visitor(house, Who.OTHER_RESIDENT)
    # Sending nothing at all loses nothing and says what is missing.
    visit.tab.goto(f"/antrag/entwurf/{draft}/{form.steps[0].slug}/")
    steps.press(visit.tab, "Weiter")
    assert visit.tab.title().startswith("Fehler:")
    visit.tab.goto(f"/antrag/entwurf/{draft}/pruefen/")
    steps.heading(visit.tab, "Angaben prüfen und absenden")
    assert visit.tab.get_by_role("heading", name="Es fehlt noch etwas").is_visible()
    assert not problems, "\n".join(problems)
