"""Forms of sign-in and registration."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm, SignupForm
from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class SignInForm(LoginForm):
    """Sign-in name and password."""

    error_messages = {
        **LoginForm.error_messages,
        "username_password_mismatch": _(
            "Anmeldename oder Passwort stimmen nicht. Bitte prüfen Sie beides und achten Sie auf Groß- und"
            " Kleinschreibung im Passwort."
        ),
        "account_inactive": _("Dieses Konto ist gesperrt. Bitte rufen Sie uns an."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Anmeldename")
        self.fields["login"].widget.attrs = {"autocomplete": "username", "autocapitalize": "none"}
        self.fields["password"].label = _("Passwort")
        self.fields["password"].help_text = ""
        self.fields["password"].widget.attrs = {"autocomplete": "current-password"}


class PersonalDetailsForm(forms.Form):
    """Who registers; the rest is asked when a service needs it."""

    given_name = forms.CharField(
        label=_("Vorname"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )
    family_name = forms.CharField(
        label=_("Familienname"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "family-name"})
    )

    def signup(self, request: HttpRequest, user: Any) -> None:
        """Hook of the sign-in library; the adapter has written everything already."""


class RegisterForm(SignupForm):
    """Name, sign-in name and password of a new account."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("Anmeldename")
        self.fields["username"].help_text = _(
            "3 bis 60 Kleinbuchstaben oder Ziffern. Damit melden Sie sich später an."
        )
        self.fields["username"].widget.attrs = {"autocomplete": "username", "autocapitalize": "none"}
        self.fields["password1"].label = _("Passwort")
        self.fields["password1"].help_text = _("Mindestens 10 Zeichen. Ein Satz ist leicht zu merken.")
        self.fields["password1"].widget.attrs = {"autocomplete": "new-password"}
        self.fields["password2"].label = _("Passwort wiederholen")
        self.fields["password2"].widget.attrs = {"autocomplete": "new-password"}
        self.order_fields(["given_name", "family_name", "username", "password1", "password2"])
