"""The nine districts of Musterfelde, the river Muster and the Mustersee.

Districts are drawn from shared arcs between junctions: two neighbours use the very same points, so nothing overlaps
and no gap opens. Positions are grid units from the market square.
"""

from __future__ import annotations

from allmende.entrance.demo.geometry import Grid, close, place, ring, smooth
from allmende.entrance.demo.records import DemoDistrict, DemoWater, Ring

_JUNCTIONS: dict[str, Grid] = {
    "north-west": (-2.7, 3.4),
    "north": (1.3, 3.9),
    "north-east": (3.1, 2.9),
    "south-east": (3.8, -2.4),
    "south": (1.0, -3.9),
    "south-west": (-1.9, -4.2),
    "west": (-3.4, -2.8),
    "market-nw": (-0.9, 0.9),
    "market-ne": (0.8, 1.1),
    "market-e": (1.2, -0.4),
    "market-se": (0.5, -1.1),
    "market-sw": (-0.8, -0.9),
    "market-w": (-1.2, -0.1),
    "mill-north": (-3.1, 1.5),
    "mill-south": (-3.2, -0.7),
    "vineyard-east": (3.5, -0.4),
}

_ARCS: dict[str, tuple[str, tuple[Grid, ...], str]] = {
    # The old town follows its former wall.
    "AS|NO": ("market-nw", ((-0.4, 1.2), (0.3, 1.3)), "market-ne"),
    "AS|WB": ("market-ne", ((1.25, 0.6), (1.35, 0.1)), "market-e"),
    "AS|SV": ("market-e", ((1.0, -0.8),), "market-se"),
    "AS|SR": ("market-se", ((0.1, -1.25), (-0.4, -1.15)), "market-sw"),
    "AS|GS": ("market-sw", ((-1.1, -0.6),), "market-w"),
    "AS|MV": ("market-w", ((-1.25, 0.4),), "market-nw"),
    # Inner borders run along roads and ditches.
    "NO|WB": ("north", ((1.1, 3.2), (1.3, 2.1)), "market-ne"),
    "MV|NO": ("market-nw", ((-1.6, 1.2), (-2.3, 1.1)), "mill-north"),
    "NO|WI": ("mill-north", ((-3.2, 2.1), (-3.0, 2.8)), "north-west"),
    "HF|WB": ("north-east", ((3.0, 2.2), (3.5, 1.3), (3.2, 0.4)), "vineyard-east"),
    "SV|WB": ("vineyard-east", ((2.8, -0.1), (2.0, -0.5)), "market-e"),
    "HF|SV": ("vineyard-east", ((4.0, -0.9), (3.8, -1.8)), "south-east"),
    "SR|SV": ("south", ((0.6, -3.1), (0.9, -2.1)), "market-se"),
    "GS|SR": ("market-sw", ((-1.0, -1.8), (-1.6, -2.6), (-1.5, -3.4)), "south-west"),
    "GS|WI": ("west", ((-3.7, -2.1), (-3.5, -1.3)), "mill-south"),
    "GS|MV": ("mill-south", ((-2.5, -0.4), (-1.9, -0.5)), "market-w"),
    "MV|WI": ("mill-south", ((-3.4, 0.0), (-3.2, 0.8)), "mill-north"),
    # The outer border, clockwise from the north-west.
    "NO": ("north-west", ((-1.8, 3.9), (-0.5, 4.5), (0.5, 4.2)), "north"),
    "WB": ("north", ((2.1, 3.7), (2.7, 3.5)), "north-east"),
    "HF": (
        "north-east",
        ((4.1, 2.7), (5.2, 2.9), (6.1, 2.3), (6.5, 1.2), (5.9, 0.2), (5.2, -0.6), (4.5, -1.6)),
        "south-east",
    ),
    "SV": ("south-east", ((3.0, -3.1), (2.0, -3.5)), "south"),
    "SR": ("south", ((0.1, -4.3), (-0.9, -4.5)), "south-west"),
    "GS": ("south-west", ((-2.6, -4.1), (-3.1, -3.5)), "west"),
    "WI": (
        "west",
        (
            (-4.0, -2.6),
            (-4.9, -1.9),
            (-5.8, -1.5),
            (-6.4, -0.5),
            (-6.5, 0.7),
            (-5.9, 1.9),
            (-4.9, 2.4),
            (-3.8, 2.7),
        ),
        "north-west",
    ),
}

