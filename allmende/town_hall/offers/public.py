"""What other rooms may use of the offers.

Tables of other rooms refer to a service as ``"offers.Service"``; they read it through ``get_service_for_application``.
"""

from allmende.town_hall.offers.details import (
    AuthorityDetails,
    LifeSituationDetails,
    OfflineWayDetails,
    OpeningHourDetails,
    ServiceDetails,
    SiteDetails,
)
from allmende.town_hall.offers.errors import Incomplete, UnknownReference
from allmende.town_hall.offers.events import CatalogueChanged
from allmende.town_hall.offers.pages import (
    ApplicableService,
    LocalText,
    OfficePage,
    ServiceEntry,
    ServicePage,
    SitePage,
    SituationPage,
)
from allmende.town_hall.offers.presentation import (
    NextStop,
    SiteCard,
    closing_days,
    next_mobile_stop,
    site_card,
)
from allmende.town_hall.offers.queries import (
    catalogue_version,
    get_life_situation,
    get_published_service,
    get_service_for_application,
    get_site,
    list_life_situations,
    list_office_pages,
    list_published_services,
    list_service_titles,
    list_sites,
)
from allmende.town_hall.offers.rules.opening import Opening, OpeningState, opening_at
from allmende.town_hall.offers.search import ServiceSource, SiteSource, SituationSource
from allmende.town_hall.offers.services import (
    attach_form,
    create_life_situation,
    create_life_situations,
    create_service,
    create_services,
    create_site,
    create_sites,
    publish_service,
    publish_services,
    withdraw_service,
)

__all__ = [
    "ApplicableService",
    "AuthorityDetails",
    "CatalogueChanged",
    "Incomplete",
    "LifeSituationDetails",
    "LocalText",
    "NextStop",
    "OfficePage",
    "OfflineWayDetails",
    "Opening",
    "OpeningHourDetails",
    "OpeningState",
    "ServiceDetails",
    "ServiceEntry",
    "ServicePage",
    "ServiceSource",
    "SiteCard",
    "SiteDetails",
    "SitePage",
    "SiteSource",
    "SituationPage",
    "SituationSource",
    "UnknownReference",
    "attach_form",
    "catalogue_version",
    "closing_days",
    "create_life_situation",
    "create_life_situations",
    "create_service",
    "create_services",
    "create_site",
    "create_sites",
    "get_life_situation",
    "get_published_service",
    "get_service_for_application",
    "get_site",
    "list_life_situations",
    "list_office_pages",
    "list_published_services",
    "list_service_titles",
    "list_sites",
    "next_mobile_stop",
    "opening_at",
    "publish_service",
    "publish_services",
    "site_card",
    "withdraw_service",
]
