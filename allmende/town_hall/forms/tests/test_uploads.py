"""Uploads: type, size and name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allmende.town_hall.forms.schema import FieldKind
from allmende.town_hall.forms.tests.material import a_field
from allmende.town_hall.forms.uploads import (
    DOCX,
    ODT,
    accepted_extensions,
    allowed_media_types,
    allowed_names,
    allowed_size,
    check_upload,
    safe_name,
    sniff_media_type,
)

PDF = b"%PDF-1.7\n"
PNG = b"\x89PNG\r\n\x1a\n...."
WORD = b"PK\x03\x04" + b"\x00" * 26 + b"[Content_Types].xml" + b"..word/document.xml"
TEXT = b"PK\x03\x04" + b"\x00" * 26 + b"mimetype" + ODT.encode() + b"PK"
ANY = a_field("F1", FieldKind.FILE, label_output="Nachweis")


def wanting(*types, **limits):
    return a_field("F1", FieldKind.FILE, limits={"media_types": types, **limits})


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (PDF, "application/pdf"),
        (b"\n\n%PDF-1.4", "application/pdf"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (PNG, "image/png"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"II*\x00", "image/tiff"),
        (b"MM\x00*", "image/tiff"),
        (WORD, DOCX),
        (TEXT, ODT),
        (b"PK\x03\x04 any other archive", None),
        (b"RIFF....WAVE", None),
        (b"MZ", None),
        (b"<html>", None),
        (b"", None),
    ],
)
def test_the_type_is_found_in_the_content(head, found):
    assert sniff_media_type(head) == found


@pytest.mark.parametrize(
    ("name", "size", "head", "advice"),
    [
        ("plan.pdf", 0, b"", "ist leer"),
        ("plan.pdf", 10_000_001, PDF, "ist mit 10\u00a0MB zu groß"),
        ("plan.exe", 900, b"MZ", "als PDF, JPG, PNG"),
        ("plan.docx", 900, WORD, "als PDF, JPG, PNG"),
        ("plan.jpg", 900, PDF, "passt nicht zum Inhalt (PDF)"),
        ("plan", 900, PDF, "passt nicht zum Inhalt (PDF)"),
        ("plan.pdf.exe", 900, PDF, "passt nicht zum Inhalt (PDF)"),
    ],
)
def test_what_cannot_be_taken_is_answered_with_advice(name, size, head, advice):
    told = str(check_upload(ANY, name, size, head))
    assert advice in told
    assert "Nachweis" in told or "leer" in told


@pytest.mark.parametrize(
    ("name", "head"), [("Plan.PDF", PDF), ("bild.jpeg", b"\xff\xd8\xff"), ("a.png", PNG)]
)
def test_proper_files_are_taken(name, head):
    assert check_upload(ANY, name, len(head), head) is None


def test_what_a_field_accepts():
    assert allowed_media_types(wanting("image/*", "video/mp4")) == (
        "image/jpeg",
        "image/png",
        "image/webp",
        "image/tiff",
    )
    assert allowed_media_types(wanting("video/mp4")) == allowed_media_types(ANY)
    assert allowed_names(wanting(DOCX, ODT)) == "Word (DOCX), ODT"
    assert accepted_extensions(wanting("image/jpeg")) == ".jpg,.jpeg"
    assert allowed_size(wanting(max_size=5)) == 5
    assert allowed_size(wanting(max_size=99_000_000)) == 10_000_000
    assert check_upload(wanting(DOCX), "brief.docx", 900, WORD) is None


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Plan.pdf", "Plan.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\ich\\Plan.pdf", "Plan.pdf"),
        ("a\x00b\u202ecod.pdf", "abcod.pdf"),
        ('a<b>"c"?.pdf', "a_b_c_.pdf"),
        (".htaccess", "htaccess"),
        ("", "Datei"),
        ("...", "Datei"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
        ("kein ende." + "y" * 300, ("kein ende." + "y" * 300)[:120]),
    ],
)
def test_names_are_made_harmless(name, safe):
    assert safe_name(name) == safe


@given(st.text(max_size=200))
def test_any_name_becomes_harmless(name):
    safe = safe_name(name)
    assert 0 < len(safe) <= 121
    assert not set(safe) & set('/\\<>:"|?*%\x00\n')
    assert not safe.startswith(".")
