"""Files for one person only: never cached, never run by the browser."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def private_file(*, name: str, media_type: str, content: bytes) -> HttpResponse:
    """Answer with a file to save.

    Arguments:
        name: harmless file name.
        media_type: what the content really is.
        content: the bytes.
    """
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response
