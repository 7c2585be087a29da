"""What other rooms may use of the documents."""

from allmende.delivery.documents.accessibility import check_accessible
from allmende.delivery.documents.errors import RenderingFailed
from allmende.delivery.documents.files import RenderedPdf
from allmende.delivery.documents.letters import Letter, Letterhead, LetterLine
from allmende.delivery.documents.queries import DocumentSummary, StoredFile, get_document, list_documents
from allmende.delivery.documents.rendering import render_pdf
from allmende.delivery.documents.services import DocumentDraft, store_document

__all__ = [
    "DocumentDraft",
    "DocumentSummary",
    "Letter",
    "LetterLine",
    "Letterhead",
    "RenderedPdf",
    "RenderingFailed",
    "StoredFile",
    "check_accessible",
    "get_document",
    "list_documents",
    "render_pdf",
    "store_document",
]
