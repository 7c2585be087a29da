"""What the check of finished PDFs looks at. Needs pikepdf, which only tests have.

It complements ``pdfua`` (which knows the rules of PDF/UA-1) by what matters to readers of letters: language, title,
one main heading, headings without gaps, well-formed lists, alternative texts and embedded fonts.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf

_HEADINGS = ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6")
_IN_LISTS = {"/LI", "/L", "/Caption"}


def problems_of(pdf: bytes, language: str) -> tuple[str, ...]:
    """Return the problems of a PDF in words; see ``accessibility.check_accessible``."""
    with pikepdf.open(BytesIO(pdf)) as document:
        root: Any = document.Root
        problems = [*_catalogue_problems(root, language)]
        if not str(document.docinfo.get("/Title", "")):
            problems.append("no title")
        if "/StructTreeRoot" not in root:
            return (*problems, "no structure tree")
        elements = list(_elements(root.StructTreeRoot))
        problems += [*_heading_problems(elements), *_element_problems(elements)]
        problems += [f"font {name} is not embedded" for name in _fonts_outside(document)]
        problems += [f"page {number} has no tab order" for number, page in enumerate(document.pages, 1)
                     if page.get("/Annots") and str(page.get("/Tabs", "")) != "/S"]  # fmt: skip
    return tuple(problems)


def _catalogue_problems(root: Any, language: str) -> Iterator[str]:
    if str(root.get("/Lang", "")) != language:
        yield f"language is not {language}"
    if not bool(root.get("/MarkInfo", {}).get("/Marked", False)):
        yield "not marked as tagged"
    if not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield "shows the file name instead of the title"
    if "/Metadata" not in root or b"pdfuaid" not in root.Metadata.read_bytes():
        yield "does not claim PDF/UA"


def _elements(node: Any) -> Iterator[Any]:
    """All structure elements in reading order."""
    for element in _elements_below(node):
        yield element
        yield from _elements(element)


def _heading_problems(elements: list[Any]) -> Iterator[str]:
    levels = [_HEADINGS.index(str(element.S)) + 1 for element in elements if str(element.S) in _HEADINGS]
    if levels.count(1) != 1 or levels[0] != 1:
        yield "has not exactly one main heading, at the beginning"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"heading level {after} follows level {before}"


def _element_problems(elements: list[Any]) -> Iterator[str]:
    for element in elements:
        kind = str(element.S)
        if kind == "/Figure" and not str(element.get("/Alt", "")):
            yield "a figure has no alternative text"
        if kind == "/L":
            strangers = {str(kid.S) for kid in _elements_below(element)} - _IN_LISTS
            if strangers:
                yield f"a list contains {', '.join(sorted(strangers))}"


def _elements_below(element: Any) -> list[Any]:
    below = element.get("/K", [])
    kids: list[Any] = list(below) if isinstance(below, pikepdf.Array) else [below]
    return [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _fonts_outside(document: Any) -> Iterator[str]:
    """Names of fonts whose outlines are not in the file."""
    for item in document.objects:
        if not isinstance(item, pikepdf.Dictionary) or item.get("/Type") != "/FontDescriptor":
            continue
        if not any(key in item for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield str(item.get("/FontName", "?"))
