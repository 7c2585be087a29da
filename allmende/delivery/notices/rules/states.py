"""Where a notice stands, worked out from what has happened to it; nothing of it is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from allmende.delivery.notices.rules.deadlines import (
    Channel,
    Regime,
    has_lapsed,
    letter_disclosed_on,
    portal_disclosed_on,
    remedy_deadline,
    retrieval_window_ends_on,
)


class NoticeState(StrEnum):
    """From the decision to the opened notice."""

    ISSUED = "issued"  # Decided; the file is still being made.
    RENDERED = "rendered"  # The person can open it.
    RETRIEVED = "retrieved"  # The person has opened it.


@dataclass(frozen=True)
class Delivery:
    """What has happened to a notice, in days of German time."""

    channel: Channel
    regime: Regime
    state_key: str
    rendered_on: date | None = None
    retrieved_on: date | None = None
    posted_on: date | None = None


@dataclass(frozen=True)
class Standing:
    """What follows from it. Dates are None while they cannot be known yet."""

    state: NoticeState
    disclosed_on: date | None
    remedy_until: date | None
    retrieve_until: date | None
    lapsed: bool

    def remedy_is_over(self, today: date) -> bool:
        """Tell whether the last day for an objection has passed."""
        return self.remedy_until is not None and today > self.remedy_until


def standing_of(delivery: Delivery, today: date) -> Standing:
    """Return state, disclosure and deadlines of a notice.

    Arguments:
        delivery: what has happened so far.
        today: the current day in Germany.
    """
    disclosed_on = _disclosed_on(delivery)
    waits = (
        delivery.channel is Channel.PORTAL
        and delivery.rendered_on is not None
        and delivery.retrieved_on is None
    )
    lapsed = bool(
        waits
        and delivery.rendered_on
        and delivery.posted_on is None
        and has_lapsed(delivery.regime, delivery.rendered_on, None, today)
    )
    window = waits and delivery.regime is Regime.ADMINISTRATIVE and delivery.rendered_on
    return Standing(
        state=_state(delivery),
        disclosed_on=disclosed_on,
        remedy_until=None if disclosed_on is None else remedy_deadline(disclosed_on, delivery.state_key),
        retrieve_until=retrieval_window_ends_on(window) if window else None,
        lapsed=lapsed,
    )


def _state(delivery: Delivery) -> NoticeState:
    if delivery.rendered_on is None:
        return NoticeState.ISSUED
    return NoticeState.RENDERED if delivery.retrieved_on is None else NoticeState.RETRIEVED


def _disclosed_on(delivery: Delivery) -> date | None:
    """Return the earliest disclosure; a letter also counts when the portal came to nothing."""
    days = []
    if delivery.posted_on is not None:
        days.append(letter_disclosed_on(delivery.posted_on))
    if delivery.channel is Channel.PORTAL and delivery.rendered_on is not None:
        in_portal = portal_disclosed_on(delivery.regime, delivery.rendered_on, delivery.retrieved_on)
        days += [in_portal] if in_portal else []
    return min(days, default=None)
