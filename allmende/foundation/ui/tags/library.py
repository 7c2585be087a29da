"""The one library that all tags register with, and the way from values to a component."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


def component(name: str, /, **values: Any) -> SafeString:
    """Render one component; its template escapes the values."""
    return mark_safe(render_to_string(f"ui/components/{name}.html", values))  # noqa: S308 -- escaped there
