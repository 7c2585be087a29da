"""Portal pages of the demo towns as data: home, imprint, accessibility, privacy and Leichte Sprache."""

from __future__ import annotations

from allmende.entrance.demo.records import DemoMunicipality
from allmende.entrance.demo.texts import accessibility, home, imprint, plain, privacy
from allmende.entrance.demo.texts.parts import (
    HomeTexts,
    PlainPage,
    PlainSection,
    PortalTexts,
    PrivacySettings,
    Purpose,
    TextBlock,
)

__all__ = [
    "HomeTexts",
    "PlainPage",
    "PlainSection",
    "PortalTexts",
    "PrivacySettings",
    "Purpose",
    "TextBlock",
    "portal_texts",
]


def portal_texts(town: DemoMunicipality) -> PortalTexts:
    """Return all portal texts of one municipality."""
    return PortalTexts(
        home=home.texts(town),
        imprint=imprint.blocks(town),
        accessibility=accessibility.blocks(town),
        privacy=privacy.blocks(privacy.settings_for(town)),
        plain_pages=plain.pages(town),
    )
