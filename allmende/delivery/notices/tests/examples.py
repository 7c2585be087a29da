"""Invented notices for the tests, one for each outcome."""

from __future__ import annotations

from datetime import date

from allmende.delivery.notices.rules.deadlines import Channel, Regime
from allmende.delivery.notices.rules.facts import (
    Authority,
    Fee,
    NoticeFacts,
    Office,
    Outcome,
    Reason,
    Recipient,
)

MUSTERFELDE = Authority(
    name="Stadt Musterfelde",
    represented_by="Die Bürgermeisterin",
    street="Markt 1",
    postal_code="14999",
    town="Musterfelde",
    state="BB",
    phone="03399 115-0",
    email="rathaus@musterfelde.example",
    website="musterfelde.example",
    colour="#2f6b4f",
)
TAX_OFFICE = Office(
    key="steuern",
    name="Steuern und Abgaben",
    phone="03399 115-240",
    phone_hours="Mo bis Fr, 8 bis 18 Uhr",
    email="steuern@musterfelde.example",
)
HILDE = Recipient(name="Hilde Brandt", street="Lindengasse 4", postal_code="14999", town="Musterfelde")

DOG_TAX = NoticeFacts(
    authority=MUSTERFELDE,
    office=TAX_OFFICE,
    signatory="Nadine Vogt",
    signatory_role="Im Auftrag",
    reference="STA-2026-000417",
    recipient=HILDE,
    subject="Ermäßigung der Hundesteuer für Ihren Hund Waldi",
    outcome=Outcome.PARTLY,
    decision=(
        "Wir ermäßigen die Hundesteuer für Ihren Hund Waldi ab dem 1. Januar 2027 um die Hälfte.",
        "Für das Jahr 2026 lehnen wir die Ermäßigung ab.",
        "Für das Jahr 2027 setzen wir die Hundesteuer auf 36,00 Euro fest.",
    ),
    side_conditions=(
        "Die Ermäßigung gilt bis zum 31. Dezember 2028. Wenn Sie sie weiter brauchen, stellen Sie bitte vorher einen neuen Antrag.",
        "Bitte teilen Sie uns innerhalb von zwei Wochen mit, wenn Sie keine Grundsicherung mehr erhalten.",
    ),
    reasons=(
        Reason(
            "Sie haben am 3. November 2026 beantragt, die Hundesteuer zu ermäßigen. Sie erhalten Grundsicherung im Alter. "
            "Den Bescheid darüber haben Sie vorgelegt.",
            "§ 6 Absatz 1 Nummer 3 der Hundesteuersatzung der Stadt Musterfelde",
        ),
        Reason(
            "Eine Ermäßigung gilt erst von dem Kalenderjahr an, das auf den Antrag folgt. Für das Jahr 2026 können wir die "
            "Steuer deshalb nicht ermäßigen. Ein Spielraum steht uns dabei nicht zu.",
            "§ 8 Absatz 2 der Hundesteuersatzung der Stadt Musterfelde",
        ),
        Reason(
            "Die Steuer für den ersten Hund beträgt 72,00 Euro im Jahr. Die Hälfte davon sind 36,00 Euro.",
            "§ 5 Absatz 1 der Hundesteuersatzung der Stadt Musterfelde",
        ),
    ),
    decided_on=date(2026, 11, 20),
    applied_on=date(2026, 11, 3),
    channel=Channel.PORTAL,
    regime=Regime.MUNICIPAL_TAX,
    fee=Fee(
        amount_cents=3600,
        purpose="Hundesteuer 2027",
        legal_basis="§ 5 Absatz 1, § 6 Absatz 1 der Hundesteuersatzung der Stadt Musterfelde",
        due_on=date(2027, 2, 15),
        iban="DE02120300000000202051",
        payment_reference="HST 2027 STA-2026-000417",
    ),
    hints=("Sie können der Stadtkasse ein Lastschriftmandat erteilen. Dann vergessen Sie keinen Termin.",),
)
