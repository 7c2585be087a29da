"""Typed pieces that portal pages are made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A section of a page: heading, paragraphs, then list items. ``lines`` are kept together, as in an address."""

    key: str
    heading: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HomeTexts:
    """Words of the home page, German and English."""

    title: str
    lead: str
    search_label: str
    search_hint: str
    frequent_searches: tuple[str, ...]
    help_title: str
    help_text: str
    title_en: str
    lead_en: str
    help_text_en: str


@dataclass(frozen=True, slots=True)
class PlainSection:
    """A section in Leichte Sprache: one sentence per line."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page in Leichte Sprache.

    ``reviewed`` stays false until people with learning difficulties have checked the text; until then the page must
    say so and must not carry the label of Leichte Sprache.
    """

    key: str
    title: str
    sections: tuple[PlainSection, ...]
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Purpose:
    """Why personal data are processed, on which legal basis, which data, and for how long they are kept."""

    key: str
    title: str
    data: str
    legal_basis: str
    storage: str


@dataclass(frozen=True, slots=True)
class PrivacySettings:
    """What the privacy page is generated from."""

    controller_lines: tuple[str, ...]
    officer_lines: tuple[str, ...]
    purposes: tuple[Purpose, ...]
    supervisory_lines: tuple[str, ...]
    log_days: int
    draft_days: int
    session_hours: int


@dataclass(frozen=True, slots=True)
class PortalTexts:
    """All texts of one municipality's portal."""

    home: HomeTexts
    imprint: tuple[TextBlock, ...]
    accessibility: tuple[TextBlock, ...]
    privacy: tuple[TextBlock, ...]
    plain_pages: tuple[PlainPage, ...]
