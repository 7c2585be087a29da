"""Dog-tax cases of the named people: Hilde's, Paul's and Amira's."""

from __future__ import annotations

from allmende.entrance.demo.case_records import (
    APPLICANT,
    CaseState,
    Channel,
    DemoCase,
    DemoDecision,
    DemoMessage,
    DemoStep,
    StepAction,
)
from allmende.entrance.demo.decision_texts import DECISIONS, DecisionText
from allmende.entrance.demo.questions import QUESTIONS

S = CaseState
A = StepAction

EXEMPTION = DecisionText(
    "Ihr Assistenzhund ist von der Hundesteuer befreit. Sie zahlen nichts.",
    (
        "Für Hunde, die blinde Menschen führen, wird keine Steuer erhoben (§ 5 Absatz 1 der Satzung).",
        (
            "Das haben Sie mit dem Ausweis Ihres Hundes und dem Merkzeichen Bl nachgewiesen. "
            "Die Befreiung gilt unbefristet. Sie müssen sie nicht erneuern."
        ),
    ),
    ("§ 5 Hundesteuersatzung der Stadt Musterfelde",),
)


def dog_tax_cases() -> tuple[DemoCase, ...]:
    """Return the hand-written cases of the tax office."""
    return (_hilde_reduction(), _hilde_registration(), _paul_dog(), _amira_dog())


def decided(text: DecisionText, state: CaseState, days_ago: int, clerk: str) -> DemoDecision:
    """Turn a text into the decision of one case."""
    return DemoDecision(
        state, days_ago, clerk, text.operative, text.reasons, text.legal_basis, text.fee_cents
    )


def _hilde_reduction() -> DemoCase:
    return DemoCase(
        key="hilde-ermaessigung",
        municipality_slug="musterfelde",
        service_key="hundesteuer-ermaessigen",
        form_key="hundesteuer",
        applicant_key="hilde",
        office_key="steuern",
        clerk="nadine",
        state=S.WAITING,
        channel=Channel.ONLINE,
        days_ago_submitted=9,
        subject="Ermäßigung der Hundesteuer für Anton",
        steps=(
            DemoStep(A.SUBMIT, 9, APPLICANT),
            DemoStep(A.TAKE_UP, 7, "nadine"),
            DemoStep(A.ASK, 6, "nadine", QUESTIONS["hundesteuer-ermaessigen"][0].ask),
        ),
        messages=(
            DemoMessage(
                5,
                APPLICANT,
                "Guten Tag Frau Vogt, den Wohngeldbescheid bekomme ich erst nächste Woche. Reicht das?",
            ),
            DemoMessage(
                4,
                "nadine",
                "Guten Tag Frau Brandt, ja, das reicht. Ich habe Ihnen die Frist verlängert. "
                "Sie können den Bescheid auch im Rathaus abgeben oder im Mobilen Bürgerbüro.",
            ),
        ),
        due_in_days=14,
    )


def _hilde_registration() -> DemoCase:
    return DemoCase(
        key="hilde-hund",
        municipality_slug="musterfelde",
        service_key="hundesteuer-anmelden",
        form_key="hundesteuer",
        applicant_key="hilde",
        office_key="steuern",
        clerk="nadine",
        state=S.GRANTED,
        channel=Channel.PAPER,
        days_ago_submitted=122,
        subject="Anmeldung des Hundes Anton",
        steps=(
            DemoStep(A.SUBMIT, 122, APPLICANT),
            DemoStep(A.TAKE_UP, 120, "nadine"),
            DemoStep(A.GRANT, 113, "nadine"),
        ),
        decision=decided(DECISIONS[("hundesteuer-anmelden", S.GRANTED)], S.GRANTED, 113, "nadine"),
    )


def _paul_dog() -> DemoCase:
    return DemoCase(
        key="paul-assistenzhund",
        municipality_slug="musterfelde",
        service_key="hundesteuer-ermaessigen",
        form_key="hundesteuer",
        applicant_key="paul",
        office_key="steuern",
        clerk="nadine",
        state=S.GRANTED,
        channel=Channel.ONLINE,
        days_ago_submitted=64,
        subject="Befreiung für den Assistenzhund Bela",
        steps=(
            DemoStep(A.SUBMIT, 64, APPLICANT),
            DemoStep(A.TAKE_UP, 62, "nadine"),
            DemoStep(A.GRANT, 60, "nadine"),
        ),
        decision=decided(EXEMPTION, S.GRANTED, 60, "nadine"),
    )


def _amira_dog() -> DemoCase:
    return DemoCase(
        key="amira-hund",
        municipality_slug="musterfelde",
        service_key="hundesteuer-anmelden",
        form_key="hundesteuer",
        applicant_key="amira",
        office_key="steuern",
        clerk="",
        state=S.SUBMITTED,
        channel=Channel.ONLINE,
        days_ago_submitted=0,
        subject="Anmeldung eines Hundes aus dem Tierheim",
        steps=(DemoStep(A.SUBMIT, 0, APPLICANT),),
    )
