"""The cases of the named people: the ones that visitors of the demo see first, each written by hand."""

from __future__ import annotations

from allmende.entrance.demo.case_records import (
    APPLICANT,
    CaseState,
    Channel,
    DemoCase,
    DemoMessage,
    DemoObjection,
    DemoStep,
    StepAction,
)
from allmende.entrance.demo.decision_texts import DECISIONS
from allmende.entrance.demo.named_tax_cases import decided, dog_tax_cases
from allmende.entrance.demo.questions import QUESTIONS

S = CaseState
A = StepAction


def named_cases() -> tuple[DemoCase, ...]:
    """Return the hand-written cases."""
    return (
        *dog_tax_cases(),
        _mehmet_trade(),
        _mehmet_rack(),
        _amira_parking(),
        _jonas_benefit(),
        _refused_tables(),
        _late_benefit(),
        _withdrawn_parking(),
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
            DemoStep(
                A.ASK,
                3,
                "oleg",
                "Bitte beschreiben Sie die Tätigkeit etwas genauer. Reparieren Sie auch die Motoren von Elektrorädern?",
            ),
            DemoStep(
                A.ANSWER,
                2,
                APPLICANT,
                "Nein. Ich repariere und verkaufe Fahrräder. Motoren schicke ich an den Hersteller.",
            ),
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
        decision=decided(DECISIONS[("bewohnerparkausweis", S.GRANTED)], S.GRANTED, 15, "sabine"),
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


def _refused_tables() -> DemoCase:
    return DemoCase(
        key="tische-abgelehnt",
        municipality_slug="musterfelde",
        service_key="sondernutzung-tische",
        form_key="sondernutzung",
        applicant_key="wanda",
        office_key="ordnung-gewerbe",
        clerk="oleg",
        state=S.REFUSED,
        channel=Channel.ONLINE,
        days_ago_submitted=47,
        subject="Sechs Tische vor dem Café Zur Brücke",
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
        decision=decided(DECISIONS[("sondernutzung-tische", S.REFUSED)], S.REFUSED, 24, "oleg"),
        objection=DemoObjection(
            8,
            "Ich lege Widerspruch ein. Vor dem Haus gegenüber stehen auch Tische, obwohl der Gehweg dort nicht breiter ist. "
            "Ich bin bereit, die Tische nur an der Hauswand aufzustellen und klappbare Tische zu nehmen.",
        ),
        company_key="cafe-zur-bruecke",
    )


def _late_benefit() -> DemoCase:
    return DemoCase(
        key="wohngeld-teilweise",
        municipality_slug="musterfelde",
        service_key="wohngeld",
        form_key="wohngeld",
        applicant_key="dana",
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
        decision=decided(DECISIONS[("wohngeld", S.PARTLY_GRANTED)], S.PARTLY_GRANTED, 38, "yvonne"),
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
