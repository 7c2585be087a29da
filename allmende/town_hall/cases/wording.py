"""Days and times in words."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format


def day(value: date) -> str:
    """Return a day with its weekday, as a deadline is said: "Montag, 7. Dezember 2026"."""
    return date_format(value, "WEEKDAY_DATE_FORMAT")


def moment(value: datetime) -> str:
    """Return a day and time: "12. November 2026, 16:40"."""
    return date_format(timezone.localtime(value), "DATETIME_FORMAT")
