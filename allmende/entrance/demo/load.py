"""Writes the demo world into an empty installation: municipalities, offices, people, services, search.

The world itself is plain data (``world.py``); here it becomes rows through the rooms' own services, as an operator would
enter it. The same day gives the same towns.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Final

from allmende.entrance.demo import records
from allmende.entrance.demo.load_cases import Staging, load_cases
from allmende.entrance.demo.page_texts import page_texts
from allmende.entrance.demo.service_records import LIFE_SITUATIONS, DemoService
from allmende.entrance.demo.world import DemoTown, demo_towns
from allmende.entrance.services import rebuild_search, set_page_texts
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
    TrustLevel,
    assign_mandate,
    create_account,
    create_office,
    create_persons,
    list_offices,
    password_digest,
)
from allmende.registers.policies.public import adopt_first_rules
from allmende.town_hall.forms.public import import_form, read_sample
from allmende.town_hall.offers.public import (
    AuthorityDetails,
    LifeSituationDetails,
    OfflineWayDetails,
    OpeningHourDetails,
    ServiceDetails,
    SiteDetails,
    attach_form,
    create_life_situations,
    create_services,
    create_sites,
    publish_services,
)

NAMESPACE: Final = uuid.UUID("5b0e8a52-5f3c-5d0a-9c1e-6d7573746572")
TRUST: Final = {
    records.TrustLevel.BASIS: TrustLevel.BASIC,
    records.TrustLevel.SUBSTANTIAL: TrustLevel.SUBSTANTIAL,
    records.TrustLevel.HIGH: TrustLevel.HIGH,
}
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
# The towns name pictures, the design names pictograms.
PICTOGRAMS: Final = {"home": "house", "candle": "dove", "coins": "euro", "book": "school"}
DAYS: Final = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
SUPERVISION: Final = (
    "Die Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg,"
    " Stahnsdorfer Damm 77, 14532 Kleinmachnow"
)
# Staff have held their roles for a while, so that old cases have somebody who worked on them.
IN_OFFICE_FOR: Final = timedelta(days=900)


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


def is_loaded() -> bool:
    """Tell whether there is something already: any municipality that is not an unfinished demo town."""
    towns = {town.municipality.slug for town in demo_towns(date(2026, 1, 1))}
    present = list(Municipality.objects.all())
    return any(one.slug not in towns or not _is_empty(one) for one in present)


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
    create_sites([_site(site) for site in town.sites])
    services = _services(town, now)
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


def _site(site: records.DemoSite) -> SiteDetails:
    return SiteDetails(
        key=site.key,
        name=site.name,
        kind=site.kind.value,
        street=site.street,
        postal_code=site.postal_code,
        town=site.town,
        longitude=site.lon,
        latitude=site.lat,
        opening_hours=tuple(
            OpeningHourDetails(hour.weekday, hour.start, hour.end, hour.note) for hour in site.opening_hours
        ),
        accessibility=site.accessibility,
        arrival=site.arrival,
        months=site.months,
    )


def _services(town: DemoTown, now: datetime) -> int:
    """Write life situations and services, import the forms that they use, publish everything."""
    used = {key for service in town.services for key in service.life_situations}
    create_life_situations(
        [
            LifeSituationDetails(
                key=situation.key,
                title=situation.title,
                intro=situation.intro,
                icon=PICTOGRAMS.get(situation.icon, situation.icon),
                position=position,
                title_en=situation.title_en,
            )
            for position, situation in enumerate(LIFE_SITUATIONS, start=1)
            if situation.key in used
        ]
    )
    services = create_services([_service(service) for service in town.services])
    for form_key in sorted({service.form_key for service in town.services if service.form_key}):
        import_form(read_sample(form_key), key=form_key, now=now)
    for service in town.services:
        if service.form_key:
            attach_form(service.key, service.form_key)
    publish_services(services, now)
    return len(services)


def _service(service: DemoService) -> ServiceDetails:
    offline, authority = service.offline, service.authority
    return ServiceDetails(
        key=service.key,
        title=service.title,
        official_title=service.official_title,
        summary=service.summary,
        description=service.description,
        steps=service.steps,
        documents=service.documents,
        fee_text=service.fee_text,
        fee_cents=service.fee_cents,
        duration_text=service.duration_text,
        duration_working_days=service.duration_working_days,
        deadline_text=service.deadline_text,
        legal_basis=service.legal_basis,
        remedy=service.remedy,
        office_key=service.office_key,
        trust_level=TRUST[service.trust],
        target_groups=service.target_groups,
        synonyms=service.synonyms,
        situation_keys=service.life_situations,
        title_en=service.title_en,
        summary_en=service.summary_en,
        leika_key=service.leika_key,
        online_note="" if service.form_key else service.online_note,
        offline=OfflineWayDetails(
            site_keys=offline.site_keys,
            phone=offline.phone,
            on_paper=offline.on_paper,
            bring=offline.bring,
            note=offline.note,
        ),
        authority=AuthorityDetails(authority.name, authority.phone, authority.note) if authority else None,
    )


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
