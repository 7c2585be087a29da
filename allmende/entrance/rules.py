"""How searching reads what people type, without any database."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

LONGEST_QUERY: Final = 200
MOST_TOKENS: Final = 8
LONGEST_TOKEN: Final = 40
SHORTEST_PART: Final = 2
# How alike a word must be to be offered instead of the one that was typed.
ALIKE: Final = 0.8
# Words whose likeness differs by less than this are equally near.
NEARLY: Final = 0.02

_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_TOKEN: Final = re.compile(r"\w+")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]+")


def clean(text: str) -> str:
    """Return what was typed on one line, without control signs and not longer than a search may be."""
    return _CONTROL.sub(" ", text).strip()[:LONGEST_QUERY]


def fold(text: str) -> str:
    """Return text in lower case, without accents, with "ss" for "ß"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def spellings(text: str) -> tuple[str, ...]:
    """Return the folded ways to spell a text: "führung" is found as "fuhrung" and as "fuehrung"."""
    plain = fold(text)
    long = fold(unicodedata.normalize("NFC", text.casefold()).translate(_UMLAUTS))
    return (plain,) if plain == long else (plain, long)


def tokens(text: str) -> tuple[str, ...]:
    """Return the folded words of a search, each once, at most eight."""
    found = (token[:LONGEST_TOKEN] for token in _TOKEN.findall(fold(text)))
    return tuple(dict.fromkeys(token for token in found if len(token) >= SHORTEST_PART))[:MOST_TOKENS]


def prefix_query(words: Sequence[str]) -> str:
    """Return a tsquery that finds texts in which every word begins like one of these."""
    return " & ".join(f"'{word}':*" for word in words)


def correction(typed: str, known: Iterable[str]) -> str:
    """Return what was probably meant by a search that fits nothing exactly, or "" when nothing is near.

    The search as a whole is compared first ("Kitaplatz" and "Kita-Platz"), then word by word.

    Arguments:
        typed: what was searched for.
        known: titles and everyday words of what was found in spite of it, best first.
    """
    vocabulary: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for line in reversed(tuple(known)):
        words = _TOKEN.findall(line)
        vocabulary |= {fold(word): word for word in words}
        phrases |= {fold(word): word for word in words} | {fold("".join(words)): line}
    asked = _TOKEN.findall(typed)
    whole = _nearest(fold("".join(asked)), phrases)
    if whole:
        return "" if fold(whole) == fold(typed) else whole
    result = " ".join(_nearest(fold(word), vocabulary) or word for word in asked)
    return result if fold(result) != fold(" ".join(asked)) else ""


def _nearest(typed: str, known: Mapping[str, str]) -> str:
    """Return the known word that is most alike, or ""; of nearly equal ones the one that came last into the table."""
    near = difflib.get_close_matches(typed, known, 4, ALIKE)
    if not near:
        return ""
    best = difflib.SequenceMatcher(None, typed, near[0]).ratio()
    places = {folded: place for place, folded in enumerate(known)}
    equal = [word for word in near if best - difflib.SequenceMatcher(None, typed, word).ratio() < NEARLY]
    return known[max(equal, key=places.__getitem__)]
