"""Writes the demo town's sites, life situations and services, with the forms that belong to them."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from allmende.entrance.demo import records
from allmende.entrance.demo.service_records import LIFE_SITUATIONS, DemoService
from allmende.entrance.demo.world import DemoTown
from allmende.identity.public import TrustLevel
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

TRUST: Final = {
    records.TrustLevel.BASIS: TrustLevel.BASIC,
    records.TrustLevel.SUBSTANTIAL: TrustLevel.SUBSTANTIAL,
    records.TrustLevel.HIGH: TrustLevel.HIGH,
}
# The towns name pictures, the design names pictograms.
PICTOGRAMS: Final = {"home": "house", "candle": "dove", "coins": "euro", "book": "school"}


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


def load_offers(town: DemoTown, now: datetime) -> int:
    """Write sites, life situations and services, import the forms that they use, publish; returns how many services."""
    create_sites([_site(site) for site in town.sites])
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
