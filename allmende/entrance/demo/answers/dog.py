"""Answers to the form for dog tax, for registrations and for reductions."""

from __future__ import annotations

import datetime as dt
import random

from allmende.entrance.demo.answers.parts import (
    AnswerContext,
    DemoAnswer,
    address,
    contact,
    days_before,
    invented_iban,
    pdf,
)

HOLDER = "G99101000001"
DOG = "G99101000004"
FORMER = "G99101000005"
REDUCTION = "G99101000007"
DEBIT = "G99101000008"

_NAMES = (
    "Bruno",
    "Luna",
    "Fips",
    "Emma",
    "Balu",
    "Frieda",
    "Kalle",
    "Nala",
    "Oskar",
    "Mira",
    "Sultan",
    "Paulchen",
)
_BREEDS = (
    ("Mischling", False),
    ("Labrador Retriever", True),
    ("Dackel", False),
    ("Pudel", False),
    ("Schäferhund", True),
    ("Jack Russell Terrier", False),
    ("Golden Retriever", True),
    ("Border Collie", True),
)
_ORIGINS = (("Robin Paschke", "001"), ("Zucht vom Havelufer", "002"), ("Tierheim Mittelhavel", "003"), None)
_SHELTER = 2
_KNOWN_DOGS = {
    "hilde": ("Anton", "Dackel", False, 0),
    "paul": ("Bela", "Labrador Retriever", True, 1),
    "amira": ("Krümel", "Mischling", False, _SHELTER),
}
"""Dogs of named people: name, breed, whether large, and where they come from."""

DAYS_BEFORE_REGISTRATION = 8
DAYS_BEFORE_REDUCTION = 121
"""Days between the arrival of a dog and the application; both lead to the same day for a dog with two cases."""

_REASONS = {"paul": ("001", "Ausweis des Assistenzhundes")}


def answers(context: AnswerContext, rng: random.Random) -> tuple[DemoAnswer, ...]:
    """Return the answers of one holder."""
    person = context.person
    # The dog is drawn from its holder alone, so that a second case of the same person knows the same dog.
    own = random.Random(f"dog:{person.key}")  # noqa: S311 - repeatable invention, not cryptography
    breed, large = own.choice(_BREEDS)
    drawn = (own.choice(_NAMES), breed, large, own.randrange(len(_ORIGINS)))
    name, breed, large, origin = _KNOWN_DOGS.get(person.key, drawn)
    reduction = context.service_key == "hundesteuer-ermaessigen"
    days_kept = DAYS_BEFORE_REDUCTION if reduction else DAYS_BEFORE_REGISTRATION
    kept_since = context.filed_on - dt.timedelta(days=days_kept)
    born = days_before(kept_since, own, 70, 2500)
    return (
        DemoAnswer(f"{HOLDER}.F99101000001", "Familienname", person.family_name),
        DemoAnswer(f"{HOLDER}.F99101000002", "Vornamen", person.given_name),
        DemoAnswer(f"{HOLDER}.F99101000003", "Geburtsdatum", person.birth_date),
        *address(
            f"{HOLDER}.G99101000002", ("F99101000004", "F99101000005", "F99101000006", "F99101000007"), person
        ),
        *contact(f"{HOLDER}.G99101000003", ("F99101000008", "F99101000009"), person),
        DemoAnswer(f"{DOG}.F99101000010", "Rufname", name),
        DemoAnswer(f"{DOG}.F99101000011", "Rasse", breed),
        DemoAnswer(f"{DOG}.F99101000012", "Geschlecht des Hundes", own.choice(("001", "002"))),
        DemoAnswer(f"{DOG}.F99101000013", "Geburtsdatum des Hundes", born),
        # Chip numbers begin with 999 while a manufacturer tests its chips; no real dog carries one.
        DemoAnswer(f"{DOG}.F99101000014", "Chipnummer", f"999{own.randint(0, 999_999_999_999):012d}"),
        DemoAnswer(f"{DOG}.F99101000015", "Beginn der Haltung", kept_since),
        DemoAnswer(f"{DOG}.F99101000016", "Schulterhöhe ab 40 cm oder Gewicht ab 20 kg", large),
        DemoAnswer(f"{DOG}.F99101000017", "Gefährlicher Hund", value=False),
        *_origin(_ORIGINS[origin]),
        *_reduction(context),
        DemoAnswer(f"{DEBIT}.F99101000027", "IBAN", invented_iban(rng)),
        DemoAnswer(f"{DEBIT}.F99101000028", "Kontoinhaberin oder Kontoinhaber", person.name),
    )


def _origin(origin: tuple[str, str] | None) -> tuple[DemoAnswer, ...]:
    """Answer where the dog comes from; who has moved here with a dog has no former owner to name."""
    if origin is None:
        return ()
    name, code = origin
    return (
        DemoAnswer(f"{FORMER}.F99101000018", "Name der Vorbesitzerin oder des Vorbesitzers", name),
        DemoAnswer(f"{FORMER}.F99101000023", "Herkunft", code),
    )


def _reduction(context: AnswerContext) -> tuple[DemoAnswer, ...]:
    wanted = context.service_key == "hundesteuer-ermaessigen"
    asked = DemoAnswer(f"{REDUCTION}.F99101000024", "Ermäßigung beantragt", wanted)
    if not wanted:
        return (asked,)
    reason, proof = _REASONS.get(context.person.key, ("004", "Bescheid vom letzten Jahr"))
    return (
        asked,
        DemoAnswer(f"{REDUCTION}.F99101000025", "Grund der Ermäßigung", reason),
        DemoAnswer(f"{REDUCTION}.F99101000026[0]", "Nachweis", pdf("nachweis", proof)),
    )
