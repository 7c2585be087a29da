"""Which page links to show, and their addresses with all other filters kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.http import QueryDict


@dataclass(frozen=True, slots=True)
class PageLink:
    """One entry; the gap has no address."""

    label: str
    url: str = ""
    is_active: bool = False


def page_links(page: Page[Any], query: QueryDict, parameter: str) -> Iterator[PageLink]:
    """Yield first, last, current and neighbouring pages, with a gap where pages are left out."""
    last, current = page.paginator.num_pages, page.number
    shown = sorted({1, last, *range(max(1, current - 1), min(last, current + 1) + 1)})
    previous = 0
    for number in shown:
        if number > previous + 1:
            yield PageLink("…")
        yield PageLink(str(number), page_url(query, parameter, number), number == current)
        previous = number


def page_url(query: QueryDict, parameter: str, number: int) -> str:
    """Address of one page: the present query string with another page number."""
    changed = query.copy()
    changed[parameter] = str(number)
    return "?" + changed.urlencode()
