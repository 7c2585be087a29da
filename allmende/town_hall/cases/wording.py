"""Days and times in words."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language


def day(value: date) -> str:
    """Return a day with its weekday, as a deadline is said: "Montag, 7. Dezember 2026"."""
    return date_format(value, "l, j F Y" if get_language() == "en" else "l, j. F Y")


def moment(value: datetime) -> str:
    """Return a day and time: "12. November 2026, 16:40"."""
    return date_format(timezone.localtime(value), "j F Y, H:i" if get_language() == "en" else "j. F Y, H:i")
