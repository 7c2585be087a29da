"""What is known is filled in for the applying person, and never for anyone else in the form."""

from __future__ import annotations

from datetime import date

import pytest

from allmende.town_hall.forms.prefill import KnownDetails, details_in, prefill
from allmende.town_hall.forms.samples import read_sample, sample_keys
from allmende.town_hall.forms.summary import summarise
from allmende.town_hall.forms.xdatenfelder import read_xdatenfelder

HILDE = KnownDetails(
    given_name="Hilde",
    family_name="Brandt",
    birth_date=date(1948, 8, 18),
    street="Lange Gasse 17 b",
    postal_code="14998",
    town="Musterfelde",
    email="hilde.brandt@post.example",
    phone="0171 3920001",
)


def answered(key: str, known: KnownDetails) -> list[tuple[str, str]]:
    definition = read_xdatenfelder(read_sample(key))
    groups = summarise(definition, prefill(definition, known), only_answered=True)
    return [(row.label, row.value) for group in groups for row in group.rows]


def test_dog_tax_knows_the_keeper_and_nobody_else():
    assert answered("hundesteuer", HILDE) == [
        ("Familienname", "Brandt"),
        ("Vornamen", "Hilde"),
        ("Geburtsdatum", "18.08.1948"),
        ("Straße", "Lange Gasse"),
        ("Hausnummer", "17 b"),
        ("Postleitzahl", "14998"),
        ("Ort", "Musterfelde"),
        ("E-Mail", "hilde.brandt@post.example"),
        ("Telefon", "0171 3920001"),
    ]


@pytest.mark.parametrize("key", sample_keys())
def test_no_detail_is_filled_in_twice(key):
    values = [value for _label, value in answered(key, HILDE)]
    assert len(values) == len(set(values))


def test_nothing_known_fills_in_nothing():
    assert answered("hundesteuer", KnownDetails()) == []


def test_a_detail_that_the_form_would_not_take_is_left_out():
    filled = dict(answered("hundesteuer", KnownDetails(family_name="Brandt", street="Postfach")))
    assert filled == {"Familienname": "Brandt", "Straße": "Postfach"}


def test_details_are_found_again_in_the_answers():
    definition = read_xdatenfelder(read_sample("hundesteuer"))
    found = details_in(definition, prefill(definition, HILDE))
    assert (found.street, found.postal_code, found.town) == ("Lange Gasse 17 b", "14998", "Musterfelde")
    assert (found.given_name, found.family_name) == ("Hilde", "Brandt")
