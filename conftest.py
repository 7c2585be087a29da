"""Ground rules of all tests: a real PostgreSQL, the application's own role, committed data, no network.

The embedded server (or the one of ``DATABASE_URL``) holds a template database that is built once from the
migrations and the demo town. Every test process works on a copy of it. Data are really committed, as access
records must be; tests stay apart because each creates a municipality of its own.
"""

from __future__ import annotations

import hashlib
import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
import pytest

if TYPE_CHECKING:
    from allmende.config.environment import Environment

pytest_plugins = ["allmende.foundation.testing"]

ROOT = Path(__file__).resolve().parent
LOOPBACK = {"127.0.0.1", "::1", "localhost", ""}
_keeper: list[Any] = []


def pytest_configure(config: pytest.Config) -> None:
    """Start the database, build the template once and give this process its copy, before Django reads settings."""
    if config.option.collectonly or config.option.help:
        return
    from allmende.config import assets, postgres
    from allmende.config.environment import load_environment

    environment = load_environment(os.environ)
    running = postgres.running(environment)
    running.__enter__()
    _keeper.append(running)
    if not hasattr(config, "workerinput"):
        assets.compile_translations()
        _build_template(environment)
    worker = getattr(config, "workerinput", {}).get("workerid", "main")
    os.environ["ALLMENDE_TEST_DATABASE"] = _copy_template(environment, worker)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the database that this process started."""
    while _keeper:
        _keeper.pop().__exit__(None, None, None)


def _sources_digest() -> str:
    files = sorted(path for path in (ROOT / "allmende").rglob("*.py") if "/tests/" not in str(path))
    files += sorted((ROOT / "allmende").rglob("*.xml"))
    content = hashlib.sha256()
    for path in files:
        content.update(path.read_bytes())
    return content.hexdigest()


def _build_template(environment: Environment) -> None:
    """Migrate and fill the template database, unless it already stems from these sources."""
    import subprocess
    import sys

    from allmende.config.database import connect_owner, prepare_database

    prepare_database(environment)
    digest = _sources_digest()
    with connect_owner(environment) as owner:
        row = owner.execute(
            "select shobj_description(oid, 'pg_database') from pg_database where datname = current_database()"
        ).fetchone()
    if row and row[0] == digest:
        return
    with _maintenance(environment) as server:
        name = psycopg.sql.Identifier(environment.database_name)
        server.execute(psycopg.sql.SQL("drop database if exists {} with (force)").format(name))
        server.execute(psycopg.sql.SQL("create database {} template template0").format(name))
    prepare_database(environment)
    for command in (
        ["database_migrate", "--verbosity", "0"],
        ["demo_load", "--if-empty", "--verbosity", "0"],
    ):
        subprocess.run([sys.executable, "-m", "django", *command], check=True, cwd=ROOT)
    with connect_owner(environment) as owner:
        owner.execute(
            psycopg.sql.SQL("comment on database {} is {}").format(
                psycopg.sql.Identifier(environment.database_name), psycopg.sql.Literal(digest)
            )
        )


def _maintenance(environment: Environment) -> psycopg.Connection:
    parameters: dict[str, Any] = {**environment.owner_connection, "dbname": "postgres"}
    return psycopg.connect(**parameters, autocommit=True)


def _copy_template(environment: Environment, worker: str) -> str:
    """Copy the template for this process; waits while another process copies."""
    name = f"{environment.database_name}_{worker}"
    with _maintenance(environment) as server:
        for _attempt in range(100):
            try:
                server.execute(
                    psycopg.sql.SQL("drop database if exists {} with (force)").format(
                        psycopg.sql.Identifier(name)
                    )
                )
                server.execute(
                    psycopg.sql.SQL("create database {} template {}").format(
                        psycopg.sql.Identifier(name), psycopg.sql.Identifier(environment.database_name)
                    )
                )
            except psycopg.errors.ObjectInUse:
                time.sleep(0.1)
            else:
                return name
    raise RuntimeError("The template database stayed in use.")


@pytest.fixture(scope="session")
def django_db_setup() -> None:
    """Replace the plugin's own test databases: ours are copies of the template."""


@pytest.fixture(scope="session", autouse=True)
def _own_database(django_db_blocker: Any) -> Iterator[None]:
    """Point all connections at this process's copy and allow their use in every test."""
    from django.conf import settings
    from django.db import connections

    for alias in settings.DATABASES:
        connections[alias].settings_dict["NAME"] = os.environ["ALLMENDE_TEST_DATABASE"]
        connections[alias].close()
    with django_db_blocker.unblock():
        yield
        connections.close_all()


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and str(address[0]) not in LOOPBACK:
            raise RuntimeError(f"Tests must not use the network: {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
