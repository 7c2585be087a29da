"""What other rooms may use of the ledger."""

from allmende.ledger.queries import OwnRecord, own_records, read_record
from allmende.ledger.rules import ActorKind, RecordKind

__all__ = ["ActorKind", "OwnRecord", "RecordKind", "own_records", "read_record"]
