"""All commands of ``allmende``, found by looking at files alone, so that the help appears at once.

A room offers a command by an ordinary Django management command ``<room>_<verb>``, for example
``town_hall/offers/management/commands/offers_import.py``; it is called as ``allmende offers import``.
"""

import ast
import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from allmende.config.locations import PACKAGE

HOUSE = "house"
# What an operator may need of Django's own; the others work as well.
DJANGO_COMMANDS = {
    "check": "Look for mistakes in code and settings",
    "migrate": "Bring the tables up to date (as the owner)",
    "showmigrations": "Show which changes of tables are done",
    "shell": "Open a Python shell",
    "dbshell": "Open a database shell as the application's role",
}
HOUSE_COMMANDS = {
    "run": "Start everything: database, web server, jobs",
    "worker": "Start only the worker for jobs",
    "web": "Start only the web server",
    "database url": "Print the connection address of the application's role; --owner: the owner's",
    "database prepare": "Create database and role where missing, and bring the tables up to date",
}


@dataclass(frozen=True)
class Command:
    """One command of a room."""

    name: str
    room: str
    summary: str

    @property
    def words(self) -> str:
        """How a person types it."""
        return self.name.replace("_", " ", 1)


def room_commands(package: Path = PACKAGE) -> list[Command]:
    """List the commands of all rooms, sorted by room and name."""
    found = [
        Command(path.stem, _room(path, package), _summary(path))
        for path in package.rglob("management/commands/*.py")
        if not path.name.startswith("_")
    ]
    return sorted(found, key=lambda command: (command.room, command.name))


def resolve(words: Sequence[str], names: Iterable[str]) -> tuple[str, list[str]]:
    """Turn what was typed into a management command and its arguments.

    Two words that are a command together win over the first alone, so ``offers import FILE`` becomes
    ``offers_import FILE``.

    Arguments:
        words: the command line without the program's name.
        names: all management commands that exist.

    Raises:
        LookupError: when there is no such command; the text is the hint for the person who typed it.
    """
    known = set(names)
    first = words[0].replace("-", "_")
    if len(words) > 1 and not words[1].startswith("-"):
        pair = f"{first}_{words[1].replace('-', '_')}"
        if pair in known:
            return pair, list(words[2:])
    if first in known:
        return first, list(words[1:])
    raise LookupError(_hint(words, first, known))


def _hint(words: Sequence[str], first: str, known: set[str]) -> str:
    """Say what could have been meant."""
    family = sorted(name for name in known if name.startswith(f"{first}_"))
    if family:
        typed = ", ".join(name.replace("_", " ", 1) for name in family)
        return f"'{' '.join(words[:2])}' is not a command; there is: {typed}."
    spoken = {name.replace("_", " ", 1): name for name in known}
    near = difflib.get_close_matches(" ".join(words[:2]), spoken, n=2)
    near += difflib.get_close_matches(words[0], spoken, n=1)
    hint = f" Did you mean: {', '.join(dict.fromkeys(near))}?" if near else ""
    return f"'{words[0]}' is not a command.{hint} All commands: allmende --help"


def help_text(version: str, commands: Iterable[Command]) -> str:
    """The help, grouped by room."""
    groups: dict[str, list[tuple[str, str]]] = {HOUSE: list(HOUSE_COMMANDS.items())}
    for command in commands:
        groups.setdefault(command.room, []).append((command.words, command.summary))
    groups["Django"] = list(DJANGO_COMMANDS.items())
    width = max(len(words) for entries in groups.values() for words, _ in entries) + 2
    lines = [f"Allmende {version}", "", "Usage: allmende COMMAND [ARGUMENTS]     allmende COMMAND --help", ""]
    for group, entries in groups.items():
        lines.append(f"{group}:")
        lines += [f"  {words:<{width}}{summary}".rstrip() for words, summary in entries]
        lines.append("")
    lines.append("Settings come from the environment: ALLMENDE_PORT, ALLMENDE_DATA, DATABASE_URL and others,")
    lines.append("see docs/operation. A command finds the running instance by the same settings.")
    return "\n".join(lines)


def _room(path: Path, package: Path) -> str:
    """The folder of the room, as a path within the house."""
    return path.parents[2].relative_to(package).as_posix()


def _summary(path: Path) -> str:
    """What a command says about itself, read without importing it."""
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (OSError, SyntaxError):
        return ""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name == "Command":
            text = _help_of(node) or ast.get_docstring(node) or ""
            return text.strip().splitlines()[0].rstrip(".") if text.strip() else ""
    return ""


def _help_of(node: ast.ClassDef) -> str | None:
    """The text assigned to ``help``, also when it is wrapped in a call for translation."""
    for statement in node.body:
        target = (
            statement.targets[0] if isinstance(statement, ast.Assign) else getattr(statement, "target", None)
        )
        if isinstance(target, ast.Name) and target.id == "help":
            value = getattr(statement, "value", None)
            if isinstance(value, ast.Call) and value.args:
                value = value.args[0]
            return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else None
    return None
