"""The cases of the named people: the ones that visitors of the demo see first, each written by hand."""

from __future__ import annotations

from collections.abc import Sequence

from allmende.entrance.demo.case_records import (
    APPLICANT,
    CaseState,
    Channel,
    DemoCase,
    DemoDecision,
    DemoMessage,
    DemoObjection,
    DemoStep,
    StepAction,
)
from allmende.entrance.demo.decision_texts import DECISIONS, QUESTIONS, DecisionText
from allmende.entrance.demo.records import DemoPerson

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


def named_cases(people: Sequence[DemoPerson]) -> tuple[DemoCase, ...]:
    """Return the hand-written cases.

    Args:
        people: All people of Musterfelde; two cases belong to generated residents of the old town.
    """
    cafe_owner, tenant = _two_strangers(people)
    return (
        _hilde_reduction(),
        _hilde_registration(),
        _mehmet_trade(),
        _mehmet_rack(),
        _amira_parking(),
        _jonas_benefit(),
        _paul_dog(),
        _refused_tables(cafe_owner),
        _late_benefit(tenant),
        _amira_dog(),
        _withdrawn_parking(),
    )


def _two_strangers(people: Sequence[DemoPerson]) -> tuple[str, str]:
    """Pick the first two generated adults with an e-mail address who live in the old town, by their order."""
    found = [
        person.key for person in people if not person.about and person.email and person.district_key == "AS"
    ]
    return found[0], found[1]


def _decided(text: DecisionText, state: CaseState, days_ago: int, clerk: str) -> DemoDecision:
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
        decision=_decided(DECISIONS[("hundesteuer-anmelden", S.GRANTED)], S.GRANTED, 113, "nadine"),
    )


def _mehmet_trade() -> DemoCase:
    return DemoCase(
        key="mehmet-gewerbe",
        municipality_slug="musterfelde",
        service_key="gewerbe-anmelden",
        form_key="gewerbeanmeldung",
        applicant_key="mehmet",
        office_key="ordnung-gewerbe",
        clerk="oleg",
        state=S.IN_REVIEW,
        channel=Channel.ONLINE,
        days_ago_submitted=4,
        subject="Anmeldung der Fahrradwerkstatt Aydın",
        steps=(
            DemoStep(A.SUBMIT, 4, APPLICANT),
            DemoStep(A.TAKE_UP, 3, "oleg"),
            DemoStep(A.ASK, 3, "oleg", QUESTIONS["gewerbe-anmelden"][0].ask),
            DemoStep(A.ANSWER, 2, APPLICANT, QUESTIONS["gewerbe-anmelden"][0].answer),
        ),
        messages=(
            DemoMessage(
                1,
                "oleg",
                "Vielen Dank, damit ist alles klar. Ich frage noch kurz bei der Handwerkskammer nach "
                "und melde mich bis Freitag.",
            ),
        ),
        company_key="fahrradwerkstatt-aydin",
    )


def _mehmet_rack() -> DemoCase:
    return DemoCase(
        key="mehmet-auslage",
        municipality_slug="musterfelde",
        service_key="sondernutzung-tische",
        form_key="sondernutzung",
        applicant_key="mehmet",
        office_key="ordnung-gewerbe",
        clerk="",
        state=S.SUBMITTED,
        channel=Channel.ONLINE,
        days_ago_submitted=1,
        subject="Fahrradständer und Bank vor der Werkstatt",
        steps=(DemoStep(A.SUBMIT, 1, APPLICANT),),
        company_key="fahrradwerkstatt-aydin",
    )


def _amira_parking() -> DemoCase:
    return DemoCase(
        key="amira-parken",
        municipality_slug="musterfelde",
        service_key="bewohnerparkausweis",
        form_key="bewohnerparkausweis",
        applicant_key="amira",
        office_key="buergeramt",
        clerk="sabine",
        state=S.GRANTED,
        channel=Channel.ONLINE,
        days_ago_submitted=17,
        subject="Bewohnerparkausweis Mühlenviertel",
        steps=(
            DemoStep(A.SUBMIT, 17, APPLICANT),
            DemoStep(A.TAKE_UP, 16, "sabine"),
            DemoStep(A.GRANT, 15, "sabine"),
        ),
        messages=(
            DemoMessage(15, "sabine", "Der Ausweis liegt in Ihrem Postfach. Alles Gute für Sie und Noa."),
        ),
        decision=_decided(DECISIONS[("bewohnerparkausweis", S.GRANTED)], S.GRANTED, 15, "sabine"),
    )


