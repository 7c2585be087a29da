"""Accessible PDFs. The typesetter takes most of a second to load, so a process loads it with its first document."""

from __future__ import annotations

from datetime import datetime

from allmende.delivery.documents.files import RenderedPdf

DEFAULT_COLOUR = "#1f3a5f"


def render_pdf(
    html: str, *, title: str, created: datetime, language: str = "de", colour: str = DEFAULT_COLOUR
) -> RenderedPdf:
    """Return ``html`` as an accessible PDF.

    Arguments:
        html: a whole document that extends ``documents/letter.html``; its values are already escaped.
        title: title of the file, shown by readers instead of the file name.
        created: instant written into the file; equal arguments give equal bytes.
        language: language of the document (BCP 47); must agree with the ``lang`` of the HTML.
        colour: colour of the letterhead, ``#rrggbb``; anything else falls back to a dark blue.

    Raises:
        RenderingFailed: when the content is too long or asks for something from outside.
    """
    from allmende.delivery.documents.typesetting import typeset  # noqa: PLC0415 (slow to load)

    return typeset(html, title=title, created=created, language=language, colour=colour)
