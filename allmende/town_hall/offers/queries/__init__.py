"""Reads of the offers. Every page is a fixed number of queries, however long the catalogue grows."""

from allmende.town_hall.offers.queries.places import (
    catalogue_version,
    get_life_situation,
    get_site,
    list_life_situations,
    list_office_pages,
    list_sites,
)
from allmende.town_hall.offers.queries.services import (
    count_services_by_form,
    get_published_service,
    get_service_for_application,
    list_published_services,
    list_searchable_services,
    list_service_checks,
    list_service_titles,
    list_services_of_form,
    list_target_groups,
)

__all__ = [
    "catalogue_version",
    "count_services_by_form",
    "get_life_situation",
    "get_published_service",
    "get_service_for_application",
    "get_site",
    "list_life_situations",
    "list_office_pages",
    "list_published_services",
    "list_searchable_services",
    "list_service_checks",
    "list_service_titles",
    "list_services_of_form",
    "list_sites",
    "list_target_groups",
]
