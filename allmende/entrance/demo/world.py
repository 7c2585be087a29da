"""The whole demo world in one value: what the loader reads.

``demo_towns(today)`` is deterministic: the same day and seed give equal results.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from allmende.entrance.demo import accounts, districts, kleinmuster, musterfelde, offices, people, streets
from allmende.entrance.demo.records import (
    DemoAccount,
    DemoCompany,
    DemoDistrict,
    DemoMunicipality,
    DemoOffice,
    DemoPerson,
    DemoSite,
    DemoStreet,
    DemoWater,
)
from allmende.entrance.demo.residents import DEMO_SEED, generate_residents
from allmende.entrance.demo.service_records import DemoService
from allmende.entrance.demo.services import SERVICES

MUSTERFELDE_RESIDENTS = 600
KLEINMUSTER_RESIDENTS = 60


@dataclass(frozen=True, slots=True)
class DemoTown:
    """Everything one municipality of the demo consists of."""

    municipality: DemoMunicipality
    districts: tuple[DemoDistrict, ...]
    waters: tuple[DemoWater, ...]
    streets: tuple[DemoStreet, ...]
    sites: tuple[DemoSite, ...]
    offices: tuple[DemoOffice, ...]
    services: tuple[DemoService, ...]
    people: tuple[DemoPerson, ...]
    accounts: tuple[DemoAccount, ...]
    companies: tuple[DemoCompany, ...]


def demo_towns(today: dt.date, seed: int = DEMO_SEED) -> tuple[DemoTown, DemoTown]:
    """Return Musterfelde and Kleinmuster, complete.

    Args:
        today: The day the demo is loaded; birth dates and cases are relative to it.
        seed: Seed of everything that is generated.
    """
    return (_musterfelde(today, seed), _kleinmuster(today, seed))


def _people(
    town: DemoMunicipality,
    town_districts: tuple[DemoDistrict, ...],
    town_streets: tuple[DemoStreet, ...],
    count: int,
    today: dt.date,
    seed: int,
) -> tuple[DemoPerson, ...]:
    named = tuple(person for person in people.named_people(today) if person.municipality_slug == town.slug)
    return named + generate_residents(town.slug, town_districts, town_streets, count, today, seed)


def _accounts(slug: str) -> tuple[DemoAccount, ...]:
    return tuple(account for account in accounts.ACCOUNTS if account.municipality_slug == slug)


def _musterfelde(today: dt.date, seed: int) -> DemoTown:
    town = musterfelde.MUSTERFELDE
    return DemoTown(
        municipality=town,
        districts=districts.DISTRICTS,
        waters=districts.WATERS,
        streets=streets.STREETS,
        sites=musterfelde.SITES,
        offices=offices.OFFICES,
        services=SERVICES,
        people=_people(town, districts.DISTRICTS, streets.STREETS, MUSTERFELDE_RESIDENTS, today, seed),
        accounts=_accounts(town.slug),
        companies=accounts.COMPANIES,
    )


def _kleinmuster(today: dt.date, seed: int) -> DemoTown:
    town = kleinmuster.KLEINMUSTER
    residents = _people(
        town, kleinmuster.DISTRICTS, streets.KLEINMUSTER_STREETS, KLEINMUSTER_RESIDENTS, today, seed
    )
    return DemoTown(
        municipality=town,
        districts=kleinmuster.DISTRICTS,
        waters=(),
        streets=streets.KLEINMUSTER_STREETS,
        sites=kleinmuster.SITES,
        offices=offices.KLEINMUSTER_OFFICES,
        services=(),
        people=residents,
        accounts=_accounts(town.slug),
        companies=(),
    )
