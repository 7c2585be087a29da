"""What a ledger record says, and its canonical form, which is what gets hashed.

The canonical form is a JSON array in a fixed order, as PostgreSQL prints ``jsonb``: separators with one space,
characters outside ASCII as they are, no numbers. The database and this module must agree; a test compares them.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

FORMAT = "allmende-ledger-1"


class RecordKind(StrEnum):
    """What a record documents."""

    ACCESS = "access"
    CHANGE = "change"
    REFUSAL = "refusal"


class ActorKind(StrEnum):
    """Who acted."""

    STAFF = "staff"
    SELF = "self"
    SERVICE = "service"


@dataclass(frozen=True)
class Entry:
    """The content of one ledger record."""

    record_id: str
    municipality: int
    kind: RecordKind
    recorded_at: datetime
    actor_kind: ActorKind
    actor: str
    office: str
    role: str
    subject: str
    purpose: str
    legal_basis: str
    categories: tuple[str, ...]
    what: str
    case_reference: str


def canonical(entry: Entry) -> str:
    """Return the canonical form of an entry."""
    instant = entry.recorded_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    fields = [
        FORMAT,
        entry.record_id,
        str(entry.municipality),
        entry.kind,
        instant,
        entry.actor_kind,
        entry.actor,
        entry.office,
        entry.role,
        entry.subject,
        entry.purpose,
        entry.legal_basis,
        list(entry.categories),
        entry.what,
        entry.case_reference,
    ]
    return json.dumps(fields, ensure_ascii=False, separators=(", ", ": "))


def leaf_hash(entry: Entry, salt: bytes) -> bytes:
    """Return the salted hash of an entry, with the leaf prefix of RFC 6962.

    The salt is erased together with the record when the law demands it; the hash stays and the proofs with it.
    """
    return hashlib.sha256(b"\x00" + salt + canonical(entry).encode()).digest()
