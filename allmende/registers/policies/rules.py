"""Data categories and purposes, and the rules that every municipality begins with."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DataCategory(StrEnum):
    """Kinds of personal data that a rule opens (Datenkategorie, Art. 30 Abs. 1 DSGVO)."""

    IDENTITY = "identity"
    APPLICATION = "application"
    EVIDENCE = "evidence"
    CORRESPONDENCE = "correspondence"
    NOTICE = "notice"


class Purpose(StrEnum):
    """Why data are used (Zweck, Art. 5 Abs. 1 lit. b DSGVO)."""

    CASE_PROCESSING = "case_processing"
    ENQUIRY = "enquiry"
    SUPERVISION = "supervision"
    DELIVERY = "delivery"
    RECEIPT = "receipt"


EVERYTHING_IN_A_CASE = tuple(DataCategory)


@dataclass(frozen=True)
class RuleText:
    """A usage rule in plain values.

    Arguments:
        role: role of the actor, or ``service:<name>``.
        purpose: the purpose it allows.
        title: the purpose in words that a resident understands.
        legal_basis: the norm that allows the use.
        categories: what becomes visible.
        requires_case: whether the person must be part of a case of the actor's office.
    """

    role: str
    purpose: Purpose
    title: str
    legal_basis: str
    categories: tuple[DataCategory, ...]
    requires_case: bool = True


TASK = "Art. 6 Abs. 1 lit. e DSGVO, § 5 Abs. 1 BbgDSG"

FIRST_RULES: tuple[RuleText, ...] = (
    *(
        RuleText(role, purpose, title, TASK, EVERYTHING_IN_A_CASE)
        for role in ("clerk", "team_lead")
        for purpose, title in (
            (Purpose.CASE_PROCESSING, "Antrag bearbeiten"),
            (Purpose.ENQUIRY, "Rückfrage der antragstellenden Person beantworten"),
        )
    ),
    RuleText("team_lead", Purpose.SUPERVISION, "Fachaufsicht über einen Vorgang", TASK, EVERYTHING_IN_A_CASE),
    RuleText(
        "service:notices",
        Purpose.DELIVERY,
        "Bescheid ausfertigen und bereitstellen",
        "§ 41 VwVfG, § 1 Abs. 1 VwVfGBbg",
        EVERYTHING_IN_A_CASE,
        requires_case=False,
    ),
    RuleText(
        "service:receipts",
        Purpose.RECEIPT,
        "Eingang bestätigen",
        "§ 25 Abs. 2 VwVfG, § 1 Abs. 1 VwVfGBbg",
        (DataCategory.IDENTITY, DataCategory.APPLICATION),
        requires_case=False,
    ),
)
