"""Bring the database of an instance to the state that this version needs, and say so in a few lines."""

import contextlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import psycopg

from allmende.config import postgres
from allmende.config.catalogue import room_commands
from allmende.config.database import connect_owner, prepare_database
from allmende.config.environment import Environment, EnvironmentProblem
from allmende.foundation.proofs import SERVICES, digest, proof_of


class Progress:
    """A few lines on the screen: what was done and how long it took."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def done(self, what: str, result: str) -> None:
        """Say that a step is finished."""
        took = time.monotonic() - self._began
        print(f"  {what:<12}{result:<52}{took:6.1f} s", flush=True)
        self._began = time.monotonic()


def prepare(environment: Environment) -> int:
    """Create database and role where missing and bring the tables up to date."""
    with postgres.running(environment):
        prepare_all(environment, Progress())
    return 0


def prepare_all(environment: Environment, progress: Progress) -> None:
    """Database, role, tables and on the first start the demo town."""
    prepare_database(environment)
    with connect_owner(environment) as connection:
        version = connection.info.server_version // 10000
        where = f"data in {_short(environment.data)}" if environment.embedded else "server of DATABASE_URL"
        progress.done("Database", f"PostgreSQL {version}, {where}")
        if missing := missing_migrations(connection):
            _call(environment, "database", "migrate", "--verbosity=0")
            progress.done("Tables", f"{missing} changes applied")
        _prepare_months(connection)
        _register_services(connection, environment)
        wanted = environment.demo and any(command.name == "demo_load" for command in room_commands())
        if wanted and not _has_municipality(connection):
            _call(environment, "demo", "load", "--if-empty", "--verbosity=0")
            progress.done("Demo town", "Musterfelde and Kleinmuster")


def _prepare_months(connection: psycopg.Connection) -> None:
    """See that the ledger has room for the coming months: an instance may have slept longer than its partitions."""
    found = connection.execute(
        "SELECT to_regprocedure('guard.prepare_ledger_months()') IS NOT NULL"
    ).fetchone()
    if found and found[0]:
        connection.execute("SELECT guard.prepare_ledger_months()")


def _register_services(connection: psycopg.Connection, environment: Environment) -> None:
    """Make the database recognise this version's background services under this instance's key."""
    rows = [(name, digest(proof_of(name, environment.secret_key))) for name in SERVICES]
    with connection.transaction():
        connection.execute("DELETE FROM foundation_service WHERE NOT name = ANY (%s)", [list(SERVICES)])
        connection.cursor().executemany(
            "INSERT INTO foundation_service (name, proof_digest) VALUES (%s, %s)"
            " ON CONFLICT (name) DO UPDATE SET proof_digest = excluded.proof_digest",
            rows,
        )


def missing_migrations(connection: psycopg.Connection) -> int:
    """Count the migrations that are not applied, without loading Django.

    Only names are compared, so a doubt means "look closely": Django then finds that nothing is to be done.
    """
    files = Counter(path.stem for path in _migration_files())
    found = connection.execute("SELECT to_regclass('django_migrations')").fetchone()
    if found and found[0]:
        files -= Counter(name for (name,) in connection.execute("SELECT name FROM django_migrations"))
    return files.total()


def _migration_files() -> Iterator[Path]:
    """The files of all migrations of all installed parts."""
    from django.conf import settings

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "allmende.config.settings")
    for entry in settings.INSTALLED_APPS:
        found = importlib.util.find_spec(entry)
        for folder in found.submodule_search_locations or [] if found else []:
            yield from (
                path for path in Path(folder, "migrations").glob("*.py") if not path.name.startswith("_")
            )


def _has_municipality(connection: psycopg.Connection) -> bool:
    """Whether anything is in the house yet."""
    try:
        found = connection.execute("SELECT EXISTS (SELECT FROM foundation_municipality)").fetchone()
    except psycopg.errors.UndefinedTable:
        return False
    return bool(found and found[0])


def _call(environment: Environment, *words: str) -> None:
    """Call another command of the house and fail with it."""
    result = subprocess.run(  # noqa: S603 -- our own program, fixed arguments.
        own_command(*words), env=child_environ(environment), stdin=subprocess.DEVNULL, check=False
    )
    if result.returncode:
        raise EnvironmentProblem(f"'allmende {' '.join(words)}' failed; its reason stands above.")


def own_command(*words: str) -> list[str]:
    """The command line of a command of the house."""
    return [sys.executable, "-m", "allmende.config.cli", *words]


def child_environ(environment: Environment) -> dict[str, str]:
    """The same settings for the children, with the data folder written out."""
    return {**os.environ, "ALLMENDE_DATA": str(environment.data)}


def serving_environ(environment: Environment) -> dict[str, str]:
    """The settings of the processes that serve; they share their figures in a folder."""
    return {**child_environ(environment), "PROMETHEUS_MULTIPROC_DIR": str(metrics_folder(environment))}


def metrics_folder(environment: Environment) -> Path:
    """The folder in which the processes of an instance share their figures."""
    return environment.data / "metrics"


def clear_metrics(environment: Environment) -> None:
    """Begin with new figures; those of ended processes would be counted for ever."""
    folder = metrics_folder(environment)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def _short(path: Path) -> str:
    """A path as a person would say it."""
    with contextlib.suppress(ValueError):
        return str(path.relative_to(Path.cwd()))
    return str(path)
