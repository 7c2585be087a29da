"""Forms of the cases: channel, answer, tracking, purpose, question and decision."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from allmende.delivery.notices.public import Channel, Reason
from allmende.foundation.ui.fields import DatePartsField
from allmende.foundation.ui.language import german
from allmende.registers.cockpit.public import in_page_language
from allmende.registers.policies.public import AllowedPurpose
from allmende.town_hall.cases.services import Decision
from allmende.town_hall.cases.workflow import DECISIONS, CaseAction
from allmende.town_hall.forms.public import KnownDetails

DECISION_WORDS = {
    CaseAction.GRANT: _("bewilligen"),
    CaseAction.GRANT_PARTLY: _("teilweise bewilligen"),
    CaseAction.REFUSE: _("ablehnen"),
}


ADDRESS_FIELDS = (
    ("street", _("Straße und Hausnummer"), 120, "street-address", _("Geben Sie Straße und Hausnummer an.")),
    ("postal_code", _("Postleitzahl"), 5, "postal-code", _("Geben Sie die Postleitzahl an.")),
    ("town", _("Ort"), 80, "address-level2", _("Geben Sie den Ort an.")),
)


class SubmitForm(forms.Form):
    """How the notice is to arrive; nothing is chosen beforehand.

    Where no address is known it is asked for as well: ``address`` is what to suggest, or None when it is known.
    """

    channel = forms.ChoiceField(
        label=_("Wie möchten Sie den Bescheid bekommen?"),
        choices=[
            (
                "portal",
                _("Online in mein Postfach. Ich stimme zu, dass der Bescheid so bekannt gegeben wird."),
            ),
            ("letter", _("Als Brief an meine Adresse")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Wählen Sie, wie Sie den Bescheid bekommen möchten.")},
    )

    def __init__(self, *args: Any, address: KnownDetails | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asks_address = address is not None
        if address is None:
            return
        for name, label, length, token, message in ADDRESS_FIELDS:
            self.fields[name] = forms.CharField(
                label=label,
                max_length=length,
                initial=getattr(address, name),
                widget=forms.TextInput(attrs={"autocomplete": token}),
                error_messages={"required": message},
            )

    def clean_postal_code(self) -> str:
        """Return the postal code; five digits, as every address in Germany has."""
        code: str = self.cleaned_data["postal_code"].strip()
        if not re.fullmatch(r"[0-9]{5}", code):
            raise forms.ValidationError(_("Die Postleitzahl hat fünf Ziffern."))
        return code

    @property
    def chosen(self) -> Channel:
        """Return the chosen channel of a valid form."""
        return Channel(self.cleaned_data["channel"])


class VersionForm(forms.Form):
    """A form about a case that remembers which version the person saw."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1)


class AnswerForm(VersionForm):
    """The resident's answer to a question."""

    text = forms.CharField(
        label=_("Ihre Antwort"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 6})
    )
    file = forms.FileField(
        label=_("Datei hochladen"),
        required=False,
        help_text=_("PDF, Foto oder Scan, höchstens 10 MB. Ein Foto mit dem Telefon genügt."),
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png,.webp,.tif,.tiff"}),
    )


