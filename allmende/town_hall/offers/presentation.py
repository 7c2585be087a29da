"""Prepares what the templates of this room show; templates compute nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from allmende.delivery.notices.public import holidays
from allmende.town_hall.offers.pages import ServiceEntry, SitePage
from allmende.town_hall.offers.rules.alphabet import OTHER
from allmende.town_hall.offers.rules.opening import OpeningState, next_stop, opening_at, week
from allmende.town_hall.offers.wording import WEEKDAYS, months_text, opening_text, span_text, stop_text


@dataclass(frozen=True)
class DayLine:
    """One day of a table of opening hours."""

    day: str
    hours: str
    notes: str


@dataclass(frozen=True)
class SiteCard:
    """A site with what is to be said about it now."""

    site: SitePage
    opening: str
    is_open: bool
    week: tuple[DayLine, ...]
    months: str


@dataclass(frozen=True)
class NextStop:
    """Where the mobile office is or comes next."""

    site: SitePage
    when: str
    note: str
    is_now: bool


@dataclass(frozen=True)
class LetterGroup:
    """The services under one letter; ``anchor`` is the id of its heading."""

    letter: str
    anchor: str
    services: tuple[ServiceEntry, ...]


def closing_days(state: str) -> Callable[[date], bool]:
    """Return a function that tells the public holidays of a state; none where its law has not been modelled."""

    def is_closed(day: date) -> bool:
        try:
            return day in holidays(day.year, state)
        except ValueError:
            return False

    return is_closed


def site_card(site: SitePage, now: datetime, state: str) -> SiteCard:
    """Return a site with today's opening line and its week.

    Arguments:
        site: the site.
        now: the instant of the page.
        state: two-letter key of the state, for its holidays.
    """
    opening = opening_at(site.times, now, is_closed=closing_days(state))
    return SiteCard(
        site=site,
        opening=opening_text(opening, now, is_mobile=site.is_mobile),
        is_open=opening.state is OpeningState.OPEN,
        week=tuple(
            DayLine(
                str(WEEKDAYS[weekday]),
                ", ".join(span_text(span) for span in spans),
                ", ".join(span.note for span in spans if span.note),
            )
            for weekday, spans in week(site.times)
        ),
        months=months_text(site.times.months),
    )


def site_cards(sites: Iterable[SitePage], now: datetime, state: str) -> tuple[SiteCard, ...]:
    """Return the cards of several sites, in their order."""
    return tuple(site_card(site, now, state) for site in sites)


def next_mobile_stop(sites: Iterable[SitePage], now: datetime, state: str) -> NextStop | None:
    """Return where the mobile office is or comes next; None where the municipality has none."""
    stops = ((site, site.times) for site in sites if site.is_mobile)
    stop = next_stop(stops, now, is_closed=closing_days(state))
    if stop is None:
        return None
    return NextStop(stop.place, stop_text(stop, now), stop.span.note, stop.is_now)


def by_letter(entries: Iterable[ServiceEntry]) -> tuple[LetterGroup, ...]:
    """Group sorted services by their letter; whatever begins with no letter comes last."""
    groups = [
        LetterGroup(letter, f"buchstabe-{'0' if letter == OTHER else letter.lower()}", tuple(members))
        for letter, members in groupby(entries, key=lambda entry: entry.letter)
    ]
    return tuple(sorted(groups, key=lambda group: group.letter == OTHER))
