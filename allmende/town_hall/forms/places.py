"""Places: where an answer stands. A place is the path of an element with an index at every repeat, ``G1[0].F3``."""

from __future__ import annotations

import re

_INDEX = re.compile(r"\[\d+\]")
_PLACE = re.compile(
    r"[A-Za-z][A-Za-z0-9]{0,39}(~\d{1,3})?(\[\d{1,3}\])?(\.[A-Za-z][A-Za-z0-9]{0,39}(~\d{1,3})?(\[\d{1,3}\])?)*"
)


def path_of(place: str) -> str:
    """Return the path of the element at ``place``: the place without its indexes."""
    return _INDEX.sub("", place)


def is_place(text: str) -> bool:
    """Tell whether ``text`` has the form of a place."""
    return _PLACE.fullmatch(text) is not None


def join(parent: str, path: str) -> str:
    """Return the place below ``parent`` of the element with ``path``; without an index of its own."""
    key = path.rpartition(".")[2]
    return f"{parent}.{key}" if parent else key


def indexed(place: str, index: int) -> str:
    """Return the place of one instance of a repeat."""
    return f"{place}[{index}]"


def contains(outer: str, place: str) -> bool:
    """Tell whether ``place`` is ``outer`` or lies below it."""
    return place == outer or place.startswith((f"{outer}.", f"{outer}["))


def input_name(place: str) -> str:
    """Return the place as the name of an input: ``G1[0].F3~2`` becomes ``G1_0-F3__2``; one name, one place."""
    return place.replace(".", "-").replace("[", "_").replace("]", "").replace("~", "__")


def instance_of(place: str, base: str) -> int | None:
    """Return the index of the instance of the repeat ``base`` in which ``place`` lies; None when it lies elsewhere."""
    if not place.startswith(f"{base}["):
        return None
    return int(place[len(base) + 1 : place.index("]", len(base))])


def moved(place: str, base: str, index: int) -> str:
    """Return ``place`` with another index for the repeat ``base``."""
    return f"{base}[{index}]{place[place.index(']', len(base)) + 1 :]}"
