"""What another room hands over for a notice, and how it becomes complete facts."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from allmende.delivery.notices.errors import NoticeIncomplete, StateNotModelled
from allmende.delivery.notices.rules.deadlines import Channel, Regime
from allmende.delivery.notices.rules.facts import (
    Authority,
    Fee,
    IncompleteNotice,
    NoticeFacts,
    Office,
    Outcome,
    Reason,
    Recipient,
    check_facts,
    clean_facts,
)
from allmende.delivery.notices.rules.holidays import UnknownState
from allmende.delivery.notices.rules.remedy import remedy_instruction
from allmende.foundation.models import Municipality
from allmende.identity.public import Office as OfficeRecord


@dataclass(frozen=True)
class NoticeDraft:
    """A decision on its way to the person.

    Arguments:
        subject_id: the person whom the notice is about.
        case_reference: reference of the case; also printed as Aktenzeichen unless ``reference`` says otherwise.
        office_key: key of the deciding office.
        signatory: name of the person who decides (§ 37 Abs. 3 VwVfG).
        recipient: to whom the notice is addressed.
        subject: the subject line ("Ermäßigung der Hundesteuer").
        outcome: how the application was decided.
        decision: the operative part, one sentence each.
        reasons: paragraphs with the law they rest on; may be empty only where everything was granted.
        decided_on: day of the decision.
        channel: portal only with the person's consent (§ 41 Abs. 2a VwVfG); otherwise by letter.
        regime: field of law, decides about disclosure.
        applied_on: day of the application, if there was one.
        side_conditions: obligations and conditions (§ 36 VwVfG).
        fee: what is to be paid, if anything.
        hints: further friendly notes, without legal effect.
        signatory_role: how the person signs.
        reference: another Aktenzeichen than the reference of the case.
    """

    subject_id: uuid.UUID
    case_reference: str
    office_key: str
    signatory: str
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
    fee: Fee | None = None
    hints: tuple[str, ...] = ()
    signatory_role: str = "Im Auftrag"
    reference: str = ""


def complete_facts(draft: NoticeDraft, municipality: Municipality, office: OfficeRecord) -> NoticeFacts:
    """Return the checked facts of a notice.

    Raises:
        NoticeIncomplete: parts are missing or too long; ``details`` names them.
        StateNotModelled: the law of the municipality's state is not known to the software.
    """
    facts = clean_facts(
        NoticeFacts(
            authority=_authority(municipality),
            office=Office(
                key=office.key,
                name=office.name,
                street=office.street,
                postal_code=office.postal_code,
                town=office.town,
                phone=office.phone,
                email=office.email,
            ),
            signatory=draft.signatory,
            signatory_role=draft.signatory_role,
            reference=draft.reference or draft.case_reference,
            recipient=draft.recipient,
            subject=draft.subject,
            outcome=draft.outcome,
            decision=draft.decision,
            reasons=draft.reasons,
            decided_on=draft.decided_on,
            channel=draft.channel,
            regime=draft.regime,
            applied_on=draft.applied_on,
            side_conditions=draft.side_conditions,
            hints=draft.hints,
            fee=draft.fee,
        )
    )
    try:
        check_facts(facts)
        remedy_instruction(facts.authority)
    except IncompleteNotice as error:
        raise NoticeIncomplete(missing=", ".join(error.problems)) from error
    except UnknownState as error:
        raise StateNotModelled(state=municipality.state) from error
    return facts


def _authority(municipality: Municipality) -> Authority:
    return Authority(
        name=municipality.official_title,
        represented_by=municipality.represented_by,
        street=municipality.street,
        postal_code=municipality.postal_code,
        town=municipality.town,
        state=municipality.state,
        phone=municipality.phone,
        email=municipality.email,
        colour=municipality.colour_primary,
    )
