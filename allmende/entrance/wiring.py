"""The one visible list of all rooms: doors, who handles which news, and what can be searched.

Whoever adds a room adds its line here; nothing finds itself by magic.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from allmende.delivery.notices.public import NoticeRetrieved
from allmende.entrance.demo.hints import demo_hints
from allmende.entrance.search import PageSource
from allmende.entrance.services import rebuild_search
from allmende.foundation import outbox
from allmende.foundation.contracts import SearchSource
from allmende.identity.public import CASE_WORKERS, Actor, Role, provide_sign_in_hints
from allmende.town_hall.cases.public import CaseSubmitted, note_retrieval, order_receipt
from allmende.town_hall.offers.public import CatalogueChanged, ServiceSource, SiteSource, SituationSource

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True)
class Door:
    """One of the main ways into the house.

    Arguments:
        label: the word in the navigation.
        path: where it leads, without language prefix.
        areas: beginnings of all addresses that lie behind it.
    """

    label: _StrPromise
    path: str
    areas: tuple[str, ...]


# A door that has no rooms yet is not listed.
DOORS: Final[tuple[Door, ...]] = (
    Door(
        _("Erledigen"),
        "/leistungen/",
        ("/leistungen/", "/lebenslagen/", "/standorte/", "/antrag/", "/antraege/", "/meine-vorgaenge/", "/vorgang/",
         "/postfach/"),
    ),
    Door(_("Meine Daten"), "/meine-daten/", ("/meine-daten/",)),
)  # fmt: skip
DESK: Final = Door(_("Arbeitsplatz"), "/arbeitsplatz/", ("/arbeitsplatz/",))
DESK_OVERVIEW: Final = "/arbeitsplatz/verwaltung/"


@dataclass(frozen=True)
class DeskPage:
    """A page for staff.

    Arguments:
        label: what it is called.
        hint: what one does there.
        path: where it is, without language prefix.
        roles: who may see it.
    """

    label: _StrPromise
    hint: _StrPromise
    path: str
    roles: frozenset[Role]


DESK_PAGES: Final[tuple[DeskPage, ...]] = (
    DeskPage(_("Vorgänge"), _("Anträge bearbeiten und entscheiden"), DESK.path, CASE_WORKERS),
    DeskPage(
        _("Formulare"),
        _("Formulare ansehen und aus XDatenfeldern importieren"),
        "/arbeitsplatz/formulare/",
        CASE_WORKERS | {Role.ADMINISTRATOR},
    ),
    DeskPage(
        _("Rückmeldungen zur Barrierefreiheit"),
        _("Gemeldete Barrieren lesen und abschließen"),
        "/arbeitsplatz/rueckmeldungen/",
        frozenset({Role.ADMINISTRATOR}),
    ),
    DeskPage(
        _("Liegengebliebene Aufgaben"),
        _("Hintergrundaufgaben, die aufgegeben haben, noch einmal starten"),
        "/arbeitsplatz/aufgaben/",
        frozenset({Role.ADMINISTRATOR}),
    ),
)


def desk_pages_for(actor: Actor) -> tuple[DeskPage, ...]:
    """Return the pages for staff that an actor's roles open today."""
    return tuple(page for page in DESK_PAGES if actor.has_role(*page.roles))


def refresh_search(event: CatalogueChanged) -> None:
    """Handler of a changed catalogue: make the search find what is there now."""
    rebuild_search(search_sources())


# Event -> handlers, in the order in which they run. Every handler may run twice.
HANDLERS: Final[Mapping[type, Sequence[outbox.Handler]]] = {
    CaseSubmitted: (order_receipt,),
    NoticeRetrieved: (note_retrieval,),
    CatalogueChanged: (refresh_search,),
}


def search_sources() -> tuple[SearchSource, ...]:
    """Return everything that the search of the home page covers."""
    return (ServiceSource(), SituationSource(), SiteSource(), PageSource())


def connect() -> None:
    """Hand every room what it gets from the others; called once at start."""
    outbox.wire(HANDLERS)
    provide_sign_in_hints(demo_hints if settings.DEMO else None)
