"""Forms of the offers: handing in an XDatenfelder file."""

from __future__ import annotations

from typing import Final

from django import forms
from django.core.validators import validate_slug
from django.utils.translation import gettext_lazy as _

# The importer refuses far smaller files; more than this is not even read.
MOST_BYTES_READ: Final = 32 * 1024 * 1024


class FormUpload(forms.Form):
    """An XDatenfelder file and the short name under which the form is kept."""

    file = forms.FileField(
        label=_("XDatenfelder-Datei"),
        help_text=_("XDatenfelder 2 oder 3, Dateiendung .xml, höchstens 5 MB."),
        allow_empty_file=True,
        error_messages={"required": _("Bitte wählen Sie die Datei aus, die Sie importieren möchten.")},
        widget=forms.FileInput(attrs={"accept": ".xml,text/xml,application/xml"}),
    )
    key = forms.CharField(
        label=_("Kurzname des Formulars"),
        help_text=_("Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel hundesteuer. Gibt es den Namen schon,"
                    " entsteht die nächste Version."),
        max_length=60,
        validators=[validate_slug],
        error_messages={
            "required": _("Bitte geben Sie dem Formular einen Kurznamen."),
            "invalid": _("Der Kurzname darf nur Buchstaben, Ziffern und Bindestriche enthalten."),
            "max_length": _("Der Kurzname darf höchstens 60 Zeichen haben."),
        },
    )  # fmt: skip

    def clean_key(self) -> str:
        """Short names are written in small letters."""
        return str(self.cleaned_data["key"]).lower()

    def read_file(self) -> bytes:
        """Return the content of the file, cut off far above what the importer accepts."""
        content: bytes = self.cleaned_data["file"].read(MOST_BYTES_READ)
        return content
