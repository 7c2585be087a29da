"""German words on a page in another language: what the municipality wrote is marked, so that it is read out rightly."""

from __future__ import annotations

from typing import TypeVar

from django.utils.html import format_html
from django.utils.safestring import SafeData
from django.utils.translation import get_language

T = TypeVar("T")
SOURCE = "de"


def is_foreign(language: str = SOURCE) -> bool:
    """Tell whether texts in ``language`` are foreign words on the page that is being made."""
    return not (get_language() or SOURCE).startswith(language)


def german(text: T) -> T | str:
    """Mark a German text for screen readers (WCAG 3.1.2); on German pages it stays as it is.

    Arguments:
        text: what the municipality or its staff wrote, or an object with ``language`` that knows what it is written
            in. HTML stays as it is. The result may go to every component that shows a text, but not into attributes, options of a list
            and the title of a page: they hold no markup.
    """
    language = getattr(text, "language", SOURCE)
    if not text or isinstance(text, SafeData) or not is_foreign(language):
        return text
    return format_html('<span lang="{}">{}</span>', language, text)
