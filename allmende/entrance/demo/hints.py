"""As whom one can sign in to the demo, in words for the sign-in page."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from allmende.entrance.demo.accounts import ACCOUNTS
from allmende.entrance.demo.people import named_people
from allmende.entrance.demo.records import DEMO_PASSWORD
from allmende.foundation.models import Municipality
from allmende.identity.public import SignInHint, SignInHints

ANY_DAY = dt.date(2026, 1, 1)
"""Names and descriptions do not depend on the day, only ages do."""


def demo_hints(municipality: Municipality) -> SignInHints | None:
    """Return the demo sign-ins of a municipality with name and description; None for one that is not a demo."""
    return _hints(municipality.slug)


@lru_cache(maxsize=8)
def _hints(slug: str) -> SignInHints | None:
    people = {person.key: person for person in named_people(ANY_DAY)}
    hints = tuple(
        SignInHint(account.sign_in, ", ".join(filter(None, (person.name, person.about))))
        for account in ACCOUNTS
        if account.municipality_slug == slug
        for person in [people[account.person_key]]
    )
    return SignInHints(hints, DEMO_PASSWORD) if hints else None
