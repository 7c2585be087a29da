"""The documentation keeps up with the code: settings, tables, commands, decisions and every page that code names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.apps import apps

from allmende.config.environment import KNOWN_VARIABLES

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
PAGES = sorted([*DOCS.rglob("*.md"), ROOT / "README.md"])
OWN_SETTINGS = {"ALLMENDE_TEST_DATABASE"}  # Set by the tests for themselves.


def read(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted({*KNOWN_VARIABLES, "DATABASE_URL"} - OWN_SETTINGS))
def test_every_setting_is_described(name: str):
    assert name in read("operation.md")


def test_no_setting_is_described_that_does_not_exist():
    named = set(re.findall(r"\bALLMENDE_[A-Z_]+\b", read("operation.md")))
    assert named <= set(KNOWN_VARIABLES)


@pytest.mark.parametrize(
    "model",
    [model for model in apps.get_models() if model.__module__.startswith("allmende.")],
    ids=lambda model: model._meta.label,
)
def test_every_table_has_its_word(model: type):
    names = (f"`{model.__name__}`", f"`{model._meta.app_label}.{model.__name__}`")
    line = next(
        (row for row in read("glossary.md").splitlines() if row.startswith(tuple(f"| {n} " for n in names))),
        "",
    )
    assert str(model._meta.verbose_name) in line, f"{model.__name__}: {model._meta.verbose_name}"


def test_the_list_of_decisions_is_complete():
    listed = set(LINK.findall(read("decisions/README.md")))
    assert {path.name for path in (DOCS / "decisions").glob("0*.md")} <= listed


def test_numbers_of_decisions_are_used_once():
    numbers = [path.name[:4] for path in (DOCS / "decisions").glob("0*.md")]
    assert len(numbers) == len(set(numbers))


def test_the_list_of_mechanisms_is_complete():
    listed = set(LINK.findall(read("mechanisms/README.md")))
    assert {path.name for path in (DOCS / "mechanisms").glob("*.md")} - {"README.md"} <= listed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_in_the_documentation_lead_somewhere(page: Path):
    targets = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    broken = [
        link for link in targets if not link.startswith("mailto:") and not (page.parent / link).exists()
    ]
    assert not broken


def test_pages_named_in_code_exist():
    named = {
        (path.relative_to(ROOT), page)
        for folder in ("allmende", "scripts", "benchmarks")
        for path in (ROOT / folder).rglob("*.py")
        for page in re.findall(r"\bdocs/[\w/-]+\.md\b", path.read_text(encoding="utf-8"))
    }
    assert named, "nothing was found: the search is broken"
    assert not [f"{path}: {page}" for path, page in named if not (ROOT / page).exists()]
