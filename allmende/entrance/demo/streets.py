"""Streets of both towns as straight lines inside their districts.

They are the only addresses of the demo world: people, companies and later sensors and reports all live on them.
"""

from __future__ import annotations

from allmende.entrance.demo.geometry import Grid, place
from allmende.entrance.demo.records import DemoStreet

_Line = tuple[str, Grid, Grid, int]

_MUSTERFELDE: dict[str, tuple[_Line, ...]] = {
    "AS": (
        ("Am Markt", (-0.1, 0.05), (0.2, 0.2), 24),
        ("Lange Gasse", (-0.7, 0.5), (0.1, 0.3), 62),
        ("Kirchplatz", (0.1, 0.4), (0.4, 0.6), 14),
        ("Gerbergasse", (-0.9, -0.2), (-0.3, -0.5), 38),
        ("Brückenstraße", (0.2, -0.1), (0.9, -0.3), 51),
        ("Wallstraße", (-0.5, 0.95), (0.5, 1.05), 44),
        ("Fischergasse", (-0.2, -0.7), (0.4, -0.8), 33),
    ),
    "NO": (
        ("Nordstraße", (0.0, 1.5), (0.1, 3.9), 168),
        ("Schulstraße", (-0.9, 2.5), (0.9, 2.6), 74),
        ("Birkenring", (-2.2, 1.9), (-1.0, 3.0), 120),
        ("Heinrich-Zille-Ring", (-2.0, 3.2), (-0.5, 3.6), 96),
        ("Kastanienallee", (-2.6, 2.2), (-0.6, 1.8), 88),
        ("Am Wasserturm", (0.4, 3.2), (0.9, 3.7), 42),
    ),
    "SR": (
        ("Südring", (-0.8, -2.2), (0.4, -2.4), 110),
        ("Klinikweg", (-0.7, -3.6), (0.2, -3.4), 30),
        ("Rosenstraße", (-0.6, -1.6), (0.5, -1.7), 58),
        ("Ahornweg", (-1.1, -2.8), (0.3, -2.9), 64),
        ("Am Sportplatz", (-1.2, -3.9), (-0.2, -4.1), 36),
    ),
    "WB": (
        ("Weinbergstraße", (1.5, 0.5), (2.9, 1.4), 66),
        ("Parkallee", (1.6, 2.0), (3.0, 2.2), 48),
        ("Am Aussichtsturm", (1.7, 3.0), (2.6, 3.3), 22),
        ("Rebenweg", (1.6, 1.3), (2.2, 2.8), 40),
    ),
    "MV": (
        ("Mühlenweg", (-2.9, 0.9), (-1.4, 0.9), 92),
        ("Am Mühlengraben", (-2.8, 0.4), (-1.4, 0.0), 57),
        ("Müllergasse", (-2.0, 0.2), (-1.6, 0.8), 28),
        ("Kornstraße", (-2.9, -0.2), (-1.9, -0.2), 46),
    ),
    "SV": (
        ("Uferweg", (1.3, -1.0), (1.1, -2.6), 70),
        ("Seestraße", (1.7, -0.8), (3.3, -0.8), 84),
        ("Badergasse", (1.2, -3.0), (2.4, -3.2), 31),
        ("Campingweg", (2.7, -2.9), (3.4, -2.5), 12),
    ),
    "GS": (
        ("Gartenstraße", (-3.0, -1.4), (-1.4, -1.2), 96),
        ("Fliederweg", (-3.2, -2.0), (-1.7, -2.1), 52),
        ("Ebertplatz", (-2.6, -2.6), (-2.1, -2.6), 20),
        ("Am Alten Siel", (-2.9, -3.0), (-2.0, -3.5), 45),
        ("Apfelallee", (-1.9, -0.9), (-1.3, -1.6), 40),
    ),
    "WI": (
        ("Dorfanger", (-5.8, 0.7), (-5.4, 0.9), 26),
        ("Wiesenauer Straße", (-5.3, 0.6), (-3.8, 0.3), 60),
        ("Hirtenweg", (-5.9, 0.2), (-5.2, -0.4), 34),
        ("Am Deich", (-5.6, 1.6), (-4.6, 1.9), 22),
    ),
    "HF": (
        ("Kirchsteig", (4.7, 1.2), (5.1, 1.5), 18),
        ("Hohenfelder Straße", (4.0, 0.8), (5.5, 1.0), 48),
        ("Feldrain", (4.9, 2.2), (5.6, 1.9), 16),
    ),
}

_KLEINMUSTER: tuple[_Line, ...] = (
    ("Dorfstraße", (-4.4, -6.4), (-2.9, -6.7), 78),
    ("Am Teich", (-3.4, -7.2), (-2.6, -7.4), 24),
    ("Siedlerweg", (-4.9, -7.0), (-4.0, -7.4), 52),
    ("Bahnhofstraße", (-2.8, -6.0), (-1.9, -5.8), 40),
)


def _street(district_key: str, line: _Line) -> DemoStreet:
    name, start, end, highest = line
    return DemoStreet(name, district_key, place(*start), place(*end), highest)


STREETS = tuple(_street(key, line) for key, lines in _MUSTERFELDE.items() for line in lines)
"""Streets of Musterfelde by district."""

KLEINMUSTER_STREETS = tuple(_street("KM", line) for line in _KLEINMUSTER)
"""Streets of Kleinmuster."""


def find_street(name: str) -> DemoStreet:
    """Return a street of either town by its name.

    Raises:
        KeyError: No street has that name.
    """
    for street in (*STREETS, *KLEINMUSTER_STREETS):
        if street.name == name:
            return street
    raise KeyError(name)
