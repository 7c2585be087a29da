"""How the sign-in library meets our accounts."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from allmende.foundation import clock
from allmende.identity.models import Account
from allmende.identity.services import PersonalDetails, create_person
from allmende.identity.sessions import SIGNED_IN_AT_KEY, TRUST_LEVEL_KEY


class AccountAdapter(DefaultAccountAdapter):
    """Creates person and account together and notes the trust level in the session."""

    def save_user(self, request: HttpRequest, user: Account, form: Any, commit: bool = True) -> Account:
        """Write the person, then the account that belongs to them."""
        given = form.cleaned_data
        user.sign_in_name = given["username"].lower()
        user.set_password(given["password1"])
        user.person_id = create_person(
            PersonalDetails(given_name=given["given_name"], family_name=given["family_name"])
        )
        user.save()
        return user

    def login(self, request: HttpRequest, user: Account) -> None:
        """Open the session with the trust level that the account has been proven at."""
        super().login(request, user)
        request.session[TRUST_LEVEL_KEY] = user.trust_level
        request.session[SIGNED_IN_AT_KEY] = clock.now().isoformat()

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Everyone may register at level Basis."""
        return True
