"""Rendering: accessible, reproducible, and closed to everything outside."""

import subprocess
import sys
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest
from django.template.loader import render_to_string
from pdfua import validate

from allmende.delivery.documents import typesetting
from allmende.delivery.documents.accessibility import check_accessible
from allmende.delivery.documents.errors import RenderingFailed
from allmende.delivery.documents.fonts import font_bytes, font_faces
from allmende.delivery.documents.letters import Letter, Letterhead, LetterLine
from allmende.delivery.documents.rendering import render_pdf

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def letter_html(text="Guten Tag.", **changes):
    letter = Letter(
        head=Letterhead("Stadt Musterfelde", "Die Bürgermeisterin", "Markt 1", "14999", "Musterfelde"),
        address=("Nūr ad-Dīn ʿAbd al-Ḥamīd Öztürk-Großmann", "Mühlenweg 12", "14999 Musterfelde"),
        info=(LetterLine("Aktenzeichen", "A-1"),),
        running_head="Stadt Musterfelde, A-1",
        title="Ein Brief",
    )
    return render_to_string("documents/letter.html", {"letter": letter}).replace(
        '<div class="content">', f'<div class="content"><h1>Brief</h1><p>{text}</p>'
    )


def pdf_of(html=None, **changes):
    values = {"title": "Ein Brief", "created": NOON, **changes}
    return render_pdf(letter_html() if html is None else html, **values)


def test_a_letter_is_accessible(tmp_path):
    pdf = pdf_of()
    assert check_accessible(pdf.content) == ()
    file = tmp_path / "letter.pdf"
    file.write_bytes(pdf.content)
    assert [finding.message for finding in validate(str(file)).findings] == []
    assert pdf.page_count == 1


def test_the_same_input_gives_the_same_bytes_also_in_another_process():
    first, second = pdf_of(), pdf_of()
    assert first.content == second.content
    program = (
        "import django; django.setup()\n"
        "from allmende.delivery.documents.tests.test_rendering import pdf_of\nprint(pdf_of().sha256)"
    )
    other = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert other.stdout.strip() == first.sha256


def test_time_and_title_are_those_of_the_caller():
    with pikepdf.open(BytesIO(pdf_of().content)) as document:
        assert str(document.docinfo["/CreationDate"]).startswith("D:20261120120000")
        assert str(document.docinfo["/Title"]) == "Ein Brief"
    assert pdf_of(created=datetime(2026, 11, 21, tzinfo=UTC)).content != pdf_of().content


def test_fonts_are_those_of_the_package():
    assert "FiraSans-SemiBold" in font_faces()
    with pikepdf.open(BytesIO(pdf_of().content)) as document:
        names = {
            str(item.BaseFont) for item in document.objects if "/BaseFont" in getattr(item, "keys", list)()
        }
    assert names
    assert all("Fira-Sans" in name for name in names), "every letter of the Arabic name is in Fira Sans"


@pytest.mark.parametrize("name", ["../../../etc/passwd", "FiraSans-Regular/../x", "", "/etc/passwd"])
def test_only_the_named_fonts_exist(name):
    with pytest.raises(FileNotFoundError):
        font_bytes(name)


@pytest.mark.parametrize(
    "outside",
    [
        '<img src="http://127.0.0.1:9/x.png" alt="x">',
        '<img src="https://example.org/x.png" alt="x">',
        '<img src="file:///etc/passwd" alt="x">',
        '<img src="data:image/svg+xml,%3Csvg/%3E" alt="x">',
        '<link rel="stylesheet" href="file:///etc/hosts">',
        "<style>@import url(ftp://example.org/x.css);</style>",
        '<div style="background: url(http://example.org/x)">x</div>',
        '<img src="font:../../secret" alt="x">',
    ],
)
def test_nothing_outside_is_ever_read(outside):
    with pytest.raises(RenderingFailed):
        pdf_of(letter_html(outside))


def test_a_language_that_the_document_does_not_declare_is_refused():
    with pytest.raises(RenderingFailed):
        pdf_of(language="en")


def test_a_colour_that_is_none_changes_nothing():
    assert pdf_of(colour="red; } body { display: none").content == pdf_of().content


def test_too_long_a_document_is_refused(monkeypatch):
    monkeypatch.setattr(typesetting, "MOST_PAGES", 1)
    with pytest.raises(RenderingFailed):
        pdf_of(letter_html("Ein langer Satz. " * 600))
    monkeypatch.setattr(typesetting, "LONGEST_HTML", 10)
    with pytest.raises(RenderingFailed):
        pdf_of()


def test_the_check_finds_what_is_missing():
    with pikepdf.new() as document:
        document.add_blank_page()
        target = BytesIO()
        document.save(target)
    assert {"no title", "no structure tree", "not marked as tagged"} <= set(
        check_accessible(target.getvalue())
    )
    assert any(
        "main heading" in problem
        for problem in check_accessible(pdf_of(letter_html("<h1>Zwei</h1>")).content)
    )
