"""Reads of the documents; the database shows them only to the person themselves or under a grant."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from allmende.delivery.documents.models import Document
from allmende.foundation.errors import NotFound


@dataclass(frozen=True)
class DocumentSummary:
    """A stored document without its content."""

    id: uuid.UUID
    subject_id: uuid.UUID
    kind: str
    reference: str
    title: str
    language: str
    media_type: str
    sha256: str
    page_count: int
    created_at: datetime


@dataclass(frozen=True)
class StoredFile:
    """A stored document with its content."""

    summary: DocumentSummary
    content: bytes = field(repr=False)


class DamagedDocumentError(Exception):
    """The stored bytes do not match their hash; a defect of the storage, never shown as if it were the document."""


_SUMMARY = tuple(DocumentSummary.__dataclass_fields__)


def list_documents(subject_id: uuid.UUID, *, kind: str = "") -> tuple[DocumentSummary, ...]:
    """Return a person's documents that the transaction may see, newest first, without their content.

    Arguments:
        subject_id: the person.
        kind: only this kind, or all when empty.
    """
    documents = Document.objects.filter(subject_id=subject_id).order_by("-created_at", "pk")
    if kind:
        documents = documents.filter(kind=kind)
    return tuple(DocumentSummary(**values) for values in documents.values(*_SUMMARY))


def get_document(document_id: uuid.UUID, *, subject_id: uuid.UUID) -> StoredFile:
    """Return a document of a person with its content, verified against its hash.

    Raises:
        NotFound: there is none, or the transaction may not see it.
        DamagedDocumentError: the content was altered outside of the application.
    """
    values = (
        Document.objects.filter(pk=document_id, subject_id=subject_id).values(*_SUMMARY, "content").first()
    )
    if values is None:
        raise NotFound
    content = bytes(values.pop("content"))
    summary = DocumentSummary(**values)
    if sha256(content).hexdigest() != summary.sha256:
        raise DamagedDocumentError(str(summary.id))
    return StoredFile(summary, content)
