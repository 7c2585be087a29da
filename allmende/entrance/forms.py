"""The form for reporting a barrier."""

from __future__ import annotations

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST_MESSAGE = 4000


class FeedbackForm(forms.Form):
    """A report about a barrier; needs no account and no name."""

    message = forms.CharField(
        label=_("Was hat nicht funktioniert?"),
        help_text=_("Ein Satz genügt. Bitte schreiben Sie keine vertraulichen Angaben."),
        max_length=LONGEST_MESSAGE,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={
            "required": _("Bitte schreiben Sie, was nicht funktioniert hat."),
            "max_length": _("Bitte kürzen Sie den Text auf höchstens 4.000 Zeichen."),
        },
    )
    page = forms.CharField(
        label=_("Auf welcher Seite war das?"),
        max_length=300,
        required=False,
        error_messages={"max_length": _("Bitte kürzen Sie die Angabe auf höchstens 300 Zeichen.")},
    )
    contact = forms.CharField(
        label=_("Wie erreichen wir Sie?"),
        help_text=_("Telefon oder E-Mail, wenn Sie eine Antwort möchten."),
        max_length=200,
        required=False,
        error_messages={"max_length": _("Bitte kürzen Sie die Angabe auf höchstens 200 Zeichen.")},
    )
    # One number per shown form, so that sending twice writes once.
    number = forms.CharField(required=False, widget=forms.HiddenInput)
    # People do not see this field; programs that fill in everything give themselves away.
    website = forms.CharField(required=False, label=_("Bitte leer lassen"))

    def clean_number(self) -> uuid.UUID:
        """Return the number; a report is not lost because its number is broken."""
        try:
            return uuid.UUID(self.cleaned_data["number"])
        except ValueError:
            return uuid.uuid4()
