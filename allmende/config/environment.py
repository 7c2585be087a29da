"""What the operator sets from outside, read once and typed.

Every setting comes from the process environment, so that the server, the job worker and each command in
another shell find the same instance. The rest of the house never reads ``os.environ``.
"""

import difflib
import hashlib
import hmac
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from allmende.config.readers import (
    EmailServer,
    read_address,
    read_email,
    read_networks,
    read_number,
    read_switch,
    read_text,
)
from allmende.config.readers import (
    EnvironmentProblem as EnvironmentProblem,
)  # Whoever reads settings catches it.
from allmende.config.secret_files import secret_file

OWNER_ROLE = "allmende"
DATABASE_NAME = "allmende"
EMBEDDED_PORT = 5432  # Only the name of the socket file; nothing listens on the network.
LONGEST_SOCKET_PATH = 100  # Linux ends at 107 bytes, macOS at 103.
LONGEST_ROLE_NAME = 63
SHORTEST_SECRET_KEY = 50
KNOWN_VARIABLES = (
    "ALLMENDE_APP_DB_PASSWORD",
    "ALLMENDE_DATA",
    "ALLMENDE_EMAIL_URL",
    "ALLMENDE_LISTEN",
    "ALLMENDE_MODE",
    "ALLMENDE_PORT",
    "ALLMENDE_SECRET_KEY",
    "ALLMENDE_TEST_DATABASE",  # Set by the tests for themselves.
    "ALLMENDE_THREADS",
    "ALLMENDE_TLS",
    "ALLMENDE_TRUSTED_PROXY",
    "ALLMENDE_WORKERS",
)


class Mode(StrEnum):
    """How the instance is meant to be used."""

    DEMO = "demo"
    PRODUCTION = "production"
    DEVELOPMENT = "development"


@dataclass(frozen=True)
class Environment:
    """All settings of one instance.

    Reading the settings touches no file. Secrets that were not given are created in the data folder when they
    are first asked for.
    """

    mode: Mode
    listen: str
    port: int
    workers: int
    threads: int
    data: Path
    tls: bool
    trusted_proxies: tuple[str, ...]
    email: EmailServer | None
    database_url: str | None = field(repr=False)
    given_secret_key: str | None = field(repr=False)
    given_app_password: str | None = field(repr=False)

    @property
    def embedded(self) -> bool:
        """Whether the instance brings its own PostgreSQL."""
        return self.database_url is None

    @property
    def demo(self) -> bool:
        """Whether the demo town is loaded."""
        return self.mode is Mode.DEMO

    @property
    def development(self) -> bool:
        """Whether pages for developers, such as the catalogue of components, are shown."""
        return self.mode is Mode.DEVELOPMENT

    @cached_property
    def secret_key(self) -> str:
        """The key for signatures; without ``ALLMENDE_SECRET_KEY`` created once in the data folder."""
        return self.given_secret_key or secret_file(self.data / "secret_key")

    @cached_property
    def owner_connection(self) -> dict[str, str]:
        """Connection parameters of the role that owns the tables, with the names that libpq uses."""
        if self.database_url is not None:
            return _url_parameters(self.database_url)
        return {
            "host": str(socket_folder(self.data)),
            "port": str(EMBEDDED_PORT),
            "dbname": DATABASE_NAME,
            "user": OWNER_ROLE,
            "password": secret_file(self.data / "database_password"),
        }

    @cached_property
    def app_connection(self) -> dict[str, str]:
        """Connection parameters of the role that the application uses: it owns nothing."""
        return {**self.owner_connection, "user": self.app_role, "password": self.app_password}

    @property
    def database_name(self) -> str:
        """The name of the database."""
        return self.owner_connection["dbname"]

    @property
    def app_role(self) -> str:
        """The name of the application's role, ``<database>_app``."""
        return f"{self.database_name}_app"

    @cached_property
    def app_password(self) -> str:
        """The password of the application's role, derived from the secret key unless given."""
        if self.given_app_password is not None:
            return self.given_app_password
        purpose = f"allmende application role {self.database_name}".encode()
        return hmac.new(self.secret_key.encode(), purpose, hashlib.sha256).hexdigest()

    @property
    def owner_dsn(self) -> str:
        """Connection string of the owner for psycopg."""
        return _dsn(self.owner_connection)

    @property
    def app_dsn(self) -> str:
        """Connection string of the application's role for psycopg."""
        return _dsn(self.app_connection)

    @property
    def default_database(self) -> dict[str, Any]:
        """Entry ``default`` of Django's ``DATABASES``: the application's role."""
        return _django_database(self.app_connection)

    @property
    def owner_database(self) -> dict[str, Any]:
        """Entry ``owner`` of Django's ``DATABASES``: migrations and nothing else."""
        return _django_database(self.owner_connection)


