"""Answers: typed values by place, as one immutable thing with a strict JSON form.

Not answered means absent: there is no empty text and no null. What a person typed but what cannot be read as a value
yet (``31.2.``, ``abc`` for a number) is kept as a *draft*, so that saving and coming back loses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Any

from allmende.town_hall.forms.places import contains, indexed, instance_of, is_place, moved

FORMAT = 1
MAX_DRAFT_LENGTH = 20_000
MAX_INSTANCES = 50


@dataclass(frozen=True, slots=True)
class FileAnswer:
    """A reference to an uploaded file; its bytes are kept by the room that keeps the case.

    Arguments:
        id: key under which the bytes were stored.
        name: harmless file name for people.
        size: size in bytes.
        media_type: type found by looking at the content.
        sha256: hash of the content, 64 hexadecimal digits.
    """

    id: str
    name: str
    size: int
    media_type: str
    sha256: str


Value = str | bool | int | Decimal | date | time | datetime | FileAnswer


class AnswersFormatError(ValueError):
    """Stored JSON does not describe answers of this format."""


def _empty() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers of one person to one form.

    Arguments:
        values: what has been answered, by place.
        drafts: what was typed and is no value yet, by place.
        counts: how many instances of a repeat are on the page, by its place without index.
    """

    values: Mapping[str, Value] = field(default_factory=_empty)
    drafts: Mapping[str, str] = field(default_factory=_empty)
    counts: Mapping[str, int] = field(default_factory=_empty)

    def __getitem__(self, place: str) -> Value:
        return self.values[place]

    def get(self, place: str) -> Value | None:
        """Return the value at ``place``, or None when it has not been answered."""
        return self.values.get(place)

    def has_any(self, place: str) -> bool:
        """Tell whether anything was answered or begun at ``place`` or below it."""
        return any(contains(place, other) for answered in (self.values, self.drafts) for other in answered)

    def files(self) -> tuple[FileAnswer, ...]:
        """Return all files that are referred to."""
        return tuple(value for value in self.values.values() if isinstance(value, FileAnswer))

    def with_value(self, place: str, value: Value) -> Answers:
        """Return answers in which ``place`` has this value; a draft there is done with."""
        return replace(self, values={**self.values, place: value}, drafts=_without(self.drafts, place))

    def with_draft(self, place: str, text: str) -> Answers:
        """Return answers in which ``place`` holds text that is no value yet."""
        drafts = {**self.drafts, place: text[:MAX_DRAFT_LENGTH]}
        return replace(self, values=_without(self.values, place), drafts=drafts)

    def without(self, place: str) -> Answers:
        """Return answers in which ``place`` and everything below it is absent."""
        return replace(
            self,
            values={other: value for other, value in self.values.items() if not contains(place, other)},
            drafts={other: text for other, text in self.drafts.items() if not contains(place, other)},
            counts={other: count for other, count in self.counts.items() if not contains(place, other)},
        )

    def used_instances(self, base: str) -> int:
        """Return how many instances the repeat ``base`` needs for what is in it: the highest index plus one."""
        indexes = (instance_of(place, base) for place in (*self.values, *self.drafts, *self.counts))
        return max((index + 1 for index in indexes if index is not None), default=0)

    def with_count(self, base: str, count: int) -> Answers:
        """Return answers in which the repeat ``base`` shows ``count`` instances."""
        return replace(self, counts={**self.counts, base: min(count, MAX_INSTANCES)})

    def without_instance(self, base: str, index: int, shown: int) -> Answers:
        """Return answers without one instance of the repeat ``base``; later instances move up.

        Arguments:
            base: place of the repeat, without index.
            index: the instance to take out.
            shown: how many instances are on the page now.
        """
        remaining = self.without(indexed(base, index))

        def shift(place: str) -> str:
            instance = instance_of(place, base)
            return moved(place, base, instance - 1) if instance is not None and instance > index else place

        shifted = replace(
            remaining,
            values={shift(place): value for place, value in remaining.values.items()},
            drafts={shift(place): text for place, text in remaining.drafts.items()},
            counts={shift(place): count for place, count in remaining.counts.items()},
        )
        return shifted.with_count(base, max(shown - 1, 0))

    def to_json(self) -> dict[str, object]:
        """Return the answers as data for ``json.dumps`` or a JSON column."""
        return {
            "format": FORMAT,
            "values": {place: _write(value) for place, value in self.values.items()},
            "drafts": dict(self.drafts),
            "counts": dict(self.counts),
        }

    @classmethod
    def from_json(cls, data: object) -> Answers:
        """Read what ``to_json`` wrote; raise ``AnswersFormatError`` for anything else."""
        if not isinstance(data, dict) or set(data) != {"format", "values", "drafts", "counts"}:
            raise AnswersFormatError("object with format, values, drafts and counts expected")
        if data["format"] != FORMAT:
            raise AnswersFormatError(f"format {FORMAT} expected")
        return cls(
            values={place: _read(item) for place, item in _places(data["values"])},
            drafts={place: _text(item) for place, item in _places(data["drafts"])},
            counts={place: _count(item) for place, item in _places(data["counts"])},
        )


