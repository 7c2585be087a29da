"""Deadlines against the calendar and the law, by table and by property."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allmende.delivery.notices.rules.deadlines import (
    Regime,
    has_lapsed,
    letter_disclosed_on,
    local_day,
    one_month_after,
    portal_disclosed_on,
    remedy_deadline,
    retrieval_window_ends_on,
)
from allmende.delivery.notices.rules.holidays import UnknownState, easter_sunday, holidays, is_working_day

DAYS = st.dates(date(2020, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    "day",
    [
        *(date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28), date(2028, 4, 16)),
        # The earliest and latest Easter, and the two years of the calendar's exceptions.
        *(date(1818, 3, 22), date(2038, 4, 25), date(2049, 4, 18), date(2076, 4, 19), date(1954, 4, 18)),
    ],
)
def test_easter_falls_on_the_known_days(day):
    assert easter_sunday(day.year) == day


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 1, 1), "Neujahr"),
        (date(2026, 4, 3), "Karfreitag"),
        (date(2026, 4, 5), "Ostersonntag"),
        (date(2026, 4, 6), "Ostermontag"),
        (date(2026, 5, 1), "Tag der Arbeit"),
        (date(2026, 5, 14), "Christi Himmelfahrt"),
        (date(2026, 5, 24), "Pfingstsonntag"),
        (date(2026, 5, 25), "Pfingstmontag"),
        (date(2026, 10, 3), "Tag der Deutschen Einheit"),
        (date(2026, 10, 31), "Reformationstag"),
        (date(2026, 12, 25), "1. Weihnachtstag"),
        (date(2026, 12, 26), "2. Weihnachtstag"),
    ],
)
def test_brandenburg_has_twelve_holidays(day, name):
    assert holidays(2026, "BB")[day] == name
    assert len(holidays(2026, "BB")) == 12


@pytest.mark.parametrize(
    "day",
    [
        *(date(2026, 12, 24), date(2026, 12, 31), date(2027, 1, 6), date(2026, 3, 9)),
        *(date(2026, 6, 4), date(2027, 11, 1), date(2026, 11, 18)),
    ],
)
def test_days_that_are_no_holidays_in_brandenburg_are_working_days(day):
    assert is_working_day(day, "BB")


def test_an_unknown_state_is_refused_instead_of_guessed():
    with pytest.raises(UnknownState):
        holidays(2026, "BY")


@pytest.mark.parametrize(
    ("disclosed_on", "until"),
    [
        (date(2026, 11, 24), date(2026, 12, 24)),  # Christmas Eve is a working day.
        (date(2026, 11, 30), date(2026, 12, 30)),
        (date(2026, 12, 1), date(2027, 1, 4)),  # 1 January is a holiday, then a weekend.
        (date(2026, 1, 31), date(2026, 3, 2)),  # 28 February is a Saturday.
        (date(2025, 1, 31), date(2025, 2, 28)),
        (date(2028, 1, 31), date(2028, 2, 29)),  # A leap year.
        (date(2025, 2, 28), date(2025, 3, 28)),
        (date(2026, 3, 31), date(2026, 4, 30)),
        (date(2026, 8, 31), date(2026, 9, 30)),
        (date(2025, 9, 30), date(2025, 10, 30)),
        (date(2025, 9, 29), date(2025, 10, 29)),
        (date(2024, 9, 30), date(2024, 10, 30)),
        (date(2028, 9, 30), date(2028, 10, 30)),
        (date(2029, 10, 1), date(2029, 11, 1)),  # All Saints' Day is none in Brandenburg.
        (date(2027, 10, 1), date(2027, 11, 1)),
        (date(2024, 10, 1), date(2024, 11, 1)),
        (date(2026, 3, 3), date(2026, 4, 7)),  # Good Friday to Easter Monday.
        (date(2026, 4, 24), date(2026, 5, 26)),  # Whit Sunday and Whit Monday.
        (date(2026, 4, 14), date(2026, 5, 15)),  # Ascension Day, a Thursday.
        (date(2026, 9, 3), date(2026, 10, 5)),  # 3 October is a Saturday.
        (date(2026, 11, 25), date(2026, 12, 28)),  # Both Christmas days, then a Sunday.
        (date(2026, 12, 31), date(2027, 2, 1)),
    ],
)
def test_one_month_for_an_objection_in_brandenburg(disclosed_on, until):
    assert remedy_deadline(disclosed_on, "BB") == until


def test_reformation_day_moves_the_end():
    assert date(2028, 10, 31).strftime("%A") == "Tuesday"
    assert one_month_after(date(2028, 9, 30)) == date(2028, 10, 30)
    # Disclosed on 30 September 2027 the month ends on Saturday 30 October; the 31st is Sunday and Reformation Day.
    assert remedy_deadline(date(2027, 9, 30), "BB") == date(2027, 11, 1)


@given(DAYS)
def test_a_deadline_never_ends_on_a_day_off(day):
    until = remedy_deadline(day, "BB")
    assert is_working_day(until, "BB")
    assert timedelta(days=28) <= until - day <= timedelta(days=36)


@given(DAYS, st.integers(0, 500))
def test_a_later_disclosure_never_gives_an_earlier_deadline(day, more):
    assert remedy_deadline(day, "BB") <= remedy_deadline(day + timedelta(days=more), "BB")


@given(DAYS)
def test_a_month_keeps_the_day_number_or_ends_the_month(day):
    after = one_month_after(day)
    assert after.day == day.day or (after.day < day.day and (after + timedelta(days=1)).day == 1)
    assert (after.year * 12 + after.month) - (day.year * 12 + day.month) == 1


def test_a_letter_counts_from_the_fourth_day_also_on_a_sunday():
    assert letter_disclosed_on(date(2026, 11, 18)) == date(2026, 11, 22)


def test_a_retrieved_notice_counts_from_the_next_day_and_an_unopened_one_not_at_all():
    provided = date(2026, 11, 20)
    assert portal_disclosed_on(Regime.ADMINISTRATIVE, provided, provided) == date(2026, 11, 21)
    assert portal_disclosed_on(Regime.ADMINISTRATIVE, provided, None) is None


def test_a_tax_notice_in_the_portal_counts_from_the_fourth_day_whether_opened_or_not():
    provided = date(2026, 11, 20)
    for retrieved in (None, provided):
        assert portal_disclosed_on(Regime.MUNICIPAL_TAX, provided, retrieved) == date(2026, 11, 24)


def test_ten_days_without_retrieval_end_the_provision():
    provided = date(2026, 11, 20)
    last = retrieval_window_ends_on(provided)
    assert last == date(2026, 11, 30)
    assert not has_lapsed(Regime.ADMINISTRATIVE, provided, None, last)
    assert has_lapsed(Regime.ADMINISTRATIVE, provided, None, last + timedelta(days=1))
    assert not has_lapsed(Regime.ADMINISTRATIVE, provided, last, last + timedelta(days=1))
    assert not has_lapsed(Regime.MUNICIPAL_TAX, provided, None, last + timedelta(days=50))


def test_days_are_those_of_germany():
    assert local_day(datetime(2026, 6, 30, 22, 30, tzinfo=UTC)) == date(2026, 7, 1)
    assert local_day(datetime(2026, 12, 31, 22, 59, tzinfo=UTC)) == date(2026, 12, 31)
