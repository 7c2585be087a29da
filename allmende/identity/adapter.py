"""How the sign-in library meets our accounts."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from allmende.foundation import clock
from allmende.foundation.errors import Conflict
from allmende.identity.models import Account
from allmende.identity.queries import list_active_mandates
from allmende.identity.rules import CASE_WORKERS
from allmende.identity.services import PersonalDetails, create_person
from allmende.identity.sessions import SIGNED_IN_AT_KEY, TRUST_LEVEL_KEY

NAME_TAKEN = _("Diesen Anmeldenamen hat schon jemand. Bitte wählen Sie einen anderen.")

HOME = "/"
DESK = "/arbeitsplatz/"


def _in_language(path: str) -> str:
    language = get_language()
    return path if language in {None, settings.LANGUAGE_CODE} else f"/{language}{path}"


class AccountAdapter(DefaultAccountAdapter):
    """Creates person and account together and notes the trust level in the session."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _(
            "Anmeldename oder Passwort stimmen nicht. Bitte prüfen Sie beides und achten Sie auf große und"
            " kleine Buchstaben im Passwort."
        ),
        "too_many_login_attempts": _(
            "Das waren zu viele Versuche mit diesem Anmeldenamen. Bitte warten Sie 10 Minuten."
            " Ihr Konto ist nicht gesperrt."
        ),
        "username_taken": NAME_TAKEN,
        "incorrect_password": _("Das Passwort stimmt nicht. Bitte geben Sie es noch einmal ein."),
    }

    def clean_username(self, username: str, shallow: bool = False) -> str:  # noqa: FBT001, FBT002 (the library's signature)
        """Check a new sign-in name: capital letters do not matter, the allowed signs are those of the table."""
        name = username.lower()
        for validator in Account._meta.get_field("sign_in_name").validators:
            validator(name)
        checked: str = super().clean_username(name, shallow)
        return checked

    def save_user(self, request: HttpRequest, user: Account, form: Any, commit: bool = True) -> Account:  # noqa: FBT001, FBT002 (the library's signature)
        """Write the person, then the account that belongs to them.

        Raises:
            Conflict: somebody took the name in the same moment.
        """
        given = form.cleaned_data
        user.sign_in_name = given["username"]
        user.set_password(given["password1"])
        try:
            with transaction.atomic():
                user.person_id = create_person(
                    PersonalDetails(given_name=given["given_name"], family_name=given["family_name"])
                )
                user.save()
        except IntegrityError as problem:
            raise Conflict(NAME_TAKEN) from problem
        return user

    def login(self, request: HttpRequest, user: Account) -> None:
        """Open the session with the trust level that the account has been proven at."""
        super().login(request, user)
        request.session[TRUST_LEVEL_KEY] = user.trust_level
        request.session[SIGNED_IN_AT_KEY] = clock.now().isoformat()

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Return where to begin: clerks at their desk, everybody else with their own cases."""
        account = request.user
        mandates = list_active_mandates(account.pk, now=clock.now()) if isinstance(account, Account) else ()
        roles = {mandate.role for mandate in mandates}
        return _in_language(DESK if roles & CASE_WORKERS else settings.LOGIN_REDIRECT_URL)

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        """Return the home page in the language of the person."""
        return _in_language(HOME)

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Everyone may register at level Basis."""
        return True

    def is_safe_url(self, url: str | None) -> bool:
        """Tell whether an address to go on to lies on the host of this request; all others are ignored."""
        request = self.request
        return request is not None and url_has_allowed_host_and_scheme(
            url, allowed_hosts={request.get_host()}, require_https=request.is_secure()
        )
