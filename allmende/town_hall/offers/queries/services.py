"""Reads of services."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from django.db.models import Count, Prefetch

from allmende.foundation.errors import NotFound
from allmende.identity.public import TrustLevel
from allmende.town_hall.forms.public import get_form_version
from allmende.town_hall.offers.facts import facts_of
from allmende.town_hall.offers.models import LifeSituation, Service, ServiceState, TargetGroup
from allmende.town_hall.offers.pages import (
    ENGLISH,
    GERMAN,
    ApplicableService,
    LocalText,
    OfflineWay,
    ServiceCheck,
    ServiceEntry,
    ServicePage,
    in_language,
)
from allmende.town_hall.offers.queries.rows import (
    ENTRY_FIELDS,
    in_order,
    listed_services,
    published_services,
    search_words,
    to_authority,
    to_entry,
    to_office_page,
    to_site_page,
    to_situation_page,
)
from allmende.town_hall.offers.rules.publication import missing_parts


def list_published_services(
    *, language: str = GERMAN, situation: str = "", target_group: str = ""
) -> tuple[ServiceEntry, ...]:
    """Return the published services in alphabetical order; one query.

    Arguments:
        language: of titles and summaries, where there is a translation.
        situation: only services of the life situation with this key.
        target_group: only services for this target group.
    """
    found = listed_services()
    if situation:
        found = found.filter(situations__key=situation)
    if target_group:
        found = found.filter(target_groups__contains=[target_group])
    return in_order(to_entry(service, language) for service in found.order_by())


def get_published_service(key: str, *, language: str = GERMAN) -> ServicePage:
    """Return everything about a published service; four queries.

    Raises:
        NotFound: there is no such service, or it is a draft.
    """
    service = published_services().select_related("office").filter(key=key).first()
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
        office=to_office_page(service.office),
        authority=to_authority(service),
        trust_level=TrustLevel(service.trust_level),
        target_groups=tuple(str(TargetGroup(key).label) for key in service.target_groups),
        situations=tuple(to_situation_page(situation, language) for situation in situations),
        leika_key=service.leika_key,
        has_form=service.form_id is not None,
        online_note=service.online_note,
        offline=OfflineWay(
            phone=service.offline_phone,
            on_paper=service.offline_on_paper,
            bring=tuple(service.offline_bring),
            note=service.offline_note,
            sites=tuple(to_site_page(site) for site in sites),
        ),
        updated_at=service.updated_at,
    )


def get_service_for_application(key: str, *, language: str = GERMAN) -> ApplicableService:
    """Return a published service with its form, for whoever applies; two queries.

    Raises:
        NotFound: there is no such service, it is a draft, or it has no online form.
    """
    service = published_services().select_related("office").filter(key=key).first()
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


def list_target_groups() -> tuple[tuple[str, str], ...]:
    """Return keys and names of the target groups."""
    return tuple((group.value, str(group.label)) for group in TargetGroup)


def list_service_titles(*, language: str = GERMAN) -> Mapping[uuid.UUID, LocalText]:
    """Return the titles of all services by id, withdrawn ones too: a case keeps its service; one query."""
    rows = Service.objects.order_by().values_list("pk", "title", "title_en")
    return {pk: in_language(language, title, title_en) for pk, title, title_en in rows}


def list_searchable_services() -> tuple[tuple[ServiceEntry, ServiceEntry, tuple[str, ...]], ...]:
    """Return every published service in German and in English with its everyday words; two queries."""
    situations = Prefetch("situations", LifeSituation.objects.only("title"))
    found = published_services().select_related("office").prefetch_related(situations)
    return tuple(
        (to_entry(service, GERMAN), to_entry(service, ENGLISH), search_words(service)) for service in found
    )


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


def count_services_by_form() -> Mapping[uuid.UUID, int]:
    """Return how many services use a form version, by its id; one query."""
    counted = (
        Service.objects.filter(form__isnull=False).order_by().values_list("form_id").annotate(Count("pk"))
    )
    return dict(counted)


def list_services_of_form(form_id: uuid.UUID) -> tuple[ServiceEntry, ...]:
    """Return the services that are applied for with this form version, drafts too; one query."""
    used = Service.objects.filter(form_id=form_id).select_related("office").only(*ENTRY_FIELDS)
    return in_order(to_entry(service, GERMAN) for service in used)
