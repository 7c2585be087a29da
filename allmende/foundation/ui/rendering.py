"""Works out what the field templates need from a Django bound field: kind, ids, descriptions, classes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms import BaseForm, BoundField, Widget
from django.forms.utils import flatatt
from django.utils.html import format_html

from .parts import Choice, FieldParts
from .widgets import DatePartsInput

_KINDS: tuple[tuple[type[Widget], str], ...] = (
    (DatePartsInput, "date_parts"),
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.CheckboxInput, "checkbox"),
    (forms.FileInput, "file"),
    (forms.Select, "select"),
)
_CLASSES = {
    "select": "kern-form-input__select",
    "checkbox": "kern-form-check__checkbox",
    "file": "ui-upload__input",
    "input": "kern-form-input__input",
}
_PLAIN = frozenset(
    f"django/forms/widgets/{name}.html"
    for name in ("text", "number", "email", "password", "hidden", "date", "input", "textarea")
)
GROUPS = frozenset({"date_parts", "radios", "checkboxes"})


def field_parts(
    bound: BoundField, *, question: bool = False, inline: bool = False, **attrs: Any
) -> FieldParts:
    """Prepare one field.

    Args:
        bound: field of a form.
        question: the label is the heading of the page (one question per page).
        inline: put radio buttons or checkboxes next to each other.
        attrs: further attributes of the control, such as ``width=5`` (characters) or ``autocomplete``.
    """
    kind = _kind(bound)
    identity = bound.auto_id or bound.html_name
    hint, errors = str(bound.help_text or ""), tuple(str(error) for error in bound.errors)
    described_by = " ".join(
        name for name, there in ((f"{identity}_hinweis", hint), (f"{identity}_fehler", errors)) if there
    )
    choices = tuple(_choices(bound, identity)) if kind in {"radios", "checkboxes"} else ()
    control = "" if choices else _control(bound, kind, described_by, attrs)
    return FieldParts(
        kind=kind,
        id=identity,
        focus_id=_focus_id(kind, identity, choices),
        label=str(bound.label or ""),
        hint=hint,
        errors=errors,
        is_optional=not bound.field.required and not bound.field.disabled,
        is_question=question,
        described_by=described_by,
        control=control,
        choices=choices,
        inline=inline,
    )


def form_errors(form: BaseForm) -> list[tuple[str, str]]:
    """List every error of a form as (id of the field to jump to, message); form-wide errors have no id."""
    found = [("", str(error)) for error in form.non_field_errors()]
    for bound in form:
        if bound.is_hidden:
            found += [("", str(error)) for error in bound.errors]
        elif bound.errors:
            found += [(focus_id(bound), str(error)) for error in bound.errors]
    return found


def focus_id(bound: BoundField) -> str:
    """Id of the control that an error of this field leads to."""
    kind, identity = _kind(bound), bound.auto_id or bound.html_name
    choices = tuple(_choices(bound, identity)) if kind in {"radios", "checkboxes"} else ()
    return _focus_id(kind, identity, choices)


def _focus_id(kind: str, identity: str, choices: tuple[Choice, ...]) -> str:
    if choices:
        return choices[0].id
    return f"{identity}_0" if kind == "date_parts" else identity


def _kind(bound: BoundField) -> str:
    widget = bound.field.widget
    for widget_class, kind in _KINDS:
        # A radio group is a select for Django, so the order of the table matters.
        if isinstance(widget, widget_class):
            return kind
    return "input"


def _control(bound: BoundField, kind: str, described_by: str, extra: dict[str, Any]) -> str:
    widget = bound.field.widget
    width = extra.pop("width", None)
    attrs: dict[str, Any] = {"id": bound.auto_id or bound.html_name, **extra}
    if kind in _CLASSES:
        own = widget.attrs.get("class", "")
        attrs["class"] = " ".join(
            name for name in (_CLASSES[kind], own, f"ui-width-{width}" if width else "") if name
        )
    if described_by:
        attrs["aria-describedby"] = described_by
    if bound.errors:
        attrs["aria-invalid"] = "true"
    if bound.field.disabled:
        attrs["disabled"] = True
    if bound.field.required and kind not in {"date_parts", "file"}:
        # Not "required": the browser's own bubbles are untranslated and unreachable for many; the server explains.
        attrs["aria-required"] = "true"
    if bound.field.localize:
        widget.is_localized = True
    if kind == "file":
        return _file_input(widget, bound.html_name, attrs)
    if widget.template_name in _PLAIN:
        return _plain_control(widget, bound, attrs)
    control: str = widget.render(bound.html_name, bound.value(), attrs, renderer=bound.form.renderer)
    return control


def _plain_control(widget: Widget, bound: BoundField, attrs: dict[str, Any]) -> str:
    """Write what Django's templates of these controls write, in a tenth of the time: forms have many of them."""
    parts = widget.get_context(bound.html_name, bound.value(), attrs)["widget"]
    value, written = parts["value"], flatatt(parts["attrs"])
    if isinstance(widget, forms.Textarea):
        return format_html('<textarea name="{}"{}>\n{}</textarea>', parts["name"], written, value or "")
    value = "" if value is None else format_html(' value="{}"', value)
    return format_html('<input type="{}" name="{}"{}{}>', parts["type"], parts["name"], value, written)


def _file_input(widget: Widget, name: str, attrs: dict[str, Any]) -> str:
    """Render the bare input; Django's template with "currently" and "clear" does not speak our language."""
    plain = forms.FileInput({**widget.attrs, **attrs})
    plain.allow_multiple_selected = getattr(widget, "allow_multiple_selected", False)
    return plain.render(name, None)


def _choices(bound: BoundField, identity: str) -> Iterator[Choice]:
    attrs = {"id": identity, **({"disabled": True} if bound.field.disabled else {})}
    for option in bound.field.widget.subwidgets(bound.html_name, bound.value(), attrs):
        yield Choice(
            id=option["attrs"].get("id", ""),
            name=option["name"],
            value=str(option["value"]),
            label=str(option["label"]),
            is_selected=bool(option["selected"]),
            is_disabled=bool(option["attrs"].get("disabled")),
        )
