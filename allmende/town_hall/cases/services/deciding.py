"""Deciding a case: the decision, its notice and every record in one transaction."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from allmende.delivery.notices.public import (
    Channel,
    Fee,
    NoticeDraft,
    Outcome,
    Reason,
    Recipient,
    Regime,
    issue_notice,
)
from allmende.foundation.errors import InvalidInput
from allmende.identity.public import Actor, Person, get_person
from allmende.town_hall.cases import rules
from allmende.town_hall.cases.models import Case
from allmende.town_hall.cases.services.working import Step, advance, check_impartial, lock_case
from allmende.town_hall.cases.workflow import CaseAction

OUTCOMES: Final = {
    CaseAction.GRANT: Outcome.GRANTED,
    CaseAction.GRANT_PARTLY: Outcome.PARTLY,
    CaseAction.REFUSE: Outcome.REFUSED,
}
WORDS: Final = {
    CaseAction.GRANT: "Antrag bewilligt",
    CaseAction.GRANT_PARTLY: "Antrag teilweise bewilligt",
    CaseAction.REFUSE: "Antrag abgelehnt",
}


@dataclass(frozen=True)
class Decision:
    """What a clerk decided.

    Arguments:
        action: grant, grant partly or refuse.
        sentences: the operative part (Tenor), one sentence each.
        reasons: paragraphs of the reasons with their legal basis; may be empty only when all is granted.
        fee_cents: what is to be paid, zero for nothing.
        fee_basis: on which norm the fee rests.
    """

    action: CaseAction
    sentences: tuple[str, ...]
    reasons: tuple[Reason, ...]
    fee_cents: int = 0
    fee_basis: str = ""


@transaction.atomic
def decide_case(
    case_id: uuid.UUID, *, version: int | None, actor: Actor, decision: Decision, now: datetime
) -> Case:
    """Decide a case and issue its notice. The transaction must be allowed to see the person (``open_case``).

    Raises:
        InvalidInput: operative part or reasons are missing (§§ 37, 39 VwVfG).
        CaseMoved: the case is not in work, or somebody changed it.
        OwnCase: the clerk would decide about themselves.
    """
    case = lock_case(case_id, version=version)
    check_impartial(case, actor)
    _check_decision(decision)
    person = get_person(case.applicant_id)
    if person is None:
        raise InvalidInput(_("Bitte öffnen Sie den Vorgang noch einmal und nennen Sie den Zweck."))
    step = Step(decision.action, what=WORDS[decision.action], by_office=case.office.name)
    advance(case, step, now=now, assigned_to=actor.account_id, asked_on=None, answer_by=None)
    draft = _notice(case, person, actor, decision, now=now)
    case.notice_id = issue_notice(draft, now=now)
    case.letter_from = rules.letter_day(
        draft.decided_on,
        wants_letter=draft.channel is Channel.LETTER,
        lapses=draft.regime is Regime.ADMINISTRATIVE,
    )
    case.save(update_fields=["notice_id", "letter_from"])
    return case


def _check_decision(decision: Decision) -> None:
    if not any(sentence.strip() for sentence in decision.sentences):
        raise InvalidInput(_("Bitte schreiben Sie, was entschieden ist."))
    if decision.action is not CaseAction.GRANT and not decision.reasons:
        raise InvalidInput(_("Bitte begründen Sie die Entscheidung (§ 39 VwVfG)."))
    if decision.fee_cents and not decision.fee_basis:
        raise InvalidInput(_("Bitte nennen Sie die Rechtsgrundlage der Gebühr."))


def _notice(case: Case, person: Person, actor: Actor, decision: Decision, *, now: datetime) -> NoticeDraft:
    return NoticeDraft(
        subject_id=case.applicant_id,
        case_reference=case.reference,
        office_key=case.office.key,
        signatory=actor.display_name,
        recipient=Recipient(
            name=f"{person.given_name} {person.family_name}",
            street=person.street,
            postal_code=person.postal_code,
            town=person.town,
        ),
        subject=case.service.title,
        outcome=OUTCOMES[decision.action],
        decision=tuple(sentence.strip() for sentence in decision.sentences if sentence.strip()),
        reasons=decision.reasons,
        decided_on=timezone.localdate(now),
        channel=Channel(case.channel),
        regime=regime_of(tuple(case.service.legal_basis)),
        applied_on=timezone.localdate(case.submitted_at),
        fee=_fee(case, decision),
    )


def _fee(case: Case, decision: Decision) -> Fee | None:
    if not decision.fee_cents:
        return None
    return Fee(
        amount_cents=decision.fee_cents,
        purpose=case.service.title,
        legal_basis=decision.fee_basis,
        payment_reference=case.reference,
    )


def regime_of(legal_basis: tuple[str, ...]) -> Regime:
    """Return the field of law: services that rest on the municipal tax act (KAG) follow the tax code."""
    return Regime.MUNICIPAL_TAX if any("KAG" in norm for norm in legal_basis) else Regime.ADMINISTRATIVE
