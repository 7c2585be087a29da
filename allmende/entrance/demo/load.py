"""Writes the demo world into an empty installation: municipalities, offices, people, services, search.

The world itself is plain data (``world.py``); here it becomes rows through the rooms' own services, as an operator would
enter it. The same day gives the same towns.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Final

from allmende.entrance.demo import records
from allmende.entrance.demo.load_cases import Staging, load_cases
from allmende.entrance.demo.load_offers import TRUST, load_offers
from allmende.entrance.demo.page_texts import page_texts
from allmende.entrance.demo.world import DemoTown, demo_towns
from allmende.entrance.queries import find_own_text
from allmende.entrance.services import PageTextDetails, rebuild_search, set_page_texts
from allmende.foundation.contracts import SearchSource
from allmende.foundation.models import Municipality
from allmende.foundation.requests import REGISTER
from allmende.foundation.services import MunicipalityDetails, create_municipality
from allmende.foundation.tenancy import tenant
from allmende.identity.public import (
    Office,
    OfficeDetails,
    PersonalDetails,
    Role,
    assign_mandate,
    create_account,
    create_office,
    create_persons,
    list_offices,
    password_digest,
)
from allmende.registers.policies.public import adopt_first_rules

NAMESPACE: Final = uuid.UUID("5b0e8a52-5f3c-5d0a-9c1e-6d7573746572")
SHORT_CODES: Final = {
    "buergeramt": "BA",
    "standesamt": "SA",
    "steuern": "ST",
    "ordnung-gewerbe": "OG",
    "bauen": "BAU",
    "kita-schule": "KS",
    "soziales": "SOZ",
    "umwelt": "UG",
    "kaemmerei": "KAE",
    "digitales": "DIG",
    "buergermeisterin": "BGM",
    "datenschutz": "DS",
    "buergerservice": "BS",
}
DAYS: Final = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
SUPERVISION: Final = (
    "Die Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg,"
    " Stahnsdorfer Damm 77, 14532 Kleinmachnow"
)
# Staff have held their roles for a while, so that old cases have somebody who worked on them.
IN_OFFICE_FOR: Final = timedelta(days=900)


# Written last; without it the loading was interrupted.
COMPLETE_MARK: Final = "demo-complete"


class LoadingState(StrEnum):
    """How far the demo is loaded."""

    EMPTY = "empty"
    INTERRUPTED = "interrupted"
    COMPLETE = "complete"


@dataclass(frozen=True)
class Loaded:
    """What was written for one town."""

    municipality: Municipality
    persons: int
    accounts: int
    services: int
    findable: int


def person_id(town: str, key: str) -> uuid.UUID:
    """Return the id of an invented person; the same on every installation."""
    return uuid.uuid5(NAMESPACE, f"{town}:{key}")


def loading_state() -> LoadingState:
    """Tell how far the demo is loaded; a municipality of one's own counts as complete."""
    towns = {town.municipality.slug for town in demo_towns(date(2026, 1, 1))}
    present = list(Municipality.objects.all())
    if any(one.slug not in towns for one in present):
        return LoadingState.COMPLETE
    with_content = [one for one in present if not _is_empty(one)]
    if not with_content:
        return LoadingState.EMPTY
    complete = len(with_content) == len(towns) and all(_is_marked(one) for one in with_content)
    return LoadingState.COMPLETE if complete else LoadingState.INTERRUPTED


def load_demo(now: datetime, today: date, sources: Sequence[SearchSource]) -> tuple[Loaded, ...]:
    """Write both demo towns, each in one transaction of its own.

    Arguments:
        now: the instant of loading, for what has a time of its own.
        today: the day to which all dates of the world are relative.
        sources: what can be searched.
    """
    towns = demo_towns(today)
    people = {person.key: person for town in towns for person in town.people}
    loaded = []
    for town in towns:
        municipality = _municipality(town.municipality)
        with tenant(municipality):
            loaded.append(_fill(municipality, town, people, now, today, sources))
        load_cases(municipality, _staging(town, people, now, today))
        with tenant(municipality):
            set_page_texts([PageTextDetails(COMPLETE_MARK, "de", COMPLETE_MARK, ())])
    REGISTER.forget()
    return tuple(loaded)


def _staging(town: DemoTown, people: Mapping[str, records.DemoPerson], now: datetime, today: date) -> Staging:
    slug = town.municipality.slug
    return Staging(
        town=town,
        today=today,
        now=now,
        persons={person.key: person_id(slug, person.key) for person in town.people},
        with_account=frozenset(account.person_key for account in town.accounts),
        staff={account.sign_in: people[account.person_key].name for account in town.accounts},
    )


