"""What a room may offer to the house without knowing who uses it; implementers are listed in the entrance's wiring."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class SearchDocument:
    """Something public that people can search for and find.

    Arguments:
        kind: what it is, one short key per source ("service", "situation", "site"); the entrance knows the word.
        key: identifies it within its kind and language.
        title: what people read in the list.
        summary: one sentence about it.
        words: everyday words, official names and other ways to say it.
        path: its address on this host, with the language prefix where the language has one.
        language: of the texts, "de" or "en".
        weight: how much it should come first among equals; 1.0 is usual.
    """

    kind: str
    key: str
    title: str
    summary: str
    words: tuple[str, ...]
    path: str
    language: str = "de"
    weight: float = 1.0


class SearchSource(Protocol):
    """A room that has something to find."""

    @property
    def kind(self) -> str:
        """The kind of all its documents; a rebuild replaces exactly these."""

    def list_documents(self) -> Iterable[SearchDocument]:
        """Return everything public of the municipality of the running transaction, in all languages."""
