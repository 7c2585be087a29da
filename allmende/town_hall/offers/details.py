"""What the services of this room take: typed, frozen, free of database objects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from allmende.identity.public import TrustLevel


@dataclass(frozen=True)
class OpeningHourDetails:
    """One span of opening hours; Monday is 1."""

    weekday: int
    start: time
    end: time
    note: str = ""


@dataclass(frozen=True)
class SiteDetails:
    """A counter (``kind`` "counter") or a stop of the mobile office ("mobile").

    ``months`` limits a seasonal stop to calendar months; empty for all year. ``longitude`` and ``latitude`` in degrees.
    """

    key: str
    name: str
    kind: str
    street: str
    postal_code: str
    town: str
    longitude: float
    latitude: float
    opening_hours: tuple[OpeningHourDetails, ...] = ()
    accessibility: str = ""
    arrival: str = ""
    months: tuple[int, ...] = ()


@dataclass(frozen=True)
class LifeSituationDetails:
    """A situation in life; ``icon`` is the name of a pictogram, ``position`` its place on the home page."""

    key: str
    title: str
    intro: str
    icon: str
    position: int
    title_en: str = ""


@dataclass(frozen=True)
class OfflineWayDetails:
    """How the service is used without the internet; ``site_keys`` includes stops of the mobile office."""

    site_keys: tuple[str, ...] = ()
    phone: str = ""
    on_paper: str = ""
    bring: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class AuthorityDetails:
    """Another authority that decides; the municipality then only informs, helps and forwards."""

    name: str
    phone: str = ""
    note: str = ""


@dataclass(frozen=True)
class ServiceDetails:
    """Everything about a service that its page says.

    Arguments:
        key: slug, unique in the municipality, part of the address.
        title: the everyday word; ``official_title`` the administrative one where it differs.
        summary: one sentence.
        office_key: the office that answers for the service, or that helps where ``authority`` decides.
        fee_cents: usual amount in cents, 0 is free of charge, None depends on the case.
        duration_working_days: usual processing time, None where nothing is processed.
        legal_basis: norms, most important first.
        trust_level: what an online application needs.
        target_groups: keys of ``models.TargetGroup``.
        synonyms: words that people type into a search.
        situation_keys: life situations that the service belongs to.
        leika_key: key in the federal catalogue of services, empty unless certain.
    """

    key: str
    title: str
    summary: str
    office_key: str
    description: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    fee_text: str = ""
    fee_cents: int | None = None
    duration_text: str = ""
    duration_working_days: int | None = None
    deadline_text: str = ""
    legal_basis: tuple[str, ...] = ()
    remedy: str = ""
    trust_level: TrustLevel = TrustLevel.BASIC
    offline: OfflineWayDetails = OfflineWayDetails()
    authority: AuthorityDetails | None = None
    official_title: str = ""
    title_en: str = ""
    summary_en: str = ""
    target_groups: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    situation_keys: tuple[str, ...] = ()
    leika_key: str = ""
    online_note: str = ""
