"""When a notice counts as disclosed, and until when a person can act against it.

The law of disclosure depends on the channel and on the field of law, so neither is a constant in a text:

* by letter: the fourth day after posting (§ 41 Abs. 2 Satz 1 VwVfG, § 122 Abs. 2 Nr. 1 AO; both since 1 January 2025),
* retrieval in the portal, general administrative law: the day after the retrieval; without retrieval within ten
  days after the notification it has not been disclosed at all (§ 41 Abs. 2a VwVfG, § 1 Abs. 1 VwVfGBbg),
* retrieval in the portal, municipal taxes and dues: the fourth day after the notification, opened or not
  (§ 122a Abs. 4 AO through § 12 KAG).

The fictions have exceptions in favour of the person (later or no receipt). They need a decision by people and are
not computed. Where courts differ, the functions give the earlier day, so that no one who relies on it is late.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from allmende.delivery.notices.rules.holidays import next_working_day

LETTER_DAYS = 4
RETRIEVAL_WINDOW_DAYS = 10
_LOCAL_TIME = ZoneInfo("Europe/Berlin")


class Channel(StrEnum):
    """How a notice reaches its person."""

    PORTAL = "portal"
    LETTER = "letter"


class Regime(StrEnum):
    """The field of law whose rules of procedure apply."""

    ADMINISTRATIVE = "administrative"
    MUNICIPAL_TAX = "municipal_tax"


def local_day(moment: datetime) -> date:
    """Return the calendar day of an instant in Germany; deadlines count days, not hours (§ 187 Abs. 1 BGB)."""
    return moment.astimezone(_LOCAL_TIME).date()


def letter_disclosed_on(posted_on: date) -> date:
    """Return the day on which a posted letter counts as disclosed.

    Arguments:
        posted_on: the day on which the letter was handed to the post.

    The day is not moved when it is a Sunday: tax courts do move it (§ 108 Abs. 3 AO), administrative courts mostly
    do not, and the earlier day harms no one.
    """
    return posted_on + timedelta(days=LETTER_DAYS)


def portal_disclosed_on(regime: Regime, provided_on: date, retrieved_on: date | None) -> date | None:
    """Return the day on which a notice in the portal counts as disclosed, or None while it does not.

    Arguments:
        regime: the field of law.
        provided_on: the day on which the person was told that the notice can be retrieved.
        retrieved_on: the day of the first retrieval, or None.
    """
    if regime is Regime.MUNICIPAL_TAX:
        return provided_on + timedelta(days=LETTER_DAYS)
    return None if retrieved_on is None else retrieved_on + timedelta(days=1)


def retrieval_window_ends_on(provided_on: date) -> date:
    """Return the last day on which a first retrieval still belongs to the notification (§ 41 Abs. 2a Satz 4 VwVfG)."""
    return provided_on + timedelta(days=RETRIEVAL_WINDOW_DAYS)


def has_lapsed(regime: Regime, provided_on: date, retrieved_on: date | None, today: date) -> bool:
    """Return whether the notification came to nothing, so that the notice has to be sent in another way."""
    if regime is Regime.MUNICIPAL_TAX or retrieved_on is not None:
        return False
    return today > retrieval_window_ends_on(provided_on)


def one_month_after(day: date) -> date:
    """Return the day of the next month with the same number, or its last day if there is none (§ 188 Abs. 2, 3 BGB)."""
    years, month_index = divmod(day.month, 12)
    year, month = day.year + years, month_index + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def remedy_deadline(disclosed_on: date, state: str) -> date:
    """Return the last day on which an objection is in time (§ 70 Abs. 1 VwGO: one month after disclosure).

    Arguments:
        disclosed_on: the day of disclosure; it does not count itself (§ 187 Abs. 1 BGB).
        state: two-letter key of the state, for its holidays.

    An end on a Saturday, Sunday or public holiday moves to the next working day (§ 57 Abs. 2 VwGO with § 222 Abs. 2
    ZPO, § 31 Abs. 3 VwVfG, § 193 BGB).

    Raises:
        UnknownState: when the holidays of the state have not been modelled.
    """
    return next_working_day(one_month_after(disclosed_on), state)
