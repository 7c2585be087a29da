"""Small plane geometry for the invented map: kilometres to degrees, smooth curves and validity checks.

Everything is pure Python: a town of ten polygons does not need a geometry library. The map is drawn on a grid whose
origin is the market square; one flat projection is precise enough for a dozen kilometres.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from allmende.entrance.demo.records import Point, Ring

CENTRE: Point = (12.68, 52.34)
KM_PER_DEGREE_LAT = 111.2
KM_PER_DEGREE_LON = KM_PER_DEGREE_LAT * math.cos(math.radians(CENTRE[1]))

TOUCHING = 1e-13
"""Cross products below this are rounding noise: the point lies on the line."""

SMALLEST_RING = 4
"""A triangle, closed."""

GRID_KM = 0.9355
"""Length of one grid unit in kilometres, chosen so that the nine districts together cover 67 square kilometres."""

Grid = tuple[float, float]
"""A position on the drawing grid: east and north of the market square in grid units."""


def place(east: float, north: float) -> Point:
    """Convert grid units east and north of the market square into longitude and latitude."""
    return from_kilometres(east * GRID_KM, north * GRID_KM)


def from_kilometres(east: float, north: float) -> Point:
    """Convert kilometres east and north of the market square into longitude and latitude."""
    return (round(CENTRE[0] + east / KM_PER_DEGREE_LON, 6), round(CENTRE[1] + north / KM_PER_DEGREE_LAT, 6))


def to_kilometres(point: Point) -> tuple[float, float]:
    """Convert longitude and latitude back into kilometres from the market square."""
    return ((point[0] - CENTRE[0]) * KM_PER_DEGREE_LON, (point[1] - CENTRE[1]) * KM_PER_DEGREE_LAT)


def smooth(points: Sequence[Grid], steps: int = 5) -> list[Grid]:
    """Return a Catmull-Rom curve through all points, so that borders look grown instead of ruled.

    Args:
        points: At least two points; the curve passes through each of them.
        steps: Number of segments between two given points.
    """
    padded = [points[0], *points, points[-1]]
    curve: list[Grid] = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for step in range(steps):
            t = step / steps
            curve.append((_catmull_rom(a[0], b[0], c[0], d[0], t), _catmull_rom(a[1], b[1], c[1], d[1], t)))
    curve.append(points[-1])
    return curve


def _catmull_rom(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def ring(*points: Grid) -> Ring:
    """Return a smooth closed counter-clockwise ring in degrees through the given grid positions."""
    closed = [points[-1], *points, points[0], points[1]]
    curve: list[Grid] = []
    steps = 6
    for a, b, c, d in zip(closed, closed[1:], closed[2:], closed[3:], strict=False):
        curve.extend(
            (
                _catmull_rom(a[0], b[0], c[0], d[0], step / steps),
                _catmull_rom(a[1], b[1], c[1], d[1], step / steps),
            )
            for step in range(steps)
        )
    return close([place(east, north) for east, north in curve])


def close(points: Sequence[Point]) -> Ring:
    """Close a ring, drop repeated neighbours and turn it counter-clockwise."""
    distinct = [point for index, point in enumerate(points) if point != points[index - 1]]
    if signed_area_km2(distinct) < 0:
        distinct.reverse()
    return (*distinct, distinct[0])


def signed_area_km2(points: Sequence[Point]) -> float:
    """Return the area in square kilometres, positive when the points run counter-clockwise."""
    corners = [to_kilometres(point) for point in points]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*corners, corners[0]])) / 2


def contains(polygon: Ring, point: Point) -> bool:
    """Tell whether a point lies inside a ring (even-odd rule)."""
    inside = False
    for (x1, y1), (x2, y2) in pairwise(polygon):
        if (y1 > point[1]) != (y2 > point[1]) and point[0] < (x2 - x1) * (point[1] - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def segments_cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Tell whether two segments cross in a point that is inside both of them.

    Touching ends and shared borders do not count: neighbours are allowed to share a border.
    """
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> float:
    cross = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return 0.0 if abs(cross) < TOUCHING else cross


def is_simple(polygon: Ring) -> bool:
    """Tell whether a ring is closed and does not cross itself."""
    if polygon[0] != polygon[-1] or len(polygon) < SMALLEST_RING:
        return False
    edges = list(pairwise(polygon))
    return not any(
        segments_cross(*edges[first], *edges[second])
        for first in range(len(edges))
        for second in range(first + 1, len(edges))
    )


def overlap(one: Ring, other: Ring) -> bool:
    """Tell whether two simple rings share area: an edge crosses, or one holds a point of the other.

    Points on a shared border are moved a little towards the middle of their own ring first.
    """
    crossing = any(segments_cross(*a, *b) for a in pairwise(one) for b in pairwise(other))
    return crossing or contains(other, middle(one)) or contains(one, middle(other))


def middle(polygon: Ring) -> Point:
    """Return the centre of area of a ring."""
    area = 0.0
    east = north = 0.0
    for a, b in pairwise(to_kilometres(point) for point in polygon):
        cross = a[0] * b[1] - b[0] * a[1]
        area += cross / 2
        east += (a[0] + b[0]) * cross
        north += (a[1] + b[1]) * cross
    return from_kilometres(east / (6 * area), north / (6 * area))
