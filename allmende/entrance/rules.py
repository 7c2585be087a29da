"""How searching reads what people type, without any database."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

LONGEST_QUERY: Final = 200
MOST_TOKENS: Final = 8
LONGEST_TOKEN: Final = 40
SHORTEST_PART: Final = 2
# How alike a word must be to be offered instead of the one that was typed.
ALIKE: Final = 0.7

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
    """Return the search with words that nobody uses replaced by similar known ones, or "" when nothing changes.

    Arguments:
        typed: what was searched for.
        known: titles and words of what was found in spite of it.
    """
    vocabulary = {fold(word): word for text in known for word in _TOKEN.findall(text)}
    corrected = []
    for word in _TOKEN.findall(typed):
        folded = fold(word)
        near = [folded] if folded in vocabulary else difflib.get_close_matches(folded, vocabulary, 1, ALIKE)
        corrected.append(vocabulary[near[0]] if near and near[0] != folded else word)
    result = " ".join(corrected)
    return result if fold(result) != fold(" ".join(_TOKEN.findall(typed))) else ""
