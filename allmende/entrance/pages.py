"""How a municipality's own text is written down and shown: paragraphs with two light marks.

A paragraph that begins with "# " is a heading, one that begins with "- " an item of a list; line breaks inside a
paragraph stay. Everything else is plain text, so that no text can break a page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Final

HEADING: Final = "# "
ITEM: Final = "- "


class PartKind(StrEnum):
    """What a part of a page is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"


@dataclass(frozen=True)
class Part:
    """A part of a page; a list has several texts, everything else one."""

    kind: PartKind
    texts: tuple[str, ...]

    @property
    def text(self) -> str:
        """The only text of a heading or paragraph."""
        return self.texts[0]


def parts_of(body: Iterable[str]) -> tuple[Part, ...]:
    """Return the parts of a text in their order; items that follow each other become one list."""
    found: list[Part] = []
    for kind, texts in groupby(body, key=_kind):
        if kind is PartKind.LIST:
            found.append(Part(kind, tuple(text.removeprefix(ITEM) for text in texts)))
        else:
            found += [Part(kind, (text.removeprefix(HEADING),)) for text in texts]
    return tuple(found)


def _kind(text: str) -> PartKind:
    if text.startswith(HEADING):
        return PartKind.HEADING
    return PartKind.LIST if text.startswith(ITEM) else PartKind.PARAGRAPH
