"""Forms of the offers: filtering the list, and handing in an XDatenfelder file."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.core.validators import validate_slug
from django.utils.translation import gettext_lazy as _

from allmende.town_hall.offers.pages import SituationPage

# The importer refuses far smaller files; more than this is not even read.
MOST_BYTES_READ: Final = 32 * 1024 * 1024


class ServiceFilter(forms.Form):
    """Which services the list shows."""

    lebenslage = forms.ChoiceField(label=_("Lebenslage"), required=False)
    zielgruppe = forms.ChoiceField(label=_("Für wen"), required=False)

    def __init__(
        self,
        *args: Any,
        situations: tuple[SituationPage, ...],
        groups: tuple[tuple[str, str], ...],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, auto_id="filter_%s", **kwargs)
        everything = [("", _("alle"))]
        self.fields["lebenslage"].choices = everything + [(one.key, one.title.text) for one in situations]  # type: ignore[attr-defined]
        self.fields["zielgruppe"].choices = everything + list(groups)  # type: ignore[attr-defined]

    def chosen(self, name: str) -> str:
        """Return a choice; what is not among the choices counts as none."""
        self.is_valid()
        return str(self.cleaned_data.get(name, ""))


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
