"""Puts the demo towns' texts into the form in which a municipality keeps its own pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from allmende.entrance.demo.texts import PlainPage, PortalTexts, TextBlock
from allmende.entrance.demo.texts.plain import DRAFT_NOTICE
from allmende.entrance.pages import HEADING, ITEM
from allmende.entrance.services import PageTextDetails

EASY_TITLE = "Unser Portal in Leichter Sprache"


def page_texts(texts: PortalTexts) -> tuple[PageTextDetails, ...]:
    """Return the own pages of a demo town. The privacy page is left out: it is made from rules and settings."""
    return (
        PageTextDetails("imprint", "de", "Impressum", tuple(_blocks(texts.imprint))),
        PageTextDetails(
            "accessibility", "de", "Erklärung zur Barrierefreiheit", tuple(_blocks(texts.accessibility))
        ),
        PageTextDetails("easy-language", "de", EASY_TITLE, tuple(_easy(texts.plain_pages))),
        PageTextDetails("frequent-searches", "de", "Häufig gesucht", texts.home.frequent_searches),
    )


def _blocks(blocks: Iterable[TextBlock]) -> Iterator[str]:
    for block in blocks:
        yield HEADING + block.heading
        yield from block.paragraphs
        yield from (ITEM + item for item in block.items)
        if block.lines:
            yield "\n".join(block.lines)


def _easy(pages: Iterable[PlainPage]) -> Iterator[str]:
    """All pages in Leichte Sprache as one, each sentence on its own line; what all of them end with comes once."""
    listed = tuple(pages)
    if not all(page.reviewed for page in listed):
        yield "\n".join(DRAFT_NOTICE)
    sections = [section for page in listed for section in page.sections]
    for section in reversed(dict.fromkeys(reversed(sections))):
        yield HEADING + section.heading
        yield "\n".join(section.lines)
