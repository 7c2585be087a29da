"""Errors of the cases that people can meet."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from allmende.foundation.errors import Conflict, InvalidInput


class ApplicationIncomplete(InvalidInput):
    """Required answers are missing or wrong; the check page lists them."""

    code = "application_incomplete"
    text = _("Es fehlen noch Angaben. Sie sind unten genannt.")


class CaseMoved(Conflict):
    """The case has changed since the page was opened."""

    code = "case_moved"
    text = _("Der Vorgang hat sich inzwischen geändert. Bitte sehen Sie sich den neuen Stand an.")


class OwnCase(Conflict):
    """Nobody decides about themselves (§ 20 Abs. 1 Nr. 1 VwVfG)."""

    code = "own_case"
    text = _("Das ist Ihr eigener Antrag. Nach § 20 VwVfG bearbeitet ihn ein anderer Mensch aus dem Amt.")


class TooManyFiles(InvalidInput):
    """A draft holds as many files as it may."""

    code = "too_many_files"
    text = _("Mehr Dateien gehen nicht. Löschen Sie eine Datei, oder geben Sie weitere Nachweise vor Ort ab.")
