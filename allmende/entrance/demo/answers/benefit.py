"""Answers to the form for housing benefit: household, income, flat and rent."""

from __future__ import annotations

import datetime as dt
import random
from decimal import Decimal

from allmende.entrance.demo.answers.parts import (
    AnswerContext,
    DemoAnswer,
    address,
    contact,
    days_before,
    invented_iban,
    pdf,
)
from allmende.entrance.demo.records import DemoPerson

APPLICATION = "G99104000001"
PERSON = "G99104000002"
MEMBERS = "G99104000006"
FLAT = "G99104000008"
RENT = "G99104000011"
ALLOWANCES = "G99104000012"
ASSETS = "G99104000013"
PAYOUT = "G99104000014"

ADULT_AGE = 18
PENSION_AGE = 66


def answers(context: AnswerContext, rng: random.Random) -> tuple[DemoAnswer, ...]:
    """Return the answers of one household."""
    person = context.person
    adults = [other for other in context.household if other.age_on(context.filed_on) >= ADULT_AGE]
    couple = len(adults) == 1
    return (
        DemoAnswer(f"{APPLICATION}.F99104000001", "Art des Antrags", "001"),
        *_person(context, rng, married=couple),
        *_income(context, rng),
        *(
            answer
            for index, member in enumerate(context.household)
            for answer in _member(f"{MEMBERS}[{index}]", member, context.filed_on, couple=couple)
        ),
        *_flat(context, rng, 1 + len(context.household)),
        DemoAnswer(f"{ALLOWANCES}.F99104000048", "Steuern und Beiträge", "004"),
        DemoAnswer(f"{ASSETS}.F99104000051", "Vermögen über der Grenze", value=False),
        DemoAnswer(f"{PAYOUT}.F99104000052", "IBAN", invented_iban(rng)),
        DemoAnswer(f"{PAYOUT}.F99104000053", "Kontoinhaberin oder Kontoinhaber", person.name),
        DemoAnswer(f"{PAYOUT}.F99104000054", "Auszahlung an", "001"),
    )


def _person(context: AnswerContext, rng: random.Random, *, married: bool) -> tuple[DemoAnswer, ...]:
    person = context.person
    pensioner = person.age_on(context.filed_on) >= PENSION_AGE
    alone = "005" if pensioner else rng.choice(("001", "004"))
    return (
        DemoAnswer(f"{PERSON}.F99104000003", "Familienname", person.family_name),
        DemoAnswer(f"{PERSON}.F99104000004", "Vornamen", person.given_name),
        DemoAnswer(f"{PERSON}.F99104000005", "Geburtsdatum", person.birth_date),
        DemoAnswer(f"{PERSON}.F99104000006", "Familienstand", "002" if married else alone),
        DemoAnswer(f"{PERSON}.F99104000007", "Staatsangehörigkeit", "deutsch"),
        DemoAnswer(f"{PERSON}.F99104000008", "Erwerbsstatus", "003" if pensioner else "001"),
        *address(
            f"{PERSON}.G99104000003", ("F99104000009", "F99104000010", "F99104000011", "F99104000012"), person
        ),
        *contact(f"{PERSON}.G99104000004", ("F99104000013", "F99104000014"), person),
    )


def _income(context: AnswerContext, rng: random.Random) -> tuple[DemoAnswer, ...]:
    pensioner = context.person.age_on(context.filed_on) >= PENSION_AGE
    amount = Decimal(rng.randint(900, 1300) if pensioner else rng.randint(1400, 2300))
    place = f"{PERSON}.G99104000005[0]"
    title = "Rentenbescheid" if pensioner else "Lohnabrechnung"
    return (
        DemoAnswer(f"{place}.F99104000015", "Art des Einkommens", "003" if pensioner else "001"),
        DemoAnswer(f"{place}.F99104000016", "Betrag im Monat", amount),
        DemoAnswer(
            f"{place}.F99104000019[0]", "Nachweis zum Einkommen", pdf(title.lower(), title, f"{amount} Euro")
        ),
    )


def _member(place: str, member: DemoPerson, day: dt.date, *, couple: bool) -> tuple[DemoAnswer, ...]:
    """Describe one other person; two adults are taken for a couple, more of them for a shared flat."""
    child = member.age_on(day) < ADULT_AGE
    adult = "001" if couple else "006"
    return (
        DemoAnswer(f"{place}.F99104000020", "Familienname", member.family_name),
        DemoAnswer(f"{place}.F99104000021", "Vornamen", member.given_name),
        DemoAnswer(f"{place}.F99104000022", "Geburtsdatum", member.birth_date),
        DemoAnswer(f"{place}.F99104000023", "Verhältnis zu Ihnen", "002" if child else adult),
        *((DemoAnswer(f"{place}.F99104000024", "Kindergeld", value=True),) if child else ()),
        DemoAnswer(f"{place}.F99104000026", "Bezieht andere Leistungen", value=False),
    )


def _flat(context: AnswerContext, rng: random.Random, people: int) -> tuple[DemoAnswer, ...]:
    size = 34 + 14 * people + rng.randint(-6, 10)
    rent = Decimal(size) * Decimal("7.20")
    return (
        DemoAnswer(f"{FLAT}.F99104000032", "Einzugsdatum", days_before(context.filed_on, rng, 90, 5000)),
        DemoAnswer(f"{FLAT}.F99104000033", "Wohnfläche", Decimal(size)),
        DemoAnswer(f"{FLAT}.F99104000034", "Zahl der Räume", min(5, people + 1)),
        DemoAnswer(f"{FLAT}.F99104000035", "Teil der Wohnung gewerblich oder untervermietet", value=False),
        DemoAnswer(
            f"{FLAT}.G99104000009.F99104000037",
            "Name der Vermieterin oder des Vermieters",
            rng.choice(
                ("Wohnungsgenossenschaft Musterfelde eG", "Musterwohnen GmbH", "Hausverwaltung Havelblick")
            ),
        ),
        DemoAnswer(f"{RENT}.F99104000042", "Miete im Monat", rent),
        DemoAnswer(f"{RENT}.F99104000043", "Heizung und Warmwasser", Decimal(size) * Decimal("1.30")),
        DemoAnswer(f"{RENT}.F99104000044", "Betriebskosten", Decimal(size) * Decimal("1.10")),
        DemoAnswer(
            f"{RENT}.F99104000046[0]",
            "Mietvertrag",
            pdf("mietvertrag", "Mietvertrag", f"{size} Quadratmeter"),
        ),
    )
