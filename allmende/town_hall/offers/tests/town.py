"""A small invented town hall for the tests: two offices, two sites, life situations and as many services as wanted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

from allmende.identity.public import OfficeDetails, TrustLevel, create_office
from allmende.town_hall.offers.details import (
    LifeSituationDetails,
    OfflineWayDetails,
    OpeningHourDetails,
    ServiceDetails,
    SiteDetails,
)
from allmende.town_hall.offers.services import (
    create_life_situations,
    create_services,
    create_sites,
    publish_services,
)

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)

COUNTER = SiteDetails(
    key="rathaus",
    name="Rathaus am Teich",
    kind="counter",
    street="Teichweg 1",
    postal_code="14990",
    town="Testdorf",
    longitude=12.6,
    latitude=52.3,
    opening_hours=tuple(OpeningHourDetails(weekday, time(9), time(16)) for weekday in range(1, 6)),
    accessibility="Eingang ohne Stufen.",
    arrival="Bus 7, Haltestelle Teich.",
)
BUS = replace(
    COUNTER,
    key="mobil-anger",
    name="Mobiles Bürgerbüro, Halt Anger",
    kind="mobile",
    opening_hours=(OpeningHourDetails(2, time(14), time(17, 30), "neben der Linde"),),
)
SERVICE = ServiceDetails(
    key="hund-anmelden",
    title="Hund anmelden",
    summary="Sie melden Ihren Hund an.",
    office_key="steuern",
    description=("Wer einen Hund hält, meldet ihn an.",),
    steps=("Sie melden den Hund an.", "Sie bekommen die Marke."),
    documents=("Chipnummer des Hundes",),
    fee_text="kostenlos",
    fee_cents=0,
    duration_text="zwei Wochen",
    duration_working_days=10,
    deadline_text="Innerhalb von zwei Wochen.",
    legal_basis=("Hundesteuersatzung",),
    remedy="Sie können Widerspruch einlegen.",
    trust_level=TrustLevel.BASIC,
    offline=OfflineWayDetails(
        site_keys=("rathaus", "mobil-anger"),
        phone="030 23125-130",
        on_paper="Das Formular liegt im Rathaus.",
        bring=("Ausweis",),
    ),
    official_title="Anmeldung zur Hundesteuer",
    title_en="Register a dog",
    summary_en="Register your dog for the dog tax.",
    target_groups=("residents",),
    synonyms=("Welpe", "Hundemarke"),
    situation_keys=("dog",),
)
DRAFT_ONLY = replace(SERVICE, key="noch-nicht-fertig", title="Noch nicht fertig", fee_text="")


def fill_town(count: int = 1) -> None:
    """Write offices, sites, life situations and ``count`` published services, in the running tenant."""
    for key, name, code in (("steuern", "Steuern und Abgaben", "S"), ("buergeramt", "Bürgeramt", "B")):
        create_office(
            OfficeDetails(key, name, code, "030 23125-130", f"{key}@testdorf.example", "Raum 2", "Teichweg 1", "14990",
                          "Testdorf")
        )  # fmt: skip
    create_sites([COUNTER, BUS])
    create_life_situations(
        [
            LifeSituationDetails(
                "dog", "Einen Hund halten", "Anmelden und abmelden.", "dog", 1, "Keeping a dog"
            ),
            LifeSituationDetails("moving", "Umziehen", "Neue Adresse.", "house", 2),
        ]
    )
    add_services(count)


def add_services(count: int, *, start: int = 0) -> None:
    """Publish ``count`` more services like the dog's."""
    details = [SERVICE] if start == 0 and count else []
    details += [
        replace(
            SERVICE,
            key=f"leistung-{number}",
            title=f"Leistung {number}",
            title_en="",
            office_key="buergeramt",
        )
        for number in range(start + len(details), start + count)
    ]
    publish_services(create_services(details), NOW)
