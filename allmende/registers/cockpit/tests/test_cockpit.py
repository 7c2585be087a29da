"""The cockpit shows who used one's data: office and role, purpose and law, never a name, and refusals too."""

import pytest

from allmende.foundation.errors import Refused
from allmende.registers.cockpit.queries import (
    PAGE_SIZE,
    list_latest_own_uses,
    list_own_uses,
    list_own_uses_of_case,
)
from allmende.registers.policies.public import (
    EVERYTHING_IN_A_CASE,
    AccessRequest,
    DataCategory,
    Purpose,
    open_access,
)
from allmende.town_hall.cases.tests.world import found_world


@pytest.fixture(scope="module")
def world(_own_database):
    return found_world()


@pytest.fixture(scope="module")
def case(world):
    case = world.submit("hilde")
    with world.desk(case):
        pass
    request = AccessRequest(
        (case.applicant_id,), Purpose.CASE_PROCESSING, EVERYTHING_IN_A_CASE, "Antrag geöffnet", case.reference
    )
    with world.signed_in("oleg"), pytest.raises(Refused), open_access(request):
        pass
    receipt = AccessRequest(
        (case.applicant_id,),
        Purpose.RECEIPT,
        (DataCategory.IDENTITY,),
        "Eingangsbestätigung erstellt",
        case.reference,
    )
    with world.as_service("receipts"), open_access(receipt):
        pass
    return case


def test_every_use_is_told_in_words(world, case):
    with world.signed_in("hilde"):
        service, refusal, access, *own = list_own_uses().uses
        assert (access.who, access.purpose) == ("Steuern und Abgaben, Sachbearbeitung", "Antrag bearbeiten")
        assert "DSGVO" in access.legal_basis
        assert access.categories == "Name und Adresse, Antrag, Nachweise, Schriftwechsel, Bescheid"
        assert access.case_reference == case.reference
        assert refusal.is_refused
        assert refusal.who != ""
        assert service.who == "Das Portal, automatisch"
        assert {use.who for use in own} == {"Sie selbst"}


def test_names_of_staff_are_not_told(world, case):
    with world.signed_in("hilde"):
        told = repr(list_own_uses().uses)
    for name in ("Nadine", "Krause", "Oleg", "Wiens", str(world.accounts["nadine"].pk)):
        assert name not in told


def test_uses_by_others_and_of_one_case(world, case):
    with world.signed_in("hilde"):
        others = list_own_uses(by_others_only=True).uses
        assert len(others) == 3
        assert list_latest_own_uses(limit=2) == others[:2]
        assert list_own_uses_of_case(case.reference) == others
        assert list_own_uses_of_case("ST-2026-99999") == ()


def test_nobody_sees_the_uses_of_others(world, case):
    for name in ("mehmet", "nadine", "oleg"):
        with world.signed_in(name):
            assert {use.who for use in list_own_uses().uses} <= {"Sie selbst"}
    with world.anonymous():
        assert list_own_uses().uses == ()


def test_the_page_shows_the_uses_to_the_person_alone(world, case):
    page = world.browser("hilde").get("/meine-daten/").content.decode()
    assert "Steuern und Abgaben" in page
    assert case.reference in page
    assert case.reference not in world.browser("mehmet").get("/meine-daten/").content.decode()
    assert world.browser().get("/meine-daten/").status_code == 302


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999999999999", "1.5", "%00", ""])
def test_strange_page_numbers_show_a_page(world, case, page):
    assert world.browser("hilde").get(f"/meine-daten/?seite={page}").status_code == 200


def test_many_uses_are_paged(world):
    case = world.submit("mehmet")
    for _look in range(PAGE_SIZE + 1):
        with world.desk(case):
            pass
    with world.signed_in("mehmet"):
        assert len(list_own_uses(by_others_only=True).uses) == PAGE_SIZE
        assert len(list_own_uses(by_others_only=True, page=2).uses) == 1
