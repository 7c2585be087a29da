"""Content of the living catalogue: one small template per component, shown rendered and as source.

The examples live in ``templates/ui/catalogue/examples``; a test makes sure that every component has one.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from .fields import DatePartsField
from .icons import ICONS
from .parts import Row, StepState, Tab, Task, TimelineStep
from .widgets import DatePartsInput


@dataclass(frozen=True, slots=True)
class Example:
    """One component of the catalogue: what it is called, how it looks, how it is written."""

    name: str
    title: Any
    html: SafeString
    source: str


_EXAMPLES: tuple[tuple[str, Any], ...] = (
    ("buttons", _("Knöpfe und Verweise")),
    ("alerts", _("Hinweise")),
    ("toasts", _("Meldungen nach einer Handlung")),
    ("badges", _("Kurze Zustände")),
    ("cards", _("Karten")),
    ("tiles", _("Lebenslagen")),
    ("answers", _("Antworten vor Verweisen")),
    ("timeline", _("Zeitstrahl eines Vorgangs")),
    ("stepper", _("Schritte eines Formulars")),
    ("progress", _("Fortschritt")),
    ("form", _("Formular")),
    ("form_errors", _("Formular mit Fehlern")),
    ("search", _("Suche")),
    ("summary", _("Angaben prüfen")),
    ("description_list", _("Beschreibungsliste")),
    ("task_list", _("Aufgaben")),
    ("table", _("Tabelle")),
    ("tabs", _("Ansichten")),
    ("pagination", _("Seiten")),
    ("breadcrumb", _("Weg")),
    ("details", _("Mehr lesen")),
    ("empty", _("Leerer Zustand")),
    ("keys", _("Tasten")),
    ("icons", _("Bildzeichen")),
)


class SampleForm(forms.Form):
    """Every kind of field once."""

    name = forms.CharField(label=_("Wie heißt Ihr Hund?"), max_length=80)
    email = forms.EmailField(
        label=_("E-Mail"), required=False, help_text=_("Nur, wenn wir Ihnen schreiben dürfen.")
    )
    postal_code = forms.CharField(label=_("Postleitzahl"), max_length=5)
    fee = forms.DecimalField(label=_("Jahresbetrag in Euro"), help_text=_("Zum Beispiel 48."))
    birth_date = DatePartsField(
        label=_("Wann sind Sie geboren?"),
        help_text=_("Zum Beispiel 7 12 1948."),
        latest=dt.date(2026, 12, 31),
        widget=DatePartsInput(birthday=True),
    )
    breed = forms.ChoiceField(
        label=_("Größe"),
        choices=[("", _("Bitte wählen")), ("small", _("klein")), ("large", _("groß"))],
    )
    reason = forms.ChoiceField(
        label=_("Warum soll die Steuer sinken?"),
        widget=forms.RadioSelect,
        choices=[("aid", _("Ich bekomme Grundsicherung.")), ("guide", _("Der Hund hilft mir im Alltag."))],
    )
    ways = forms.MultipleChoiceField(
        label=_("Wie möchten Sie Post bekommen?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[("inbox", _("ins Postfach")), ("letter", _("als Brief"))],
    )
    remarks = forms.CharField(
        label=_("Möchten Sie uns noch etwas sagen?"), required=False, widget=forms.Textarea
    )
    proof = forms.FileField(label=_("Bescheid hochladen"), help_text=_("PDF oder Foto, höchstens 10 MB."))
    password = forms.CharField(label=_("Passwort"), widget=forms.PasswordInput)
    consent = forms.BooleanField(label=_("Ich habe alles richtig angegeben."))


class SampleErrorForm(forms.Form):
    """A form that came back."""

    street = forms.CharField(
        label=_("Straße"),
        error_messages={"required": _("Bitte geben Sie die Straße ein, in der Sie wohnen.")},
    )
    moved_on = DatePartsField(label=_("Wann sind Sie eingezogen?"))
    answer = forms.ChoiceField(
        label=_("Wohnen Sie allein?"),
        widget=forms.RadioSelect,
        choices=[("yes", _("Ja")), ("no", _("Nein"))],
        error_messages={"required": _("Bitte wählen Sie Ja oder Nein.")},
    )


_TIMELINE = (
    TimelineStep(
        _("Antrag eingegangen"),
        StepState.DONE,
        _("12. November, 16:40 Uhr"),
        _("Wir haben den Eingang bestätigt."),
    ),
    TimelineStep(
        _("Zuständig: Steuern und Abgaben"),
        StepState.DONE,
        _("13. November"),
        _("Ihr Antrag liegt bei der richtigen Stelle."),
    ),
    TimelineStep(
        _("Nachweis fehlt"),
        StepState.WAITING,
        _("seit 18. November"),
        _("Wir warten auf Sie, bis Montag, 7. Dezember. Diese Zeit zählt nicht zu unserer Frist."),
        "#inhalt",
        _("Bescheid hochladen"),
    ),
    TimelineStep(
        _("Wir entscheiden"), StepState.NEXT, _("meist in 6 Tagen"), _("Die Regel dafür ist öffentlich.")
    ),
    TimelineStep(_("Sie bekommen den Bescheid"), StepState.NEXT, _("ins Postfach und als Brief")),
)


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    path = Path(__file__).resolve().parent.parent / "templates" / _path(name)
    return path.read_text(encoding="utf-8").removeprefix("{% load i18n ui %}").strip()


def _path(name: str) -> str:
    return f"ui/catalogue/examples/{name}.html"


def render_examples(request: HttpRequest) -> list[Example]:
    """Render every example with the sample values."""
    values = samples()
    return [
        Example(name, title, render_to_string(_path(name), values, request), _source(name))
        for name, title in _EXAMPLES
    ]


def samples() -> dict[str, Any]:
    """Values that the examples show; the town and its people are invented."""
    error_form = SampleErrorForm({"moved_on_day": "31", "moved_on_month": "2", "moved_on_year": "2026"})
    return {
        "form": SampleForm(auto_id="muster_%s"),
        "error_form": error_form,
        "steps": _TIMELINE,
        "rows": [
            Row(_("Name des Hundes"), "Bella", "#form"),
            Row(_("Größe"), _("klein"), "#form"),
            Row(_("Bemerkung"), "", "#form"),
        ],
        "tasks": [
            Task(_("Angaben zu Ihnen"), StepState.DONE, "#form"),
            Task(_("Angaben zum Hund"), StepState.WAITING, "#form", _("Die Größe fehlt noch.")),
            Task(_("Absenden"), StepState.NEXT),
        ],
        "tabs": [
            Tab(_("Meine"), "#inhalt", is_active=True, count=8),
            Tab(_("Team"), "#inhalt", count=33),
            Tab(_("Wartet auf andere"), "#inhalt", count=11),
        ],
        "page": Paginator(range(120), 10).page(4),
        "icons": sorted(ICONS),
        "cases": (
            ("ST-2026-00398", _("Hundesteuer ermäßigen"), _("Widerspruch liegt vor"), _("heute"), "today"),
            ("ST-2026-00417", _("Hundesteuer ermäßigen"), _("wartet auf Nachweis"), _("7. Dezember"), ""),
            ("ST-2026-00421", _("Zweitwohnungsteuer"), _("neu"), _("24. November"), "soon"),
            ("ST-2026-00426", _("Grundsteuer Auskunft"), _("neu"), _("2. Dezember"), ""),
        ),
    }
