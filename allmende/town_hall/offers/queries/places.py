"""Reads of life situations, sites and offices."""

from __future__ import annotations

import uuid
from collections import defaultdict

from django.db.models import Prefetch

from allmende.foundation.errors import NotFound
from allmende.identity.public import list_offices
from allmende.town_hall.offers.models import (
    CatalogueVersion,
    LifeSituation,
    ServiceState,
    Site,
    SituationService,
)
from allmende.town_hall.offers.pages import GERMAN, OfficePage, ServiceEntry, SitePage, SituationPage
from allmende.town_hall.offers.queries.rows import (
    ENTRY_FIELDS,
    in_order,
    listed_services,
    to_entry,
    to_office_page,
    to_site_page,
    to_situation_page,
)


def catalogue_version() -> int:
    """Return the version of everything that the public pages show; one query on one row."""
    return CatalogueVersion.objects.values_list("number", flat=True).first() or 0


def list_life_situations(*, language: str = GERMAN) -> tuple[SituationPage, ...]:
    """Return the life situations in the order of the home page, without their services; one query."""
    return tuple(
        to_situation_page(situation, language) for situation in LifeSituation.objects.order_by("position")
    )


def get_life_situation(key: str, *, language: str = GERMAN) -> SituationPage:
    """Return a life situation with its published services in order; two queries.

    Raises:
        NotFound: there is no such life situation.
    """
    situation = LifeSituation.objects.filter(key=key).first()
    if situation is None:
        raise NotFound
    entries = (
        SituationService.objects.filter(situation=situation, service__state=ServiceState.PUBLISHED)
        .select_related("service__office")
        .only("position", *(f"service__{name}" for name in ENTRY_FIELDS))
        .order_by("position")
    )
    return to_situation_page(
        situation, language, tuple(to_entry(entry.service, language) for entry in entries)
    )


def list_sites() -> tuple[SitePage, ...]:
    """Return all sites with their opening hours, counters first; two queries."""
    sites = Site.objects.prefetch_related("opening_hours").order_by("kind", "name")
    return tuple(to_site_page(site) for site in sites)


def get_site(key: str, *, language: str = GERMAN) -> SitePage:
    """Return a site with its opening hours and its published services; three queries.

    Raises:
        NotFound: there is no such site.
    """
    offered = Prefetch("services", listed_services())
    site = Site.objects.prefetch_related("opening_hours", offered).filter(key=key).first()
    if site is None:
        raise NotFound
    return to_site_page(site, in_order(to_entry(service, language) for service in site.services.all()))


def list_office_pages(*, language: str = GERMAN) -> tuple[OfficePage, ...]:
    """Return all offices by name, each with its published services; two queries."""
    services: dict[uuid.UUID, list[ServiceEntry]] = defaultdict(list)
    for service in listed_services():
        services[service.office_id].append(to_entry(service, language))
    return tuple(to_office_page(office, in_order(services[office.pk])) for office in list_offices())
