"""What the pages of this room show: typed, frozen, complete; templates and other rooms never see rows."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime

from allmende.identity.public import TrustLevel
from allmende.town_hall.forms.public import StoredForm
from allmende.town_hall.offers.rules.alphabet import letter_of
from allmende.town_hall.offers.rules.opening import OpeningTimes
from allmende.town_hall.offers.rules.publication import Missing

GERMAN = "de"
ENGLISH = "en"


@dataclass(frozen=True)
class LocalText:
    """A text and the language that it is really in, so that a page can mark it."""

    text: str
    language: str

    def __str__(self) -> str:
        return self.text


def in_language(language: str, german: str, english: str) -> LocalText:
    """Return the English text where English is wanted and there is one, otherwise the German text."""
    return LocalText(english, ENGLISH) if language == ENGLISH and english else LocalText(german, GERMAN)


@dataclass(frozen=True)
class ServiceEntry:
    """A service in a list."""

    key: str
    title: LocalText
    summary: LocalText
    office_name: str
    is_online: bool
    target_groups: tuple[str, ...]

    @property
    def letter(self) -> str:
        """The letter under which it stands."""
        return letter_of(self.title.text)


@dataclass(frozen=True)
class OfficePage:
    """An office as residents reach it."""

    key: str
    name: str
    phone: str
    email: str
    room: str
    street: str
    postal_code: str
    town: str
    services: tuple[ServiceEntry, ...] = ()


@dataclass(frozen=True)
class SitePage:
    """A counter or a stop of the mobile office."""

    key: str
    name: str
    is_mobile: bool
    street: str
    postal_code: str
    town: str
    accessibility: str
    arrival: str
    times: OpeningTimes
    longitude: float
    latitude: float
    services: tuple[ServiceEntry, ...] = ()


@dataclass(frozen=True)
class SituationPage:
    """A life situation, with its services in the order in which people need them."""

    key: str
    title: LocalText
    intro: str
    icon: str
    services: tuple[ServiceEntry, ...] = ()


@dataclass(frozen=True)
class Authority:
    """Another authority that decides instead of the municipality."""

    name: str
    phone: str
    note: str


@dataclass(frozen=True)
class OfflineWay:
    """How the service is used without the internet."""

    phone: str
    on_paper: str
    bring: tuple[str, ...]
    note: str
    sites: tuple[SitePage, ...]


@dataclass(frozen=True)
class ServicePage:
    """Everything that the page of a service says."""

    key: str
    title: LocalText
    official_title: str
    summary: LocalText
    description: tuple[str, ...]
    steps: tuple[str, ...]
    documents: tuple[str, ...]
    fee_text: str
    fee_cents: int | None
    duration_text: str
    duration_working_days: int | None
    deadline_text: str
    legal_basis: tuple[str, ...]
    remedy: str
    office: OfficePage
    authority: Authority | None
    trust_level: TrustLevel
    target_groups: tuple[str, ...]
    situations: tuple[SituationPage, ...]
    leika_key: str
    has_form: bool
    online_note: str
    offline: OfflineWay
    updated_at: datetime


@dataclass(frozen=True)
class ApplicableService:
    """A published service with an online form: what an application needs to know about it."""

    id: uuid.UUID
    key: str
    title: LocalText
    summary: LocalText
    office_id: uuid.UUID
    office_key: str
    office_name: str
    office_short_code: str
    office_phone: str
    trust_level: TrustLevel
    form: StoredForm
    fee_text: str
    duration_text: str
    duration_working_days: int | None
    legal_basis: tuple[str, ...]
    remedy: str


@dataclass(frozen=True)
class ServiceCheck:
    """How complete a service is."""

    key: str
    title: str
    is_published: bool
    missing: tuple[Missing, ...]
