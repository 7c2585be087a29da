"""Fixtures of the tests that cross rooms: the running house with its browser, and the HTML validator."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.support.house import House
    from tests.support.validator import Validator


@pytest.fixture(scope="session")
def house(_own_database: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The running house; its world is made before the server starts."""
    from tests.support.house import running_house
    from tests.support.world import world

    world()
    with running_house(tmp_path_factory.mktemp("house")) as house:
        yield house


@pytest.fixture(scope="session")
def validator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Validator]:
    """The HTML validator, ready."""
    from tests.support.validator import running_validator

    with running_validator(tmp_path_factory.mktemp("validator")) as validator:
        validator.wait()
        yield validator
