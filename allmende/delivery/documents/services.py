"""Writes of the documents."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from allmende.delivery.documents.files import RenderedPdf
from allmende.delivery.documents.models import Document

PDF = "application/pdf"


@dataclass(frozen=True)
class DocumentDraft:
    """What is stored beside the file.

    Arguments:
        subject_id: the person whom the document is about.
        kind: kind of document, for example "notice".
        reference: reference of the case.
        title: title for people to read.
        language: language of the document.
    """

    subject_id: uuid.UUID
    kind: str
    reference: str
    title: str
    language: str = "de"


def store_document(draft: DocumentDraft, pdf: RenderedPdf, *, now: datetime) -> uuid.UUID:
    """Store a finished PDF for good and return its id.

    The transaction must be allowed to see the person: in their own session or under a grant.

    Arguments:
        draft: what is known about the document.
        pdf: the file.
        now: when it was finished.
    """
    document = Document.objects.create(
        subject_id=draft.subject_id,
        kind=draft.kind,
        reference=draft.reference,
        title=draft.title[:300],
        language=draft.language,
        media_type=PDF,
        content=pdf.content,
        sha256=sha256(pdf.content).hexdigest(),
        page_count=pdf.page_count,
        created_at=now,
    )
    return document.pk