class TrackingForm(forms.Form):
    """Reference and code from the receipt."""

    reference = forms.CharField(
        label=_("Aktenzeichen"),
        max_length=40,
        help_text=_("Es steht auf der Eingangsbestätigung, zum Beispiel ST-2026-00417."),
    )
    code = forms.CharField(
        label=_("Code"), max_length=40, help_text=_("12 Zeichen, zum Beispiel ABCD-EFGH-2345."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )  # fmt: skip


class PurposeForm(forms.Form):
    """Why a case is opened; asked once for each case."""

    purpose = forms.ChoiceField(
        label=_("Zu welchem Zweck öffnen Sie den Vorgang?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Nennen Sie den Zweck. Er wird protokolliert, und die Person kann ihn sehen.")
        },
    )

    def __init__(self, *args: Any, purposes: tuple[AllowedPurpose, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["purpose"]).choices = [
            (
                purpose.key,
                format_html("{} ({})", in_page_language(purpose.title), german(purpose.legal_basis)),
            )
            for purpose in purposes
        ]


class QuestionForm(VersionForm):
    """The office's question."""

    question = forms.CharField(
        label=_("Ihre Frage"),
        max_length=3000,
        help_text=_("Schreiben Sie, was fehlt, wofür Sie es brauchen und was sonst geschieht."),
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Schreiben Sie, was Sie brauchen.")},
    )
    answer_by = DatePartsField(
        label=_("Antwort bis"), help_text=_("3 bis 90 Tage ab heute, kein Wochenende und kein Feiertag.")
    )

    @property
    def day(self) -> date:
        """Return the answer day of a valid form."""
        chosen: date = self.cleaned_data["answer_by"]
        return chosen


class DecisionForm(VersionForm):
    """The decision with its operative part and reasons."""

    action = forms.ChoiceField(
        label=_("Entscheidung"),
        choices=[(action.value, DECISION_WORDS[action]) for action in DECISIONS],
        widget=forms.RadioSelect,
        error_messages={"required": _("Wählen Sie, wie Sie entscheiden.")},
    )
    sentences = forms.CharField(
        label=_("Was ist entschieden?"),
        max_length=5000,
        help_text=_("Ein Satz je Zeile, so wie er im Bescheid stehen soll."),
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Schreiben Sie, was entschieden ist.")},
    )
    reasons = forms.CharField(
        label=_("Begründung"),
        required=False,
        max_length=20000,
        help_text=_(
            "Absätze durch eine leere Zeile trennen. Bei einer vollen Bewilligung freiwillig (§ 39 VwVfG)."
        ),
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    legal_basis = forms.CharField(
        label=_("Rechtsgrundlage"), max_length=200, help_text=_("Zum Beispiel: § 6 Hundesteuersatzung")
    )
    fee = forms.CharField(
        label=_("Gebühr in Euro"),
        required=False,
        max_length=12,
        help_text=_("Zum Beispiel 26,00. Leer lassen, wenn nichts zu zahlen ist."),
    )
    fee_basis = forms.CharField(label=_("Rechtsgrundlage der Gebühr"), required=False, max_length=200)

    def clean_fee(self) -> int:
        """Return the fee in cents."""
        text = self.cleaned_data["fee"].replace("€", "").strip()
        if not text:
            return 0
        match = re.fullmatch(r"(\d{1,3}(?:\.\d{3})*|\d{1,6})(?:,(\d{2}))?", text)
        if match is None:
            raise forms.ValidationError(_("Geben Sie den Betrag mit Komma an, zum Beispiel 26,00."))
        return int(match[1].replace(".", "")) * 100 + int(match[2] or 0)

    def clean(self) -> dict[str, Any]:
        """Check what the law demands of the chosen decision."""
        cleaned = super().clean() or {}
        if (
            cleaned.get("action") not in {None, CaseAction.GRANT.value}
            and not cleaned.get("reasons", "").strip()
        ):
            self.add_error("reasons", _("Begründen Sie die Entscheidung (§ 39 VwVfG)."))
        if cleaned.get("fee") and not cleaned.get("fee_basis"):
            self.add_error("fee_basis", _("Nennen Sie die Rechtsgrundlage der Gebühr."))
        return cleaned

    @property
    def decision(self) -> Decision:
        """Return the decision of a valid form."""
        data = self.cleaned_data
        paragraphs = [
            part.strip() for part in re.split(r"\n\s*\n", data["reasons"].replace("\r", "")) if part.strip()
        ]
        return Decision(
            action=CaseAction(data["action"]),
            sentences=tuple(line.strip() for line in data["sentences"].splitlines() if line.strip()),
            reasons=tuple(Reason(text=part, legal_basis=data["legal_basis"]) for part in paragraphs),
            fee_cents=data["fee"],
            fee_basis=data["fee_basis"],
        )


__all__ = ["AnswerForm", "DecisionForm", "PurposeForm", "QuestionForm", "SubmitForm", "TrackingForm"]
