"""The palette of a municipality: two chosen colours become readable tones in light and dark.

A municipality names a primary and an accent colour. Nothing guarantees that text can be read on them, so every tone is
moved in lightness until its promise holds: text at least 4.5:1, graphics at least 3:1 (WCAG 2.2, 1.4.3 and 1.4.11),
against every surface the tone is used on. The functions are pure; the property test tries arbitrary colours.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from .colour import Colour, contrast

TEXT_CONTRAST = 4.5
GRAPHIC_CONTRAST = 3.0
DEFAULT_PRIMARY = "#2f6b4f"
DEFAULT_ACCENT = "#e9b44c"

_STEP = 0.01
_TEXT_CONTRAST_ON_DARK_FILL = (
    6.0  # Dark text on a mid-tone looks dull at 4.5, so the fill becomes a little lighter.
)
_WHITE = Colour(255, 255, 255)
_INK = Colour.parse("#0d1a24")


@dataclass(frozen=True, slots=True)
class Surfaces:
    """The neutral colours of one scheme; they are the same in every municipality."""

    page: Colour
    surface: Colour
    sunken: Colour
    text: Colour
    muted: Colour
    line: Colour
    border: Colour

    def backgrounds(self) -> tuple[Colour, ...]:
        """Everything text may stand on, the municipality's own soft tones aside."""
        return (self.page, self.surface, self.sunken)


@dataclass(frozen=True, slots=True)
class Tones:
    """What the two colours of a municipality became in one scheme."""

    primary: Colour
    primary_hover: Colour
    on_primary: Colour
    primary_soft: Colour
    link: Colour
    link_hover: Colour
    accent: Colour
    on_accent: Colour
    accent_soft: Colour
    accent_graphic: Colour


@dataclass(frozen=True, slots=True)
class Palette:
    """Both schemes and the colours as they were chosen (for the emblem)."""

    primary: Colour
    accent: Colour
    light: Tones
    dark: Tones


LIGHT = Surfaces(
    page=Colour.parse("#f5f6f2"),
    surface=_WHITE,
    sunken=Colour.parse("#eaeee8"),
    text=Colour.parse("#12263a"),
    muted=Colour.parse("#475766"),
    line=Colour.parse("#d4dbd4"),
    border=Colour.parse("#6f7e88"),
)
DARK = Surfaces(
    page=Colour.parse("#0f171d"),
    surface=Colour.parse("#18232b"),
    sunken=Colour.parse("#0b1217"),
    text=Colour.parse("#edf1ee"),
    muted=Colour.parse("#b3bfc6"),
    line=Colour.parse("#33424c"),
    border=Colour.parse("#84949f"),
)


@lru_cache(maxsize=256)
def build_palette(primary: str, accent: str) -> Palette:
    """Derive all tones from the two colours of a municipality, given as ``#rrggbb``.

    Raises:
        InvalidColourError: one of the texts is not a colour.
    """
    chosen, second = Colour.parse(primary), Colour.parse(accent)
    return Palette(
        primary=chosen,
        accent=second,
        light=_tones(chosen, second, LIGHT, direction=-1),
        dark=_tones(chosen, second, DARK, direction=1),
    )


@lru_cache(maxsize=256)  # Every page names its style sheet, and the colours change once in years.
def palette_key(primary: str, accent: str) -> str:
    """Short hash of the two colours and of the rules above; it changes whenever the style sheet would change."""
    return hashlib.sha256(render_css(build_palette(primary, accent)).encode()).hexdigest()[:12]


def _tones(primary: Colour, accent: Colour, base: Surfaces, *, direction: int) -> Tones:
    """Work out one scheme; direction -1 darkens (on light surfaces), +1 lightens (on dark ones)."""
    on_primary = _WHITE if direction < 0 else _INK
    on_fill = TEXT_CONTRAST if direction < 0 else _TEXT_CONTRAST_ON_DARK_FILL
    primary_soft = _soft(primary, base)
    accent_soft = _soft(accent, base)
    grounds = (*base.backgrounds(), primary_soft, accent_soft)

    def shifted(colour: Colour, holds: Callable[[Colour], bool]) -> Colour:
        return _shift_until(colour, direction, holds)

    fill = shifted(
        primary,
        lambda tone: (
            contrast(tone, on_primary) >= on_fill and _min_contrast(tone, grounds) >= GRAPHIC_CONTRAST
        ),
    )
    link = shifted(primary, lambda tone: _min_contrast(tone, grounds) >= TEXT_CONTRAST)
    return Tones(
        primary=fill,
        primary_hover=fill.with_lightness_shifted(direction * 0.07),
        on_primary=on_primary,
        primary_soft=primary_soft,
        link=link,
        link_hover=link.with_lightness_shifted(direction * 0.1),
        accent=accent,
        on_accent=max((_WHITE, _INK), key=lambda tone: contrast(tone, accent)),
        accent_soft=accent_soft,
        accent_graphic=shifted(accent, lambda tone: _min_contrast(tone, grounds) >= GRAPHIC_CONTRAST),
    )


def _soft(colour: Colour, base: Surfaces) -> Colour:
    """A quiet tint of the surface on which normal and muted text stay readable with room to spare."""
    for percent in range(14, 0, -1):
        tint = base.surface.mixed_with(colour, percent / 100)
        if contrast(tint, base.muted) >= TEXT_CONTRAST + 0.7:
            return tint
    return base.surface


def _min_contrast(colour: Colour, grounds: tuple[Colour, ...]) -> float:
    return min(contrast(colour, ground) for ground in grounds)


def _shift_until(colour: Colour, direction: int, holds: Callable[[Colour], bool]) -> Colour:
    """Move the lightness step by step until the promise holds; black and white keep every promise made here."""
    for count in range(int(1 / _STEP) + 1):
        tone = colour.with_lightness_shifted(direction * count * _STEP) if count else colour
        if holds(tone):
            return tone
    return Colour(0, 0, 0) if direction < 0 else _WHITE


def render_css(palette: Palette) -> str:
    """The style sheet that hands the palette to the browser as custom properties."""
    light, dark = _declarations(palette.light), _declarations(palette.dark)
    emblem = f"--ui-emblem-ground:{palette.primary.hex()};--ui-emblem-band:{palette.accent.hex()}"
    return (
        f":root{{{light};{emblem}}}\n"
        f"@media (prefers-color-scheme:dark){{:root:not([data-kern-theme=light]){{{dark}}}}}\n"
        f":root[data-kern-theme=dark]{{{dark}}}\n"
    )


def render_neutral_css() -> str:
    """The neutral custom properties, the same everywhere; part of the built style sheet."""
    light, dark = _declarations(LIGHT), _declarations(DARK)
    return (
        f":root{{color-scheme:light dark;{light}}}\n"
        f":root[data-kern-theme=light]{{color-scheme:light}}\n"
        f"@media (prefers-color-scheme:dark){{:root:not([data-kern-theme=light]){{{dark}}}}}\n"
        f":root[data-kern-theme=dark]{{color-scheme:dark;{dark}}}\n"
    )


def _declarations(tones: Tones | Surfaces) -> str:
    names = type(tones).__dataclass_fields__
    return ";".join(f"--ui-{name.replace('_', '-')}:{getattr(tones, name).hex()}" for name in names)
