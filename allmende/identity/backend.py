"""How the account of a sign-in session is found again with every request."""

from __future__ import annotations

import uuid

from allauth.account.auth_backends import AuthenticationBackend

from allmende.identity.models import Account


class AccountBackend(AuthenticationBackend):
    """The sign-in library's way to check names and passwords; accounts come together with their person."""

    def get_user(self, user_id: uuid.UUID | str) -> Account | None:
        """Return the active account of a session with its person, in one query.

        PostgreSQL shows the person only to their own session, so a stranger's session finds no account at all.
        """
        account = Account.objects.select_related("person").filter(pk=user_id).first()
        return account if account and self.user_can_authenticate(account) else None
