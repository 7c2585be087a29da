"""From a row to what the rule of publication looks at; shared by writes and reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allmende.town_hall.offers.rules.publication import PublicationFacts

if TYPE_CHECKING:
    from allmende.town_hall.offers.models import Service


def facts_of(service: Service, site_count: int) -> PublicationFacts:
    """Return what ``missing_parts`` needs to know about a service.

    Arguments:
        service: the row.
        site_count: at how many sites it is offered in person.
    """
    return PublicationFacts(
        description=tuple(service.description),
        fee=service.fee_text,
        duration=service.duration_text,
        legal_basis=tuple(service.legal_basis),
        has_office=service.office_id is not None,
        offline_paper=service.offline_on_paper,
        offline_phone=service.offline_phone,
        offline_sites=site_count,
        other_authority=service.authority_name,
    )
