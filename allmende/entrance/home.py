"""What the home page answers.

The page of anonymous visitors is remembered for a minute, so it may say what depends on the minute: is it open now?
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from django.utils.translation import gettext as _

from allmende.entrance.queries import find_own_text
from allmende.foundation.models import Municipality
from allmende.foundation.ui.language import german
from allmende.identity.public import Actor
from allmende.registers.cockpit.public import Use, list_latest_own_uses
from allmende.town_hall.cases.public import CaseLine, list_open_cases_briefly
from allmende.town_hall.offers.public import (
    OpeningState,
    ServiceEntry,
    SitePage,
    SituationPage,
    closing_days,
    list_life_situations,
    list_published_services,
    list_sites,
    next_mobile_stop,
    opening_at,
    site_card,
)

ONLINE_SHOWN: Final = 6


@dataclass(frozen=True)
class Offers:
    """What is published, as the home page needs it."""

    sites: tuple[SitePage, ...]
    situations: tuple[SituationPage, ...]
    online: tuple[ServiceEntry, ...]
    service_count: int
    frequent: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """A question that people have today, with its answer."""

    question: str
    value: str
    note: str
    path: str
    link_label: str


@dataclass(frozen=True)
class Own:
    """What concerns the signed-in person alone."""

    cases: tuple[CaseLine, ...]
    uses: tuple[Use, ...]


def read_offers(language: str) -> Offers:
    """Return what is published; five queries."""
    services = list_published_services(language=language)
    searches = find_own_text("frequent-searches", language=language)
    return Offers(
        sites=list_sites(),
        situations=list_life_situations(language=language),
        online=tuple(service for service in services if service.is_online)[:ONLINE_SHOWN],
        service_count=len(services),
        frequent=tuple(text for part in searches.parts for text in part.texts) if searches else (),
    )


def own_affairs(actor: Actor) -> Own:
    """Return the open cases of the signed-in person and who looked at their data last."""
    return Own(cases=list_open_cases_briefly(actor.person_id), uses=list_latest_own_uses())


def answers_for(municipality: Municipality, offers: Offers, now: datetime) -> tuple[Answer, ...]:
    """Return the answers of this minute; a question that has no true answer is left out."""
    candidates = (_open_counter(municipality, offers, now), _mobile_office(municipality, offers, now))
    return (*(answer for answer in candidates if answer), _phone(municipality))


def _open_counter(municipality: Municipality, offers: Offers, now: datetime) -> Answer | None:
    """Say whether a counter is open, or when the first one opens."""
    counters = [site for site in offers.sites if not site.is_mobile and site.times.spans]
    if not counters:
        return None
    is_closed = closing_days(municipality.state)

    def waiting(site: SitePage) -> tuple[bool, date, time]:
        """Order counters by whether they are open, then by when they open."""
        opening = opening_at(site.times, now, is_closed=is_closed)
        if opening.today:
            return (opening.state is not OpeningState.OPEN, now.date(), opening.today[0].start)
        return (
            True,
            opening.next_day or date.max,
            opening.next_spans[0].start if opening.next_spans else time.max,
        )

    site = min(counters, key=waiting)
    value, _dot, note = site_card(site, now, municipality.state).opening.partition(". ")
    return Answer(
        question=_("Ist gerade geöffnet? %(site)s") % {"site": site.name},
        value=value.rstrip("."),
        note=note or f"{site.street}, {site.town}",
        path=f"/standorte/{site.key}/",
        link_label=_("Alle Zeiten und der Weg dorthin"),
    )


def _mobile_office(municipality: Municipality, offers: Offers, now: datetime) -> Answer | None:
    """Say where the mobile office is or comes next."""
    stop = next_mobile_stop(offers.sites, now, municipality.state)
    if stop is None:
        return None
    place = stop.site.name.removeprefix("Mobiles Bürgerbüro, ")
    return Answer(
        question=_("Wo ist das Mobile Bürgerbüro?")
        if stop.is_now
        else _("Wann kommt das Mobile Bürgerbüro?"),
        value=stop.when[:1].upper() + stop.when[1:],
        note=str(german(", ".join(part for part in (place, stop.note) if part))),
        path=f"/standorte/{stop.site.key}/",
        link_label=_("Halt ansehen"),
    )


def _phone(municipality: Municipality) -> Answer:
    return Answer(
        question=_("Wie erreiche ich einen Menschen?"),
        value=municipality.phone,
        note=str(german(municipality.phone_hours)),
        path="/kontakt/",
        link_label=_("Alle Wege zu uns"),
    )
