"""How searching reads what people type."""

from __future__ import annotations

import pytest

from allmende.entrance.rules import LONGEST_QUERY, clean, correction, fold, prefix_query, spellings, tokens

KNOWN = [
    "Personalausweis beantragen",
    "Perso",
    "Personalausweises",
    "Hund anmelden",
    "Hund abmelden",
    "Kita-Platz",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Führung", "fuhrung"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Çelik", "celik"),
        ("Łódź", "łodz"),
    ],
)
def test_folding_forgets_case_and_accents(text, expected):
    assert fold(text) == expected


def test_umlauts_are_known_in_both_spellings():
    assert spellings("Müll") == ("mull", "muell")
    assert spellings("Hund") == ("hund",)


def test_decomposed_umlauts_are_the_same_umlauts():
    assert spellings("Mu\u0308ll") == ("mull", "muell")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Hund   anmelden! ", ("hund", "anmelden")),
        ("hund hund", ("hund",)),
        ("'; drop table --", ("drop", "table")),
        ("a", ()),
        ("", ()),
        (" ".join(f"wort{number}" for number in range(50)), tuple(f"wort{number}" for number in range(8))),
    ],
)
def test_tokens_are_plain_words_and_few(text, expected):
    assert tokens(text) == expected


def test_prefix_query_quotes_every_word():
    assert prefix_query(("hund", "anmel")) == "'hund':* & 'anmel':*"


def test_cleaning_removes_what_no_keyboard_types():
    assert clean(" Hund\x00\x07an\nmelden ") == "Hund an melden"
    assert len(clean("x" * 1000)) == LONGEST_QUERY


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Personalausweiss", "Personalausweis"),
        ("Hunde anmeldn", "Hund anmelden"),
        ("Kitaplatz", "Kita-Platz"),
        ("Perso", ""),
        ("Raumschiff", ""),
        ("", ""),
    ],
)
def test_a_correction_is_offered_only_when_something_is_near(typed, expected):
    assert correction(typed, KNOWN) == expected
