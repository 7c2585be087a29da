"""The invented map is a valid one: closed rings that do not cross, do not overlap and hold what lies in them."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from allmende.entrance.demo.geometry import (
    contains,
    is_simple,
    overlap,
    place,
    signed_area_km2,
    to_kilometres,
)
from allmende.entrance.demo.records import Ring
from allmende.entrance.demo.streets import find_street
from allmende.entrance.demo.world import DemoTown


def _polygon(town: DemoTown, district_key: str) -> Ring:
    return next(district.polygon for district in town.districts if district.key == district_key)


def test_rings_are_closed_simple_and_counter_clockwise(town: DemoTown) -> None:
    for district in town.districts:
        assert is_simple(district.polygon), district.key
        assert signed_area_km2(district.polygon[:-1]) > 0, district.key


def test_districts_do_not_overlap(towns: tuple[DemoTown, ...]) -> None:
    districts = [district for town in towns for district in town.districts]
    for one, other in combinations(districts, 2):
        assert not overlap(one.polygon, other.polygon), (one.key, other.key)


def test_districts_leave_no_gap(musterfelde: DemoTown) -> None:
    """Every inner edge belongs to two districts; the edges that belong to one form a single outline."""
    edges: dict[frozenset[tuple[float, float]], int] = {}
    for district in musterfelde.districts:
        for edge in pairwise(district.polygon):
            key = frozenset(edge)
            edges[key] = edges.get(key, 0) + 1
    assert set(edges.values()) == {1, 2}
    outline = [outer for outer, count in edges.items() if count == 1]
    degree: dict[tuple[float, float], int] = {}
    for outer in outline:
        for point in outer:
            degree[point] = degree.get(point, 0) + 1
    assert set(degree.values()) == {2}


def test_area_and_extent_match_the_town(musterfelde: DemoTown) -> None:
    area = sum(signed_area_km2(district.polygon[:-1]) for district in musterfelde.districts)
    assert area == pytest.approx(musterfelde.municipality.area_km2, abs=0.5)
    points = [to_kilometres(point) for district in musterfelde.districts for point in district.polygon]
    width = max(east for east, _ in points) - min(east for east, _ in points)
    height = max(north for _, north in points) - min(north for _, north in points)
    assert 12 < width < 13
    assert 8 < height < 9


def test_residents_of_districts_add_up(town: DemoTown) -> None:
    assert sum(district.residents for district in town.districts) == town.municipality.population


def test_the_lake_lies_in_the_lake_district_and_nobody_lives_in_it(musterfelde: DemoTown) -> None:
    lake = next(water for water in musterfelde.waters if water.kind == "lake")
    assert is_simple(lake.points)
    assert all(contains(_polygon(musterfelde, "SV"), point) for point in lake.points)
    for street in musterfelde.streets:
        assert not any(
            contains(lake.points, street.point_at(n)) for n in range(1, street.highest_number + 1)
        ), street.name


def test_streets_lie_in_their_district(town: DemoTown) -> None:
    for street in town.streets:
        polygon = _polygon(town, street.district_key)
        assert all(contains(polygon, street.point_at(n)) for n in range(1, street.highest_number + 1)), (
            street.name
        )


def test_own_sites_lie_in_their_district_on_a_known_street(town: DemoTown) -> None:
    own = [site for site in town.sites if site.town == town.municipality.town]
    assert own
    for site in own:
        assert contains(_polygon(town, site.district_key), (site.lon, site.lat)), site.key
        name = site.street.rpartition(" ")[0]
        assert find_street(name).district_key == site.district_key


def test_a_house_number_beyond_the_street_is_refused() -> None:
    street = find_street("Dorfanger")
    assert street.point_at(3) != street.point_at(4)
    with pytest.raises(ValueError, match="no house number"):
        street.point_at(street.highest_number + 1)
    with pytest.raises(KeyError):
        find_street("Nirgendweg")


def test_crossing_and_overlap_are_noticed() -> None:
    bow = (place(0, 0), place(1, 1), place(1, 0), place(0, 1), place(0, 0))
    square = (place(0, 0), place(1, 0), place(1, 1), place(0, 1), place(0, 0))
    shifted = (place(0.5, 0.5), place(1.5, 0.5), place(1.5, 1.5), place(0.5, 1.5), place(0.5, 0.5))
    inside = (place(0.4, 0.4), place(0.6, 0.4), place(0.6, 0.6), place(0.4, 0.4))
    assert not is_simple(bow)
    assert not is_simple(square[:-1])
    assert overlap(square, shifted)
    assert overlap(square, inside)
