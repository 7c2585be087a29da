"""Answers to the form for registering a trade."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from allmende.entrance.demo.answers.parts import AnswerContext, DemoAnswer, Value, address, contact
from allmende.entrance.demo.records import DemoPerson

PERSON = "G99102000001"
BUSINESS = "G99102000004"
ACTIVITY = "G99102000008"
PERMITS = "G99102000009"


@dataclass(frozen=True, slots=True)
class _Trade:
    """A small business: its name, what it does and the code of its kind (002 crafts, 003 trade, 004 other)."""

    name: str
    text: str
    kind: str
    side: bool


_TRADES = (
    _Trade("Nähstube {family}", "Änderung und Reparatur von Kleidung, Verkauf von Stoffen", "003", side=True),
    _Trade(
        "{family} Gartenpflege", "Pflege von Gärten, Schnitt von Hecken, Mähen von Rasen", "004", side=False
    ),
    _Trade("Hofladen {family}", "Verkauf von Honig, Obst und Gemüse aus der Region", "003", side=True),
    _Trade("{family} IT-Hilfe", "Einrichtung von Computern, Netzwerken und Telefonen", "004", side=False),
    _Trade("Mobile Fußpflege {family}", "Kosmetische Fußpflege bei Menschen zu Hause", "004", side=True),
    _Trade("Bücherstube {family}", "Verkauf von gebrauchten Büchern und Schallplatten", "003", side=False),
    _Trade("Kurierdienst {family}", "Transport von Briefen und Paketen mit dem Lastenrad", "004", side=False),
)
_BICYCLES = _Trade("", "Reparatur und Verkauf von Fahrrädern, Zubehör und Ersatzteilen", "003", side=False)


def answers(context: AnswerContext, rng: random.Random) -> tuple[DemoAnswer, ...]:
    """Return the answers of one founder."""
    person = context.person
    company = context.company
    trade = _BICYCLES if company else rng.choice(_TRADES)
    name = company.name if company else trade.name.format(family=person.family_name)
    return (
        *_person(person, rng),
        DemoAnswer(f"{BUSINESS}.F99102000014", "Rechtsform", "001"),
        DemoAnswer(f"{BUSINESS}.F99102000015", "Name des Betriebs", name),
        *_business_address(context),
        DemoAnswer(f"{ACTIVITY}.F99102000029", "Beschreibung der Tätigkeit", trade.text),
        DemoAnswer(
            f"{ACTIVITY}.F99102000030", "Beginn", context.filed_on + dt.timedelta(days=rng.randint(0, 30))
        ),
        DemoAnswer(f"{ACTIVITY}.F99102000031", "Nebenerwerb", trade.side),
        DemoAnswer(f"{ACTIVITY}.F99102000032", "Art des Betriebs", trade.kind),
        DemoAnswer(f"{ACTIVITY}.F99102000033", "Beschäftigte in Vollzeit", 0),
        DemoAnswer(f"{ACTIVITY}.F99102000034", "Beschäftigte in Teilzeit", rng.choice((0, 0, 1))),
        DemoAnswer(f"{ACTIVITY}.F99102000035", "Grund der Anmeldung", "001"),
        DemoAnswer(f"{PERMITS}.F99102000036", "Erlaubnis nötig", value=False),
    )


def _person(person: DemoPerson, rng: random.Random) -> tuple[DemoAnswer, ...]:
    nationality = "deutsch" if rng.random() > 1 / 8 else rng.choice(("polnisch", "vietnamesisch", "türkisch"))
    return (
        DemoAnswer(f"{PERSON}.F99102000001", "Familienname", person.family_name),
        DemoAnswer(f"{PERSON}.F99102000002", "Vornamen", person.given_name),
        DemoAnswer(f"{PERSON}.F99102000005", "Geburtsdatum", person.birth_date),
        DemoAnswer(f"{PERSON}.F99102000006", "Geburtsort", person.birth_place),
        DemoAnswer(f"{PERSON}.F99102000007", "Staatsangehörigkeit", nationality),
        *address(
            f"{PERSON}.G99102000002", ("F99102000008", "F99102000009", "F99102000010", "F99102000011"), person
        ),
        *contact(f"{PERSON}.G99102000003", ("F99102000012", "F99102000013"), person),
    )


def _business_address(context: AnswerContext) -> tuple[DemoAnswer, ...]:
    """A company has its own address; everyone else starts at home."""
    at = context.company or context.person
    values: tuple[tuple[str, str, Value], ...] = (
        ("F99102000017", "Straße", at.street),
        ("F99102000018", "Hausnummer", at.house_number),
        ("F99102000019", "Postleitzahl", at.postal_code),
        ("F99102000020", "Ort", at.town),
    )
    return tuple(DemoAnswer(f"{BUSINESS}.G99102000005.{key}", label, value) for key, label, value in values)
