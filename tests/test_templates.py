"""Templates without a browser: each is used, pages stand in the layout, and every text can be translated."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "allmende"
TEMPLATES = {
    str(path.relative_to(folder)): path
    for folder in PACKAGE.rglob("templates")
    for path in sorted(folder.rglob("*"))
    if path.is_file()
}
SOURCES = "\n".join(
    path.read_text(encoding="utf-8")
    for path in PACKAGE.rglob("*.py")
    if "/tests/" not in str(path) and "/migrations/" not in str(path)
)
LAYOUTS = {"ui/page.html", "ui/desk.html", "ui/bare.html"}
# Django and the sign-in library find these by their names.
FOUND_BY_NAME = re.compile(r"^(4\d\d|500|503)(_csrf)?\.html$|^account/|^django/forms/")
# Not a page of the portal: printed letters, files for machines.
WHOLE_DOCUMENTS = re.compile(
    r"_pdf\.html$|letter|documents/|\.(svg|xml|txt|css)$|notices/(notice|plain).*\.html$"
)
# German in every language of the portal: the catalogue for developers, the page in Leichte Sprache, and what the
# authority issues, because its language is German (§ 23 VwVfG).
GERMAN_ONLY = re.compile(
    r"^ui/catalogue/|^entrance/easy_text|^notices/notice_(body|page|pdf)|^cases/receipt_pdf"
)
# Words that are the same in every language.
SAME_EVERYWHERE = {"PDF", "Allmende", "EUPL", "KERN", "MB", "nbsp", "middot", "shy", "copy", "rarr", "amp"}

OUTSIDE = [
    re.compile(r"{#.*?#}", re.DOTALL),
    re.compile(r"{%\s*block \w+_class\s*%}.*?{%\s*endblock\s*%}", re.DOTALL),
    re.compile(r"{%\s*comment.*?endcomment\s*%}", re.DOTALL),
    re.compile(r"{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}", re.DOTALL),
    re.compile(r"{%.*?%}", re.DOTALL),
    re.compile(r"{{.*?}}", re.DOTALL),
]
TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
SPOKEN = re.compile(r"\b(?:aria-label|placeholder|title|alt|aria-description)=\"([^\"]*)\"")
WORD = re.compile(r"[A-Za-zÄÖÜäöüß]{2,}")


def read(name: str) -> str:
    return TEMPLATES[name].read_text(encoding="utf-8")


def every_template() -> str:
    return "\n".join(map(read, TEMPLATES))


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_every_template_can_be_read(name: str):
    get_template(name)


def test_every_template_is_used():
    written = SOURCES + every_template()
    stems = set(re.findall(r"[\"'](ui/[\w/]+/)[\"{]", written)) | set(
        re.findall(r"f\"(\w+/[\w/]*)\{", written)
    )
    unused = [
        name
        for name in TEMPLATES
        if f'"{name}"' not in written
        and f"'{name}'" not in written
        and not FOUND_BY_NAME.match(name)
        and not name.startswith(tuple(stems))
    ]
    assert not unused


PAGES = [
    name
    for name in sorted(TEMPLATES)
    if name.endswith(".html")
    and not WHOLE_DOCUMENTS.search(name)
    and name not in LAYOUTS
    and re.search(r"{%\s*extends|<html|<body", read(name))
]


@pytest.mark.parametrize("name", PAGES)
def test_pages_stand_in_the_layout_and_have_a_title(name: str):
    source = read(name)
    extended = re.search(r"{%\s*extends\s+[\"']([^\"']+)", source)
    assert extended, "a page of its own"
    seen = source
    while extended and extended[1] not in LAYOUTS:
        source = read(extended[1])
        seen += source
        extended = re.search(r"{%\s*extends\s+[\"']([^\"']+)", source)
    assert extended, "outside of the layout"
    title = re.search(r"{%\s*block title\s*%}(.*?){%\s*endblock", seen, re.DOTALL)
    assert title, "no title"
    assert title[1].strip()


@pytest.mark.parametrize("name", [name for name in sorted(TEMPLATES) if not GERMAN_ONLY.match(name)])
def test_every_text_goes_through_translation(name: str):
    if not name.endswith((".html", ".txt")):
        pytest.skip("no text for people")
    source = read(name)
    for pattern in OUTSIDE:
        source = pattern.sub(" ", source)
    texts = [TAG.sub(" ", source), *SPOKEN.findall(source)]
    words = {word for text in texts for word in WORD.findall(text)} - SAME_EVERYWHERE
    assert not words
