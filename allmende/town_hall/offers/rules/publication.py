"""What a service must say before the public sees it: above all, how it works without the internet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Missing(StrEnum):
    """A part that a service still lacks."""

    DESCRIPTION = "description"
    FEE = "fee"
    DURATION = "duration"
    LEGAL_BASIS = "legal_basis"
    OFFICE = "office"
    OFFLINE_PAPER = "offline_paper"
    OFFLINE_PHONE = "offline_phone"
    OFFLINE_SITE = "offline_site"


@dataclass(frozen=True)
class PublicationFacts:
    """What the rule looks at.

    Arguments:
        description: the paragraphs of the description.
        fee: the fee in words.
        duration: the usual processing time in words.
        legal_basis: the norms.
        has_office: whether an office answers for the service.
        offline_paper: how it works on paper.
        offline_phone: the telephone number.
        offline_sites: at how many sites it is offered in person.
        other_authority: name of the authority that decides instead of the municipality, or empty.
    """

    description: tuple[str, ...]
    fee: str
    duration: str
    legal_basis: tuple[str, ...]
    has_office: bool
    offline_paper: str
    offline_phone: str
    offline_sites: int
    other_authority: str


def missing_parts(facts: PublicationFacts) -> tuple[Missing, ...]:
    """Return what the service lacks, in the order of the page; empty when it may be published.

    Nobody may be forced to go online, so paper, telephone and a place to go are mandatory. Where another authority
    decides, that authority takes the place of our own counters.
    """
    found = {
        Missing.DESCRIPTION: _said(facts.description),
        Missing.FEE: bool(facts.fee.strip()),
        Missing.DURATION: bool(facts.duration.strip()),
        Missing.LEGAL_BASIS: _said(facts.legal_basis),
        Missing.OFFICE: facts.has_office,
        Missing.OFFLINE_PAPER: bool(facts.offline_paper.strip()),
        Missing.OFFLINE_PHONE: bool(facts.offline_phone.strip()),
        Missing.OFFLINE_SITE: facts.offline_sites > 0 or bool(facts.other_authority.strip()),
    }
    return tuple(part for part, is_there in found.items() if not is_there)


def _said(texts: tuple[str, ...]) -> bool:
    return any(text.strip() for text in texts)
