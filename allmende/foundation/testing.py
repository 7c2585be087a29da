"""Helpers for the tests of all rooms: a municipality of one's own, clients that speak to it, people who sign in.

Registered as a plugin by the root ``conftest.py``. Data are committed; every municipality made here has a name of its
own, so tests never meet.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

    from allmende.foundation.models import Municipality

PASSWORD = "ein kurzer satz 1"  # noqa: S105 (of invented people)


def make_municipality(name: str = "Testdorf", *, state: str = "BB") -> Municipality:
    """Create a municipality that no other test uses; its host is ``<slug>.localhost``."""
    from allmende.foundation.requests import REGISTER
    from allmende.foundation.services import MunicipalityDetails, create_municipality

    slug = f"test-{uuid.uuid4().hex[:12]}"
    details = MunicipalityDetails(
        slug=slug,
        name=name,
        official_title=f"Gemeinde {name}",
        ars="129990000000",
        state=state,
        street="Dorfstraße 1",
        postal_code="14990",
        town=name,
        phone="030 23125-100",
        phone_hours="Mo bis Fr 8 bis 18 Uhr",
        email=f"rathaus@{slug}.example",
        represented_by="Bürgermeisterin Erika Beispiel",
        supervisory_authority="Die Landesbeauftragte für den Datenschutz",
        data_protection_contact=f"datenschutz@{slug}.example",
    )
    municipality = create_municipality(details, hosts=[f"{slug}.localhost"])
    REGISTER.forget()
    return municipality


def make_client(municipality: Municipality) -> Client:
    """Return a test client that speaks to the municipality's host and reports errors as a browser would see them."""
    from django.test import Client

    host = municipality.hosts.get(is_primary=True).host
    return Client(headers={"host": host}, enforce_csrf_checks=False, SERVER_NAME=host)


def sign_in(client: Client, name: str, password: str = PASSWORD) -> None:
    """Sign in through the page, as a person does; fails the test when it does not work."""
    answer = client.post("/anmelden/", {"login": name, "password": password})
    assert answer.status_code == 302, "the sign-in page did not accept name and password"


@pytest.fixture
def municipality() -> Municipality:
    """A municipality of this test's own."""
    return make_municipality()


@pytest.fixture
def neighbour() -> Municipality:
    """Another municipality on the same installation."""
    return make_municipality("Nachbardorf")


@pytest.fixture
def client_for() -> Callable[[Municipality], Client]:
    """Makes clients for a municipality."""
    return make_client
