"""From what people type to typed values and back: German dates, numbers and amounts, and sentences that help."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal

from allmende.town_hall.forms.answers import FileAnswer, Value
from allmende.town_hall.forms.messages import Message, gettext_noop, message
from allmende.town_hall.forms.schema import Field, FieldKind
from allmende.town_hall.forms.texts import normalise

YES, NO = "ja", "nein"
NO_ANSWER = "keine-angabe"
_EARLIEST_YEAR, _LATEST_YEAR = 1800, 2200
_LONGEST_NAME = 90

_DATE = gettext_noop("Bitte geben Sie „%(label)s“ als Tag, Monat und Jahr an, zum Beispiel 24 12 1984.")
_NO_SUCH_DAY = gettext_noop("Bitte prüfen Sie „%(label)s“: Den Tag %(text)s gibt es nicht.")
_YEAR = gettext_noop("Bitte geben Sie bei „%(label)s“ das Jahr mit vier Ziffern an, zum Beispiel 1984.")
_TIME = gettext_noop("Bitte geben Sie „%(label)s“ als Uhrzeit an, zum Beispiel 14:30.")
_DATETIME = gettext_noop(
    "Bitte geben Sie „%(label)s“ als Datum und Uhrzeit an, zum Beispiel 24.12.2026 14:30."
)
_NUMBER = gettext_noop("Bitte geben Sie „%(label)s“ als Zahl an, zum Beispiel 1.234,5.")
_INTEGER = gettext_noop("Bitte geben Sie „%(label)s“ als ganze Zahl ohne Komma an, zum Beispiel 12.")
_CURRENCY = gettext_noop("Bitte geben Sie „%(label)s“ als Betrag in Euro an, zum Beispiel 1.234,56.")
_YES_OR_NO = gettext_noop("Bitte wählen Sie bei „%(label)s“ Ja oder Nein.")

_GERMAN_NUMBER = re.compile(r"[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?")
_PLAIN_NUMBER = re.compile(r"[+-]?\d+\.(\d{1,2}|\d{4,})")
_LONGEST_NUMBER = 24


class ValueRefusedError(ValueError):
    """What was typed is no value of this kind; ``reason`` says what to do."""

    def __init__(self, reason: Message) -> None:
        self.reason = reason
        super().__init__(str(reason))


def name_of(field: Field) -> str:
    """Return how to name a field in a sentence: its short name for output, else its label, cut when very long."""
    name = field.label_output or field.label
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"


def about(source: str, field: Field, **places: str | int) -> Message:
    """Build a message about ``field``."""
    return message(source, label=name_of(field), **places)


def parse_value(field: Field, text: str) -> Value | None:  # noqa: PLR0911 (one return for each kind)
    """Read what a person typed or chose for ``field``.

    Arguments:
        field: any asked field but one for files.
        text: the input as text; dates as ``Tag.Monat.Jahr``, choices as code, yes and no as ``ja`` and ``nein``.

    Returns:
        The value; None when nothing was typed.

    Raises:
        ValueRefusedError: the text is no value of this kind. Limits such as lengths are checked by ``rules``.
    """
    text = normalise(text)
    match field.kind:
        case FieldKind.DATE:
            return _parse_date(field, text)
        case _ if not text:
            return None
        case FieldKind.TIME:
            return _parse_time(field, text)
        case FieldKind.DATETIME:
            return _parse_datetime(field, text)
        case FieldKind.BOOLEAN:
            return _parse_boolean(field, text)
        case FieldKind.NUMBER | FieldKind.CURRENCY | FieldKind.INTEGER:
            return _parse_number(field, text)
        case _:
            return text


def _parse_date(field: Field, text: str) -> date | None:
    parts = [part.strip() for part in re.split(r"[.\s/-]+", text)]
    if not any(parts):
        return None
    if len(parts) != 3 or not all(re.fullmatch(r"[0-9]{1,4}", part) for part in parts):  # noqa: PLR2004 (day, month, year)
        raise ValueRefusedError(about(_DATE, field))
    day, month, year = parts
    if len(year) != len("1984") or not _EARLIEST_YEAR <= int(year) <= _LATEST_YEAR:
        raise ValueRefusedError(about(_YEAR, field))
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise ValueRefusedError(about(_NO_SUCH_DAY, field, text=f"{day}.{month}.{year}")) from None


def _parse_time(field: Field, text: str) -> time:
    match = re.fullmatch(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?(?:\s*Uhr)?", text, re.IGNORECASE)
    try:
        if match is not None and (match[2] or "uhr" in text.lower()):
            return time(int(match[1]), int(match[2] or 0))
    except ValueError:
        pass
    raise ValueRefusedError(about(_TIME, field))


def _parse_datetime(field: Field, text: str) -> datetime:
    day_text, _blank, time_text = text.partition(" ")
    try:
        day = _parse_date(field, day_text.rstrip(","))
        clock = _parse_time(field, time_text.lstrip(" ,"))
    except ValueRefusedError:
        raise ValueRefusedError(about(_DATETIME, field)) from None
    assert day is not None  # noqa: S101 (the text is not empty)
    # People mean the clock on the wall of the office; no time zone is asked for or kept.
    return datetime.combine(day, clock)


def _parse_boolean(field: Field, text: str) -> bool:
    if text not in {YES, NO}:
        raise ValueRefusedError(about(_YES_OR_NO, field))
    return text == YES


def _parse_number(field: Field, text: str) -> Decimal | int:
    written = re.sub(r"(?i)(\s|€|eur|euro)", "", text).replace("\u2212", "-")
    is_money, is_whole = field.kind is FieldKind.CURRENCY, field.kind is FieldKind.INTEGER
    source = _CURRENCY if is_money else _INTEGER if is_whole else _NUMBER
    if len(written) > _LONGEST_NUMBER:
        raise ValueRefusedError(about(source, field))
    if _GERMAN_NUMBER.fullmatch(written):
        number = Decimal(written.replace(".", "").replace(",", "."))
    elif _PLAIN_NUMBER.fullmatch(written):
        number = Decimal(written)  # "12.50" can only be meant as a decimal; "1.234" is one thousand.
    else:
        raise ValueRefusedError(about(source, field))
    if is_whole:
        if number != number.to_integral_value():
            raise ValueRefusedError(about(source, field))
        return int(number)
    if is_money:
        cents = number.quantize(Decimal("0.01"), ROUND_HALF_UP)
        if cents != number:
            raise ValueRefusedError(about(source, field))
        return cents
    return number


def input_text(value: Value) -> str:  # noqa: PLR0911 (one return for each kind)
    """Return a value as a person would type it; ``parse_value`` reads it back."""
    match value:
        case bool():
            return YES if value else NO
        case datetime():
            return f"{value:%d.%m.}{value.year:04d} {value:%H:%M}"
        case date():
            return f"{value:%d.%m.}{value.year:04d}"
        case time():
            return f"{value:%H:%M}"
        case Decimal():
            return german_number(value)
        case FileAnswer():
            return value.name
        case _:
            return str(value)


def shown_text(field: Field, value: Value) -> str:  # noqa: PLR0911 (one return for each kind)
    """Return a value as people read it: choices by name, amounts with unit."""
    match value:
        case bool():
            return gettext_noop("Ja") if value else gettext_noop("Nein")
        case FileAnswer():
            return f"{value.name} ({file_size(value.size)})"
        case datetime():
            return f"{input_text(value)} Uhr"
        case time():
            return f"{input_text(value)} Uhr"
        case Decimal() if field.kind is FieldKind.CURRENCY:
            return f"{german_number(value)}\u00a0€"
        case int() if field.kind is FieldKind.INTEGER:
            return german_number(Decimal(value))
        case str() if field.kind is FieldKind.CHOICE:
            return next((choice.label for choice in field.choices if choice.code == value), value)
        case _:
            return input_text(value)


def german_number(number: Decimal) -> str:
    """Return a number with points between thousands and a decimal comma."""
    whole, _point, fraction = f"{number:,f}".partition(".")
    whole = whole.replace(",", ".")
    return f"{whole},{fraction}" if fraction else whole


def file_size(size: int) -> str:
    """Return a size in bytes as people read it, for example ``2,4 MB``."""
    for unit, factor in (("MB", 1_000_000), ("kB", 1000)):
        if size >= factor:
            number = (Decimal(size) / factor).quantize(Decimal("0.1"))
            whole = number.to_integral_value()
            return f"{german_number(whole if whole == number else number)}\u00a0{unit}"
    return f"{size}\u00a0Byte"
