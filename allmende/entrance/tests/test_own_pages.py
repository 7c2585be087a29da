"""A municipality's own words: how they are written down, shown and replaced."""

from __future__ import annotations

from allmende.entrance.pages import PartKind, parts_of
from allmende.entrance.queries import find_own_text
from allmende.entrance.services import PageTextDetails, set_page_texts
from allmende.foundation.tenancy import tenant
from allmende.foundation.testing import make_client


def test_paragraphs_become_headings_lists_and_text():
    parts = parts_of(["# Wer", "Wir.", "- eins", "- zwei", "Ende", "- drei"])
    assert [part.kind for part in parts] == [
        PartKind.HEADING, PartKind.PARAGRAPH, PartKind.LIST, PartKind.PARAGRAPH, PartKind.LIST,
    ]  # fmt: skip
    assert parts[2].texts == ("eins", "zwei")
    assert parts_of([]) == ()


def test_own_words_replace_the_default_and_can_be_replaced(municipality):
    client = make_client(municipality)
    assert "Körperschaft des öffentlichen Rechts" in client.get("/impressum/").content.decode()
    for words in ("Erste Fassung", "Zweite <b>Fassung</b>"):
        with tenant(municipality):
            set_page_texts([PageTextDetails("imprint", "de", "Impressum", ("# Wer", words, "- Punkt"))])
    with tenant(municipality):
        assert find_own_text("imprint", language="en").language == "de"
    from allmende.foundation.caching import MEMORY

    MEMORY.clear()
    page = client.get("/en/impressum/").content.decode()
    assert "Zweite &lt;b&gt;Fassung" in page
    assert "Erste Fassung" not in page
    assert 'lang="de"' in page
