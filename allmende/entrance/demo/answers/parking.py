"""Answers to the form for a resident parking permit."""

from __future__ import annotations

import datetime as dt
import random

from allmende.entrance.demo.answers.parts import AnswerContext, DemoAnswer, address, contact, pdf

PERSON = "G99103000001"
VEHICLE = "G99103000004"
PERMIT = "G99103000005"

_ZONES = {"AS": "001", "MV": "002", "SV": "003", "GS": "004"}
OWN_CAR_SHARE = 0.8


def answers(context: AnswerContext, rng: random.Random) -> tuple[DemoAnswer, ...]:
    """Return the answers of one resident; the plate carries a code that no district has."""
    person = context.person
    # The only question that this office asks is about cars that belong to somebody else.
    own = not context.asked and rng.random() < OWN_CAR_SHARE
    plate = f"XMU-{rng.choice('ABCEHKLMNPRSTW')}{rng.choice('ABCEHKLMNPRSTW')} {rng.randint(10, 999)}"
    return (
        DemoAnswer(f"{PERSON}.F99103000001", "Familienname", person.family_name),
        DemoAnswer(f"{PERSON}.F99103000002", "Vornamen", person.given_name),
        DemoAnswer(f"{PERSON}.F99103000003", "Geburtsdatum", person.birth_date),
        *address(
            f"{PERSON}.G99103000002", ("F99103000004", "F99103000005", "F99103000006", "F99103000007"), person
        ),
        *contact(f"{PERSON}.G99103000003", ("F99103000008", "F99103000009"), person),
        DemoAnswer(f"{VEHICLE}.F99103000010", "Kennzeichen", plate),
        DemoAnswer(f"{VEHICLE}.F99103000011", "Fahrzeugart", "001"),
        DemoAnswer(f"{VEHICLE}.F99103000012", "Eigenes Fahrzeug", own),
        DemoAnswer(
            f"{VEHICLE}.F99103000013",
            "Fahrzeugschein",
            pdf("fahrzeugschein", "Zulassungsbescheinigung Teil I", plate),
        ),
        *(
            ()
            if own or context.missing
            else (
                DemoAnswer(
                    f"{VEHICLE}.F99103000014",
                    "Bestätigung der Halterin oder des Halters",
                    pdf("bestaetigung", "Bestätigung über die dauerhafte Nutzung", plate),
                ),
            )
        ),
        DemoAnswer(f"{PERMIT}.F99103000015", "Bewohnergebiet", _ZONES.get(person.district_key, "001")),
        DemoAnswer(
            f"{PERMIT}.F99103000016", "Gültig ab", context.filed_on + dt.timedelta(days=rng.randint(7, 21))
        ),
        DemoAnswer(f"{PERMIT}.F99103000017", "Laufzeit", "001"),
    )
