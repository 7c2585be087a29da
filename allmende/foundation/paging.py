"""Page numbers in addresses."""

from __future__ import annotations

from django.http import HttpRequest

HIGHEST_PAGE = 100_000


def page_number(request: HttpRequest) -> int:
    """Return the page that the address asks for (``?seite=2``); anything else is the first page."""
    text = request.GET.get("seite", "1")
    return min(int(text), HIGHEST_PAGE) if text.isascii() and text.isdigit() and text != "0" else 1
