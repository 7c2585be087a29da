"""A check of finished PDFs, for tests: does assistive technology find what it needs?"""

from __future__ import annotations


def check_accessible(pdf: bytes, *, language: str = "de") -> tuple[str, ...]:
    """Return the problems of a PDF in words; an empty tuple means that none were found.

    Arguments:
        pdf: the file.
        language: the language that the document has to declare.

    Raises:
        ImportError: pikepdf is not installed; it belongs to the test dependencies.
    """
    from allmende.delivery.documents.inspection import problems_of  # noqa: PLC0415 -- only tests have pikepdf.

    return problems_of(pdf, language)