def _jonas_benefit() -> DemoCase:
    return DemoCase(
        key="jonas-wohngeld",
        municipality_slug="musterfelde",
        service_key="wohngeld",
        form_key="wohngeld",
        applicant_key="jonas",
        office_key="soziales",
        clerk="yvonne",
        state=S.IN_REVIEW,
        channel=Channel.ONLINE,
        days_ago_submitted=12,
        subject="Wohngeld für Familie Falk",
        steps=(
            DemoStep(A.SUBMIT, 12, APPLICANT),
            DemoStep(A.TAKE_UP, 10, "yvonne"),
            DemoStep(A.ASK, 9, "yvonne", QUESTIONS["wohngeld"][0].ask),
            DemoStep(A.ANSWER, 6, APPLICANT, QUESTIONS["wohngeld"][0].answer),
        ),
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
        decision=_decided(EXEMPTION, S.GRANTED, 60, "nadine"),
    )


def _refused_tables(applicant_key: str) -> DemoCase:
    return DemoCase(
        key="tische-abgelehnt",
        municipality_slug="musterfelde",
        service_key="sondernutzung-tische",
        form_key="sondernutzung",
        applicant_key=applicant_key,
        office_key="ordnung-gewerbe",
        clerk="oleg",
        state=S.REFUSED,
        channel=Channel.ONLINE,
        days_ago_submitted=47,
        subject="Sechs Tische vor dem Café in der Brückenstraße",
        steps=(
            DemoStep(A.SUBMIT, 47, APPLICANT),
            DemoStep(A.TAKE_UP, 44, "oleg"),
            DemoStep(A.ASK, 43, "oleg", QUESTIONS["sondernutzung-tische"][0].ask),
            DemoStep(
                A.ANSWER,
                41,
                APPLICANT,
                "Der Gehweg ist dort 2,10 Meter breit. Die neue Skizze ist angehängt.",
            ),
            DemoStep(A.REFUSE, 24, "oleg"),
        ),
        decision=_decided(DECISIONS[("sondernutzung-tische", S.REFUSED)], S.REFUSED, 24, "oleg"),
        objection=DemoObjection(
            8,
            "Ich lege Widerspruch ein. Vor dem Haus gegenüber stehen auch Tische, obwohl der Gehweg dort nicht breiter ist. "
            "Ich bin bereit, die Tische nur an der Hauswand aufzustellen und klappbare Tische zu nehmen.",
        ),
    )


def _late_benefit(applicant_key: str) -> DemoCase:
    return DemoCase(
        key="wohngeld-teilweise",
        municipality_slug="musterfelde",
        service_key="wohngeld",
        form_key="wohngeld",
        applicant_key=applicant_key,
        office_key="soziales",
        clerk="yvonne",
        state=S.PARTLY_GRANTED,
        channel=Channel.COUNTER,
        days_ago_submitted=71,
        subject="Wohngeld, auch für zwei Monate rückwirkend",
        steps=(
            DemoStep(A.SUBMIT, 71, APPLICANT),
            DemoStep(A.TAKE_UP, 69, "yvonne"),
            DemoStep(A.GRANT_PARTLY, 38, "yvonne"),
        ),
        decision=_decided(DECISIONS[("wohngeld", S.PARTLY_GRANTED)], S.PARTLY_GRANTED, 38, "yvonne"),
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


def _withdrawn_parking() -> DemoCase:
    return DemoCase(
        key="jonas-parken",
        municipality_slug="musterfelde",
        service_key="bewohnerparkausweis",
        form_key="bewohnerparkausweis",
        applicant_key="jonas",
        office_key="buergeramt",
        clerk="",
        state=S.WITHDRAWN,
        channel=Channel.ONLINE,
        days_ago_submitted=18,
        subject="Bewohnerparkausweis Mühlenviertel",
        steps=(
            DemoStep(A.SUBMIT, 18, APPLICANT),
            DemoStep(A.WITHDRAW, 17, APPLICANT, "Meine Frau hat den Ausweis für unser Auto schon beantragt."),
        ),
    )
