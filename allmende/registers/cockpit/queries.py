"""Reads of the cockpit: ledger records in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from allmende.foundation.ui.language import german
from allmende.ledger.public import ActorKind, OwnRecord, RecordKind, own_records, read_record
from allmende.registers.cockpit.wording import in_page_language
from allmende.registers.policies.public import DataCategory, purpose_titles

PAGE_SIZE: Final = 20
ROLES: Final = {
    "clerk": gettext_lazy("Sachbearbeitung"),
    "team_lead": gettext_lazy("Teamleitung"),
    "moderator": gettext_lazy("Moderation"),
    "data_steward": gettext_lazy("Datenverantwortung"),
    "data_protection_officer": gettext_lazy("Datenschutz"),
    "administrator": gettext_lazy("Administration"),
}
CATEGORIES: Final = {
    DataCategory.IDENTITY.value: gettext_lazy("Name und Adresse"),
    DataCategory.APPLICATION.value: gettext_lazy("Antrag"),
    DataCategory.EVIDENCE.value: gettext_lazy("Nachweise"),
    DataCategory.CORRESPONDENCE.value: gettext_lazy("Schriftwechsel"),
    DataCategory.NOTICE.value: gettext_lazy("Bescheid"),
}
OWN_PURPOSES: Final = {
    "sign_in": gettext_lazy("Anmeldung"),
    "application": gettext_lazy("Eigener Antrag"),
}


@dataclass(frozen=True)
class Use:
    """One use of the person's data, ready to read.

    Arguments:
        at: when.
        who: office and role, "Sie selbst" or the portal; never a name.
        what: what was done.
        purpose: why, in words.
        legal_basis: the norm.
        categories: which data.
        case_reference: the case, empty without one.
        is_refused: whether the attempt was refused.
        is_change: whether something was changed.
    """

    at: datetime
    who: str
    what: str
    purpose: str
    legal_basis: str
    categories: str
    case_reference: str
    is_refused: bool
    is_change: bool


@dataclass(frozen=True)
class UsePage:
    """One page of uses."""

    page: Page[dict[str, Any]]
    uses: tuple[Use, ...]


def list_own_uses(*, page: int = 1, by_others_only: bool = False) -> UsePage:
    """Return one page of the uses of the signed-in person's data, newest first."""
    found = Paginator(own_records(by_others_only=by_others_only), PAGE_SIZE).get_page(page)
    return UsePage(found, _describe([read_record(row) for row in found]))


def list_own_uses_of_case(case_reference: str, *, limit: int = 5) -> tuple[Use, ...]:
    """Return the latest uses by others in one case of the signed-in person."""
    rows = own_records(case_reference=case_reference, by_others_only=True)[:limit]
    return _describe([read_record(row) for row in rows])


def list_latest_own_uses(*, limit: int = 3) -> tuple[Use, ...]:
    """Return the latest uses by others of the signed-in person's data, for the home page."""
    return _describe([read_record(row) for row in own_records(by_others_only=True)[:limit]])


def _describe(records: list[OwnRecord]) -> tuple[Use, ...]:
    titles = purpose_titles() if records else {}
    return tuple(
        Use(
            at=record.recorded_at,
            who=_who(record),
            what=in_page_language(record.what),
            purpose=_purpose(record.purpose, titles),
            legal_basis=record.legal_basis,
            categories=", ".join(str(CATEGORIES.get(category, category)) for category in record.categories),
            case_reference=record.case_reference,
            is_refused=record.kind is RecordKind.REFUSAL,
            is_change=record.kind is RecordKind.CHANGE,
        )
        for record in records
    )


def _purpose(key: str, titles: Mapping[str, str]) -> str:
    title = titles.get(key)
    return in_page_language(title) if title else str(OWN_PURPOSES.get(key, key))


def _who(record: OwnRecord) -> str:
    if record.actor_kind is ActorKind.SELF:
        return _("Sie selbst")
    if record.actor_kind is ActorKind.SERVICE:
        return _("Das Portal, automatisch")
    role = str(ROLES.get(record.role, record.role))
    parts = [(part,) for part in (german(record.office), role) if part]
    return format_html_join(", ", "{}", parts) or _("Mitarbeitende der Stadt")
