"""Writes of the entrance: the search index, own page texts, feedback."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from allmende.entrance.models import Feedback, PageText, SearchEntry
from allmende.entrance.rules import spellings
from allmende.foundation.contracts import SearchDocument, SearchSource
from allmende.foundation.tenancy import current_municipality


def rebuild_search(sources: Iterable[SearchSource]) -> int:
    """Replace everything that these sources have in the search of the municipality; returns how many entries.

    Readers see the old entries until the transaction ends, then the new ones.
    """
    listed = list(sources)
    entries = [_entry(document) for source in listed for document in source.list_documents()]
    with transaction.atomic():
        SearchEntry.objects.filter(kind__in=[source.kind for source in listed]).delete()
        SearchEntry.objects.bulk_create(entries)
    return len(entries)


def _entry(document: SearchDocument) -> SearchEntry:
    folded = (spelling for text in (document.title, *document.words) for spelling in spellings(text))
    return SearchEntry(
        kind=document.kind,
        key=document.key,
        language=document.language,
        title=document.title,
        summary=document.summary,
        words="\n".join(document.words),
        folded="\n".join(dict.fromkeys(folded)),
        path=document.path,
        weight=document.weight,
    )


@dataclass(frozen=True)
class PageTextDetails:
    """A page in the municipality's own words; see ``PageText``."""

    key: str
    language: str
    title: str
    body: tuple[str, ...]


def set_page_texts(texts: Sequence[PageTextDetails]) -> None:
    """Write own texts; a text with the same key and language is replaced."""
    PageText.objects.bulk_create(
        [PageText(key=text.key, language=text.language, title=text.title, body=list(text.body),
                  municipality=current_municipality()) for text in texts],
        update_conflicts=True,
        unique_fields=["municipality", "key", "language"],
        update_fields=["title", "body"],
    )  # fmt: skip


def submit_feedback(*, feedback_id: uuid.UUID, page: str, message: str, contact: str, now: datetime) -> None:
    """Keep a report about a barrier; sent twice it is kept once.

    The row is written without reading it back: whoever writes may not read.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into entrance_feedback (id, municipality_id, page, message, contact, created_at)"
            " values (%s, %s, %s, %s, %s, %s) on conflict do nothing",
            [feedback_id, current_municipality().pk, page, message, contact, now],
        )


def discard_feedback(feedback_id: uuid.UUID) -> None:
    """Delete a report that has been dealt with; rows that the session may not see stay untouched."""
    Feedback.objects.filter(pk=feedback_id).delete()
