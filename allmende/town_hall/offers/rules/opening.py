"""When a counter is open and where the mobile office stops next; the instant is always an argument."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final, Generic, TypeVar
from zoneinfo import ZoneInfo

LOCAL: Final = ZoneInfo("Europe/Berlin")
# A stop that is open in one month of the year only is found from any day of the year before.
DAYS_AHEAD: Final = 366

Place = TypeVar("Place")
IsClosed = Callable[[date], bool]


@dataclass(frozen=True, order=True)
class OpeningSpan:
    """One span of opening hours. ``weekday`` as in ``date.isoweekday``: Monday is 1."""

    weekday: int
    start: time
    end: time
    note: str = ""


@dataclass(frozen=True)
class OpeningTimes:
    """The regular hours of a site.

    Arguments:
        spans: the spans of a week.
        months: the calendar months in which the site is served; empty for all year.
    """

    spans: tuple[OpeningSpan, ...]
    months: tuple[int, ...] = ()

    def on(self, day: date) -> tuple[OpeningSpan, ...]:
        """Return the regular spans of a day in order, closing days disregarded."""
        if self.months and day.month not in self.months:
            return ()
        return tuple(sorted(span for span in self.spans if span.weekday == day.isoweekday()))


class OpeningState(StrEnum):
    """How a site stands at an instant."""

    OPEN = "open"
    OPENS_TODAY = "opens_today"
    CLOSED_FOR_TODAY = "closed_for_today"
    CLOSED_TODAY = "closed_today"
    NEVER = "never"


@dataclass(frozen=True)
class Opening:
    """What to tell people about a site now.

    Arguments:
        state: open, opens later today, has closed for today, is closed all day, or has no hours at all.
        today: the spans of today that are not yet over.
        next_day: the next day with opening hours after today, or None.
        next_spans: the spans of that day.
        closed_by_holiday: whether a closing day keeps the site shut although it has hours on this weekday.
    """

    state: OpeningState
    today: tuple[OpeningSpan, ...] = ()
    next_day: date | None = None
    next_spans: tuple[OpeningSpan, ...] = ()
    closed_by_holiday: bool = False


@dataclass(frozen=True)
class Stop(Generic[Place]):
    """A stop of the mobile office on a certain day."""

    place: Place
    day: date
    span: OpeningSpan
    is_now: bool


def never_closed(_day: date) -> bool:
    """Closing days for a place that knows none."""
    return False


def opening_at(times: OpeningTimes, now: datetime, *, is_closed: IsClosed = never_closed) -> Opening:
    """Work out whether a site is open and when it opens next.

    Arguments:
        times: its regular hours.
        now: the instant, with time zone.
        is_closed: tells closing days, that is public holidays.
    """
    local = now.astimezone(LOCAL)
    today, moment = local.date(), local.time()
    regular = times.on(today)
    holiday = bool(regular) and is_closed(today)
    spans = () if holiday else regular
    left = tuple(span for span in spans if moment < span.end)
    next_day, next_spans = _next_open_day(times, today, is_closed)
    if left:
        state = OpeningState.OPEN if left[0].start <= moment else OpeningState.OPENS_TODAY
    elif spans:
        state = OpeningState.CLOSED_FOR_TODAY
    elif next_day is not None:
        state = OpeningState.CLOSED_TODAY
    else:
        state = OpeningState.NEVER
    return Opening(state, left, next_day, next_spans, holiday)


def next_stop(
    stops: Iterable[tuple[Place, OpeningTimes]], now: datetime, *, is_closed: IsClosed = never_closed
) -> Stop[Place] | None:
    """Return where the mobile office stands now or, failing that, where it stops next; None when nowhere.

    Arguments:
        stops: every stop with its regular hours.
        now: the instant, with time zone.
        is_closed: tells public holidays.
    """
    local = now.astimezone(LOCAL)
    found: list[tuple[datetime, int, Stop[Place]]] = []
    for order, (place, times) in enumerate(stops):
        opening = opening_at(times, now, is_closed=is_closed)
        if opening.today:
            day, span = local.date(), opening.today[0]
        elif opening.next_day is not None:
            day, span = opening.next_day, opening.next_spans[0]
        else:
            continue
        begins = datetime.combine(day, span.start, LOCAL)
        found.append((begins, order, Stop(place, day, span, is_now=begins <= local)))
    return min(found, key=lambda entry: entry[:2])[2] if found else None


def week(times: OpeningTimes) -> tuple[tuple[int, tuple[OpeningSpan, ...]], ...]:
    """Return the seven weekdays with their spans, for a table of opening hours."""
    return tuple((weekday, _spans_of(times.spans, weekday)) for weekday in range(1, 8))


def _spans_of(spans: Sequence[OpeningSpan], weekday: int) -> tuple[OpeningSpan, ...]:
    return tuple(sorted(span for span in spans if span.weekday == weekday))


def _next_open_day(
    times: OpeningTimes, today: date, is_closed: IsClosed
) -> tuple[date | None, tuple[OpeningSpan, ...]]:
    if not times.spans:
        return None, ()
    for ahead in range(1, DAYS_AHEAD + 1):
        day = today + timedelta(days=ahead)
        spans = times.on(day)
        if spans and not is_closed(day):
            return day, spans
    return None, ()