_RINGS: dict[str, tuple[str, ...]] = {
    "AS": ("AS|NO", "AS|WB", "AS|SV", "AS|SR", "AS|GS", "AS|MV"),
    "NO": ("NO", "NO|WB", "-AS|NO", "MV|NO", "NO|WI"),
    "SR": ("-SR|SV", "SR", "-GS|SR", "-AS|SR"),
    "WB": ("WB", "HF|WB", "SV|WB", "-AS|WB", "-NO|WB"),
    "MV": ("-AS|MV", "-GS|MV", "MV|WI", "-MV|NO"),
    "SV": ("HF|SV", "SV", "SR|SV", "-AS|SV", "-SV|WB"),
    "GS": ("GS|SR", "GS", "GS|WI", "GS|MV", "-AS|GS"),
    "WI": ("WI", "-NO|WI", "-MV|WI", "-GS|WI"),
    "HF": ("HF", "-HF|SV", "-HF|WB"),
}


def _arc(key: str) -> list[Grid]:
    """Return the smooth points of an arc; a leading minus walks it backwards."""
    start, between, end = _ARCS[key.removeprefix("-")]
    curve = smooth((_JUNCTIONS[start], *between, _JUNCTIONS[end]))
    return curve[::-1] if key.startswith("-") else curve


def _outline(district: str) -> Ring:
    """Join the arcs of a district into one closed ring."""
    corners = [corner for arc in _RINGS[district] for corner in _arc(arc)[:-1]]
    return close([place(east, north) for east, north in corners])


def _district(
    key: str, name: str, residents: int, character: str, contact: str, extension: int
) -> DemoDistrict:
    """Build a district; the contact's mail address follows one pattern."""
    return DemoDistrict(
        key=key,
        name=name,
        residents=residents,
        character=character,
        polygon=_outline(key),
        contact_name=contact,
        contact_phone=f"030 23125-{extension}",
        contact_email=f"ortsteil-{key.lower()}@musterfelde.example",
    )


DISTRICTS = (
    _district("AS", "Altstadt", 3_420, "Marktplatz, Rathaus und enge Gassen", "Gerda Pohl", 191),
    _district(
        "NO", "Nord", 4_910, "Wohnblöcke der 1970er-Jahre, Schulzentrum, Nordstraße", "Ahmet Demir", 192
    ),
    _district(
        "SR", "Südring", 3_760, "Häuser der 1990er-Jahre, Einkaufszentrum, Klinik", "Katrin Wolff", 193
    ),
    _district("WB", "Weinberg", 2_080, "Villen, Park und Aussicht", "Friedrich Ahrens", 194),
    _district(
        "MV", "Mühlenviertel", 2_930, "ehemalige Mühle, junge Familien, Baugebiet Mühlenweg", "Linh Tran", 195
    ),
    _district("SV", "Seevorstadt", 2_340, "Mustersee, Strandbad und Campingplatz", "Bernd Kuhnert", 196),
    _district("GS", "Gartenstadt", 2_870, "Siedlung der 1920er-Jahre und Kleingärten", "Ewa Nowak", 197),
    _district(
        "WI", "Wiesenau", 1_190, "Dorf mit Anger, sechs Kilometer vor der Stadt", "Holger Matthes", 198
    ),
    _district("HF", "Hohenfeld", 680, "Dorf auf dem Hügel zwischen Feldern", "Renate Schilling", 199),
)
"""The districts of Musterfelde; the last two fields name the local contact (Kümmerer)."""

WATERS = (
    DemoWater(
        key="muster",
        name="Muster",
        kind="river",
        points=tuple(
            place(east, north)
            for east, north in smooth(
                (
                    (-6.25, 1.3),
                    (-5.2, 1.1),
                    (-4.3, 1.4),
                    (-3.3, 0.8),
                    (-2.3, 0.5),
                    (-1.3, 0.2),
                    (-0.4, -0.05),
                    (0.4, -0.25),
                    (1.0, -0.75),
                    (1.6, -1.3),
                )
            )
        ),
    ),
    DemoWater(
        key="mustersee",
        name="Mustersee",
        kind="lake",
        points=ring(
            (1.5, -1.2), (2.3, -1.1), (3.1, -1.5), (3.3, -2.2), (2.7, -2.7), (1.9, -2.5), (1.4, -1.9)
        ),
    ),
)
"""The river runs from the west through the old town into the lake."""
