"""What the tests of the entrance share: the demo town from the template database."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def musterfelde(_own_database):
    from allmende.foundation.models import Municipality

    return Municipality.objects.get(slug="musterfelde")


@pytest.fixture
def visitor(musterfelde, client_for):
    """Somebody without an account."""
    return client_for(musterfelde)


@pytest.fixture
def as_person(musterfelde, client_for):
    """Signs in one of the invented people."""
    from allmende.entrance.demo.records import DEMO_PASSWORD
    from allmende.foundation.testing import sign_in

    def open_as(name):
        client = client_for(musterfelde)
        sign_in(client, name, DEMO_PASSWORD)
        return client

    return open_as
