"""Everything a notice says, as one frozen object from which page and PDF are made.

Both renderings know nothing else. A notice that lacks a part the law demands cannot be built (``check_facts``).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, cast

from allmende.delivery.notices.rules.deadlines import Channel, Regime

LONGEST_TEXT = 200_000
MOST_PARAGRAPHS = 400

# Line and paragraph separators, and marks that turn the reading direction: they can make a text look different
# from what it says, and no German notice needs them.
_DECEPTIVE = re.compile("[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


class Outcome(StrEnum):
    """How the application was decided."""

    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"


class IncompleteNotice(ValueError):
    """Parts are missing without which the notice would be unlawful, or a part is not acceptable.

    Arguments:
        problems: names of the missing or faulty parts, for example "reasons".
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__(", ".join(problems))


@dataclass(frozen=True)
class Authority:
    """The municipality as the authority that decides (§ 37 Abs. 3 VwVfG)."""

    name: str  # "Stadt Musterfelde"
    represented_by: str  # "Die Bürgermeisterin"
    street: str
    postal_code: str
    town: str
    state: str
    phone: str = ""
    email: str = ""
    website: str = ""
    colour: str = "#1f3a5f"


@dataclass(frozen=True)
class Office:
    """The office that worked on the case; its shared phone and mailbox, never those of one person."""

    key: str
    name: str
    street: str = ""
    postal_code: str = ""
    town: str = ""
    phone: str = ""
    phone_hours: str = ""
    email: str = ""


@dataclass(frozen=True)
class Recipient:
    """To whom the notice is addressed."""

    name: str
    street: str
    postal_code: str
    town: str
    addition: str = ""


@dataclass(frozen=True)
class Reason:
    """One paragraph of the reasons with the law it rests on (§ 39 VwVfG)."""

    text: str
    legal_basis: str = ""


@dataclass(frozen=True)
class Fee:
    """An amount to be paid, in cents; money is never a floating-point number."""

    amount_cents: int
    purpose: str
    legal_basis: str
    due_on: date | None = None
    iban: str = ""
    payment_reference: str = ""


@dataclass(frozen=True)
class NoticeFacts:
    """A complete notice. ``reference`` is the Aktenzeichen, ``decision`` the operative part (Tenor), one sentence each."""

    authority: Authority
    office: Office
    signatory: str  # The name that § 37 Abs. 3 VwVfG demands.
    signatory_role: str  # "Im Auftrag", "Sachbearbeitung"
    reference: str
    recipient: Recipient
    subject: str
    outcome: Outcome
    decision: tuple[str, ...]
    reasons: tuple[Reason, ...]
    decided_on: date
    channel: Channel
    regime: Regime = Regime.ADMINISTRATIVE
    applied_on: date | None = None
    side_conditions: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    fee: Fee | None = None
    schema: int = 1


def clean_text(text: str) -> str:
    """Return ``text`` in the form in which it is frozen: composed characters, no control or direction marks.

    Arguments:
        text: what a person typed or pasted.
    """
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    visible = _DECEPTIVE.sub("", composed)
    kept = (c for c in visible if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs", "Cn"})
    return "".join(kept).strip()


def clean_facts(facts: NoticeFacts) -> NoticeFacts:
    """Return the facts with every text cleaned (see ``clean_text``)."""
    return cast("NoticeFacts", _clean(facts))


def _clean(value: object) -> object:
    if isinstance(value, StrEnum) or value is None:
        return value
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, tuple):
        return tuple(_clean(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changes: dict[str, Any] = {field.name: _clean(getattr(value, field.name)) for field in fields(value)}
        return replace(value, **changes)
    return value


def check_facts(facts: NoticeFacts) -> None:
    """Raise ``IncompleteNotice`` with all problems when the notice cannot be issued like this."""
    if problems := problems_of(facts):
        raise IncompleteNotice(problems)


def problems_of(facts: NoticeFacts) -> tuple[str, ...]:
    """Return the names of all missing or faulty parts, in the order of the page.

    Legal source: § 37 Abs. 1, 3 VwVfG (content, authority, name), § 39 VwVfG (reasons with the law they rest on;
    Abs. 2 Nr. 1: none needed where an application is granted in full), § 58 Abs. 1 VwGO (seat of the authority).
    """
    authority, recipient, fee = facts.authority, facts.recipient, facts.fee
    needs_reasons = facts.outcome is not Outcome.GRANTED
    needs_address = facts.channel is Channel.LETTER
    checks = (
        ("authority.name", bool(authority.name)),
        ("authority.address", all((authority.street, authority.postal_code, authority.town))),
        ("office.name", bool(facts.office.name)),
        ("signatory", bool(facts.signatory)),
        ("reference", bool(facts.reference)),
        ("recipient.name", bool(recipient.name)),
        (
            "recipient.address",
            not needs_address or all((recipient.street, recipient.postal_code, recipient.town)),
        ),
        ("subject", bool(facts.subject)),
        ("decision", any(facts.decision) and all(facts.decision)),
        ("reasons", not needs_reasons or any(reason.text for reason in facts.reasons)),
        ("legal_basis", not needs_reasons or any(reason.legal_basis for reason in facts.reasons)),
        ("fee", fee is None or (fee.amount_cents > 0 and bool(fee.purpose) and bool(fee.legal_basis))),
        ("length", _fits(facts)),
    )
    return tuple(name for name, holds in checks if not holds)


def _fits(facts: NoticeFacts) -> bool:
    paragraphs = [
        *facts.decision,
        *facts.side_conditions,
        *facts.hints,
        *(reason.text for reason in facts.reasons),
    ]
    return len(paragraphs) <= MOST_PARAGRAPHS and sum(map(len, paragraphs)) <= LONGEST_TEXT
