"""Evidence that a resident hands in later: the same care as for files of a form."""

from __future__ import annotations

from typing import Final

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from allmende.foundation.errors import InvalidInput
from allmende.town_hall.cases.services import FileContent
from allmende.town_hall.forms.public import safe_name, sniff_media_type

LARGEST_BYTES: Final = 10_000_000
ACCEPTED: Final = frozenset({"application/pdf", "image/jpeg", "image/png", "image/webp", "image/tiff"})
HEAD_BYTES: Final = 4096


def accept_evidence(upload: UploadedFile[bytes] | None) -> tuple[FileContent, ...]:
    """Return the uploaded file, or nothing when none was chosen.

    Raises:
        InvalidInput: it is empty, too large or of a kind that the town hall cannot open.
    """
    if upload is None:
        return ()
    if not upload.size:
        raise InvalidInput(_("Die Datei ist leer. Bitte wählen Sie eine andere."))
    if upload.size > LARGEST_BYTES:
        raise InvalidInput(
            _("Die Datei ist größer als 10 MB. Bitte verkleinern Sie sie, oder machen Sie ein Foto.")
        )
    media_type = sniff_media_type(upload.read(HEAD_BYTES)) or ""
    upload.seek(0)
    if media_type not in ACCEPTED:
        raise InvalidInput(
            _("Diese Art von Datei können wir nicht öffnen. Bitte nehmen Sie ein PDF oder ein Foto.")
        )
    return (FileContent(name=safe_name(upload.name or ""), media_type=media_type, content=upload.read()),)
