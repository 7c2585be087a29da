"""HTML becomes an accessible PDF (PDF/UA-1): tagged, titled, with embedded fonts, and the same bytes every time.

Nothing outside the package is ever fetched. The style sheet names fonts as ``font:FiraSans-Regular``; every other
address (network, file, data) stops the rendering, so that no text in a notice can make the server read anything.
"""

from __future__ import annotations

import re
import threading
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from allmende.delivery.documents.errors import RenderingFailed
from allmende.delivery.documents.files import RenderedPdf
from allmende.delivery.documents.fonts import font_bytes, font_faces

if TYPE_CHECKING:
    from weasyprint import Document as Layout

LONGEST_HTML = 4 * 1024 * 1024
MOST_PAGES = 300
DEFAULT_COLOUR = "#1f3a5f"
_STYLES = Path(__file__).parent / "styles"
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_THREAD = threading.local()


class PackageFontsOnly(URLFetcher):
    """Hands out the fonts of the package and refuses every other address."""

    scheme: ClassVar[str] = "font:"

    def __init__(self) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return the font that ``url`` names; raise ``PermissionError`` for anything else."""
        if url.startswith(self.scheme):
            return URLFetcherResponse(
                url, font_bytes(url.removeprefix(self.scheme)), {"Content-Type": "font/woff2"}
            )
        message = "documents fetch nothing but the fonts of the package"
        raise PermissionError(message)


def typeset(
    html: str,
    *,
    title: str,
    created: datetime,
    language: str = "de",
    colour: str = DEFAULT_COLOUR,
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
    if len(html) > LONGEST_HTML:
        raise RenderingFailed(characters=len(html))
    if f'<html lang="{language}"' not in html:
        raise RenderingFailed(language=language)
    try:
        layout = _lay_out(html, colour if _COLOUR.fullmatch(colour) else DEFAULT_COLOUR)
    except FatalURLFetchingError as error:
        raise RenderingFailed(reason="outside") from error
    pages = len(layout.pages)
    if pages > MOST_PAGES:
        raise RenderingFailed(pages=pages)
    written = created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    layout.metadata.title = title
    layout.metadata.created = layout.metadata.modified = written
    identifier = sha256(f"{title}\n{written}\n{html}".encode()).digest()[:16]
    content = layout.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=identifier)
    return RenderedPdf(content, pages)


def _lay_out(html: str, colour: str) -> Layout:
    fonts, letter = _style()
    # A paragraph sign at the end of a line reads badly; the space behind it does not break.
    html = html.replace("§ ", "§\N{NO-BREAK SPACE}")
    fetcher = PackageFontsOnly()
    tint = CSS(string=f":root {{ --town: {colour}; }}", url_fetcher=fetcher)
    return HTML(string=html, url_fetcher=fetcher).render(
        font_config=fonts, stylesheets=[letter, tint], pdf_variant="pdf/ua-1", pdf_tags=True
    )


def _style() -> tuple[FontConfiguration, CSS]:
    """Return fonts and style sheet, read once per thread: unpacking the fonts takes longer than laying out a page."""
    if not hasattr(_THREAD, "style"):
        fonts = FontConfiguration()
        rules = font_faces() + (_STYLES / "letter.css").read_text(encoding="utf-8")
        _THREAD.style = fonts, CSS(string=rules, font_config=fonts, url_fetcher=PackageFontsOnly())
    style: tuple[FontConfiguration, CSS] = _THREAD.style
    return style
