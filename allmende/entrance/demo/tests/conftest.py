"""One demo world for all tests of this folder: building it once is enough, it never changes."""

from __future__ import annotations

import datetime as dt

import pytest

from allmende.entrance.demo.world import DemoTown, demo_towns

TODAY = dt.date(2026, 3, 2)


@pytest.fixture(scope="session")
def today() -> dt.date:
    """The day on which the demo of the tests is loaded."""
    return TODAY


@pytest.fixture(scope="session")
def towns() -> tuple[DemoTown, ...]:
    """Musterfelde and Kleinmuster."""
    return demo_towns(TODAY)


@pytest.fixture(params=["musterfelde", "kleinmuster"])
def town(request: pytest.FixtureRequest, towns: tuple[DemoTown, ...]) -> DemoTown:
    """Each of the towns in turn."""
    return next(town for town in towns if town.municipality.slug == request.param)


@pytest.fixture
def musterfelde(towns: tuple[DemoTown, ...]) -> DemoTown:
    """The larger town."""
    return towns[0]
