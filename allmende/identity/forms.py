"""Forms of sign-in and registration."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm, SignupForm
from django import forms
from django.utils.translation import gettext_lazy as _

NAME_HINT = _("3 bis 60 kleine Buchstaben oder Ziffern, ohne Leerzeichen. Damit melden Sie sich später an.")
PASSWORD_HINT = _("Mindestens 10 Zeichen. Ein kurzer Satz ist sicher und leicht zu merken.")


def _name_field(label: Any, autocomplete: str) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=120, widget=forms.TextInput(attrs={"autocomplete": autocomplete})
    )


class SignInForm(LoginForm):
    """Sign-in name and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Anmeldename")
        self.fields["login"].widget.attrs = {
            "autocomplete": "username",
            "autocapitalize": "none",
            "spellcheck": "false",
        }
        self.fields["password"].label = _("Passwort")
        self.fields["password"].help_text = ""
        self.fields["password"].widget.attrs = {"autocomplete": "current-password"}


class RegisterForm(SignupForm):
    """Name, sign-in name and password of a new account; the rest is asked when a service needs it."""

    given_name = _name_field(_("Vorname"), "given-name")
    family_name = _name_field(_("Familienname"), "family-name")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("Anmeldename")
        self.fields["username"].help_text = NAME_HINT
        self.fields["username"].widget.attrs |= {
            "autocomplete": "username",
            "autocapitalize": "none",
            "spellcheck": "false",
        }
        self.fields["username"].widget.attrs.pop("placeholder", None)
        self.fields["password1"].label = _("Passwort")
        self.fields["password1"].help_text = PASSWORD_HINT
        self.fields["password1"].widget.attrs = {"autocomplete": "new-password"}
        self.fields["password2"].label = _("Passwort wiederholen")
        self.fields["password2"].widget.attrs = {"autocomplete": "new-password"}
        self.order_fields(["given_name", "family_name", "username", "password1", "password2"])


class NewPasswordForm(ChangePasswordForm):
    """The present password and a new one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"].label = _("Ihr jetziges Passwort")
        self.fields["oldpassword"].widget.attrs = {"autocomplete": "current-password"}
        self.fields["password1"].label = _("Neues Passwort")
        self.fields["password1"].help_text = PASSWORD_HINT
        self.fields["password1"].widget.attrs = {"autocomplete": "new-password"}
        self.fields["password2"].label = _("Neues Passwort wiederholen")
        self.fields["password2"].widget.attrs = {"autocomplete": "new-password"}


class ConfirmForm(ReauthenticateForm):
    """The password once more, before something important."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Passwort")
        self.fields["password"].widget.attrs = {"autocomplete": "current-password"}
