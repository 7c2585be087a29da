"""Facts: complete or refused, clean, and always written in the same way."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allmende.delivery.notices.rules.deadlines import Channel, Regime
from allmende.delivery.notices.rules.facts import (
    Fee,
    IncompleteNotice,
    Outcome,
    Reason,
    Recipient,
    check_facts,
    clean_facts,
    clean_text,
    problems_of,
)
from allmende.delivery.notices.rules.holidays import UnknownState
from allmende.delivery.notices.rules.remedy import disclosure_note, payment_note, remedy_instruction
from allmende.delivery.notices.rules.serial import (
    UnreadableFacts,
    canonical_json,
    facts_from_plain,
    facts_sha256,
    to_plain,
)
from allmende.delivery.notices.rules.wording import deadline_in_words, euros, grouped_iban
from allmende.delivery.notices.tests.examples import DOG_TAX, MUSTERFELDE

FEE = Fee(3600, "Hundesteuer 2027", "§ 5 Hundesteuersatzung")
BARE = replace(DOG_TAX, fee=None, applied_on=None, side_conditions=(), hints=())


@pytest.mark.parametrize("facts", [DOG_TAX, BARE])
def test_facts_survive_the_round_trip(facts):
    stored = json.loads(canonical_json(to_plain(facts)))
    assert facts_from_plain(stored) == facts
    assert facts_sha256(facts_from_plain(stored)) == facts_sha256(facts)


@given(st.text(max_size=200), st.integers(1, 10**9), st.sampled_from(Outcome))
def test_any_text_survives_the_round_trip(text, cents, outcome):
    facts = replace(
        DOG_TAX, subject=clean_text(text), outcome=outcome, fee=replace(DOG_TAX.fee, amount_cents=cents)
    )
    assert facts_from_plain(json.loads(canonical_json(to_plain(facts)))) == facts


def test_the_canonical_form_is_sorted_compact_and_without_fractions():
    written = canonical_json(to_plain(DOG_TAX))
    assert written == json.dumps(
        json.loads(written), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )
    assert '"amount_cents":3600' in written
    with pytest.raises(TypeError):
        to_plain(1.5)


def test_every_change_changes_the_hash():
    changed = [
        replace(DOG_TAX, outcome=Outcome.REFUSED),
        replace(DOG_TAX, decided_on=date(2026, 11, 21)),
        replace(DOG_TAX, fee=replace(DOG_TAX.fee, amount_cents=3601)),
        replace(DOG_TAX, decision=DOG_TAX.decision[:2]),
        replace(DOG_TAX, channel=Channel.LETTER),
    ]
    assert len({facts_sha256(facts) for facts in [DOG_TAX, *changed]}) == 6


@pytest.mark.parametrize(
    "damage",
    [
        {"decided_on": "gestern"},
        {"outcome": "vielleicht"},
        {"decision": "Ein Text"},
        {"schema": True},
        {"unknown": 1},
        {"fee": []},
    ],
)
def test_damaged_facts_are_refused(damage):
    with pytest.raises(UnreadableFacts):
        facts_from_plain({**to_plain(DOG_TAX), **damage})


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"subject": ""}, "subject"),
        ({"reference": ""}, "reference"),
        ({"signatory": ""}, "signatory"),
        ({"decision": ()}, "decision"),
        ({"decision": ("Wir lehnen ab.", "")}, "decision"),
        ({"reasons": ()}, "reasons"),
        ({"reasons": (Reason("Ohne Norm."),)}, "legal_basis"),
        ({"fee": replace(FEE, amount_cents=0)}, "fee"),
        ({"fee": replace(FEE, legal_basis="")}, "fee"),
        ({"authority": replace(MUSTERFELDE, town="")}, "authority.address"),
        ({"reasons": (Reason("x" * 300_000, "§ 1"),)}, "length"),
        (
            {"channel": Channel.LETTER, "recipient": Recipient("Ohne Adresse", "", "", "")},
            "recipient.address",
        ),
    ],
)
def test_a_notice_that_lacks_what_the_law_demands_is_refused(change, problem):
    with pytest.raises(IncompleteNotice) as caught:
        check_facts(replace(DOG_TAX, **change))
    assert problem in caught.value.problems


def test_what_is_granted_in_full_needs_no_reasons():
    assert problems_of(replace(DOG_TAX, outcome=Outcome.GRANTED, reasons=())) == ()


def test_text_is_cleaned_of_everything_that_deceives_the_eye():
    assert clean_text(" a\u202eb\u0000c\u200f\r\nd ") == "abc\u200f\nd"
    assert clean_text("u\u0308ber") == "über"
    cleaned = clean_facts(replace(DOG_TAX, subject="A\u2067B", decision=("x\u0007y",)))
    assert (cleaned.subject, cleaned.decision) == ("AB", ("xy",))
    assert clean_facts(DOG_TAX) == DOG_TAX


def test_the_instruction_names_remedy_period_authority_seat_and_every_form():
    instruction = remedy_instruction(MUSTERFELDE)
    whole = " ".join([instruction.intro, *instruction.address, instruction.forms_intro, *instruction.forms])
    for part in (
        *("Widerspruch", "innerhalb eines Monats nach seiner Bekanntgabe", "Stadt Musterfelde", "Markt 1"),
        *(
            "14999 Musterfelde",
            "schriftlich",
            "§ 3a Absatz 2",
            "§ 3a Absatz 3",
            "§ 9a Absatz 5",
            "Niederschrift",
        ),
        MUSTERFELDE.email,
    ):
        assert part in whole
    assert "Einspruch" not in whole


def test_without_an_electronic_way_none_is_promised():
    forms = remedy_instruction(replace(MUSTERFELDE, email="")).forms
    assert forms == ("schriftlich oder", "zur Niederschrift bei der Behörde.")


def test_a_state_whose_law_is_not_modelled_is_refused():
    with pytest.raises(UnknownState):
        remedy_instruction(replace(MUSTERFELDE, state="NW"))


@pytest.mark.parametrize(
    ("channel", "regime", "norm", "day"),
    [
        (Channel.LETTER, Regime.ADMINISTRATIVE, "§ 41 Absatz 2 ", "vierten Tag"),
        (Channel.LETTER, Regime.MUNICIPAL_TAX, "§ 122 Absatz 2 ", "vierten Tag"),
        (Channel.PORTAL, Regime.ADMINISTRATIVE, "§ 41 Absatz 2a ", "am Tag nach Ihrem Abruf"),
        (Channel.PORTAL, Regime.MUNICIPAL_TAX, "§ 122a Absatz 4 ", "vierten Tag"),
    ],
)
def test_disclosure_depends_on_channel_and_law_and_never_on_three_days(channel, regime, norm, day):
    note = disclosure_note(replace(DOG_TAX, channel=channel, regime=regime))
    assert norm in note
    assert day in note
    assert "dritten Tag" not in note


def test_a_payment_has_to_be_made_in_spite_of_an_objection():
    assert "§ 80 Absatz 2 Satz 1 Nummer 1" in payment_note(DOG_TAX)
    assert payment_note(BARE) == ""


def test_words_for_numbers_and_days():
    assert euros(123456) == "1.234,56\u00a0€"
    assert euros(5) == "0,05\u00a0€"
    assert deadline_in_words(date(2026, 12, 7)) == "Montag, 7.\u00a0Dezember\u00a02026"
    assert grouped_iban("DE02 1203 0000 0000 2020 51").replace("\u00a0", " ") == "DE02 1203 0000 0000 2020 51"
