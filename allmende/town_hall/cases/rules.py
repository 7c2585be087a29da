"""Deadlines, references and tracking codes of cases, as pure functions."""

from __future__ import annotations

import base64
import hashlib
import hmac
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

IsWorkingDay = Callable[[date], bool]

ANSWER_DAYS: Final = 14
RETRIEVAL_DAYS: Final = 10
DRAFT_DAYS: Final = 30
SHORTEST_ANSWER_DAYS: Final = 3
LONGEST_ANSWER_DAYS: Final = 90
CODE_LENGTH: Final = 12
# Letters and digits that cannot be mistaken for each other when read from paper or over the telephone.
CODE_ALPHABET: Final = bytes.maketrans(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
)


def add_working_days(start: date, days: int, is_working_day: IsWorkingDay) -> date:
    """Return the day that lies ``days`` working days after ``start``; the first day does not count (§ 187 BGB).

    It is a working day itself, also for no days at all from a Sunday on (§ 31 Abs. 3 VwVfG).
    """
    day = start
    while days > 0 or not is_working_day(day):
        day += timedelta(days=1)
        if is_working_day(day):
            days -= 1
    return day


def working_days_between(start: date, end: date, is_working_day: IsWorkingDay) -> int:
    """Return how many working days lie after ``start`` up to and with ``end``; zero when ``end`` is not later."""
    days = (end - start).days
    return sum(1 for offset in range(1, days + 1) if is_working_day(start + timedelta(days=offset)))


def due_day(
    submitted_on: date, duration_working_days: int | None, is_working_day: IsWorkingDay
) -> date | None:
    """Return the day until which the office intends to decide, or None where no duration is promised."""
    if duration_working_days is None:
        return None
    return add_working_days(submitted_on, duration_working_days, is_working_day)


def due_after_waiting(
    due_on: date | None, asked_on: date, answered_on: date, is_working_day: IsWorkingDay
) -> date | None:
    """Return the due day after a pause: the time in which the resident was asked does not count.

    Arguments:
        due_on: the due day before the pause, or None.
        asked_on: the day of the question.
        answered_on: the day of the answer, or on which the office went on.
        is_working_day: the calendar of the state.
    """
    if due_on is None:
        return None
    pause = working_days_between(asked_on, answered_on, is_working_day)
    return add_working_days(due_on, pause, is_working_day)


def answer_day(asked_on: date, is_working_day: IsWorkingDay, days: int = ANSWER_DAYS) -> date:
    """Return the day until which an answer is asked for: never a weekend or holiday (§ 31 Abs. 3 VwVfG)."""
    day = asked_on + timedelta(days=days)
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def letter_day(decided_on: date, *, wants_letter: bool, lapses: bool) -> date | None:
    """Return the day from which a notice has to be sent as a letter, or None when it never has to.

    Arguments:
        decided_on: day of the decision.
        wants_letter: whether the person asked for a letter.
        lapses: whether a notice in the portal counts as not disclosed when it is not opened within ten days
            (§ 41 Abs. 2a VwVfG; not in municipal tax matters).
    """
    if wants_letter:
        return decided_on
    return decided_on + timedelta(days=RETRIEVAL_DAYS + 1) if lapses else None


def format_reference(office_code: str, year: int, number: int) -> str:
    """Return the file reference (Aktenzeichen), such as ``ST-2026-00417``."""
    return f"{office_code.upper()}-{year}-{number:05d}"


def normalise_reference(text: str) -> str:
    """Return a reference as people type it in its stored form; every kind of dash is as good as a hyphen."""
    letters = (letter for letter in text.upper() if not letter.isspace())
    return "".join("-" if unicodedata.category(letter) == "Pd" else letter for letter in letters)


def tracking_code(secret: str, case_id: str) -> str:
    """Return the code with which anyone who holds the receipt follows a case without signing in; 60 bits."""
    raw = hmac.new(secret.encode(), f"tracking:{case_id}".encode(), hashlib.sha256).digest()
    letters = base64.b32encode(raw)[:CODE_LENGTH].translate(CODE_ALPHABET).decode()
    return "-".join(letters[start : start + 4] for start in range(0, CODE_LENGTH, 4))


def normalise_code(text: str) -> str:
    """Return a tracking code as people type it in its printed form; O and 0, I and 1 are never part of one."""
    letters = "".join(character for character in text.upper() if character.isalnum())
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def tracking_digest(code: str) -> str:
    """Return what the database keeps of a tracking code."""
    return hashlib.sha256(code.encode()).hexdigest()
