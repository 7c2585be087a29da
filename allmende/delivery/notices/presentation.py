"""From facts to what the two templates show; the PDF and the page get exactly the same values."""

from __future__ import annotations

from datetime import UTC, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.formats import number_format
from django.utils.translation import pgettext

from allmende.delivery.documents.public import Letter, Letterhead, LetterLine, RenderedPdf, render_pdf
from allmende.delivery.notices.rules.facts import NoticeFacts, Office
from allmende.delivery.notices.rules.remedy import disclosure_note, payment_note, remedy_instruction
from allmende.delivery.notices.rules.wording import (
    day_in_words,
    euros,
    grouped_iban,
    notice_title,
    outcome_sentence,
)
from allmende.foundation.ui.language import is_foreign

if TYPE_CHECKING:
    from collections.abc import Mapping


def notice_context(facts: NoticeFacts) -> Mapping[str, object]:
    """Return everything that the body of a notice shows."""
    return {
        "facts": facts,
        "title": notice_title(facts),
        "outcome": outcome_sentence(facts),
        "applied_on": day_in_words(facts.applied_on) if facts.applied_on else "",
        "decided_on": day_in_words(facts.decided_on),
        "fee": _fee_lines(facts),
        "amount": amount_in_page_language(facts.fee.amount_cents) if facts.fee else "",
        "payment_note": payment_note(facts),
        "remedy": remedy_instruction(facts.authority),
        "disclosure_note": disclosure_note(facts),
    }


def amount_in_page_language(cents: int) -> str:
    """Return an amount as the readers of the page write it; the notice itself stays German."""
    if not is_foreign():
        return euros(cents)
    number = number_format(Decimal(cents) / 100, decimal_pos=2, force_grouping=True)
    return pgettext("Betrag", "%(number)s €") % {"number": number}


def render_notice_pdf(facts: NoticeFacts) -> RenderedPdf:
    """Return the notice as PDF. Equal facts give equal bytes: the time in the file is the day of the decision."""
    context = {**notice_context(facts), "letter": _letter(facts)}
    with translation.override("de"):
        html = render_to_string("notices/notice_pdf.html", context)
    created = datetime.combine(facts.decided_on, time(12), tzinfo=UTC)
    return render_pdf(html, title=notice_title(facts), created=created, colour=facts.authority.colour)


def _fee_lines(facts: NoticeFacts) -> tuple[LetterLine, ...]:
    if (fee := facts.fee) is None:
        return ()
    lines = (
        LetterLine("Betrag", euros(fee.amount_cents)),
        LetterLine("Wofür", fee.purpose),
        LetterLine("Zahlbar bis", day_in_words(fee.due_on) if fee.due_on else ""),
        LetterLine("Konto (IBAN)", grouped_iban(fee.iban)),
        LetterLine("Verwendungszweck", fee.payment_reference),
        LetterLine("Rechtsgrundlage", fee.legal_basis),
    )
    return tuple(line for line in lines if line.value)


def _letter(facts: NoticeFacts) -> Letter:
    authority, recipient = facts.authority, facts.recipient
    return Letter(
        head=Letterhead(
            name=authority.name,
            represented_by=authority.represented_by,
            street=authority.street,
            postal_code=authority.postal_code,
            town=authority.town,
            colour=authority.colour,
        ),
        address=_lines(
            recipient.name,
            recipient.addition,
            recipient.street,
            f"{recipient.postal_code} {recipient.town}".strip(),
        ),
        info=_info(facts),
        running_head=f"{authority.name}, Bescheid vom {day_in_words(facts.decided_on)}, {facts.reference}",
        title=notice_title(facts),
    )


def _info(facts: NoticeFacts) -> tuple[LetterLine, ...]:
    office = facts.office
    lines = (
        LetterLine("Amt", office.name),
        LetterLine("Aktenzeichen", facts.reference),
        LetterLine("Datum", day_in_words(facts.decided_on)),
        LetterLine("Telefon", _phone(office)),
        LetterLine("E-Mail", office.email),
    )
    return tuple(line for line in lines if line.value)


def _phone(office: Office) -> str:
    return f"{office.phone}\n{office.phone_hours}" if office.phone and office.phone_hours else office.phone


def _lines(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line)
