"""Uploaded papers of the demo town: one page of text as the smallest PDF that every viewer opens."""

from __future__ import annotations

from collections.abc import Sequence

PAGE = (595, 842)
MARGIN, FIRST_LINE, LINE_HEIGHT = 72, 770, 20


def draw_paper(title: str, lines: Sequence[str]) -> bytes:
    """Return a one-page PDF with a title and lines; the same input gives the same bytes.

    Arguments:
        title: printed large at the top.
        lines: printed below, one each; characters outside Latin-1 become question marks.
    """
    text = [f"BT /F1 16 Tf {MARGIN} {FIRST_LINE} Td ({_escape(title)}) Tj ET"]
    for number, line in enumerate(lines, start=2):
        text.append(f"BT /F1 11 Tf {MARGIN} {FIRST_LINE - number * LINE_HEIGHT} Td ({_escape(line)}) Tj ET")
    stream = "\n".join(text).encode("latin-1", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 5 0 R"
        b" /Resources << /Font << /F1 4 0 R >> >> >>" % PAGE,
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    return _assemble(objects)


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _assemble(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)
