"""Public holidays and working days by state, computed without any list that could run out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

SATURDAY = 5


class UnknownState(ValueError):
    """The law of this state has not been modelled yet; nothing is guessed."""


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar.

    Arguments:
        year: 1583 or later.

    The first Sunday after the first full moon of spring, in the arithmetic of the church's lunar calendar.
    """
    golden = year % 19
    century = year // 100
    leap_centuries = century // 4
    moon_shift = (8 * century + 13) // 25
    moon_age = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    # The lunar calendar shortens one month, so the two latest full moons move forward by a day.
    correction = moon_age // 28 * (1 - 29 // (moon_age + 1) * ((21 - golden) // 11))
    full_moon = moon_age - correction
    weekday = (year + year // 4 + full_moon + 2 - century + leap_centuries) % 7
    days_after_21_march = full_moon - weekday + 7
    return date(year, 3, 21) + timedelta(days=days_after_21_march)


def _nationwide(year: int) -> dict[date, str]:
    easter = easter_sunday(year)
    return {
        date(year, 1, 1): "Neujahr",
        easter - timedelta(days=2): "Karfreitag",
        easter + timedelta(days=1): "Ostermontag",
        date(year, 5, 1): "Tag der Arbeit",
        easter + timedelta(days=39): "Christi Himmelfahrt",
        easter + timedelta(days=50): "Pfingstmontag",
        date(year, 10, 3): "Tag der Deutschen Einheit",
        date(year, 12, 25): "1. Weihnachtstag",
        date(year, 12, 26): "2. Weihnachtstag",
    }


def _brandenburg(year: int) -> dict[date, str]:
    """§ 2 Abs. 1 Feiertagsgesetz Brandenburg: also Easter Sunday, Whit Sunday and Reformation Day.

    Christmas Eve and New Year's Eve are working days in the sense of the law.
    """
    easter = easter_sunday(year)
    return {
        easter: "Ostersonntag",
        easter + timedelta(days=49): "Pfingstsonntag",
        date(year, 10, 31): "Reformationstag",
    }


_BY_STATE: Mapping[str, Callable[[int], dict[date, str]]] = MappingProxyType({"BB": _brandenburg})


@lru_cache(maxsize=256)
def holidays(year: int, state: str) -> Mapping[date, str]:
    """Return the public holidays of a state with their German names.

    Arguments:
        year: calendar year.
        state: two-letter key of the state, for example "BB".

    Raises:
        UnknownState: when the state has not been modelled.
    """
    if state not in _BY_STATE:
        raise UnknownState(state)
    return MappingProxyType({**_nationwide(year), **_BY_STATE[state](year)})


def is_modelled(state: str) -> bool:
    """Tell whether the law of a state is known to the software; elsewhere no deadline can be worked out."""
    return state in _BY_STATE


def is_working_day(day: date, state: str) -> bool:
    """Return whether a deadline may end on ``day``: neither Saturday, Sunday nor public holiday (§ 193 BGB)."""
    return day.weekday() < SATURDAY and day not in holidays(day.year, state)


def next_working_day(day: date, state: str) -> date:
    """Return ``day`` itself when it is a working day, otherwise the next one."""
    while not is_working_day(day, state):
        day += timedelta(days=1)
    return day