def _is_empty(municipality: Municipality) -> bool:
    with tenant(municipality):
        return not list_offices()


def _is_marked(municipality: Municipality) -> bool:
    with tenant(municipality):
        return find_own_text(COMPLETE_MARK, language="de") is not None


def _municipality(town: records.DemoMunicipality) -> Municipality:
    """Create the municipality, or go on with one whose loading was interrupted."""
    present = Municipality.objects.filter(slug=town.slug).first()
    if present is not None:
        return present
    details = MunicipalityDetails(
        slug=town.slug,
        name=town.name,
        official_title=town.full_name,
        ars=town.ars,
        state=town.state,
        street=town.street,
        postal_code=town.postal_code,
        town=town.town,
        phone=town.phone,
        phone_hours=hours_in_words(town.phone_hours),
        email=town.email,
        represented_by=f"{town.mayor_title} {town.mayor_name}",
        supervisory_authority=SUPERVISION,
        data_protection_contact=f"Datenschutz, {town.street}, {town.postal_code} {town.town}, {town.email}",
        colour_primary=town.colour_primary,
        colour_accent=town.colour_accent,
    )
    return create_municipality(details, hosts=town.hosts)


def hours_in_words(hours: Iterable[records.OpeningHours]) -> str:
    """Return "Mo bis Fr 8 bis 18 Uhr"; days that follow each other and have the same hours are joined."""
    parts = []
    ordered = sorted(hours, key=lambda hour: (hour.start, hour.end, hour.weekday))
    for (start, end), spans in groupby(ordered, key=lambda hour: (hour.start, hour.end)):
        days = [span.weekday for span in spans]
        joined = len(days) > 1 and days == list(range(days[0], days[-1] + 1))
        names = (
            f"{DAYS[days[0] - 1]} bis {DAYS[days[-1] - 1]}"
            if joined
            else ", ".join(DAYS[day - 1] for day in days)
        )
        parts.append(f"{names} {_clock(start)} bis {_clock(end)} Uhr")
    return "; ".join(parts)


def _clock(time: object) -> str:
    text = f"{time:%H:%M}".lstrip("0")
    return text.removesuffix(":00")


def _fill(
    municipality: Municipality,
    town: DemoTown,
    people: Mapping[str, records.DemoPerson],
    now: datetime,
    today: date,
    sources: Sequence[SearchSource],
) -> Loaded:
    adopt_first_rules()
    offices = _offices(town)
    services = load_offers(town, now)
    persons = _persons(town, people)
    _accounts(town, offices, today)
    set_page_texts(page_texts(town.texts))
    findable = rebuild_search(sources)
    return Loaded(municipality, persons, len(town.accounts), services, findable)


def _offices(town: DemoTown) -> dict[str, Office]:
    sites = {site.key: site for site in town.sites}
    offices = {}
    for office in town.offices:
        place = sites.get(office.site_key)
        offices[office.key] = create_office(
            OfficeDetails(
                key=office.key,
                name=office.name,
                short_code=SHORT_CODES[office.key],
                phone=office.phone,
                email=office.email,
                room=office.room,
                street=place.street if place else town.municipality.street,
                postal_code=place.postal_code if place else town.municipality.postal_code,
                town=place.town if place else town.municipality.town,
            )
        )
    return offices


def _persons(town: DemoTown, people: Mapping[str, records.DemoPerson]) -> int:
    """Write everybody who lives here, and those from next door who work here."""
    slug = town.municipality.slug
    known = {person.key: person for person in town.people}
    known |= {account.person_key: people[account.person_key] for account in town.accounts}
    create_persons(
        {
            person_id(slug, person.key): PersonalDetails(
                given_name=person.given_name,
                family_name=person.family_name,
                birth_date=person.birth_date,
                street=f"{person.street} {person.house_number}",
                postal_code=person.postal_code,
                town=person.town,
                email=person.email,
                phone=person.phone,
            )
            for person in known.values()
        }
    )
    return len(known)


def _accounts(town: DemoTown, offices: Mapping[str, Office], today: date) -> None:
    slug = town.municipality.slug
    digest = password_digest(records.DEMO_PASSWORD)
    for demo in town.accounts:
        account = create_account(
            sign_in_name=demo.sign_in,
            password=digest,
            is_digest=True,
            person_id=person_id(slug, demo.person_key),
            trust_level=TRUST[demo.trust],
        )
        for grant in demo.roles:
            if grant.role is not records.Role.RESIDENT:
                assign_mandate(
                    account=account,
                    role=Role(grant.role.value),
                    office=offices[grant.office_key] if grant.office_key else None,
                    starts_on=today - IN_OFFICE_FOR,
                )
