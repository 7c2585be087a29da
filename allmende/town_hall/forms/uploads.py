"""What may be uploaded: the type is found in the content, never believed from the name or the browser."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from allmende.town_hall.forms.messages import Message, gettext_noop
from allmende.town_hall.forms.schema import Field
from allmende.town_hall.forms.values import about, file_size

HEAD_BYTES = 4096
MAX_FILE_SIZE = 10_000_000
_MAX_NAME = 120

PDF, JPEG, PNG, WEBP, TIFF = "application/pdf", "image/jpeg", "image/png", "image/webp", "image/tiff"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"

DEFAULT_MEDIA_TYPES = (PDF, JPEG, PNG)
EXTENSIONS: Mapping[str, tuple[str, ...]] = {
    PDF: (".pdf",),
    JPEG: (".jpg", ".jpeg"),
    PNG: (".png",),
    WEBP: (".webp",),
    TIFF: (".tif", ".tiff"),
    DOCX: (".docx",),
    ODT: (".odt",),
}
_NAMES = {PDF: "PDF", JPEG: "JPG", PNG: "PNG", WEBP: "WebP", TIFF: "TIFF", DOCX: "Word (DOCX)", ODT: "ODT"}

_EMPTY = gettext_noop("Die Datei „%(name)s“ ist leer. Bitte wählen Sie bei „%(label)s“ eine andere Datei.")
_TOO_LARGE = gettext_noop(
    "Die Datei „%(name)s“ ist mit %(size)s zu groß. Bitte wählen Sie bei „%(label)s“ eine Datei bis %(limit)s."
)
_NOT_ALLOWED = gettext_noop(
    "Die Datei „%(name)s“ hat keinen passenden Dateityp. Bitte laden Sie bei „%(label)s“ eine Datei hoch als %(allowed)s."
)
_MISMATCH = gettext_noop(
    "Der Name „%(name)s“ passt nicht zum Inhalt (%(found)s). Bitte prüfen Sie bei „%(label)s“, ob es die richtige Datei ist."
)


def _is_webp(head: bytes) -> bool:
    return head[:4] == b"RIFF" and head[8:12] == b"WEBP"


def _is_docx(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04") and b"word/" in head


def _is_odt(head: bytes) -> bool:
    # The specification puts an uncompressed entry "mimetype" first, so its content stands readable at the start.
    return (
        head.startswith(b"PK\x03\x04") and head[30:38] == b"mimetype" and head[38:].startswith(ODT.encode())
    )


_SIGNATURES: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
    (PDF, lambda head: b"%PDF-" in head[:1024]),
    (JPEG, lambda head: head.startswith(b"\xff\xd8\xff")),
    (PNG, lambda head: head.startswith(b"\x89PNG\r\n\x1a\n")),
    (WEBP, _is_webp),
    (TIFF, lambda head: head.startswith((b"II*\x00", b"MM\x00*"))),
    (ODT, _is_odt),
    (DOCX, _is_docx),
)


def sniff_media_type(head: bytes) -> str | None:
    """Return the media type that the first bytes show, or None when they show none that we know.

    Arguments:
        head: the first ``HEAD_BYTES`` bytes (or all, if there are fewer).
    """
    return next((media_type for media_type, fits in _SIGNATURES if fits(head)), None)


def allowed_media_types(field: Field) -> tuple[str, ...]:
    """Return what the field accepts, limited to types that can be recognised; PDF, JPG and PNG where it names none."""
    named = field.constraints.media_types
    known = tuple(known for known in EXTENSIONS for wanted in named if _covers(wanted, known))
    return tuple(dict.fromkeys(known)) or DEFAULT_MEDIA_TYPES


def _covers(wanted: str, known: str) -> bool:
    return wanted == known or (wanted.endswith("/*") and known.startswith(wanted[:-1]))


def allowed_size(field: Field) -> int:
    """Return the largest size in bytes that the field accepts; never more than the portal takes."""
    return min(field.constraints.max_size or MAX_FILE_SIZE, MAX_FILE_SIZE)


def allowed_names(field: Field) -> str:
    """Return the accepted types for people, for example ``PDF, JPG, PNG``."""
    return ", ".join(_NAMES[media_type] for media_type in allowed_media_types(field))


def accepted_extensions(field: Field) -> str:
    """Return the value of the attribute ``accept`` of a file input."""
    return ",".join(extension for kind in allowed_media_types(field) for extension in EXTENSIONS[kind])


def check_upload(field: Field, name: str, size: int, head: bytes) -> Message | None:
    """Return why a file cannot be taken, or None when it can.

    Arguments:
        field: the field the file was chosen for.
        name: the name the browser sent.
        size: size in bytes.
        head: the first ``HEAD_BYTES`` bytes.
    """
    shown = safe_name(name)
    if size == 0:
        return about(_EMPTY, field, name=shown)
    if size > allowed_size(field):
        limit = file_size(allowed_size(field))
        return about(_TOO_LARGE, field, name=shown, size=file_size(size), limit=limit)
    found = sniff_media_type(head)
    if found is None or found not in allowed_media_types(field):
        return about(_NOT_ALLOWED, field, name=shown, allowed=allowed_names(field))
    if not shown.lower().endswith(EXTENSIONS[found]):
        return about(_MISMATCH, field, name=shown, found=_NAMES[found])
    return None


def safe_name(name: str) -> str:
    """Return a harmless file name: no folders, no control or direction characters, not hidden, not too long."""
    name = unicodedata.normalize("NFC", name)
    name = re.split(r"[/\\]", name)[-1]
    name = "".join(letter for letter in name if unicodedata.category(letter)[0] != "C")
    name = re.sub(r'[<>:"|?*%]+', "_", name)
    name = " ".join(name.split()).strip(". ")
    stem, dot, extension = name.rpartition(".")
    if dot and len(extension) <= 10:  # noqa: PLR2004 (longer is no file extension)
        return f"{stem[: _MAX_NAME - len(extension) - 1].rstrip('. ') or 'Datei'}.{extension}"
    return name[:_MAX_NAME] or "Datei"
