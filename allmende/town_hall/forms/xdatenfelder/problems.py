"""What can be wrong with an XDatenfelder file, told so that its author can mend it: line, place, reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from allmende.town_hall.forms.messages import Message, gettext_noop, message

MAX_PROBLEMS = 50
_TOO_MANY = gettext_noop("Es gibt noch mehr Fehler. Bitte beheben Sie zuerst die genannten.")


@dataclass(frozen=True, slots=True)
class XdfProblem:
    """One problem.

    Arguments:
        line: line in the file, counted from 1; 0 when the problem concerns the file as a whole.
        path: element path such as ``/xdatenfelder.stammdatenschema.0102/stammdatenschema/struktur[2]/anzahl``.
        reason: what is wrong, in German.
    """

    line: int
    path: str
    reason: Message

    def __str__(self) -> str:
        return f"Zeile {self.line}, {self.path}: {self.reason}" if self.line else str(self.reason)


class XdfImportError(ValueError):
    """The file cannot be imported; nothing of it was taken over.

    Arguments:
        problems: all problems in the order of the file, at least one.
    """

    def __init__(self, problems: Iterable[XdfProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class TooManyProblemsError(Exception):
    """Raised inside the importer to stop reading a file that is wrong throughout."""


class Findings:
    """Collects problems while a file is read, so that all of them can be reported at once."""

    def __init__(self) -> None:
        self._problems: list[XdfProblem] = []

    def add(self, line: int, path: str, reason: Message) -> None:
        """Note a problem; stop reading when there are far too many."""
        self._problems.append(XdfProblem(line, path, reason))
        if len(self._problems) >= MAX_PROBLEMS:
            self._problems.append(XdfProblem(0, "", message(_TOO_MANY)))
            raise TooManyProblemsError

    def raise_if_any(self) -> None:
        """Raise ``XdfImportError`` when at least one problem was noted."""
        if self._problems:
            raise XdfImportError(self._problems)
