"""A town hall with one submitted case, shared by all tests of a file: they look and are refused, or record."""

import pytest

from allmende.town_hall.cases.models import Case
from allmende.town_hall.cases.tests.world import World, found_world


@pytest.fixture(scope="module")
def world(_own_database) -> World:
    """A town hall."""
    return found_world()


@pytest.fixture(scope="module")
def case(world) -> Case:
    """Hilde's case at the tax office."""
    return world.submit("hilde")
