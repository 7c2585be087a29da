"""Form fields with errors that say what to do."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .widgets import DatePartsInput

_MONTHS = ("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_OTHER_MONTHS = {"mrz": 3, "mae": 3, "jän": 1, "mar": 3, "may": 5, "oct": 10, "dec": 12}
_YEAR_DIGITS = 4
_WHOLE_DATE = re.compile(r"(\d{1,2})[.\s/-]+(\d{1,2})[.\s/-]+(\d{4})")
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


class DatePartsField(forms.Field):
    """A date typed as day, month and year; the cleaned value is a ``datetime.date`` or ``None``.

    A month may be written as a word, and a whole date pasted into the first box is understood.

    Args:
        earliest: first day allowed.
        latest: last day allowed.
    """

    widget = DatePartsInput
    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": gettext_lazy("Bitte geben Sie das Datum ein, zum Beispiel 7 12 2026."),
    }

    def __init__(
        self, *, earliest: dt.date | None = None, latest: dt.date | None = None, **kwargs: Any
    ) -> None:
        self.earliest = earliest
        self.latest = latest
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> dt.date | None:
        """Read the three parts (or a date, or an ISO text).

        Raises:
            ValidationError: parts are missing, unreadable or name a day that does not exist.
        """
        if isinstance(value, dt.datetime):
            return value.date()
        if value is None or isinstance(value, dt.date):
            return value
        parts = _split(value)
        if not any(parts):
            return None
        _check_completeness(parts)
        return _to_date(*parts)

    def validate(self, value: dt.date | None) -> None:
        """Check that a date is there if needed and inside the allowed days.

        Raises:
            ValidationError: no date, or a date outside.
        """
        super().validate(value)
        if value is None:
            return
        if self.earliest and value < self.earliest:
            message = _("Das Datum darf nicht vor dem %(day)s liegen. Bitte prüfen Sie Ihre Angabe.")
            raise ValidationError(message, code="too_early", params={"day": _in_words(self.earliest)})
        if self.latest and value > self.latest:
            message = _("Das Datum darf nicht nach dem %(day)s liegen. Bitte prüfen Sie Ihre Angabe.")
            raise ValidationError(message, code="too_late", params={"day": _in_words(self.latest)})

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare dates, not boxes; text that is no date counts as a change."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


def _in_words(day: dt.date) -> str:
    return date_format(day, "DATE_FORMAT")


def _split(value: Any) -> tuple[str, str, str]:
    """Return day, month and year as typed; a whole date in the first box (or as text) is taken apart."""
    boxes: Sequence[Any] = [value] if isinstance(value, str) else value
    texts = [str(box or "").strip() for box in boxes]
    texts += [""] * (3 - len(texts))
    if texts[0] and not texts[1] and not texts[2]:
        if match := _WHOLE_DATE.fullmatch(texts[0]):
            return match.group(1), match.group(2), match.group(3)
        if match := _ISO_DATE.fullmatch(texts[0]):
            return match.group(3), match.group(2), match.group(1)
    return texts[0], texts[1], texts[2]


def _check_completeness(parts: tuple[str, str, str]) -> None:
    names = (_("den Tag"), _("den Monat"), _("das Jahr"))
    missing = [name for name, part in zip(names, parts, strict=True) if not part]
    if missing:
        message = _("Bitte ergänzen Sie %(missing)s.")
        raise ValidationError(message, code="incomplete", params={"missing": _(" und ").join(missing)})


def _to_date(day_text: str, month_text: str, year_text: str) -> dt.date:
    day, month, year = _number(day_text, 2), _month(month_text), _number(year_text, _YEAR_DIGITS)
    if day is None:
        raise ValidationError(_("Bitte schreiben Sie den Tag als Zahl von 1 bis 31."), code="invalid_day")
    if month is None:
        raise ValidationError(_("Bitte schreiben Sie den Monat als Zahl von 1 bis 12."), code="invalid_month")
    if year is None or len(year_text) != _YEAR_DIGITS:
        message = _("Bitte schreiben Sie das Jahr mit vier Ziffern, zum Beispiel 1978.")
        raise ValidationError(message, code="invalid_year")
    try:
        return dt.date(year, month, day)
    except ValueError:
        message = _("Den Tag %(day)s.%(month)s.%(year)s gibt es nicht. Bitte prüfen Sie Tag und Monat.")
        params = {"day": day, "month": month, "year": year}
        raise ValidationError(message, code="no_such_day", params=params) from None


def _number(text: str, most_digits: int) -> int | None:
    text = text.rstrip(".")
    is_number = text.isascii() and text.isdigit() and len(text) <= most_digits
    return int(text) if is_number else None


def _month(text: str) -> int | None:
    start = text.lower()[:3]
    if start in _MONTHS:
        return _MONTHS.index(start) + 1
    return _OTHER_MONTHS.get(start, _number(text, 2))
