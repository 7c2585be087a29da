"""Reads of the ledger: what is recorded about the person whose sign-in session the transaction works for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from allmende.ledger.models import Record
from allmende.ledger.rules import ActorKind, RecordKind


@dataclass(frozen=True)
class OwnRecord:
    """A record about the signed-in person: office and role of who acted, never a name."""

    id: str
    recorded_at: datetime
    kind: RecordKind
    actor_kind: ActorKind
    office: str
    role: str
    purpose: str
    legal_basis: str
    categories: tuple[str, ...]
    what: str
    case_reference: str


SHOWN = (
    "id", "recorded_at", "kind", "actor_kind", "office", "role", "purpose", "legal_basis", "categories", "what",
    "case_reference",
)  # fmt: skip


def own_records(
    *, case_reference: str = "", by_others_only: bool = False
) -> QuerySet[Record, dict[str, Any]]:
    """Return the records about the signed-in person, newest first, as a lazy query for paging.

    Arguments:
        case_reference: only those of a case; empty for all.
        by_others_only: leave out what the person did themselves.
    """
    records: QuerySet[Record, dict[str, Any]] = Record.objects.order_by("-recorded_at").values(*SHOWN)
    if case_reference:
        records = records.filter(case_reference=case_reference)
    if by_others_only:
        records = records.exclude(actor_kind=ActorKind.SELF.value)
    return records


def read_record(row: dict[str, Any]) -> OwnRecord:
    """Return a row of ``own_records`` as a typed record."""
    values = {**row, "id": str(row["id"]), "categories": tuple(row["categories"])}
    values["kind"] = RecordKind(str(row["kind"]))
    values["actor_kind"] = ActorKind(str(row["actor_kind"]))
    return OwnRecord(**values)
