"""The command ``allmende``: Django's management commands and the rooms' own under one name.

It starts fast (help and version load nothing), brings the embedded database up for as long as a command needs
it, and answers a wrong setting with one line.
"""

import contextlib
import os
import sys
from collections.abc import Sequence

from allmende import __version__
from allmende.config.catalogue import HOUSE_COMMANDS, help_text, resolve, room_commands
from allmende.config.environment import Environment, EnvironmentProblem, load_environment

SETTINGS = "allmende.config.settings"
WRONG_USE = 2
# Commands that work without a database and should not start one.
WITHOUT_DATABASE = frozenset(
    {
        "check",
        "collectstatic",
        "compilemessages",
        "diffsettings",
        "findstatic",
        "makemessages",
        "startapp",
        "version",
    }
)
# Commands that change tables belong to the owner; the application's role may not.
AS_OWNER = frozenset({"migrate", "showmigrations", "sqlmigrate", "sqlflush", "inspectdb"})


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = _run(words)
    except EnvironmentProblem as problem:
        print(f"allmende: {problem}", file=sys.stderr)
        code = WRONG_USE
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


def _run(words: list[str]) -> int:
    """Find out what is meant and do it."""
    if not words or words[0] in {"-h", "--help"} or words == ["help"]:
        print(help_text(__version__, room_commands()))
        return 0
    if words[0] in {"--version", "version"}:
        print(f"Allmende {__version__}")
        return 0
    if words[0] == "help":
        words = [*words[1:], "--help"]
    if words[0] in {"run", "web", "worker"} or words[:2] in (["database", "url"], ["database", "prepare"]):
        return _house_command(words)
    return _management_command(words)


def _house_command(words: list[str]) -> int:
    """Commands about the house itself."""
    if "--help" in words or "-h" in words:
        for name, summary in HOUSE_COMMANDS.items():
            if name.split()[0] == words[0]:
                print(f"allmende {name}\n    {summary}")
        return 0
    from allmende.config.postgres import running

    environment = load_environment(os.environ)
    match words:
        case ["run"]:
            from allmende.config.run import run

            return run(environment)
        case ["web"]:
            from allmende.config.run import web_command

            os.execv(sys.executable, web_command(environment))  # noqa: S606 -- our own program, fixed arguments.
        case ["worker"]:
            from allmende.config.worker import work

            with running(environment):
                return work(environment)
        case ["database", "url"]:
            print(_address(environment, owner=False))
        case ["database", "url", "--owner"]:
            print(_address(environment, owner=True))
        case ["database", "prepare"]:
            from allmende.config.prepare import prepare

            return prepare(environment)
        case _:
            known = ", ".join(name for name in HOUSE_COMMANDS if name.split()[0] == words[0])
            print(f"allmende: '{' '.join(words)}' is not understood; there is: {known}.", file=sys.stderr)
            return WRONG_USE
    return 0


def _address(environment: Environment, *, owner: bool) -> str:
    """The connection address of a role, as programs such as psql take it."""
    from urllib.parse import quote, urlencode

    parameters = dict(environment.owner_connection if owner else environment.app_connection)
    host = parameters.get("host", "")
    place = ""
    if host and not host.startswith("/") and "," not in host:
        del parameters["host"]
        place = f"[{host}]" if ":" in host else host
        place += f":{parameters.pop('port')}" if "port" in parameters else ""
    user, database = quote(parameters.pop("user"), safe=""), quote(parameters.pop("dbname"), safe="")
    password = quote(parameters.pop("password", ""), safe="")
    secret = f":{password}" if password else ""
    return f"postgresql://{user}{secret}@{place}/{database}?{urlencode(parameters, quote_via=quote)}".rstrip(
        "?"
    )


def _management_command(words: list[str]) -> int:
    """A command of a room or one of Django's."""
    from django.core.management import get_commands

    environment = load_environment(os.environ)
    _set_up(words)
    try:
        name, rest = resolve(words, get_commands())
    except LookupError as problem:
        print(f"allmende: {problem.args[0]}", file=sys.stderr)
        return WRONG_USE
    return _django(environment, name, rest)


def _set_up(words: Sequence[str]) -> None:
    """Load Django: only then does it know the commands of all rooms."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    django.setup()
    sys.argv = ["allmende", *words]


def _django(environment: Environment, name: str, arguments: list[str]) -> int:
    """Run a management command, with the database at hand where it needs one."""
    from django.core.management import execute_from_command_line
    from django.db import OperationalError

    from allmende.config.database import prepare_database
    from allmende.config.postgres import running

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    if name in AS_OWNER and not any(argument.startswith("--database") for argument in arguments):
        arguments = ["--database=owner", *arguments]
    asks_for_help = bool({"-h", "--help"} & set(arguments))
    with contextlib.ExitStack() as stack:
        if name not in WITHOUT_DATABASE and not asks_for_help:
            stack.enter_context(running(environment))
            prepare_database(environment)
        try:
            execute_from_command_line(["allmende", name, *arguments])
        except OperationalError as problem:
            reason = str(problem).strip().splitlines()[0]
            print(f"allmende: The database does not answer: {reason}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    main()