def load_environment(environ: Mapping[str, str], folder: Path | None = None) -> Environment:
    """Read and check all settings.

    Arguments:
        environ: the process environment, or a table in tests.
        folder: where a relative ``ALLMENDE_DATA`` begins; the current folder unless given.

    Raises:
        EnvironmentProblem: with one line naming the variable, its value and what is allowed.
    """
    _check_names(environ)
    mode = _mode(environ)
    secret_key = read_text(environ, "ALLMENDE_SECRET_KEY")
    if secret_key is None and mode is Mode.PRODUCTION:
        raise EnvironmentProblem(
            "ALLMENDE_SECRET_KEY is missing: ALLMENDE_MODE=production needs a random text of at least "
            f"{SHORTEST_SECRET_KEY} characters."
        )
    if secret_key is not None and len(secret_key) < SHORTEST_SECRET_KEY:
        raise EnvironmentProblem(
            f"ALLMENDE_SECRET_KEY has {len(secret_key)} characters: "
            f"a random text of at least {SHORTEST_SECRET_KEY} characters is needed."
        )
    database_url = read_text(environ, "DATABASE_URL")
    if database_url is not None:
        _url_parameters(database_url)
    return Environment(
        mode=mode,
        listen=read_address(environ),
        port=read_number(environ, "ALLMENDE_PORT", default=8000, least=1, most=65535),
        workers=read_number(environ, "ALLMENDE_WORKERS", default=2, least=1, most=64),
        threads=read_number(environ, "ALLMENDE_THREADS", default=4, least=1, most=64),
        data=_data(environ, folder),
        tls=read_switch(environ, "ALLMENDE_TLS"),
        trusted_proxies=read_networks(environ, "ALLMENDE_TRUSTED_PROXY"),
        email=read_email(environ),
        database_url=database_url,
        given_secret_key=secret_key,
        given_app_password=read_text(environ, "ALLMENDE_APP_DB_PASSWORD"),
    )


def socket_folder(data: Path) -> Path:
    """Folder of the embedded server's socket: in the data folder, or a short one where that is too long.

    libpq reads a comma in a host as a list of hosts, so such a path takes the short folder as well.
    """
    folder = data / "socket"
    whole = f"{folder}/.s.PGSQL.{EMBEDDED_PORT}"
    if len(os.fsencode(whole)) <= LONGEST_SOCKET_PATH and "," not in whole:
        return folder
    mark = hashlib.sha256(os.fsencode(data)).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"allmende-{mark}"


def _check_names(environ: Mapping[str, str]) -> None:
    """Refuse a misspelt variable: a setting without effect is worse than none."""
    for name in sorted(environ):
        if name.startswith("ALLMENDE_") and name not in KNOWN_VARIABLES:
            # Only what follows the common beginning is compared, or everything would look alike.
            known = {one.removeprefix("ALLMENDE_"): one for one in KNOWN_VARIABLES}
            near = difflib.get_close_matches(name.removeprefix("ALLMENDE_"), known, n=1)
            hint = f"did you mean {known[near[0]]}?" if near else f"known are {', '.join(KNOWN_VARIABLES)}."
            raise EnvironmentProblem(f"{name} is not a setting of Allmende: {hint}")


def _mode(environ: Mapping[str, str]) -> Mode:
    """Read the mode."""
    text = read_text(environ, "ALLMENDE_MODE")
    if text is None:
        return Mode.DEMO
    try:
        return Mode(text)
    except ValueError as problem:
        raise EnvironmentProblem(f"ALLMENDE_MODE={text}: allowed are {', '.join(Mode)}.") from problem


def _data(environ: Mapping[str, str], folder: Path | None) -> Path:
    """Read the data folder."""
    given = read_text(environ, "ALLMENDE_DATA") or "var"
    try:
        path = ((folder or Path.cwd()) / Path(given).expanduser()).resolve()
        is_file = path.exists() and not path.is_dir()
    except (RuntimeError, OSError) as problem:
        raise EnvironmentProblem(
            f"ALLMENDE_DATA={given}: this folder cannot be found ({problem})."
        ) from problem
    if is_file:
        raise EnvironmentProblem(f"ALLMENDE_DATA={given}: this is a file, but a folder is needed.")
    return path


def _url_parameters(url: str) -> dict[str, str]:
    """Take a database address apart with libpq's own rules. It may hold a password and is not repeated."""
    from psycopg import ProgrammingError  # noqa: PLC0415 -- loading libpq takes longer than all the rest here.
    from psycopg.conninfo import conninfo_to_dict  # noqa: PLC0415

    allowed = "allowed is postgresql://owner:password@host:port/database."
    if urlsplit(url).scheme not in {"postgres", "postgresql"}:
        raise EnvironmentProblem(f"DATABASE_URL does not begin with postgresql://: {allowed}")
    try:
        parameters = {key: str(value) for key, value in conninfo_to_dict(url).items() if value is not None}
    except ProgrammingError as problem:
        raise EnvironmentProblem(f"DATABASE_URL cannot be read: {allowed}") from problem
    for key, what in (("dbname", "the database"), ("user", "the owner")):
        if not parameters.get(key):
            raise EnvironmentProblem(f"DATABASE_URL does not name {what}: {allowed}")
    if len(parameters["dbname"].encode()) > LONGEST_ROLE_NAME - len("_app"):
        raise EnvironmentProblem("DATABASE_URL: the name of the database may have at most 59 bytes.")
    return parameters


def _dsn(parameters: Mapping[str, str]) -> str:
    """Put connection parameters together again."""
    from psycopg.conninfo import make_conninfo  # noqa: PLC0415 -- see above.

    return make_conninfo("", **parameters)


def _django_database(parameters: Mapping[str, str]) -> dict[str, Any]:
    """Translate libpq's names into Django's. Connections stay open and are looked at before each request."""
    rest = {key: value for key, value in parameters.items() if key not in _DJANGO_NAMES}
    return {
        "ENGINE": "django.db.backends.postgresql",
        **{name: parameters.get(key, "") for key, name in _DJANGO_NAMES.items()},
        "OPTIONS": rest,
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }


_DJANGO_NAMES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
