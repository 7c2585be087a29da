"""German alphabetical order (DIN 5007-1: Ä like A, ß like ss) and the letter under which a title stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

OTHER = "0–9"
_WRITTEN_OUT = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"})


def sort_key(title: str) -> tuple[str, str]:
    """Return the key by which titles are sorted; the second part keeps the order of equal words stable."""
    lowered = title.strip().casefold().translate(_WRITTEN_OUT)
    plain = "".join(
        character
        for character in unicodedata.normalize("NFD", lowered)
        if not unicodedata.combining(character)
    )
    return plain, title


def letter_of(title: str) -> str:
    """Return the letter A to Z under which a title stands, ``0–9`` for everything else."""
    first = sort_key(title)[0][:1].upper()
    return first if "A" <= first <= "Z" else OTHER


def letters(titles: Iterable[str]) -> tuple[str, ...]:
    """Return the letters that occur, in their order, with ``0–9`` last."""
    return tuple(sorted({letter_of(title) for title in titles}, key=lambda letter: (letter == OTHER, letter)))
