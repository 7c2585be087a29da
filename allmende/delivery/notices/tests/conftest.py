"""Fixtures of the notices' tests."""

import pytest

from allmende.delivery.notices.tests.towns import Town, found_town


@pytest.fixture
def town() -> Town:
    """A municipality of its own for each test."""
    return found_town()
