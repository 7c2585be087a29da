"""People are invented, keep their age, live on known streets, and only the named ones can sign in."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import asdict
from itertools import pairwise

import pytest

from allmende.entrance.demo.people import birth_date_for, named_people
from allmende.entrance.demo.records import Role, TrustLevel
from allmende.entrance.demo.streets import find_street
from allmende.entrance.demo.world import DemoTown, demo_towns

PHONE = re.compile(r"030 23125-\d{3}|0171 39200\d{2}|0176 040690\d{2}")
MAIL = re.compile(r"[\w.+-]+@[\w.-]+")
AGES = {"hilde": 78, "mehmet": 41, "lena": 17, "paul": 56, "noa": 0}


def test_two_generations_are_equal(today: dt.date) -> None:
    assert demo_towns(today) == demo_towns(today)


def test_another_seed_gives_other_people(today: dt.date) -> None:
    assert demo_towns(today)[0].people != demo_towns(today, seed=1)[0].people


@pytest.mark.parametrize("day", [dt.date(2026, 3, 2), dt.date(2028, 2, 29), dt.date(2031, 12, 31)])
def test_ages_stay_whenever_the_demo_is_loaded(day: dt.date) -> None:
    ages = {person.key: person.age_on(day) for person in named_people(day)}
    assert {key: ages[key] for key in AGES} == AGES


def test_every_day_gives_a_birth_date() -> None:
    """A last birthday on 29 February must not fall over in other years."""
    start = dt.date(2027, 1, 1)
    for offset in range(800):
        day = start + dt.timedelta(days=offset)
        born = birth_date_for(day, 33, 210)
        assert dt.timedelta(days=33 * 365) < day - born < dt.timedelta(days=34 * 366)


def test_numbers_and_keys(towns: tuple[DemoTown, ...]) -> None:
    keys = [person.key for town in towns for person in town.people]
    assert len(keys) == len(set(keys))
    assert 600 <= len(towns[0].people) <= 640
    assert 60 <= len(towns[1].people) <= 75


def test_everyone_lives_on_a_street_of_the_town(town: DemoTown) -> None:
    for person in town.people:
        street = find_street(person.street)
        assert street in town.streets
        assert street.district_key == person.district_key
        assert 1 <= int(re.sub(r"\D", "", person.house_number)) <= street.highest_number
        assert person.town == town.municipality.town


def test_households_share_an_address(town: DemoTown) -> None:
    homes: dict[str, set[tuple[str, str]]] = {}
    for person in town.people:
        homes.setdefault(person.household_key, set()).add((person.street, person.house_number))
    assert all(len(addresses) == 1 for addresses in homes.values())


def test_siblings_are_not_born_within_months(town: DemoTown, today: dt.date) -> None:
    children: dict[str, list[dt.date]] = {}
    for person in town.people:
        if person.age_on(today) < 18:
            children.setdefault(person.household_key, []).append(person.birth_date)
    gaps = [later - earlier for births in children.values() for earlier, later in pairwise(sorted(births))]
    assert gaps
    assert sum(gap < dt.timedelta(days=270) for gap in gaps) <= len(gaps) // 4


def test_nobody_is_real(towns: tuple[DemoTown, ...]) -> None:
    """Telephone numbers come from reserved blocks and every mail address ends in the reserved domain."""
    text = repr([asdict(town) for town in towns])
    addresses = set(MAIL.findall(text))
    assert addresses
    assert all(address.endswith(".example") for address in addresses)
    for town in towns:
        numbers = {
            *(person.phone for person in town.people),
            *(office.phone for office in town.offices),
            *(service.offline.phone for service in town.services),
            *(service.authority.phone for service in town.services if service.authority),
            *(district.contact_phone for district in town.districts),
            town.municipality.phone,
        }
        assert all(PHONE.fullmatch(number) for number in numbers - {""})


def test_mail_addresses_are_unique_and_plain(towns: tuple[DemoTown, ...]) -> None:
    mails = [person.email for town in towns for person in town.people if person.email]
    assert len(mails) == len(set(mails))
    assert all(re.fullmatch(r"[a-z0-9.-]+@post\.example", mail) for mail in mails), [
        mail for mail in mails if not mail.isascii()
    ]


def test_accounts_of_the_story(musterfelde: DemoTown) -> None:
    accounts = {account.sign_in: account for account in musterfelde.accounts}
    assert set(accounts) >= {
        "hilde", "amira", "jonas", "mehmet", "lena", "paul", "sabine", "nadine", "oleg", "thomas", "clara", "emil",
        "ines", "jan", "marta",
    }  # fmt: skip
    assert accounts["hilde"].trust is TrustLevel.SUBSTANTIAL
    assert accounts["lena"].trust is TrustLevel.BASIS
    assert not accounts["paul"].is_staff
    assert accounts["thomas"].roles[0].role is Role.TEAM_LEAD


def test_accounts_refer_to_people_and_offices(towns: tuple[DemoTown, ...]) -> None:
    people = {person.key for town in towns for person in town.people}
    for town in towns:
        offices = {office.key for office in town.offices}
        assert len({account.sign_in for account in town.accounts}) == len(town.accounts)
        for account in town.accounts:
            assert account.person_key in people
            assert account.municipality_slug == town.municipality.slug
            assert all(grant.office_key is None or grant.office_key in offices for grant in account.roles)


def test_every_role_has_someone(musterfelde: DemoTown) -> None:
    assert {grant.role for account in musterfelde.accounts for grant in account.roles} == set(Role)


def test_an_unknown_person_is_an_error(musterfelde: DemoTown) -> None:
    assert musterfelde.person("hilde").name == "Hilde Brandt"
    with pytest.raises(KeyError):
        musterfelde.person("nobody")
