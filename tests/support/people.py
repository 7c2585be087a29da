"""Who opens the pages of the tests: one person of the demo town for each role, with a client that stays signed in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache

from django.test import Client

PASSWORD = "musterfelde"
MUSTERFELDE = "musterfelde.localhost"
KLEINMUSTER = "kleinmuster.localhost"


@dataclass(frozen=True)
class Person:
    """Somebody of the demo."""

    sign_in: str
    host: str = MUSTERFELDE


class Who(Enum):
    """The roles that a page can be asked by."""

    ANONYMOUS = Person("")
    RESIDENT = Person("hilde")
    OTHER_RESIDENT = Person("mehmet")
    CLERK = Person("nadine")
    OTHER_CLERK = Person("sabine")
    TEAM_LEAD = Person("thomas")
    MODERATOR = Person("clara")
    DATA_STEWARD = Person("emil")
    DATA_PROTECTION = Person("ines")
    ADMINISTRATOR = Person("jan")
    NEIGHBOUR = Person("ruth", KLEINMUSTER)

    @property
    def host(self) -> str:
        """The host that this person uses."""
        return self.value.host

    @property
    def sign_in(self) -> str:
        """The sign-in name, empty for somebody who is not signed in."""
        return self.value.sign_in


STAFF = frozenset(Who) - {Who.ANONYMOUS, Who.RESIDENT, Who.OTHER_RESIDENT}
CASE_WORKERS = frozenset({Who.CLERK, Who.OTHER_CLERK, Who.TEAM_LEAD, Who.NEIGHBOUR})


def new_client(who: Who, *, csrf: bool = False, **headers: str) -> Client:
    """Return a client of its own that has signed in."""
    client = Client(headers={"host": who.host, **headers}, SERVER_NAME=who.host, enforce_csrf_checks=False)
    if who.sign_in:
        answer = client.post("/anmelden/", {"login": who.sign_in, "password": PASSWORD})
        assert answer.status_code == 302, f"{who.sign_in} cannot sign in"
    client.handler.enforce_csrf_checks = csrf
    return client


@cache
def client_of(who: Who) -> Client:
    """Return the client that all tests of this process share for a role."""
    return new_client(who)
