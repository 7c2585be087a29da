"""Creating, publishing and connecting services; tenants apart."""

from dataclasses import replace

import pytest

from allmende.foundation.errors import Conflict, InvalidInput, NotFound
from allmende.foundation.tenancy import tenant
from allmende.town_hall.forms.public import import_form, read_sample
from allmende.town_hall.offers.details import AuthorityDetails, OfflineWayDetails, OpeningHourDetails
from allmende.town_hall.offers.errors import Incomplete, UnknownReference
from allmende.town_hall.offers.models import Service
from allmende.town_hall.offers.queries import (
    get_life_situation,
    get_published_service,
    get_service_for_application,
    list_published_services,
    list_service_checks,
)
from allmende.town_hall.offers.rules.publication import Missing
from allmende.town_hall.offers.services import (
    attach_form,
    create_service,
    create_services,
    create_site,
    publish_service,
    publish_services,
    withdraw_service,
)
from allmende.town_hall.offers.tests.town import COUNTER, DRAFT_ONLY, NOW, SERVICE, fill_town

OTHER = replace(SERVICE, key="anderes", title="Anderes")
NOWHERE = OfflineWayDetails(phone="030 23125-130", on_paper="Ein Brief genügt.")


@pytest.fixture(autouse=True)
def _town(municipality):
    with tenant(municipality):
        fill_town()


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"fee_text": ""}, Missing.FEE),
        ({"duration_text": ""}, Missing.DURATION),
        ({"legal_basis": ()}, Missing.LEGAL_BASIS),
        ({"description": ()}, Missing.DESCRIPTION),
        ({"offline": NOWHERE}, Missing.OFFLINE_SITE),
        ({"offline": replace(SERVICE.offline, phone="")}, Missing.OFFLINE_PHONE),
        ({"offline": replace(SERVICE.offline, on_paper=" ")}, Missing.OFFLINE_PAPER),
    ],
)
def test_an_unfinished_service_is_not_published(municipality, changes, missing):
    with tenant(municipality):
        service = create_service(replace(OTHER, **changes))
        with pytest.raises(Incomplete) as refusal:
            publish_service(service, NOW)
        assert refusal.value.missing == (missing,)
        assert "„Anderes“ kann noch nicht veröffentlicht werden. Es fehlt:" in str(refusal.value)
        with pytest.raises(NotFound):
            get_published_service("anderes")


def test_another_authority_replaces_the_counter(municipality):
    with tenant(municipality):
        service = create_service(
            replace(OTHER, offline=NOWHERE, authority=AuthorityDetails("Landkreis", "030 23125-900", "Dort."))
        )
        publish_service(service, NOW)
        page = get_published_service("anderes")
    assert page.authority is not None
    assert page.authority.name == "Landkreis"


def test_of_several_services_all_or_none_are_published(municipality):
    with tenant(municipality):
        services = create_services([OTHER, DRAFT_ONLY])
        with pytest.raises(Incomplete):
            publish_services(services, NOW)
        assert [entry.key for entry in list_published_services()] == ["hund-anmelden"]


def test_the_database_itself_refuses_a_published_service_without_offline_way(municipality):
    from django.db import IntegrityError

    with tenant(municipality), pytest.raises(IntegrityError):
        Service.objects.filter(key="hund-anmelden").update(offline_phone="")


def test_publishing_again_keeps_the_date_and_withdrawing_hides(municipality):
    with tenant(municipality):
        service = Service.objects.get(key="hund-anmelden")
        publish_service(service, NOW.replace(year=2030))
        assert Service.objects.get(key="hund-anmelden").published_at == NOW
        withdraw_service(service, NOW)
        with pytest.raises(NotFound):
            get_published_service("hund-anmelden")
        assert list_service_checks()[0].missing == ()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"office_key": "gibt-es-nicht"}, "Das Amt „gibt-es-nicht“ gibt es nicht."),
        ({"situation_keys": ("mond",)}, "Die Lebenslage „mond“ gibt es nicht."),
        ({"offline": replace(SERVICE.offline, site_keys=("mars",))}, "Den Standort „mars“ gibt es nicht."),
    ],
)
def test_unknown_references_are_named_and_nothing_is_written(municipality, changes, words):
    with tenant(municipality):
        with pytest.raises(UnknownReference) as refusal:
            create_services([OTHER, replace(OTHER, key="zweites", **changes)])
        assert str(refusal.value) == words
        assert Service.objects.count() == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"key": "Leer Zeichen"},
        {"title": "x" * 121},
        {"summary": "x" * 301},
        {"target_groups": ("marsians",)},
        {"fee_cents": -1},
        {"title": ""},
    ],
)
def test_malformed_values_are_refused(municipality, changes):
    with tenant(municipality), pytest.raises(InvalidInput):
        create_service(replace(OTHER, **changes))


def test_a_taken_key_is_a_conflict_and_the_transaction_lives_on(municipality):
    with tenant(municipality):
        with pytest.raises(Conflict):
            create_service(SERVICE)
        with pytest.raises(Conflict):
            create_site(COUNTER)
        hours = (replace_hours(start_hour=17),)
        with pytest.raises(Conflict):
            create_site(replace(COUNTER, key="verkehrt", opening_hours=hours))
        assert Service.objects.count() == 1


def replace_hours(*, start_hour: int) -> OpeningHourDetails:
    """A span that ends at 16 o'clock and begins when told."""
    from datetime import time

    return OpeningHourDetails(1, time(start_hour), time(16))


def test_services_of_a_life_situation_keep_their_order(municipality):
    with tenant(municipality):
        later = create_services([replace(OTHER, key=key, title=key) for key in ("zebra", "affe")])
        publish_services(later, NOW)
        situation = get_life_situation("dog")
    assert [entry.key for entry in situation.services] == ["hund-anmelden", "zebra", "affe"]


def test_a_form_is_attached_in_its_newest_version(municipality):
    with tenant(municipality):
        with pytest.raises(NotFound):
            get_service_for_application("hund-anmelden")
        import_form(read_sample("hundesteuer"), key="hundesteuer", now=NOW)
        attach_form("hund-anmelden", "hundesteuer")
        service = get_service_for_application("hund-anmelden")
        assert service.form.key == "hundesteuer"
        assert service.office_short_code == "S"
        assert get_published_service("hund-anmelden").has_form
        for service_key, form_key in (("hund-anmelden", "nichts"), ("nichts", "hundesteuer")):
            with pytest.raises(UnknownReference):
                attach_form(service_key, form_key)


def test_another_municipality_sees_and_changes_nothing(municipality, neighbour):
    with tenant(neighbour):
        assert list_published_services() == ()
        assert list_service_checks() == ()
        with pytest.raises(NotFound):
            get_published_service("hund-anmelden")
        assert Service.objects.update(title="gekapert") == 0
    with tenant(municipality):
        assert get_published_service("hund-anmelden").title.text == "Hund anmelden"


def test_a_service_cannot_point_at_an_office_of_another_municipality(municipality, neighbour):
    from django.db import IntegrityError, transaction

    with tenant(municipality):
        foreign_office = Service.objects.get().office_id
    with tenant(neighbour):
        fill_town()
    with pytest.raises(IntegrityError), tenant(neighbour), transaction.atomic():
        Service.objects.update(office_id=foreign_office)
