"""Portal texts: complete, honest, and in Leichte Sprache as the rules ask."""

from __future__ import annotations

import re

from allmende.entrance.demo.texts.plain import DRAFT_NOTICE
from allmende.entrance.demo.world import DemoTown

LONGEST_PLAIN_SENTENCE = 9
HARD_WORDS = re.compile(
    r"\b(nicht|kein|keine|keinen|nie|niemand|würde|könnte|hätte|wäre|sollte|wird|werden|worden|wurde|des|eines|dessen|deren|bzw|usw|etc)\b"
)


def _plain_lines(town: DemoTown) -> list[str]:
    return [line for page in town.texts.plain_pages for section in page.sections for line in section.lines]


def test_three_plain_pages(town: DemoTown) -> None:
    assert [page.key for page in town.texts.plain_pages] == ["start", "antrag", "meine-daten"]


def test_one_short_sentence_per_line(town: DemoTown) -> None:
    for line in (*_plain_lines(town), *DRAFT_NOTICE):
        assert len(line.split()) <= LONGEST_PLAIN_SENTENCE, line
        assert not re.search(r"[.?!] ", line), line
        assert not re.search(r"[()\[\]/;%§&]", line), line


def test_no_hard_grammar(town: DemoTown) -> None:
    for line in _plain_lines(town):
        assert not HARD_WORDS.search(line), line


def test_long_words_are_hyphenated(town: DemoTown) -> None:
    own_names = {town.municipality.name}
    for line in _plain_lines(town):
        for word in re.findall(r"[\wäöüß-]+", line):
            parts = word.split("-")
            assert word in own_names or max(len(part) for part in parts) <= 13, word


def test_unreviewed_pages_are_marked(town: DemoTown) -> None:
    assert not any(page.reviewed for page in town.texts.plain_pages)


def test_the_imprint_says_that_the_town_is_invented(town: DemoTown) -> None:
    assert "erfunden" in town.texts.imprint[0].heading


def test_the_accessibility_statement_knows_limits_and_enforcement(town: DemoTown) -> None:
    blocks = {block.key: block for block in town.texts.accessibility}
    assert len(blocks["limits"].items) >= 3
    assert "Durchsetzungsstelle" in blocks["enforcement"].heading
    assert town.municipality.email in blocks["feedback"].lines[-1]


def test_privacy_names_everything_the_law_asks_for(town: DemoTown) -> None:
    keys = {block.key for block in town.texts.privacy}
    assert {"controller", "officer", "recipients", "rights", "supervision", "cookies"} <= keys
    purposes = [block for block in town.texts.privacy if block.key.startswith("purpose-")]
    assert len(purposes) >= 5
    for block in purposes:
        assert [item.split(":")[0] for item in block.items] == ["Daten", "Rechtsgrundlage", "Speicherdauer"]
        assert not re.search(r"[{}]", " ".join(block.items))


def test_frequent_searches_find_a_service(town: DemoTown) -> None:
    for words in town.texts.home.frequent_searches:
        assert any(
            words.lower() in " ".join((service.title, *service.synonyms)).lower() for service in town.services
        ), words
