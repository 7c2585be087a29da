"""Reads of the offers. Every page is a fixed number of queries, however long the catalogue grows."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from django.db.models import Count, Prefetch, QuerySet

from allmende.foundation.errors import NotFound
from allmende.identity.public import Office, TrustLevel, list_offices
from allmende.town_hall.forms.public import get_form_version
from allmende.town_hall.offers.facts import facts_of
from allmende.town_hall.offers.models import (
    LifeSituation,
    OpeningHour,
    Service,
    ServiceState,
    Site,
    SiteKind,
    SituationService,
    TargetGroup,
)
from allmende.town_hall.offers.pages import (
    ENGLISH,
    GERMAN,
    ApplicableService,
    Authority,
    LocalText,
    OfficePage,
    OfflineWay,
    ServiceCheck,
    ServiceEntry,
    ServicePage,
    SitePage,
    SituationPage,
    in_language,
)
from allmende.town_hall.offers.rules.alphabet import sort_key
from allmende.town_hall.offers.rules.opening import OpeningSpan, OpeningTimes
from allmende.town_hall.offers.rules.publication import missing_parts

_ENTRY_FIELDS: Final = (
    "key",
    "title",
    "title_en",
    "summary",
    "summary_en",
    "target_groups",
    "form_id",
    "office__name",
)


def list_published_services(
    *, language: str = GERMAN, situation: str = "", target_group: str = ""
) -> tuple[ServiceEntry, ...]:
    """Return the published services in alphabetical order; one query.

    Arguments:
        language: of titles and summaries, where there is a translation.
        situation: only services of the life situation with this key.
        target_group: only services for this target group.
    """
    found = _entries()
    if situation:
        found = found.filter(situations__key=situation)
    if target_group:
        found = found.filter(target_groups__contains=[target_group])
    return _sorted(_entry(service, language) for service in found.order_by())


def get_published_service(key: str, *, language: str = GERMAN) -> ServicePage:
    """Return everything about a published service; four queries.

    Raises:
        NotFound: there is no such service, or it is a draft.
    """
    service = _published().select_related("office").filter(key=key).first()
    if service is None:
        raise NotFound
    sites = service.offline_sites.prefetch_related("opening_hours").order_by("kind", "name")
    situations = LifeSituation.objects.filter(services=service).order_by("position")
    return ServicePage(
        key=service.key,
        title=in_language(language, service.title, service.title_en),
        official_title=service.official_title,
        summary=in_language(language, service.summary, service.summary_en),
        description=tuple(service.description),
        steps=tuple(service.steps),
        documents=tuple(service.documents),
        fee_text=service.fee_text,
        fee_cents=service.fee_cents,
        duration_text=service.duration_text,
        duration_working_days=service.duration_working_days,
        deadline_text=service.deadline_text,
        legal_basis=tuple(service.legal_basis),
        remedy=service.remedy,
        office=_office_page(service.office),
        authority=_authority(service),
        trust_level=TrustLevel(service.trust_level),
        target_groups=tuple(str(TargetGroup(key).label) for key in service.target_groups),
        situations=tuple(_situation_page(situation, language) for situation in situations),
        leika_key=service.leika_key,
        has_form=service.form_id is not None,
        online_note=service.online_note,
        offline=OfflineWay(
            phone=service.offline_phone,
            on_paper=service.offline_on_paper,
            bring=tuple(service.offline_bring),
            note=service.offline_note,
            sites=tuple(_site_page(site) for site in sites),
        ),
        updated_at=service.updated_at,
    )


def get_service_for_application(key: str, *, language: str = GERMAN) -> ApplicableService:
    """Return a published service with its form, for whoever applies; two queries.

    Raises:
        NotFound: there is no such service, it is a draft, or it has no online form.
    """
    service = _published().select_related("office").filter(key=key).first()
    if service is None or service.form_id is None:
        raise NotFound
    return ApplicableService(
        id=service.pk,
        key=service.key,
        title=in_language(language, service.title, service.title_en),
        summary=in_language(language, service.summary, service.summary_en),
        office_id=service.office_id,
        office_key=service.office.key,
        office_name=service.office.name,
        office_short_code=service.office.short_code,
        office_phone=service.office.phone,
        trust_level=TrustLevel(service.trust_level),
        form=get_form_version(service.form_id),
        fee_text=service.fee_text,
        duration_text=service.duration_text,
        duration_working_days=service.duration_working_days,
        legal_basis=tuple(service.legal_basis),
        remedy=service.remedy,
    )


def list_life_situations(*, language: str = GERMAN) -> tuple[SituationPage, ...]:
    """Return the life situations in the order of the home page, without their services; one query."""
    return tuple(
        _situation_page(situation, language) for situation in LifeSituation.objects.order_by("position")
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
        .only("position", *(f"service__{name}" for name in _ENTRY_FIELDS))
        .order_by("position")
    )
    return _situation_page(situation, language, tuple(_entry(entry.service, language) for entry in entries))


def list_sites() -> tuple[SitePage, ...]:
    """Return all sites with their opening hours, counters first; two queries."""
    sites = Site.objects.prefetch_related("opening_hours").order_by("kind", "name")
    return tuple(_site_page(site) for site in sites)


def get_site(key: str, *, language: str = GERMAN) -> SitePage:
    """Return a site with its opening hours and its published services; three queries.

    Raises:
        NotFound: there is no such site.
    """
    offered = Prefetch("services", _entries())
    site = Site.objects.prefetch_related("opening_hours", offered).filter(key=key).first()
    if site is None:
        raise NotFound
    return _site_page(site, _sorted(_entry(service, language) for service in site.services.all()))


def list_office_pages(*, language: str = GERMAN) -> tuple[OfficePage, ...]:
    """Return all offices by name, each with its published services; two queries."""
    services: dict[uuid.UUID, list[ServiceEntry]] = defaultdict(list)
    for service in _entries():
        services[service.office_id].append(_entry(service, language))
    return tuple(_office_page(office, _sorted(services[office.pk])) for office in list_offices())


def list_target_groups() -> tuple[tuple[str, str], ...]:
    """Return keys and names of the target groups."""
    return tuple((group.value, str(group.label)) for group in TargetGroup)


def list_service_checks() -> tuple[ServiceCheck, ...]:
    """Return for every service, drafts included, what it lacks; one query."""
    services = Service.objects.annotate(site_count=Count("offline_sites")).order_by("key")
    return tuple(
        ServiceCheck(
            key=service.key,
            title=service.title,
            is_published=service.state == ServiceState.PUBLISHED,
            missing=missing_parts(facts_of(service, service.site_count)),
        )
        for service in services
    )


def list_service_titles(*, language: str = GERMAN) -> Mapping[uuid.UUID, LocalText]:
    """Return the titles of all services by id, withdrawn ones too: a case keeps its service; one query."""
    rows = Service.objects.order_by().values_list("pk", "title", "title_en")
    return {pk: in_language(language, title, title_en) for pk, title, title_en in rows}


def list_searchable_services() -> tuple[tuple[ServiceEntry, ServiceEntry, tuple[str, ...]], ...]:
    """Return every published service in German and in English with its everyday words; two queries."""
    situations = Prefetch("situations", LifeSituation.objects.only("title"))
    found = _published().select_related("office").prefetch_related(situations)
    return tuple((_entry(service, GERMAN), _entry(service, ENGLISH), _words(service)) for service in found)


def count_services_by_form() -> Mapping[uuid.UUID, int]:
    """Return how many services use a form version, by its id; one query."""
    counted = (
        Service.objects.filter(form__isnull=False).order_by().values_list("form_id").annotate(Count("pk"))
    )
    return dict(counted)


def _published() -> QuerySet[Service]:
    return Service.objects.filter(state=ServiceState.PUBLISHED)


def _entries() -> QuerySet[Service]:
    """What a list needs of the published services, without their long texts."""
    return _published().select_related("office").only(*_ENTRY_FIELDS)


def _words(service: Service) -> tuple[str, ...]:
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


def _sorted(entries: Iterable[ServiceEntry]) -> tuple[ServiceEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: sort_key(entry.title.text)))


def _entry(service: Service, language: str) -> ServiceEntry:
    return ServiceEntry(
        key=service.key,
        title=in_language(language, service.title, service.title_en),
        summary=in_language(language, service.summary, service.summary_en),
        office_name=service.office.name,
        is_online=service.form_id is not None,
        target_groups=tuple(service.target_groups),
    )


def _authority(service: Service) -> Authority | None:
    if not service.authority_name:
        return None
    return Authority(service.authority_name, service.authority_phone, service.authority_note)


def _office_page(office: Office, services: tuple[ServiceEntry, ...] = ()) -> OfficePage:
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


def _site_page(site: Site, services: tuple[ServiceEntry, ...] = ()) -> SitePage:
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


def _span(hour: OpeningHour) -> OpeningSpan:
    return OpeningSpan(hour.weekday, hour.start, hour.end, hour.note)


def _situation_page(
    situation: LifeSituation, language: str, services: tuple[ServiceEntry, ...] = ()
) -> SituationPage:
    return SituationPage(
        key=situation.key,
        title=in_language(language, situation.title, situation.title_en),
        intro=situation.intro,
        icon=situation.icon,
        services=services,
    )
