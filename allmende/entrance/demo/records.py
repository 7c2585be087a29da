"""Typed records of the demo world: the town itself, its offices, sites, districts and people.

The records carry no behaviour beyond small conveniences and know nothing about the database, so that every room
can read them and the loader alone decides how they become rows. Services are described in
:mod:`allmende.entrance.demo.service_records`, cases in :mod:`allmende.entrance.demo.case_records`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

Point = tuple[float, float]
"""Longitude and latitude in degrees (WGS 84), in the order of GeoJSON."""

Ring = tuple[Point, ...]
"""A closed ring: the last point repeats the first one, counter-clockwise as RFC 7946 asks."""


class TrustLevel(StrEnum):
    """How surely the platform knows who someone is."""

    BASIS = "basis"
    SUBSTANTIAL = "substantial"
    HIGH = "high"


class Role(StrEnum):
    """What an account may act as inside one municipality."""

    RESIDENT = "resident"
    CLERK = "clerk"
    TEAM_LEAD = "team_lead"
    MODERATOR = "moderator"
    DATA_STEWARD = "data_steward"
    DATA_PROTECTION_OFFICER = "data_protection_officer"
    ADMINISTRATOR = "administrator"


class SiteKind(StrEnum):
    """Whether people come to a counter or the counter comes to the people."""

    COUNTER = "counter"
    MOBILE = "mobile"


@dataclass(frozen=True, slots=True)
class DemoMunicipality:
    """A municipality (tenant) of the installation with everything its pages need to introduce it."""

    slug: str
    name: str
    full_name: str
    hosts: tuple[str, ...]
    ars: str
    state: str
    county: str
    population: int
    area_km2: int
    colour_primary: str
    colour_accent: str
    street: str
    postal_code: str
    town: str
    phone: str
    phone_hours: tuple[OpeningHours, ...]
    email: str
    mayor_title: str
    mayor_name: str
    website: str
    claim: str
    centre: Point


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """One span of opening hours. Weekday as in ``date.isoweekday`` (Monday is 1)."""

    weekday: int
    start: dt.time
    end: dt.time
    note: str = ""


@dataclass(frozen=True, slots=True)
class DemoOffice:
    """An office of the town hall; ``site_key`` is where its room is, ``serves`` names the municipalities it works for."""

    key: str
    name: str
    phone: str
    room: str
    site_key: str
    email: str
    tasks: str
    serves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DemoSite:
    """A place where residents are served in person: a counter or a stop of the mobile citizens' office.

    ``months`` limits a seasonal stop to calendar months; an empty tuple means all year.
    """

    key: str
    name: str
    kind: SiteKind
    street: str
    postal_code: str
    town: str
    district_key: str
    opening_hours: tuple[OpeningHours, ...]
    accessibility: str
    lon: float
    lat: float
    months: tuple[int, ...] = ()
    arrival: str = ""


@dataclass(frozen=True, slots=True)
class DemoDistrict:
    """A district with its outline and the one named contact who looks after it ("Kümmerer")."""

    key: str
    name: str
    residents: int
    character: str
    polygon: Ring
    contact_name: str
    contact_phone: str
    contact_email: str


@dataclass(frozen=True, slots=True)
class DemoWater:
    """A river (open line) or lake (closed ring) to draw on the map."""

    key: str
    name: str
    kind: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class DemoStreet:
    """A street as a straight line inside its district; house numbers run from its first to its last point."""

    name: str
    district_key: str
    start: Point
    end: Point
    highest_number: int

    def point_at(self, number: int) -> Point:
        """Return where a house number lies, by its share of the street's length.

        Args:
            number: House number from 1 to ``highest_number``.

        Raises:
            ValueError: The street has no such number.
        """
        if not 1 <= number <= self.highest_number:
            message = f"{self.name} has no house number {number}"
            raise ValueError(message)
        share = number / (self.highest_number + 1)
        lon = self.start[0] + (self.end[0] - self.start[0]) * share
        lat = self.start[1] + (self.end[1] - self.start[1]) * share
        return (round(lon, 6), round(lat, 6))


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """An invented person. ``household_key`` groups people who live together."""

    key: str
    given_name: str
    family_name: str
    birth_date: dt.date
    birth_place: str
    street: str
    house_number: str
    postal_code: str
    town: str
    district_key: str
    household_key: str
    municipality_slug: str
    phone: str = ""
    email: str = ""
    about: str = ""

    @property
    def name(self) -> str:
        """Given and family name as one string."""
        return f"{self.given_name} {self.family_name}"

    def age_on(self, day: dt.date) -> int:
        """Return the age in completed years on a day."""
        before_birthday = (day.month, day.day) < (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - int(before_birthday)


@dataclass(frozen=True, slots=True)
class RoleGrant:
    """A role, for one office where the role belongs to an office; ``None`` means the whole municipality."""

    role: Role
    office_key: str | None = None


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """A sign-in for one of the named people. All demo accounts share :data:`DEMO_PASSWORD`."""

    sign_in: str
    person_key: str
    municipality_slug: str
    email: str
    trust: TrustLevel
    roles: tuple[RoleGrant, ...]
    language: str = "de"

    @property
    def is_staff(self) -> bool:
        """Whether the account has any role besides resident."""
        return any(grant.role is not Role.RESIDENT for grant in self.roles)


@dataclass(frozen=True, slots=True)
class DemoCompany:
    """An invented business with the person who may act for it."""

    key: str
    name: str
    legal_form: str
    owner_key: str
    trade: str
    street: str
    house_number: str
    postal_code: str
    town: str
    district_key: str


DEMO_PASSWORD = "musterfelde"  # noqa: S105 - the published password of the public demo, never used in operation
