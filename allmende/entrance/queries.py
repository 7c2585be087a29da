"""Reads of the entrance: searching, own page texts, feedback.

The application's role meets the row-level security of a municipality, so a search looks at that municipality's
entries one after the other: some hundred rows, less than a millisecond per hundred.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import connection

from allmende.entrance.models import Feedback, PageText, SearchEntry
from allmende.entrance.pages import Part, parts_of
from allmende.entrance.rules import clean, correction, fold, prefix_query, tokens

# Fewer exact hits for several words than this, and similar ones are shown below them.
ENOUGH: Final = 3
# How well every typed word must fit on average, for a similar hit.
SIMILAR: Final = 0.5
# A similar hit that is much worse than the best similar one is noise.
NEAR_THE_BEST: Final = 0.6


@dataclass(frozen=True)
class SearchHit:
    """Something that was found.

    Arguments:
        kind: what it is, see ``SearchDocument``.
        title: in the language of the page where there is a translation.
        summary: one sentence.
        path: its address.
        language: of title and summary.
    """

    kind: str
    key: str
    title: str
    summary: str
    path: str
    language: str


@dataclass(frozen=True)
class SearchResult:
    """What a search found.

    Arguments:
        query: what was searched for, cleaned.
        hits: best first.
        correction: the search that was probably meant, or "".
    """

    query: str
    hits: tuple[SearchHit, ...]
    correction: str = ""


# The exact way: all words by their stems, or all words as beginnings. Title before everyday words before summary.
_EXACT = """
with asked as materialized (
  select websearch_to_tsquery('public.allmende_german', %(text)s) as german,
         websearch_to_tsquery('public.allmende_english', %(text)s) as english,
         to_tsquery('public.allmende_german', %(prefix)s) as german_start,
         to_tsquery('public.allmende_english', %(prefix)s) as english_start),
matched as (
  select e.*, case when e.language = 'en' then a.english else a.german end as stems,
         case when e.language = 'en' then a.english_start else a.german_start end as starts
  from entrance_searchentry e cross join asked a
  where (e.language = 'en' and e.vector @@ (a.english || a.english_start))
     or (e.language <> 'en' and e.vector @@ (a.german || a.german_start))),
scored as (
  select kind, key, language, e.weight * (
      ts_rank('{0.05, 0.2, 0.6, 1.0}', vector, stems) * 4 + ts_rank('{0.05, 0.2, 0.6, 1.0}', vector, starts)
      + case when to_tsvector(case when language = 'en' then 'public.allmende_english'::regconfig
                              else 'public.allmende_german'::regconfig end, title) @@ starts then 1 else 0 end
      + case when E'\\n' || folded || E'\\n' like E'%%\\n' || %(like)s || E'\\n%%' then 1.5
             when folded like %(like)s || '%%' then 0.7 else 0 end)
      * case when language = %(language)s then 1 else 0.8 end as score
  from matched e)
select kind, key, max(score) from scored group by kind, key order by max(score) desc, key limit %(limit)s
"""

# The forgiving way: every typed word that means something counts by how alike it is to some word of the entry.
_SIMILAR = """
with asked as materialized (
  select word from unnest(%(tokens)s::text[]) as w(word)
  where to_tsvector('public.allmende_german', word) <> ''),
fits as (
  select e.kind, e.key, e.weight, split_part(e.folded, E'\\n', 1) as title, a.word,
         case when position(a.word in e.folded) > 0 then 1.0 else word_similarity(a.word, e.folded) end as fit
  from entrance_searchentry e cross join asked a
  where e.language in ('de', %(language)s))
select kind, key, max(score) from (
  select kind, key,
    max(weight) * (avg(fit) + avg(case when position(word in title) > 0 then 0.3 else 0 end)) as score
  from fits group by kind, key, title having avg(fit) >= %(least)s
) found group by kind, key order by max(score) desc, key limit %(limit)s
"""

_SHOWN = """
select distinct on (kind, key) kind, key, title, summary, path, language, words
from entrance_searchentry
where (kind, key) in (select * from unnest(%(kinds)s::text[], %(keys)s::text[]))
order by kind, key, language = %(language)s desc, language
"""


def search(text: str, *, language: str = "de", limit: int = 20) -> SearchResult:
    """Find what fits to what somebody typed, typing mistakes and beginnings of words included.

    Arguments:
        text: anything; it cannot do harm.
        language: in which hits are shown where they are translated.
        limit: how many hits at most.
    """
    query = clean(text)
    words = tokens(query)
    if not words:
        return SearchResult(query, ())
    values: dict[str, str | float | list[str]] = {
        "text": query,
        "prefix": prefix_query(words),
        "like": _escape_like(fold(query)),
        "language": language,
        "limit": limit,
        "tokens": list(words),
        "least": SIMILAR,
    }
    with connection.cursor() as cursor:
        cursor.execute(_EXACT, values)
        found = [(kind, key) for kind, key, _score in cursor.fetchall()]
        exact = len(found)
        if not exact or (exact < ENOUGH and len(words) > 1):
            cursor.execute(_SIMILAR, values)
            found += _near_the_best(cursor.fetchall(), found)
        if not found:
            return SearchResult(query, ())
        listed = found[:limit]
        shown = {"kinds": [kind for kind, _key in listed], "keys": [key for _kind, key in listed]}
        cursor.execute(_SHOWN, {**shown, "language": language})
        rows = {(row[0], row[1]): row for row in cursor.fetchall()}
    hits = tuple(SearchHit(*rows[place][:6]) for place in listed)
    known = [line for place in listed[:8] for line in (rows[place][2], *rows[place][6].splitlines())]
    return SearchResult(query, hits, "" if exact else correction(query, known))


def _near_the_best(rows: list[tuple[str, str, float]], found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the similar hits that are not found yet and nearly as good as the best of them."""
    best = max((score for _kind, _key, score in rows), default=0.0)
    return [
        (kind, key) for kind, key, score in rows if score >= best * NEAR_THE_BEST and (kind, key) not in found
    ]


def _escape_like(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


@dataclass(frozen=True)
class PublicAddress:
    """A public page in one language."""

    kind: str
    key: str
    language: str
    path: str


def list_public_addresses() -> tuple[PublicAddress, ...]:
    """Return everything that can be found, for the sitemap."""
    rows = SearchEntry.objects.order_by("kind", "key", "language").values_list(
        "kind", "key", "language", "path"
    )
    return tuple(PublicAddress(*row) for row in rows)


@dataclass(frozen=True)
class OwnText:
    """A page in the municipality's own words.

    Arguments:
        title: heading of the page.
        language: of the text, which may differ from that of the page around it.
        parts: what the page consists of.
    """

    title: str
    language: str
    parts: tuple[Part, ...]


def find_own_text(key: str, *, language: str) -> OwnText | None:
    """Return the municipality's own text of a page in a language, otherwise in German, or None."""
    rows = PageText.objects.filter(key=key, language__in={language, "de"})
    texts = {row.language: OwnText(row.title, row.language, parts_of(row.body)) for row in rows}
    return texts.get(language) or texts.get("de")


@dataclass(frozen=True)
class FeedbackEntry:
    """A report about a barrier."""

    id: uuid.UUID
    page: str
    message: str
    contact: str
    created_at: datetime


def list_feedback(*, limit: int = 200) -> tuple[FeedbackEntry, ...]:
    """Return the oldest reports; empty for every session but those of administrators."""
    rows = Feedback.objects.order_by("created_at", "pk").values_list(
        "pk", "page", "message", "contact", "created_at"
    )
    return tuple(FeedbackEntry(*row) for row in rows[:limit])
