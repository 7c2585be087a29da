"""Whether a single value keeps the limits of its field: length, range, pattern, characters, choices."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal

from allmende.town_hall.forms.answers import FileAnswer, Value
from allmende.town_hall.forms.messages import Message, gettext_noop
from allmende.town_hall.forms.patterns import matches
from allmende.town_hall.forms.schema import Field, FieldKind
from allmende.town_hall.forms.texts import forbidden_character, non_latin_character
from allmende.town_hall.forms.uploads import allowed_media_types, allowed_names, allowed_size
from allmende.town_hall.forms.values import about, file_size, input_text, shown_text

MAX_TEXT = 5000
SINGLE_LINE = 255
_LARGEST_LIMIT = Decimal("1e15")

_AGAIN = gettext_noop("Bitte geben Sie „%(label)s“ noch einmal an.")
_TOO_SHORT = gettext_noop(
    "„%(label)s“ ist zu kurz. Bitte geben Sie mindestens %(limit)d Zeichen ein (jetzt: %(length)d)."
)
_TOO_LONG = gettext_noop(
    "„%(label)s“ ist zu lang. Bitte kürzen Sie auf höchstens %(limit)d Zeichen (jetzt: %(length)d)."
)
_EXACT = gettext_noop("„%(label)s“ muss genau %(limit)d Zeichen haben (jetzt: %(length)d).")
_PATTERN = gettext_noop("„%(label)s“ hat nicht die erwartete Form. Bitte prüfen Sie Ihre Angabe.")
_CONTROL = gettext_noop("„%(label)s“ enthält ein unsichtbares Zeichen. Bitte tippen Sie die Angabe neu ein.")
_NOT_LATIN = gettext_noop(
    "„%(label)s“ enthält das Zeichen „%(character)s“. Bitte verwenden Sie nur lateinische Buchstaben, Ziffern und Satzzeichen."
)
_TOO_SMALL = gettext_noop("„%(label)s“ muss mindestens %(limit)s sein.")
_TOO_BIG = gettext_noop("„%(label)s“ darf höchstens %(limit)s sein.")
_TOO_EARLY = gettext_noop("„%(label)s“ darf nicht vor dem %(limit)s liegen.")
_TOO_LATE = gettext_noop("„%(label)s“ darf nicht nach dem %(limit)s liegen.")
_NO_CHOICE = gettext_noop("Bitte wählen Sie bei „%(label)s“ eine der Antworten aus.")
_FILE_TYPE = gettext_noop("Bitte laden Sie bei „%(label)s“ eine Datei hoch als %(allowed)s.")
_FILE_SIZE = gettext_noop("Bitte laden Sie bei „%(label)s“ eine Datei bis %(limit)s hoch.")

_TYPES: dict[FieldKind, type[object]] = {
    FieldKind.TEXT: str,
    FieldKind.TEXT_LATIN: str,
    FieldKind.CHOICE: str,
    FieldKind.DATE: date,
    FieldKind.TIME: time,
    FieldKind.DATETIME: datetime,
    FieldKind.BOOLEAN: bool,
    FieldKind.NUMBER: Decimal,
    FieldKind.CURRENCY: Decimal,
    FieldKind.INTEGER: int,
    FieldKind.FILE: FileAnswer,
}


def check_value(field: Field, value: Value) -> Message | None:
    """Return what is wrong with ``value`` as an answer to ``field``, or None when nothing is."""
    if type(value) is not _TYPES.get(field.kind):
        return about(_AGAIN, field)
    match value:
        case str():
            return _check_text(field, value)
        case FileAnswer():
            return _check_file(field, value)
        case bool():
            return None
        case _:
            return _check_range(field, value)


def _check_text(field: Field, text: str) -> Message | None:
    if field.kind is FieldKind.CHOICE and not field.needs_code_list:
        return None if any(choice.code == text for choice in field.choices) else about(_NO_CHOICE, field)
    if not text:
        return about(_AGAIN, field)
    if forbidden_character(text) is not None:
        return about(_CONTROL, field)
    if field.kind is FieldKind.TEXT_LATIN:
        character = non_latin_character(text)
        if character is not None:
            return about(_NOT_LATIN, field, character=character)
    return _check_length(field, len(text)) or _check_pattern(field, text)


def _check_length(field: Field, length: int) -> Message | None:
    low, high = field.constraints.min_length or 0, field.constraints.max_length or MAX_TEXT
    if low <= length <= high:
        return None
    if low == high:
        return about(_EXACT, field, limit=low, length=length)
    if length < low:
        return about(_TOO_SHORT, field, limit=low, length=length)
    return about(_TOO_LONG, field, limit=high, length=length)


def _check_pattern(field: Field, text: str) -> Message | None:
    pattern = field.constraints.pattern
    return None if pattern is None or matches(pattern, text) else about(_PATTERN, field)


def _check_range(field: Field, value: Decimal | int | date | time | datetime) -> Message | None:
    low, high = (
        read_bound(field.kind, field.constraints.minimum),
        read_bound(field.kind, field.constraints.maximum),
    )
    is_number = isinstance(value, Decimal | int)
    if low is not None and value < low:  # type: ignore[operator]  # Both have the type of the field's kind.
        return about(_TOO_SMALL if is_number else _TOO_EARLY, field, limit=_limit_text(field, low))
    if high is not None and value > high:  # type: ignore[operator]
        return about(_TOO_BIG if is_number else _TOO_LATE, field, limit=_limit_text(field, high))
    return None


def _limit_text(field: Field, limit: Decimal | date | time) -> str:
    return shown_text(field, limit) if isinstance(limit, Decimal) else input_text(limit)


def read_bound(kind: FieldKind, text: str | None) -> Decimal | date | time | None:
    """Return a written limit as a value of the field's kind; None where there is no (readable) limit."""
    reader = _BOUNDS.get(kind)
    if text is None or reader is None:
        return None
    try:
        return reader(text)
    except (ValueError, ArithmeticError):
        return None


def _read_number(text: str) -> Decimal | None:
    number = Decimal(text)
    return number if number.is_finite() and abs(number) < _LARGEST_LIMIT else None


_BOUNDS: dict[FieldKind, Callable[[str], Decimal | date | time | None]] = {
    FieldKind.DATE: date.fromisoformat,
    FieldKind.TIME: time.fromisoformat,
    FieldKind.DATETIME: lambda text: datetime.fromisoformat(text).replace(tzinfo=None),
    FieldKind.NUMBER: _read_number,
    FieldKind.INTEGER: _read_number,
    FieldKind.CURRENCY: _read_number,
}


def _check_file(field: Field, file: FileAnswer) -> Message | None:
    if file.media_type not in allowed_media_types(field):
        return about(_FILE_TYPE, field, allowed=allowed_names(field))
    if file.size > allowed_size(field):
        return about(_FILE_SIZE, field, limit=file_size(allowed_size(field)))
    return None
