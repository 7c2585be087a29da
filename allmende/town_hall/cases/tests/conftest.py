"""Fixtures of the cases' tests."""

import pytest

from allmende.town_hall.cases.tests.world import World, found_world


@pytest.fixture
def world() -> World:
    """A town hall of its own for each test."""
    return found_world()


@pytest.fixture(scope="module")
def shared_world(_own_database) -> World:
    """A town hall for all tests of a file that only look, or write about somebody of their own."""
    return found_world()
