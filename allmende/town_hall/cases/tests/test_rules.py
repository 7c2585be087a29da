"""Deadlines, references and codes as pure functions."""

import math
import uuid
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allmende.delivery.notices.public import is_working_day
from allmende.town_hall.cases import rules

DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))


def works(day):
    return is_working_day(day, "BB")


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
        (date(2026, 11, 23), 1, date(2026, 11, 24)),
        (date(2026, 11, 20), 1, date(2026, 11, 23)),  # Friday to Monday
        (date(2026, 11, 21), 1, date(2026, 11, 23)),  # Saturday to Monday
        (date(2026, 11, 22), 0, date(2026, 11, 23)),  # no days from a Sunday on
        (date(2026, 12, 23), 2, date(2026, 12, 28)),  # over Christmas
        (date(2026, 10, 30), 1, date(2026, 11, 2)),  # Reformation Day falls on a Saturday
        (date(2027, 3, 25), 1, date(2027, 3, 30)),  # over Easter
        (date(2026, 11, 23), 10, date(2026, 12, 7)),
    ],
)
def test_working_days_are_counted(start, days, end):
    assert rules.add_working_days(start, days, works) == end


@given(DAYS, st.integers(0, 60))
def test_a_due_day_is_a_working_day_and_never_before_the_start(start, days):
    end = rules.due_day(start, days, works)
    assert works(end)
    assert end >= start + timedelta(days=days)
    if works(start):
        assert rules.working_days_between(start, end, works) == days


@given(DAYS, st.integers(0, 30))
def test_more_days_never_end_earlier(start, days):
    assert rules.add_working_days(start, days, works) <= rules.add_working_days(start, days + 1, works)


def test_without_a_promised_duration_there_is_no_due_day():
    assert rules.due_day(date(2026, 11, 23), None, works) is None
    assert rules.due_after_waiting(None, date(2026, 11, 23), date(2026, 11, 30), works) is None


@given(DAYS, st.integers(0, 40), st.integers(0, 20), st.integers(0, 60))
def test_a_pause_never_shortens_and_a_due_day_stays_a_working_day(start, duration, until_asked, pause):
    due = rules.due_day(start, duration, works)
    asked = start + timedelta(days=until_asked)
    later = rules.due_after_waiting(due, asked, asked + timedelta(days=pause), works)
    assert works(later)
    assert later >= due
    assert rules.working_days_between(due, later, works) == rules.working_days_between(
        asked, asked + timedelta(days=pause), works
    )


def test_a_pause_of_a_week_moves_the_due_day_by_its_working_days():
    due = date(2026, 12, 7)
    assert rules.due_after_waiting(due, date(2026, 11, 24), date(2026, 11, 24), works) == due
    assert rules.due_after_waiting(due, date(2026, 11, 24), date(2026, 12, 1), works) == date(2026, 12, 14)
    assert rules.due_after_waiting(due, date(2026, 11, 27), date(2026, 11, 29), works) == due  # a weekend


@given(DAYS, st.integers(1, 90))
def test_an_answer_is_never_asked_for_on_a_free_day(asked, days):
    day = rules.answer_day(asked, works, days)
    assert works(day)
    assert day >= asked + timedelta(days=days)


@given(st.integers(1, 200_000), st.sampled_from(["ST", "St", "StA", "Käm", "og"]), st.integers(2024, 2099))
def test_a_reference_is_found_however_it_is_typed(number, code, year):
    reference = rules.format_reference(code, year, number)
    for typed in (reference, reference.lower(), f" {reference} ", reference.replace("-", " – "), "\u2011".join(
        reference.split("-"))):  # fmt: skip
        assert rules.normalise_reference(typed) == reference


def test_a_reference_has_five_digits_or_more():
    assert rules.format_reference("St", 2026, 417) == "ST-2026-00417"
    assert rules.format_reference("St", 2026, 123_456) == "ST-2026-123456"


@given(st.uuids())
def test_a_code_is_found_however_it_is_typed(case_id):
    code = rules.tracking_code("geheim", str(case_id))
    for typed in (code, code.lower(), code.replace("-", ""), code.replace("-", " "), f" {code}\n"):
        assert rules.normalise_code(typed) == code
    assert rules.tracking_digest(code) == rules.tracking_digest(rules.normalise_code(code.lower()))


def test_codes_cannot_be_guessed():
    codes = [rules.tracking_code("geheim", str(uuid.UUID(int=number))) for number in range(2000)]
    assert len(set(codes)) == 2000
    letters = set("".join(codes)) - {"-"}
    # Nothing that is mistaken for something else when read out or written down.
    assert letters == set("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    assert rules.CODE_LENGTH * math.log2(len(letters)) >= 60
    assert rules.tracking_code("anderes Geheimnis", str(uuid.UUID(int=1))) != codes[1]


@given(st.text(max_size=200))
def test_nothing_that_is_typed_breaks_the_readers(text):
    assert "-" not in rules.normalise_code(text) or rules.normalise_code(text)
    assert rules.normalise_reference(rules.normalise_reference(text)) == rules.normalise_reference(text)
