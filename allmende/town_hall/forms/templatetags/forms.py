"""Template filters of the room ``forms``."""

from __future__ import annotations

from collections.abc import Mapping

from django import template

register = template.Library()


@register.filter
def lookup(links: object, key: str) -> str:
    """Return the address for ``key`` from a mapping; empty when there is no mapping or no entry."""
    return str(links.get(key, "")) if isinstance(links, Mapping) else ""
