"""The table of pages is complete: every name of the URL resolver, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from tests.pages.table import PAGES


def names(resolver: URLResolver, spaces: tuple[str, ...] = ()) -> Iterator[str]:
    """Every name below a resolver, with its namespaces; an address without a name by its pattern."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from names(entry, (*spaces, entry.namespace) if entry.namespace else spaces)
        elif isinstance(entry, URLPattern):
            yield ":".join((*spaces, entry.name or f"(no name) {entry.pattern}"))


def test_every_address_is_in_the_table():
    missing = set(names(get_resolver())) - {page.name for page in PAGES}
    assert not missing, f"not in tests/pages/table.py: {sorted(missing)}"


def test_every_entry_has_an_address():
    stale = {page.name for page in PAGES} - set(names(get_resolver()))
    assert not stale, f"no longer an address: {sorted(stale)}"


def test_entries_are_told_apart():
    double = [name for name, count in Counter(map(str, PAGES)).items() if count > 1]
    assert not double
