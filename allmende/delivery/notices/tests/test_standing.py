"""State, disclosure and deadlines together."""

from datetime import date

import pytest

from allmende.delivery.notices.rules.deadlines import Channel, Regime
from allmende.delivery.notices.rules.states import Delivery, NoticeState, standing_of

FRIDAY = date(2026, 11, 20)


def delivery(**happened):
    values = {"channel": Channel.PORTAL, "regime": Regime.ADMINISTRATIVE, "state_key": "BB", **happened}
    return Delivery(**values)


def test_a_decided_notice_without_file_has_no_deadline():
    standing = standing_of(delivery(), FRIDAY)
    assert (standing.state, standing.remedy_until, standing.lapsed) == (NoticeState.ISSUED, None, False)


def test_a_provided_notice_waits_ten_days():
    standing = standing_of(delivery(rendered_on=FRIDAY), date(2026, 11, 30))
    assert standing.state is NoticeState.RENDERED
    assert standing.retrieve_until == date(2026, 11, 30)
    assert standing.disclosed_on is None
    assert not standing.lapsed
    assert standing_of(delivery(rendered_on=FRIDAY), date(2026, 12, 1)).lapsed


def test_opening_starts_the_month():
    standing = standing_of(delivery(rendered_on=FRIDAY, retrieved_on=FRIDAY), FRIDAY)
    assert standing.state is NoticeState.RETRIEVED
    assert standing.disclosed_on == date(2026, 11, 21)
    assert standing.remedy_until == date(2026, 12, 21)
    assert not standing.remedy_is_over(date(2026, 12, 21))
    assert standing.remedy_is_over(date(2026, 12, 22))


def test_a_letter_helps_a_lapsed_provision():
    standing = standing_of(delivery(rendered_on=FRIDAY, posted_on=date(2026, 12, 2)), date(2026, 12, 3))
    assert not standing.lapsed
    assert standing.disclosed_on == date(2026, 12, 6)


@pytest.mark.parametrize("retrieved_on", [None, FRIDAY])
def test_a_letter_is_not_disclosed_by_looking_into_the_portal(retrieved_on):
    standing = standing_of(
        delivery(channel=Channel.LETTER, rendered_on=FRIDAY, retrieved_on=retrieved_on), FRIDAY
    )
    assert standing.disclosed_on is None
    assert standing.retrieve_until is None


def test_the_earliest_disclosure_counts():
    happened = {"rendered_on": FRIDAY, "retrieved_on": date(2026, 12, 1), "posted_on": FRIDAY}
    assert standing_of(delivery(**happened), date(2026, 12, 2)).disclosed_on == date(2026, 11, 24)
