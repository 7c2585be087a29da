"""Sign-in sessions in the database, kept under digests.

The browser holds the key. PostgreSQL is told the proof (a digest of the key) for one transaction, and the table
holds the digest of the proof. So neither the table nor a log of statements opens a session.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessionStore

from allmende.foundation.requests import session_proof
from allmende.foundation.tenancy import current_municipality
from allmende.identity.models import Session
from allmende.identity.rules import TrustLevel

TRUST_LEVEL_KEY = "trust_level"
SIGNED_IN_AT_KEY = "signed_in_at"


def digest_of(session_key: str) -> str:
    """Return the primary key under which the session of ``session_key`` is kept."""
    return hashlib.sha256(session_proof(session_key).encode()).hexdigest()


class SessionStore(DatabaseSessionStore):
    """Django's database sessions, with digests for keys and with account and trust level as columns."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Return the table of sessions."""
        return Session

    def _get_session_from_db(self) -> Session | None:
        found = Session.objects.filter(
            session_key=digest_of(self.session_key or ""), expire_date__gt=datetime.now(UTC)
        ).first()
        if found is None:
            self._session_key = None
        return found

    def exists(self, session_key: str) -> bool:
        """Tell whether a session with this key is there."""
        return Session.objects.filter(session_key=digest_of(session_key)).exists()

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """Return the row for the present state of the session."""
        account = data.get(SESSION_KEY)
        signed_in_at = data.get(SIGNED_IN_AT_KEY)
        return Session(
            session_key=digest_of(self._get_or_create_session_key()),  # type: ignore[attr-defined]
            session_data=self.encode(data),
            expire_date=self.get_expiry_date(),
            municipality=current_municipality(),
            account_id=account,
            trust_level=data.get(TRUST_LEVEL_KEY, TrustLevel.BASIC.value),
            signed_in_at=datetime.fromisoformat(signed_in_at) if signed_in_at else None,
        )

    def delete(self, session_key: str | None = None) -> None:
        """Forget a session."""
        key = session_key or self.session_key
        if key is not None:
            Session.objects.filter(session_key=digest_of(key)).delete()
