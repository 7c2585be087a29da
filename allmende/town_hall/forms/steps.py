"""The pages of a form. Each top-level group is a step, loose questions are gathered, very large groups are split."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from allmende.town_hall.forms.layout import asked_fields
from allmende.town_hall.forms.messages import gettext_noop
from allmende.town_hall.forms.schema import Element, Field, FormDefinition, Group, LegalBasis

STEP_SIZE = 14
_MAX_SLUG = 50
_LOOSE = gettext_noop("Weitere Angaben")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True, slots=True)
class Step:
    """One page of a form.

    Arguments:
        slug: stable name for addresses; the same as long as the form version is the same.
        number: position from 1.
        title: heading of the page.
        elements: what is asked; none of them lies inside a repeat.
        help: introduction from the form.
        legal_basis: what the step rests on.
    """

    slug: str
    number: int
    title: str
    elements: tuple[Element, ...]
    help: str = ""
    legal_basis: tuple[LegalBasis, ...] = ()

    def covers(self, path: str) -> bool:
        """Tell whether the element at ``path`` is asked in this step."""
        return any(path == element.path or path.startswith(f"{element.path}.") for element in self.elements)


@dataclass(frozen=True, slots=True)
class _Page:
    title: str
    elements: tuple[Element, ...]
    help: str = ""
    legal_basis: tuple[LegalBasis, ...] = ()


def build_steps(definition: FormDefinition) -> tuple[Step, ...]:
    """Return the steps of a form in order; pages on which nothing is asked are left out."""
    pages: list[_Page] = []
    loose: list[Element] = []
    for element in definition.elements:
        if isinstance(element, Field):
            loose.append(element)
            continue
        pages.extend(_loose_pages(loose))
        loose = []
        pages.extend(_group_pages(element))
    pages.extend(_loose_pages(loose))
    asked = [page for page in pages if any(asked_fields(page.elements))]
    titles = _unique((page.title for page in asked), "{} ({})")
    slugs = _unique(map(_slug, titles), "{}-{}")
    return tuple(
        Step(slug, number, title, page.elements, page.help, page.legal_basis)
        for number, (slug, title, page) in enumerate(zip(slugs, titles, asked, strict=True), start=1)
    )


def step_of(steps: tuple[Step, ...], path: str) -> str:
    """Return the slug of the step that asks for ``path``; empty when none does."""
    return next((step.slug for step in steps if step.covers(path)), "")


def find_step(steps: tuple[Step, ...], slug: str) -> Step | None:
    """Return the step with this slug, or None."""
    return next((step for step in steps if step.slug == slug), None)


def _size(element: Element) -> int:
    return sum(1 for _field in asked_fields((element,)))


def _loose_pages(fields: list[Element]) -> Iterator[_Page]:
    for chunk in _chunks(fields):
        asked = list(asked_fields(chunk))
        yield _Page(asked[0].name if len(asked) == 1 else _LOOSE, chunk)


def _group_pages(group: Group) -> Iterator[_Page]:
    splittable = not group.occurrence.repeatable and group.occurrence.required and not group.choose_one
    if not splittable or _size(group) <= STEP_SIZE:
        yield _Page(group.label, (group,), group.help, group.legal_basis)
        return
    introduced = False
    rest: list[Element] = []
    for child in (*group.children, None):
        large = isinstance(child, Group) and _size(child) > STEP_SIZE // 2
        if child is not None and not large:
            rest.append(child)
            continue
        for chunk in _chunks(rest):
            yield _chunk_page(group, chunk, introduced=introduced)
            introduced = True
        rest = []
        if isinstance(child, Group):
            yield from _group_pages(child)


def _chunk_page(group: Group, chunk: tuple[Element, ...], *, introduced: bool) -> _Page:
    """Return the page of a part of ``group``; a part that is a single group goes by that group's name."""
    only = chunk[0] if len(chunk) == 1 else None
    if isinstance(only, Group):
        return _Page(only.label, chunk, only.help, only.legal_basis or group.legal_basis)
    return _Page(group.label, chunk, "" if introduced else group.help, group.legal_basis)


def _chunks(elements: list[Element]) -> list[tuple[Element, ...]]:
    """Cut a run of elements into pages of at most ``STEP_SIZE`` questions."""
    chunks: list[tuple[Element, ...]] = []
    chunk: list[Element] = []
    for element in elements:
        if chunk and sum(map(_size, chunk)) + _size(element) > STEP_SIZE:
            chunks.append(tuple(chunk))
            chunk = []
        chunk.append(element)
    return [*chunks, tuple(chunk)] if chunk else chunks


def _slug(title: str) -> str:
    text = title.lower().translate(_UMLAUTS)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(words) > _MAX_SLUG:
        words = words[:_MAX_SLUG].rpartition("-")[0] or words[:_MAX_SLUG]
    return words or "schritt"


def _unique(texts: Iterable[str], numbered: str) -> list[str]:
    """Return the texts, equal ones numbered from the second on."""
    taken: list[str] = []
    for text in texts:
        candidate, number = text, 1
        while candidate in taken:
            number += 1
            candidate = numbered.format(text, number)
        taken.append(candidate)
    return taken
