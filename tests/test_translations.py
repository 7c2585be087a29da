"""The catalogues of texts: complete, true to their places and markup, and in step with what the pages say."""

from __future__ import annotations

import importlib
import re
from datetime import UTC, datetime
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "allmende"
SOURCE = "de"
TRANSLATED = [code for code, _name in settings.LANGUAGES if code != SOURCE]
PLACE = re.compile(r"%\(\w+\)0?\d*[a-z]|\{\w*\}")
MARKUP = re.compile(r"</?[a-z][^>]*>")
DATE_FILTER = re.compile(r"\|date:(\"[^\"]*\"|\w+)")
DATE_CALL = re.compile(r"\bdate_format\([^\n]*?, \"([^\"]*)\"\)")


def catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(PACKAGE / "locale" / language / "LC_MESSAGES" / "django.po"))


def pairs(entry: polib.POEntry) -> list[tuple[str, str]]:
    if not entry.msgid_plural:
        return [(entry.msgid, entry.msgstr)]
    one, many = entry.msgstr_plural[0], entry.msgstr_plural[1]
    return [(entry.msgid, one), (entry.msgid_plural, many)]


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated_and_none_is_guessed(language):
    entries = catalogue(language)
    assert len(entries) > 500
    assert [entry.msgid for entry in entries if entry.obsolete or entry.fuzzy or not entry.translated()] == []


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("pattern", [PLACE, MARKUP], ids=["places", "markup"])
def test_places_and_markup_are_the_same_on_both_sides(language, pattern):
    unlike = [
        (source, text)
        for entry in catalogue(language)
        for source, text in pairs(entry)
        if sorted(pattern.findall(source)) != sorted(pattern.findall(text))
    ]
    assert unlike == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_texts_begin_and_end_alike(language):
    def edges(text: str) -> tuple[str, str]:
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    unlike = [
        entry.msgid
        for entry in catalogue(language)
        for source, text in pairs(entry)
        if edges(source) != edges(text) or (source[-1] in ".?!:" and text[-1] not in ".?!:")
    ]
    assert unlike == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_german_quotation_marks_are_left(language):
    assert [
        entry.msgid for entry in catalogue(language) for _source, text in pairs(entry) if "„" in text
    ] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_django_finds_the_catalogue(language):
    with translation.override(language):
        assert translation.gettext("Anmelden") != "Anmelden"


def sources(pattern: str) -> list[Path]:
    return [path for path in PACKAGE.rglob(pattern) if "/tests/" not in path.as_posix()]


def names_of_formats(language: str) -> set[str]:
    module = importlib.import_module(f"allmende.foundation.formats.{language}.formats")
    return {name for name in vars(module) if name.endswith("_FORMAT")}


def test_every_language_has_the_same_formats():
    assert {language: names_of_formats(language) for language in TRANSLATED} == dict.fromkeys(
        TRANSLATED, names_of_formats(SOURCE)
    )


def test_days_are_written_by_named_formats_alone():
    known = {f'"{name}"' for name in names_of_formats(SOURCE)}
    # A month or a year alone is written alike everywhere.
    known |= {'"F"', '"Y"', '"c"'}
    found = [
        (path.name, name)
        for path in sources("*.html")
        for name in DATE_FILTER.findall(path.read_text(encoding="utf-8"))
    ]
    found += [
        (path.name, f'"{name}"')
        for path in sources("*.py")
        for name in DATE_CALL.findall(path.read_text(encoding="utf-8"))
    ]
    assert len(found) > 10
    assert [(name, used) for name, used in found if used not in known] == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [("de", "Montag, 7. Dezember 2026 | 7. Dez. | 7. Dezember 2026, 16:40"),
     ("en", "Monday 7 December 2026 | 7 Dec | 7 December 2026, 16:40")],
)  # fmt: skip
def test_days_are_written_as_people_write_them(language, expected):
    moment = datetime(2026, 12, 7, 16, 40, tzinfo=UTC)
    with translation.override(language):
        names = ("WEEKDAY_DATE_FORMAT", "BRIEF_MONTH_DAY_FORMAT", "DATETIME_FORMAT")
        assert " | ".join(date_format(moment, name) for name in names) == expected


@pytest.mark.parametrize(
    ("language", "expected"), [("de", "Hund &amp; Katze"), ("en", '<span lang="de">Hund &amp; Katze</span>')]
)
def test_german_words_are_marked_on_foreign_pages_alone(language, expected):
    from django.template import Context, Template

    with translation.override(language):
        page = Template("{% load ui %}{{ text|german|german }}{% ui_german %}").render(
            Context({"text": "Hund & Katze"})
        )
    assert page == expected + (' lang="de"' if language != "de" else "")
