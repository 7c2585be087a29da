"""What the reads share: the published services, and how rows become pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.db.models import QuerySet

from allmende.identity.public import Office
from allmende.town_hall.offers.models import (
    LifeSituation,
    OpeningHour,
    Service,
    ServiceState,
    Site,
    SiteKind,
    TargetGroup,
)
from allmende.town_hall.offers.pages import (
    Authority,
    OfficePage,
    ServiceEntry,
    SitePage,
    SituationPage,
    in_language,
)
from allmende.town_hall.offers.rules.alphabet import sort_key
from allmende.town_hall.offers.rules.opening import OpeningSpan, OpeningTimes

ENTRY_FIELDS: Final = (
    "key",
    "title",
    "title_en",
    "summary",
    "summary_en",
    "target_groups",
    "form_id",
    "office__name",
)


def published_services() -> QuerySet[Service]:
    """Return the services that the public may see."""
    return Service.objects.filter(state=ServiceState.PUBLISHED)


def listed_services() -> QuerySet[Service]:
    """What a list needs of the published services, without their long texts."""
    return published_services().select_related("office").only(*ENTRY_FIELDS)


def in_order(entries: Iterable[ServiceEntry]) -> tuple[ServiceEntry, ...]:
    """Return services in German alphabetical order."""
    return tuple(sorted(entries, key=lambda entry: sort_key(entry.title.text)))


def to_entry(service: Service, language: str) -> ServiceEntry:
    """Return a service as a line of a list."""
    return ServiceEntry(
        key=service.key,
        title=in_language(language, service.title, service.title_en),
        summary=in_language(language, service.summary, service.summary_en),
        office_name=service.office.name,
        is_online=service.form_id is not None,
        target_groups=tuple(service.target_groups),
    )


def search_words(service: Service) -> tuple[str, ...]:
    """Return the words under which people look for a service."""
    situations = (situation.title for situation in service.situations.all())
    groups = (str(TargetGroup(key).label) for key in service.target_groups)
    words = (
        service.official_title,
        *service.synonyms,
        service.office.name,
        *situations,
        *groups,
        *service.legal_basis,
    )
    return tuple(word for word in words if word)


def to_authority(service: Service) -> Authority | None:
    """Return the authority that decides instead of the municipality, if there is one."""
    if not service.authority_name:
        return None
    return Authority(service.authority_name, service.authority_phone, service.authority_note)


def to_office_page(office: Office, services: tuple[ServiceEntry, ...] = ()) -> OfficePage:
    """Return an office as residents reach it."""
    return OfficePage(
        key=office.key,
        name=office.name,
        phone=office.phone,
        email=office.email,
        room=office.room,
        street=office.street,
        postal_code=office.postal_code,
        town=office.town,
        services=services,
    )


def to_site_page(site: Site, services: tuple[ServiceEntry, ...] = ()) -> SitePage:
    """Return a site; its opening hours must be prefetched."""
    return SitePage(
        key=site.key,
        name=site.name,
        is_mobile=site.kind == SiteKind.MOBILE,
        street=site.street,
        postal_code=site.postal_code,
        town=site.town,
        accessibility=site.accessibility,
        arrival=site.arrival,
        times=OpeningTimes(tuple(_span(hour) for hour in site.opening_hours.all()), tuple(site.months)),
        longitude=site.longitude,
        latitude=site.latitude,
        services=services,
    )


def to_situation_page(
    situation: LifeSituation, language: str, services: tuple[ServiceEntry, ...] = ()
) -> SituationPage:
    """Return a life situation."""
    return SituationPage(
        key=situation.key,
        title=in_language(language, situation.title, situation.title_en),
        intro=situation.intro,
        icon=situation.icon,
        services=services,
    )


def _span(hour: OpeningHour) -> OpeningSpan:
    return OpeningSpan(hour.weekday, hour.start, hour.end, hour.note)
