"""Template filters of the offers."""

from __future__ import annotations

from django import template

register = template.Library()


@register.filter
def dial(phone: str) -> str:
    """Return a telephone number as a link dials it: "030 23125-115" becomes "03023125115"."""
    return "".join(
        character for character in phone if character.isascii() and (character.isdigit() or character == "+")
    )