def _without(mapping: Mapping[str, Any], place: str) -> dict[str, Any]:
    return {other: item for other, item in mapping.items() if other != place}


def _places(data: object) -> list[tuple[str, object]]:
    if not isinstance(data, dict):
        raise AnswersFormatError("object expected")
    for place in data:
        if not isinstance(place, str) or not is_place(place):
            raise AnswersFormatError(f"not a place: {place!r}")
    return list(data.items())


def _text(item: object) -> str:
    if not isinstance(item, str):
        raise AnswersFormatError("text expected")
    return item


def _count(item: object) -> int:
    if type(item) is not int or not 0 <= item <= MAX_INSTANCES:
        raise AnswersFormatError("count expected")
    return item


def _write(value: Value) -> object:
    match value:
        case FileAnswer():
            file = {name: getattr(value, name) for name in _FILE_KEYS}
            return {"file": file}
        case Decimal():
            return {"decimal": str(value)}
        case datetime():
            return {"datetime": value.isoformat()}
        case date():
            return {"date": value.isoformat()}
        case time():
            return {"time": value.isoformat()}
        case _:
            return value


def _read(item: object) -> Value:
    if isinstance(item, str | bool | int):
        return item
    if isinstance(item, dict) and len(item) == 1:
        ((tag, content),) = item.items()
        reader = _READERS.get(tag)
        if reader is not None:
            try:
                return reader(content)
            except (ValueError, TypeError, InvalidOperation) as error:
                raise AnswersFormatError(f"{tag}: {content!r}") from error
    raise AnswersFormatError(f"not a value: {item!r}")


def _read_decimal(content: object) -> Decimal:
    number = Decimal(_text(content))
    if not number.is_finite():
        raise AnswersFormatError("finite number expected")
    return number


_FILE_KEYS = {"id": str, "name": str, "size": int, "media_type": str, "sha256": str}


def _read_file(content: object) -> FileAnswer:
    if not isinstance(content, dict) or {key: type(item) for key, item in content.items()} != _FILE_KEYS:
        raise AnswersFormatError("file expected")
    if not re.fullmatch(r"[0-9a-f]{64}", content["sha256"]) or content["size"] < 0:
        raise AnswersFormatError("hash and size expected")
    return FileAnswer(**content)


_READERS: Mapping[str, Callable[[object], Value]] = {
    "decimal": _read_decimal,
    "date": lambda content: date.fromisoformat(_text(content)),
    "time": lambda content: time.fromisoformat(_text(content)),
    "datetime": lambda content: datetime.fromisoformat(_text(content)),
    "file": _read_file,
}
