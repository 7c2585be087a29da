"""Who the background services are and how they prove it to PostgreSQL; pure, so that the start needs no Django."""

from __future__ import annotations

import hashlib
import hmac
from typing import Final

# Every service in whose name a job acts. The database recognises exactly these, from every start on.
SERVICES: Final = ("notices", "outbox", "receipts", "tidy")


def proof_of(name: str, secret_key: str) -> str:
    """Return the secret with which the service ``name`` proves itself; derived from the installation's key."""
    return hmac.new(secret_key.encode(), f"service:{name}".encode(), hashlib.sha256).hexdigest()


def digest(proof: str) -> str:
    """Return what the database keeps of a proof: enough to recognise it, not enough to forge it."""
    return hashlib.sha256(proof.encode()).hexdigest()
