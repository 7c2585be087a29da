"""Generator of further residents without sign-in: households on the streets of the districts.

The same seed and the same day always give the same people. Names, ages and households are drawn independently, so no
record resembles a real person more than chance allows.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from allmende.entrance.demo import names
from allmende.entrance.demo.people import MAIL_DOMAIN, TOWNS, birth_date_for
from allmende.entrance.demo.records import DemoDistrict, DemoPerson, DemoStreet

DEMO_SEED = 20_260_101
"""The one seed of the demo world."""

ADULT_AGE = 18
OLD_AGE = 60
YOUNG_AGE = 25
OWN_NAME_SHARE = 0.25
REACHABLE_SHARE = 0.55

_MAIL_LETTERS = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "ı": "i",
        "ş": "s",
        "ç": "c",
        "ğ": "g",
        "ś": "s",
        "ń": "n",
        " ": "-",
    }
)


@dataclass(frozen=True, slots=True)
class _Household:
    """Ages of the people who live together; the first two carry the family names."""

    ages: tuple[int, ...]


def generate_residents(
    municipality_slug: str,
    districts: Sequence[DemoDistrict],
    streets: Sequence[DemoStreet],
    count: int,
    today: dt.date,
    seed: int = DEMO_SEED,
) -> tuple[DemoPerson, ...]:
    """Return about ``count`` residents in complete households (a few more when the last household is large).

    Args:
        municipality_slug: The town they live in; it is part of the seed, so towns do not mirror each other.
        districts: Districts; larger ones receive more households.
        streets: Streets to live on.
        count: How many people at least.
        today: Day of loading; ages are counted from it.
        seed: Seed of the demo world.
    """
    rng = random.Random(f"{seed}:{municipality_slug}")  # noqa: S311 - repeatable invention, not cryptography
    people: list[DemoPerson] = []
    addresses = _addresses(rng, districts, streets)
    number = 0
    while len(people) < count:
        number += 1
        street, house_number = next(addresses)
        household_key = f"{municipality_slug}-h{number:03d}"
        people.extend(
            _members(rng, municipality_slug, household_key, street, house_number, today, len(people))
        )
    return tuple(people)


def _addresses(
    rng: random.Random, districts: Sequence[DemoDistrict], streets: Sequence[DemoStreet]
) -> Iterator[tuple[DemoStreet, str]]:
    weights = [district.residents for district in districts]
    while True:
        district = rng.choices(districts, weights)[0]
        street = rng.choice([street for street in streets if street.district_key == district.key])
        suffix = rng.choices(("", "a", "b"), (90, 7, 3))[0]
        yield street, f"{rng.randint(1, street.highest_number)}{suffix}"


def _members(
    rng: random.Random,
    slug: str,
    household_key: str,
    street: DemoStreet,
    house_number: str,
    today: dt.date,
    first_number: int,
) -> list[DemoPerson]:
    town, postal_code = TOWNS[slug]
    family_name = rng.choice(names.FAMILY_NAMES)
    members: list[DemoPerson] = []
    used: set[str] = set()
    for position, age in enumerate(_household(rng).ages):
        given_name = rng.choice([name for name in _given_names(age) if name not in used])
        used.add(given_name)
        # In every fourth couple the second adult has kept their own name.
        own_name = position == 1 and age >= ADULT_AGE and rng.random() < OWN_NAME_SHARE
        surname = rng.choice(names.FAMILY_NAMES) if own_name else family_name
        number = first_number + len(members) + 1
        reachable = age >= ADULT_AGE and rng.random() < REACHABLE_SHARE
        members.append(
            DemoPerson(
                key=f"{slug}-p{number:03d}",
                given_name=given_name,
                family_name=surname,
                birth_date=birth_date_for(today, age, rng.randint(1, 364)),
                birth_place=rng.choice(names.BIRTH_PLACES),
                street=street.name,
                house_number=house_number,
                postal_code=postal_code,
                town=town,
                district_key=street.district_key,
                household_key=household_key,
                municipality_slug=slug,
                phone=f"0176 040690{rng.randint(0, 99):02d}" if reachable else "",
                email=f"{_mail_name(given_name)}.{_mail_name(surname)}{number}@{MAIL_DOMAIN}"
                if reachable
                else "",
            )
        )
    return members


def _household(rng: random.Random) -> _Household:
    kind = rng.choices(
        ("single", "old-single", "couple", "old-couple", "family", "one-parent", "flat"),
        (20, 16, 14, 16, 22, 8, 4),
    )[0]
    if kind == "single":
        return _Household((rng.randint(19, 59),))
    if kind == "old-single":
        return _Household((rng.randint(60, 96),))
    if kind == "flat":
        return _Household(tuple(rng.randint(19, 30) for _ in range(rng.randint(2, 4))))
    if kind in {"couple", "old-couple"}:
        age = rng.randint(22, 58) if kind == "couple" else rng.randint(60, 90)
        return _Household((age, max(ADULT_AGE, age + rng.randint(-6, 6))))
    parent = rng.randint(24, 52)
    oldest_child = min(17, parent - 20)
    wanted = rng.choices((1, 2, 3, 4), (40, 42, 14, 4))[0]
    children = tuple(rng.sample(range(oldest_child + 1), min(wanted, oldest_child + 1)))
    parents = (parent,) if kind == "one-parent" else (parent, max(22, parent + rng.randint(-5, 5)))
    return _Household(parents + children)


def _given_names(age: int) -> tuple[str, ...]:
    if age >= OLD_AGE:
        return names.OLDER_GIVEN_NAMES
    return names.YOUNG_GIVEN_NAMES if age < YOUNG_AGE else names.ADULT_GIVEN_NAMES


def _mail_name(name: str) -> str:
    return name.lower().translate(_MAIL_LETTERS)
