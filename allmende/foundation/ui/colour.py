"""Colour arithmetic without dependencies: sRGB, OKLCH and the contrast ratio of WCAG 2.

Lightness is changed in OKLCH because there a step of lightness looks like the same step in every hue; a municipality's
green stays the same green when it has to become darker to be readable.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Self

_SHORT_LENGTH = 3
_LINEAR_BELOW = 0.04045  # sRGB is linear near black (IEC 61966-2-1).
_ROUNDING = 0.0005
_HEX = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


class InvalidColourError(ValueError):
    """The text is not a colour of the form #2f6b4f or #263."""


@dataclass(frozen=True, slots=True)
class Colour:
    """One sRGB colour with 8 bits per channel."""

    red: int
    green: int
    blue: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``#rrggbb`` or ``#rgb`` (the hash may be missing).

        Raises:
            InvalidColourError: the text is something else.
        """
        match = _HEX.fullmatch(text.strip())
        if match is None:
            raise InvalidColourError(text)
        digits = match.group(1)
        if len(digits) == _SHORT_LENGTH:
            digits = "".join(digit * 2 for digit in digits)
        return cls(*(int(digits[start : start + 2], 16) for start in (0, 2, 4)))

    def hex(self) -> str:
        """Write the colour as CSS understands it."""
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    def luminance(self) -> float:
        """Relative luminance as WCAG 2 defines it, 0 (black) to 1 (white)."""
        red, green, blue = (_to_linear(channel) for channel in (self.red, self.green, self.blue))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def mixed_with(self, other: Colour, share: float) -> Colour:
        """Blend: ``share`` of the other colour, the rest of this one."""
        pairs = zip((self.red, self.green, self.blue), (other.red, other.green, other.blue), strict=True)
        return Colour(*(round(mine * (1 - share) + theirs * share) for mine, theirs in pairs))

    def with_lightness_shifted(self, step: float) -> Colour:
        """The same hue, lighter (positive step) or darker (negative step); lightness runs from 0 to 1."""
        lightness, chroma, hue = _to_oklch(self)
        return _from_oklch(min(1.0, max(0.0, lightness + step)), chroma, hue)


def contrast(first: Colour, second: Colour) -> float:
    """Contrast ratio of WCAG 2, from 1 (equal) to 21 (black on white)."""
    one, two = first.luminance(), second.luminance()
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)


def _to_linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= _LINEAR_BELOW else ((value + 0.055) / 1.055) ** 2.4


def _from_linear(value: float) -> float:
    return value * 12.92 if value <= _LINEAR_BELOW / 12.92 else 1.055 * value ** (1 / 2.4) - 0.055


def _to_oklch(colour: Colour) -> tuple[float, float, float]:
    red, green, blue = (_to_linear(channel) for channel in (colour.red, colour.green, colour.blue))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.atan2(b, a)


def _from_oklch(lightness: float, chroma: float, hue: float) -> Colour:
    """Convert back; chroma is given up in small steps until the colour exists in sRGB."""
    while True:
        channels = _linear_channels(lightness, chroma, hue)
        if chroma <= 0 or all(-_ROUNDING <= channel <= 1 + _ROUNDING for channel in channels):
            clipped = (_from_linear(min(1.0, max(0.0, channel))) for channel in channels)
            return Colour(*(round(channel * 255) for channel in clipped))
        chroma = max(0.0, chroma - 0.004)


def _linear_channels(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
