"""Importing forms."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import ClassVar

from django.db import IntegrityError, transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from allmende.foundation.errors import Conflict, InvalidInput
from allmende.town_hall.forms.code_lists import CodeLists, supply_code_lists
from allmende.town_hall.forms.layout import asked_fields
from allmende.town_hall.forms.messages import gettext_noop, message
from allmende.town_hall.forms.models import FormVersion
from allmende.town_hall.forms.schema_json import to_json
from allmende.town_hall.forms.xdatenfelder import XdfImportError, XdfProblem, read_xdatenfelder

_NO_LISTS: CodeLists = {}
_MAX_TITLE = 300
_NOTHING_ASKED = gettext_noop("Das Formular enthält kein Feld, das jemand ausfüllen könnte.")


class ImportRefusedError(InvalidInput):
    """The file is no form that can be used; ``problems`` says line, place and reason of each problem.

    Arguments:
        problems: at least one problem.
    """

    code = "form_import_refused"
    text: ClassVar = _("Die Datei konnte nicht importiert werden. Es wurde nichts übernommen.")

    def __init__(self, problems: tuple[XdfProblem, ...]) -> None:
        super().__init__(problems=len(problems))
        self.problems = problems

    def lines(self) -> tuple[str, ...]:
        """Return the problems in the language of the request, one line each."""
        return tuple(
            gettext("Zeile %(line)d, %(path)s: %(reason)s")
            % {"line": problem.line, "path": problem.path, "reason": problem.reason.translate(gettext)}
            if problem.line
            else problem.reason.translate(gettext)
            for problem in self.problems
        )


def import_form(data: bytes, *, key: str, now: datetime, code_lists: CodeLists = _NO_LISTS) -> FormVersion:
    """Import an XDatenfelder file as the next version of the form ``key``.

    A file that is the latest version already is not imported again. Versions are never changed, so that answers keep
    the form they were given in.

    Arguments:
        data: the file, XDatenfelder 2 or 3.
        key: short name of the form within the municipality.
        now: time of the import.
        code_lists: choices for code lists that the file only refers to, see ``supply_code_lists``.

    Raises:
        ImportRefusedError: the file has problems, all of which are listed; nothing was stored.
        Conflict: somebody imported the same form at the same moment.
    """
    try:
        definition = supply_code_lists(read_xdatenfelder(data), code_lists)
    except XdfImportError as error:
        raise ImportRefusedError(error.problems) from error
    if not any(asked_fields(definition.elements)):
        raise ImportRefusedError((XdfProblem(0, "", message(_NOTHING_ASKED)),))
    written, digest = to_json(definition), hashlib.sha256(data).hexdigest()
    latest = FormVersion.objects.filter(key=key).order_by("-number").defer("source").first()
    if latest is not None and latest.source_sha256 == digest and latest.definition == written:
        return latest
    row = FormVersion(
        key=key,
        number=latest.number + 1 if latest else 1,
        identifier=definition.identifier,
        version=definition.version[:40],
        title=definition.title[:_MAX_TITLE],
        definition=written,
        source=data,
        source_sha256=digest,
        imported_at=now,
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        raise Conflict from error
    return row
