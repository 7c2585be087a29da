"""Answers to the form for special use of streets: tables, racks and scaffolding."""

from __future__ import annotations

import datetime as dt
import random
from decimal import Decimal

from allmende.entrance.demo.answers.parts import AnswerContext, DemoAnswer, address, contact, pdf

PERSON = "G99105000001"
USE = "G99105000004"
AREA = "G99105000005"
SITE_MANAGER = "G99105000009"

TABLES, RACK, SCAFFOLD = "001", "008", "005"


def answers(context: AnswerContext, rng: random.Random) -> tuple[DemoAnswer, ...]:
    """Return the answers of one applicant."""
    person = context.person
    kind = _kind(context)
    start = context.filed_on + dt.timedelta(days=rng.randint(21, 40))
    end = start + dt.timedelta(days=rng.randint(14, 42) if kind == SCAFFOLD else 180)
    firm = (
        (DemoAnswer(f"{PERSON}.F99105000001", "Name der Firma", context.company.name),)
        if context.company
        else ()
    )
    return (
        *firm,
        DemoAnswer(f"{PERSON}.F99105000002", "Familienname", person.family_name),
        DemoAnswer(f"{PERSON}.F99105000003", "Vornamen", person.given_name),
        *address(
            f"{PERSON}.G99105000002", ("F99105000004", "F99105000005", "F99105000006", "F99105000007"), person
        ),
        *contact(f"{PERSON}.G99105000003", ("F99105000008", "F99105000009"), person),
        DemoAnswer(f"{USE}.F99105000010", "Art der Nutzung", kind),
        DemoAnswer(f"{USE}.F99105000011", "Beschreibung", _DESCRIPTIONS[kind]),
        DemoAnswer(f"{USE}.F99105000012", "Von", start),
        DemoAnswer(f"{USE}.F99105000013", "Bis", end),
        *_hours(kind),
        *_area(context, kind, rng),
        *_manager(kind, rng),
    )


_DESCRIPTIONS = {
    TABLES: "Kleine Tische mit je zwei Stühlen vor dem Haus, abends werden sie weggeräumt.",
    RACK: "Ein Ständer für sechs Fahrräder und eine Bank, beide lassen sich wegtragen.",
    SCAFFOLD: "Gerüst für die Erneuerung von Fassade und Dachrinne.",
}


def _kind(context: AnswerContext) -> str:
    if context.service_key == "sondernutzung-geruest":
        return SCAFFOLD
    return RACK if context.company and "Fahrräder" in context.company.trade else TABLES


def _hours(kind: str) -> tuple[DemoAnswer, ...]:
    if kind == SCAFFOLD:
        return ()
    return (
        DemoAnswer(f"{USE}.F99105000014", "Tägliche Zeit von", dt.time(9)),
        DemoAnswer(f"{USE}.F99105000015", "Tägliche Zeit bis", dt.time(21)),
    )


def _area(context: AnswerContext, kind: str, rng: random.Random) -> tuple[DemoAnswer, ...]:
    at = context.company or context.person
    free = Decimal("1.20") if context.narrow else Decimal(rng.choice(("1.80", "2.00", "2.40")))
    length = (
        Decimal(rng.choice(("8", "11.5"))) if kind == SCAFFOLD else Decimal(rng.choice(("3", "4.5", "6")))
    )
    return (
        DemoAnswer(f"{AREA}.G99105000006.G99105000007.F99105000016", "Straße", at.street),
        DemoAnswer(f"{AREA}.G99105000006.G99105000007.F99105000017", "Hausnummer", at.house_number),
        DemoAnswer(f"{AREA}.F99105000019", "Länge", length),
        DemoAnswer(f"{AREA}.F99105000020", "Breite", Decimal("0.9") if context.narrow else Decimal("1.2")),
        DemoAnswer(f"{AREA}.F99105000021", "Freie Gehwegbreite", free),
        DemoAnswer(f"{AREA}.F99105000022", "Fahrbahn betroffen", value=False),
        DemoAnswer(
            f"{AREA}.F99105000023[0]",
            "Lageplan",
            pdf("lageplan", "Lageplan mit Maßen", f"{at.street} {at.house_number}"),
        ),
    )


def _manager(kind: str, rng: random.Random) -> tuple[DemoAnswer, ...]:
    if kind != SCAFFOLD:
        return ()
    return (
        DemoAnswer(f"{SITE_MANAGER}.F99105000024", "Familienname", rng.choice(("Dahlke", "Yılmaz", "Noack"))),
        DemoAnswer(f"{SITE_MANAGER}.F99105000025", "Vornamen", rng.choice(("Robin", "Kim", "Sascha"))),
        DemoAnswer(f"{SITE_MANAGER}.F99105000026", "Telefon", f"0176 040690{rng.randint(0, 99):02d}"),
    )
