"""The one canonical written form of a notice's facts, and its hash.

Keys are sorted, there is no white space, dates are ISO 8601, money is whole cents, text is composed Unicode. The
same facts therefore always give the same bytes, and anyone can compute the hash again.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from allmende.delivery.notices.rules.facts import NoticeFacts


class UnreadableFacts(ValueError):
    """Stored facts do not have the shape of a notice."""


def to_plain(value: object) -> Any:
    """Return a frozen fact as plain JSON values.

    Raises:
        TypeError: for anything without one exact written form, such as a floating-point number.
    """
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    message = f"{type(value).__name__} has no canonical form"
    raise TypeError(message)


def canonical_json(plain: object) -> str:
    """Return plain JSON values in canonical form (in the spirit of RFC 8785, without numbers but integers)."""
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def facts_sha256(facts: NoticeFacts) -> str:
    """Return the hexadecimal SHA-256 of the canonical form of the facts."""
    return sha256(canonical_json(to_plain(facts)).encode()).hexdigest()


def facts_from_plain(plain: object) -> NoticeFacts:
    """Return the facts that ``to_plain`` has written.

    Raises:
        UnreadableFacts: when a part is missing, unknown or of the wrong kind.
    """
    facts = _read(plain, NoticeFacts)
    if not isinstance(facts, NoticeFacts):
        raise UnreadableFacts
    return facts


def _read(plain: object, kind: Any) -> object:
    if get_origin(kind) is UnionType:
        choices = get_args(kind)
        if plain is None and NoneType in choices:
            return None
        return _read(plain, next(choice for choice in choices if choice is not NoneType))
    if get_origin(kind) is tuple:
        if not isinstance(plain, list):
            raise UnreadableFacts(kind)
        return tuple(_read(item, get_args(kind)[0]) for item in plain)
    if is_dataclass(kind):
        return _read_object(plain, kind)
    return _read_value(plain, kind)


def _read_object(plain: object, kind: Any) -> object:
    hints = get_type_hints(kind)
    if not isinstance(plain, dict) or set(plain) != set(hints):
        raise UnreadableFacts(kind)
    return kind(**{name: _read(plain[name], hint) for name, hint in hints.items()})


def _read_value(plain: object, kind: Any) -> object:
    if kind is int and type(plain) is int:
        return plain
    if isinstance(plain, str):
        try:
            return date.fromisoformat(plain) if kind is date else kind(plain)
        except (TypeError, ValueError) as error:
            raise UnreadableFacts(kind) from error
    raise UnreadableFacts(kind)
