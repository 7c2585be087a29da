"""Writes of the offers. Lists are written in a handful of statements, however long they are."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Count, Max
from django.utils.translation import gettext as _

from allmende.foundation.errors import Conflict, InvalidInput, NotFound
from allmende.foundation.outbox import publish
from allmende.foundation.tenancy import current_municipality
from allmende.identity.public import list_offices
from allmende.town_hall.forms.public import get_form
from allmende.town_hall.offers.details import LifeSituationDetails, ServiceDetails, SiteDetails
from allmende.town_hall.offers.errors import Incomplete, UnknownReference
from allmende.town_hall.offers.events import CatalogueChanged
from allmende.town_hall.offers.facts import facts_of
from allmende.town_hall.offers.models import (
    LifeSituation,
    OfflineSite,
    OpeningHour,
    Service,
    ServiceState,
    Site,
    SituationService,
)
from allmende.town_hall.offers.rules.publication import missing_parts

Row = TypeVar("Row", bound=models.Model)
# Filled by PostgreSQL or checked here by key; Django would ask the database about each of them.
_NOT_CLEANED: Final = ("municipality", "office", "form", "site", "service", "situation")


def create_site(details: SiteDetails) -> Site:
    """Create a site with its opening hours; errors as in ``create_sites``."""
    return create_sites([details])[0]


def create_sites(details: Sequence[SiteDetails]) -> tuple[Site, ...]:
    """Create sites with their opening hours.

    Raises:
        InvalidInput: a value is malformed or too long.
        Conflict: a key is taken.
    """
    sites = [
        Site(
            municipality=current_municipality(),
            key=one.key,
            name=one.name,
            kind=one.kind,
            street=one.street,
            postal_code=one.postal_code,
            town=one.town,
            accessibility=one.accessibility,
            arrival=one.arrival,
            months=list(one.months),
            longitude=one.longitude,
            latitude=one.latitude,
        )
        for one in details
    ]
    hours = [
        OpeningHour(
            municipality=current_municipality(),
            site=site,
            weekday=hour.weekday,
            start=hour.start,
            end=hour.end,
            note=hour.note,
        )
        for site, one in zip(sites, details, strict=True)
        for hour in one.opening_hours
    ]
    with transaction.atomic():
        _write(Site.objects, sites)
        _write(OpeningHour.objects, hours)
    return tuple(sites)


def create_life_situation(details: LifeSituationDetails) -> LifeSituation:
    """Create a life situation; errors as in ``create_life_situations``."""
    return create_life_situations([details])[0]


def create_life_situations(details: Sequence[LifeSituationDetails]) -> tuple[LifeSituation, ...]:
    """Create life situations.

    Raises:
        InvalidInput: a value is malformed or too long.
        Conflict: a key is taken.
    """
    situations = [
        LifeSituation(
            municipality=current_municipality(),
            key=one.key,
            title=one.title,
            title_en=one.title_en,
            intro=one.intro,
            icon=one.icon,
            position=one.position,
        )
        for one in details
    ]
    _write(LifeSituation.objects, situations)
    return tuple(situations)


def create_service(details: ServiceDetails) -> Service:
    """Create a service as a draft; errors as in ``create_services``."""
    return create_services([details])[0]


def create_services(details: Sequence[ServiceDetails]) -> tuple[Service, ...]:
    """Create services as drafts, with their sites and their places in the life situations.

    Raises:
        UnknownReference: an office, a site or a life situation is not there; nothing is written.
        InvalidInput: a value is malformed or too long.
        Conflict: a key is taken.
    """
    offices = {office.key: office.pk for office in list_offices()}
    sites = dict(Site.objects.values_list("key", "pk"))
    situations = dict(LifeSituation.objects.values_list("key", "pk"))
    services = [_draft(one, _known(offices, one.office_key, _("Das Amt"))) for one in details]
    places = [
        OfflineSite(
            municipality=current_municipality(),
            service=service,
            site_id=_known(sites, key, _("Den Standort")),
        )
        for service, one in zip(services, details, strict=True)
        for key in one.offline.site_keys
    ]
    with transaction.atomic():
        _write(Service.objects, services)
        _write(OfflineSite.objects, places)
        _write(SituationService.objects, _in_situations(services, details, situations))
    return tuple(services)


def publish_service(service: Service, now: datetime) -> None:
    """Show a service to the public; errors as in ``publish_services``."""
    publish_services([service], now)


def publish_services(services: Sequence[Service], now: datetime) -> None:
    """Show services to the public: all of them or, when one is unfinished, none.

    Arguments:
        services: drafts; one that is already published keeps its date.
        now: the instant of publication.

    Raises:
        Incomplete: a service has no complete offline way, fee, duration or legal basis.
    """
    stored = {
        service.pk: service
        for service in Service.objects.filter(pk__in=[service.pk for service in services]).annotate(
            site_count=Count("offline_sites")
        )
    }
    for service in services:
        missing = missing_parts(facts_of(stored[service.pk], stored[service.pk].site_count))
        if missing:
            raise Incomplete(service.title, missing)
    drafts = [service for service in services if stored[service.pk].state != ServiceState.PUBLISHED]
    Service.objects.filter(pk__in=[service.pk for service in drafts]).update(
        state=ServiceState.PUBLISHED, published_at=now, updated_at=now
    )
    for service in drafts:
        service.state, service.published_at = ServiceState.PUBLISHED, now
    if drafts:
        publish(CatalogueChanged(service_id=drafts[0].pk))


def withdraw_service(service: Service, now: datetime) -> None:
    """Take a service from the public pages; it stays as a draft with everything that it says."""
    Service.objects.filter(pk=service.pk).update(state=ServiceState.DRAFT, updated_at=now)
    service.state = ServiceState.DRAFT
    publish(CatalogueChanged(service_id=service.pk))


def attach_form(service_key: str, form_key: str) -> None:
    """Let a service be applied for with the newest version of a form.

    Applications that were begun with an earlier version keep it.

    Arguments:
        service_key: key of the service.
        form_key: key under which the form was imported.

    Raises:
        UnknownReference: the service or the form is not there.
    """
    try:
        form = get_form(form_key)
    except NotFound as problem:
        raise UnknownReference(_("Das Formular „%(key)s“ gibt es nicht.") % {"key": form_key}) from problem
    changed = Service.objects.filter(key=service_key).update(form_id=form.id)
    if not changed:
        raise UnknownReference(_("Die Leistung „%(key)s“ gibt es nicht.") % {"key": service_key})


def _draft(details: ServiceDetails, office_id: uuid.UUID) -> Service:
    offline, authority = details.offline, details.authority
    return Service(
        municipality=current_municipality(),
        key=details.key,
        title=details.title,
        official_title=details.official_title,
        title_en=details.title_en,
        summary=details.summary,
        summary_en=details.summary_en,
        description=list(details.description),
        steps=list(details.steps),
        documents=list(details.documents),
        fee_text=details.fee_text,
        fee_cents=details.fee_cents,
        duration_text=details.duration_text,
        duration_working_days=details.duration_working_days,
        deadline_text=details.deadline_text,
        legal_basis=list(details.legal_basis),
        remedy=details.remedy,
        office_id=office_id,
        authority_name=authority.name if authority else "",
        authority_phone=authority.phone if authority else "",
        authority_note=authority.note if authority else "",
        trust_level=details.trust_level.value,
        target_groups=list(details.target_groups),
        synonyms=list(details.synonyms),
        leika_key=details.leika_key,
        online_note=details.online_note,
        offline_on_paper=offline.on_paper,
        offline_phone=offline.phone,
        offline_bring=list(offline.bring),
        offline_note=offline.note,
    )


def _in_situations(
    services: Sequence[Service], details: Sequence[ServiceDetails], situations: Mapping[str, uuid.UUID]
) -> list[SituationService]:
    """Append the services to their life situations, in the order in which they were given."""
    last = dict(SituationService.objects.values_list("situation_id").annotate(last=Max("position")))
    following: Counter[uuid.UUID] = Counter(last)
    entries = []
    for service, one in zip(services, details, strict=True):
        for key in one.situation_keys:
            situation_id = _known(situations, key, _("Die Lebenslage"))
            following[situation_id] += 1
            entries.append(
                SituationService(
                    municipality=current_municipality(),
                    situation_id=situation_id,
                    service=service,
                    position=following[situation_id],
                )
            )
    return entries


def _known(ids: Mapping[str, uuid.UUID], key: str, what: str) -> uuid.UUID:
    if key not in ids:
        raise UnknownReference(_("%(what)s „%(key)s“ gibt es nicht.") % {"what": what, "key": key})
    return ids[key]


def _write(manager: models.Manager[Row], rows: Iterable[Row]) -> None:
    """Check the values of all rows, then write them in one statement."""
    listed = list(rows)
    for row in listed:
        try:
            row.clean_fields(exclude=_NOT_CLEANED)
        except ValidationError as problem:
            raise InvalidInput(_in_words(row, problem)) from problem
    try:
        with transaction.atomic():
            manager.bulk_create(listed)
    except IntegrityError as problem:
        raise Conflict(
            _("Diesen Schlüssel gibt es schon, oder eine Angabe widerspricht einer anderen.")
        ) from problem


def _in_words(row: models.Model, problem: ValidationError) -> str:
    """Return the first problem with the words for the thing and its field."""
    name, messages = next(iter(problem.message_dict.items()))
    table = row._meta
    field = next((one.verbose_name for one in table.fields if one.name == name), name)
    return f"{table.verbose_name} „{row}“, {field}: {messages[0]}"
