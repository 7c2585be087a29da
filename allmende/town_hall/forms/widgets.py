"""Which control a question gets: radio buttons or a list, one line or several, and what the browser may fill in."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from allmende.foundation.ui.language import SOURCE, german, is_foreign
from allmende.foundation.ui.widgets import DatePartsInput
from allmende.town_hall.forms.limits import SINGLE_LINE
from allmende.town_hall.forms.schema import Field, FieldKind, FormDefinition
from allmende.town_hall.forms.uploads import accepted_extensions, allowed_names, allowed_size
from allmende.town_hall.forms.values import NO, NO_ANSWER, YES, file_size

RADIO_LIMIT = 6
_WIDTHS = (2, 4, 5, 10, 20)

_AUTOCOMPLETE = {
    "familienname": "family-name",
    "nachname": "family-name",
    "name": "name",
    "vorname": "given-name",
    "vornamen": "given-name",
    "geburtsdatum": "bday",
    "straße": "address-line1",
    "straße und hausnummer": "street-address",
    "postleitzahl": "postal-code",
    "ort": "address-level2",
    "wohnort": "address-level2",
    "e-mail": "email",
    "e-mail-adresse": "email",
    "telefon": "tel",
    "telefonnummer": "tel",
}
_SOMEONE_ELSE = re.compile(
    r"hund|kind|haushalt|vorbesitz|arbeitgeber|ausbildung|betrieb|vertret|partner|vermiet|unternehmen|gesellschaft"
    r"|fahrzeug|eltern|verstorb",
    re.IGNORECASE,
)
_INPUT_MODES = {
    FieldKind.INTEGER: "numeric",
    FieldKind.NUMBER: "decimal",
    FieldKind.CURRENCY: "decimal",
    FieldKind.TIME: "numeric",
}
_TYPES = {"email": "email", "tel": "tel"}


def build_widget(definition: FormDefinition, field: Field, *, required: bool) -> forms.Widget:
    """Return the control for ``field``.

    Arguments:
        definition: the form the field belongs to; what surrounds it decides what the browser may fill in.
        field: an asked field.
        required: an optional choice gets an entry for "no answer".
    """
    match field.kind:
        case FieldKind.DATE:
            return DatePartsInput(birthday=autocomplete(definition, field) == "bday")
        case FieldKind.BOOLEAN:
            return forms.RadioSelect(
                choices=[(YES, _("Ja")), (NO, _("Nein")), *_no_answer(required=required)]
            )
        case FieldKind.CHOICE if not field.needs_code_list:
            return _choice_widget(field, required=required)
        case FieldKind.FILE:
            return forms.FileInput({"accept": accepted_extensions(field)})
        case FieldKind.TEXT | FieldKind.TEXT_LATIN if (field.constraints.max_length or 0) > SINGLE_LINE:
            return forms.Textarea({"rows": 5})
        case _:
            return forms.TextInput(_text_attributes(definition, field))


def _choice_widget(field: Field, *, required: bool) -> forms.Widget:
    if len(field.choices) <= RADIO_LIMIT:
        named = [(choice.code, german(choice.label)) for choice in field.choices]
        return forms.RadioSelect(choices=[*named, *_no_answer(required=required)])
    # The entries of a list hold no markup, so the list as a whole says that it is German.
    attributes = {"lang": SOURCE} if is_foreign() else {}
    choices = [(choice.code, choice.label) for choice in field.choices]
    return forms.Select(attributes, choices=[("", _("Bitte auswählen")), *choices])


def _no_answer(*, required: bool) -> list[tuple[str, str]]:
    return [] if required else [(NO_ANSWER, _("Keine Angabe"))]


def _text_attributes(definition: FormDefinition, field: Field) -> dict[str, Any]:
    attributes: dict[str, Any] = {}
    token = autocomplete(definition, field)
    if token:
        attributes["autocomplete"] = token
        attributes["type"] = _TYPES.get(token, "text")
    if field.kind in _INPUT_MODES:
        attributes["inputmode"] = _INPUT_MODES[field.kind]
        attributes["autocomplete"] = "off"
        attributes["class"] = "ui-width-10"
    else:
        width = next(
            (width for width in _WIDTHS if (field.constraints.max_length or SINGLE_LINE) <= width), None
        )
        if width is not None:
            attributes["class"] = f"ui-width-{width}"
        if token == "postal-code":  # noqa: S105 (a token of HTML, no secret)
            attributes["inputmode"] = "numeric"
    return attributes


def autocomplete(definition: FormDefinition, field: Field) -> str:
    """Return what the browser may fill in from the person's own data; empty where it is about someone else."""
    path = field.path.rpartition(".")[0]
    while path:
        group = definition.element(path)
        if group.occurrence.repeatable or _SOMEONE_ELSE.search(f"{group.name} {group.label}"):
            return ""
        path = path.rpartition(".")[0]
    for name in (field.name, field.label_output, field.label):
        token = _AUTOCOMPLETE.get(name.strip().lower())
        if token:
            return token
    return ""


def hint(field: Field) -> str:
    """Return the help for a question: the form's own text and what the control expects."""
    parts = [german(field.help)]
    match field.kind:
        case FieldKind.FILE:
            limit = file_size(allowed_size(field))
            parts.append(
                _("Erlaubt: %(types)s, höchstens %(limit)s.")
                % {"types": allowed_names(field), "limit": limit}
            )
        case FieldKind.CURRENCY:
            parts.append(_("Betrag in Euro, zum Beispiel 1.234,56"))
        case FieldKind.TIME:
            parts.append(_("Zum Beispiel 14:30"))
        case FieldKind.DATETIME:
            parts.append(_("Zum Beispiel 24.12.2026 14:30"))
        case FieldKind.DATE:
            parts.append(_("Zum Beispiel 24 12 1984"))
        case FieldKind.CHOICE if field.needs_code_list:
            parts.append(
                _("Die Auswahlliste liegt noch nicht vor. Bitte schreiben Sie Ihre Antwort in das Feld.")
            )
        case _:
            pass
    return format_html_join("\n", "{}", ((part,) for part in parts if part))
