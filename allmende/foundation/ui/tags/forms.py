"""Fields, error summary and search."""

from __future__ import annotations

from typing import Any

from django.forms import BaseForm, BoundField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from allmende.foundation.ui.rendering import field_parts, form_errors

from .library import component, register


@register.simple_tag
def ui_field(bound: BoundField, *, question: bool = False, inline: bool = False, **attrs: Any) -> SafeString:
    """One field of a form with label, hint, errors and control."""
    if bound.is_hidden:
        return mark_safe(str(bound))  # noqa: S308 -- Django escaped it
    parts = field_parts(bound, question=question, inline=inline, **attrs)
    return mark_safe(render_to_string("ui/fields/field.html", {"parts": parts}))  # noqa: S308


@register.simple_tag
def ui_fields(form: BaseForm) -> SafeString:
    """All fields of a form, in their order."""
    return mark_safe(render_to_string("ui/fields/fields.html", {"form": form}))  # noqa: S308


@register.simple_tag
def ui_error_summary(form: BaseForm) -> SafeString:
    """The list of errors above a form, each leading to its field; nothing when there are none."""
    return component("error_summary", errors=form_errors(form) if form.is_bound else [])


@register.simple_tag
def ui_search_form(
    action: str,
    id: str = "suche",  # noqa: A002 -- templates say id, as HTML does.
    value: str = "",
    label: str = "",
    placeholder: str = "",
    suggest_url: str = "",
    *,
    small: bool = False,
) -> SafeString:
    """The search field; suggestions come while typing when there is an address for them."""
    values = {
        "action": action,
        "id": id,
        "value": value,
        "placeholder": placeholder,
        "suggest_url": suggest_url,
    }
    return component("search_form", label=label or _("Wonach suchen Sie?"), small=small, **values)
