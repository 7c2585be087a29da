"""How a field limits its value: ``praezisierung``, file sizes and media types, in both versions of the standard.

Version 2 keeps a JSON text in the element, version 3 attributes. What cannot be carried out is not dropped: it is
returned as ``Unresolved`` and stays visible to staff.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal

from allmende.town_hall.forms.limits import read_bound
from allmende.town_hall.forms.messages import gettext_noop, message
from allmende.town_hall.forms.patterns import is_safe_pattern
from allmende.town_hall.forms.schema import Constraints, FieldKind, Unresolved
from allmende.town_hall.forms.xdatenfelder.tree import Children, Node

TOPIC_CONSTRAINT = "constraint"
MAX_LENGTH = 100_000
_MEGABYTE = 1_000_000
_SMALLEST_SIZE = 1000
_KNOWN = ("minLength", "maxLength", "minValue", "maxValue", "pattern")
_TEXTS = {FieldKind.TEXT, FieldKind.TEXT_LATIN}
_NUMBERS = {FieldKind.NUMBER, FieldKind.INTEGER, FieldKind.CURRENCY}

_BAD_LENGTH = gettext_noop("Die Länge „%(name)s=%(value)s“ ist keine ganze Zahl zwischen 0 und %(limit)d.")
_LENGTH_ORDER = gettext_noop("Die kleinste Länge (%(low)d) ist größer als die größte (%(high)d).")
_BAD_VALUE = gettext_noop("Der Grenzwert „%(name)s=%(value)s“ passt nicht zum Datentyp des Feldes.")
_VALUE_ORDER = gettext_noop("Der kleinste Wert (%(low)s) ist größer als der größte (%(high)s).")
_BAD_SIZE = gettext_noop("Die Dateigröße „%(value)s“ ist keine ganze Zahl größer als 0 (in Byte).")
_BAD_MEDIA_TYPE = gettext_noop(
    "„%(value)s“ ist kein Medientyp. Gemeint ist eine Angabe wie „application/pdf“."
)
_SMALL_SIZE = gettext_noop("maxSize „%(value)s“ wurde als Megabyte gelesen; die Norm meint Byte.")


def read_constraints(
    children: Children, kind: FieldKind, path: str, *, as_attributes: bool
) -> tuple[Constraints, tuple[Unresolved, ...]]:
    """Read all limits of a field; problems are noted at their nodes.

    Arguments:
        children: the children of the field.
        kind: kind of value, which decides how limits are read.
        path: path of the field, for what stays unresolved.
        as_attributes: whether limits are attributes (version 3) or a JSON text (version 2).
    """
    node = children.first("praezisierung")
    values, unresolved = _written(node, path, as_attributes=as_attributes)
    if node is None:
        values = {}
    minimum_length, maximum_length = _lengths(node, values)
    low, high = _bounds(node, values, kind)
    pattern = values.get("pattern")
    if pattern is not None and (kind not in _TEXTS or not is_safe_pattern(pattern)):
        unresolved.append(Unresolved(path, TOPIC_CONSTRAINT, f"pattern: {pattern}"))
        pattern = None
    size, note = _size(children.first("maxSize"), path)
    return (
        Constraints(
            min_length=minimum_length,
            max_length=maximum_length,
            minimum=low,
            maximum=high,
            pattern=pattern,
            media_types=_media_types(children),
            max_size=size,
        ),
        (*unresolved, *note),
    )


def _written(node: Node | None, path: str, *, as_attributes: bool) -> tuple[dict[str, str], list[Unresolved]]:
    """Return the limits as written, and the prose around them that nothing can carry out."""
    if node is None:
        return {}, []
    unresolved = []
    if as_attributes:
        values: Mapping[str, object] = {name: node.attribute(name) for name in _KNOWN}
        if node.text:
            unresolved.append(Unresolved(path, TOPIC_CONSTRAINT, node.text))
    else:
        parsed = _json_object(node.text)
        if parsed is None:
            return {}, [Unresolved(path, TOPIC_CONSTRAINT, node.text)] if node.text else []
        values = parsed
        unresolved.extend(
            Unresolved(path, TOPIC_CONSTRAINT, f"{name}: {value}")
            for name, value in values.items()
            if name not in _KNOWN
        )
    written = {name: str(values[name]).strip() for name in _KNOWN if values.get(name) not in {None, ""}}
    return written, unresolved


def _json_object(text: str) -> dict[str, object] | None:
    """Return the flat JSON object in ``text``, or None when it is something else (prose, nested, broken)."""
    try:
        parsed = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(parsed, dict) or any(isinstance(value, dict | list) for value in parsed.values()):
        return None
    return parsed


def _lengths(node: Node | None, values: Mapping[str, str]) -> tuple[int | None, int | None]:
    lengths: dict[str, int | None] = {}
    for name in ("minLength", "maxLength"):
        value = values.get(name)
        lengths[name] = None
        if value is None or node is None:
            continue
        if (
            not re.fullmatch(r"[0-9]{1,6}", value)
            or int(value) > MAX_LENGTH
            or (name == "maxLength" and int(value) < 1)
        ):
            node.problem(message(_BAD_LENGTH, name=name, value=value[:40], limit=MAX_LENGTH))
        else:
            lengths[name] = int(value)
    low, high = lengths["minLength"], lengths["maxLength"]
    if node is not None and low is not None and high is not None and low > high:
        node.problem(message(_LENGTH_ORDER, low=low, high=high))
    return low, high


def _bounds(node: Node | None, values: Mapping[str, str], kind: FieldKind) -> tuple[str | None, str | None]:
    if node is None or kind not in _NUMBERS | {FieldKind.DATE, FieldKind.TIME, FieldKind.DATETIME}:
        return None, None
    read: dict[str, Decimal | date | time | None] = {}
    for name in ("minValue", "maxValue"):
        read[name] = None
        value = values.get(name)
        if value is not None:
            read[name] = read_bound(kind, value)
            if read[name] is None:
                node.problem(message(_BAD_VALUE, name=name, value=value[:40]))
    low, high = read["minValue"], read["maxValue"]
    if low is not None and high is not None and low > high:  # type: ignore[operator]
        node.problem(message(_VALUE_ORDER, low=str(low), high=str(high)))
    return (None if low is None else values["minValue"]), (None if high is None else values["maxValue"])


def _size(node: Node | None, path: str) -> tuple[int | None, tuple[Unresolved, ...]]:
    if node is None or not node.text:
        return None, ()
    if not re.fullmatch(r"[0-9]{1,12}", node.text) or int(node.text) == 0:
        node.problem(message(_BAD_SIZE, value=node.text[:40]))
        return None, ()
    size = int(node.text)
    if size < _SMALLEST_SIZE:
        # Nobody means a file of ten bytes; files in the wild write megabytes here.
        note = message(_SMALL_SIZE, value=node.text)
        return size * _MEGABYTE, (Unresolved(path, TOPIC_CONSTRAINT, str(note)),)
    return size, ()


def _media_types(children: Children) -> tuple[str, ...]:
    types = []
    for node in children.all("mediaType"):
        if re.fullmatch(r"[a-z]+/([a-z0-9][a-z0-9.+-]{0,90}|\*)", node.text.lower()):
            types.append(node.text.lower())
        elif node.text:
            node.problem(message(_BAD_MEDIA_TYPE, value=node.text[:60]))
    return tuple(dict.fromkeys(types))
