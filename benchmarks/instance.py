"""The instance that is measured: a data folder of its own, a free port, started as ``allmende run`` starts it."""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "bench"
DATA = FOLDER / "data"
STAMP = DATA / "sources"
WORKERS = 2
THREADS = 4
PATIENCE_SECONDS = 300
# What the loaded data depend on; when it changes, the data folder is made anew.
SOURCES = ("allmende/**/migrations/*.py", "allmende/entrance/demo/**/*.py", "benchmarks/seed.py")


@dataclass(frozen=True)
class CpuTimes:
    """Seconds of processor time used so far, by what."""

    web: float
    database: float


@dataclass(frozen=True)
class Server:
    """A web server that answers on this machine."""

    port: int
    process: subprocess.Popen[bytes]

    def cpu_times(self) -> CpuTimes:
        """What web server and database have used so far; zeros where the system does not tell (not Linux)."""
        web = sum(_cpu_seconds(pid) for pid in _descendants(self.process.pid, without="worker"))
        return CpuTimes(web, sum(_cpu_seconds(pid) for pid in _processes_in(DATA / "postgres")))


def set_environment() -> None:
    """Let this process and its children mean the instance that is measured, whatever the shell says."""
    for name in [*os.environ]:
        if name.startswith("ALLMENDE_") or name == "DATABASE_URL":
            del os.environ[name]
    os.environ |= {
        "ALLMENDE_DATA": str(DATA),
        "ALLMENDE_PORT": str(free_port()),
        "ALLMENDE_WORKERS": str(WORKERS),
        "ALLMENDE_THREADS": str(THREADS),
        "DJANGO_SETTINGS_MODULE": "allmende.config.settings",
    }


def prepare_data() -> None:
    """Throw the data folder away when it was made by other sources."""
    digest = _digest()
    if DATA.exists() and not (STAMP.exists() and STAMP.read_text() == digest):
        shutil.rmtree(DATA)
    FOLDER.mkdir(parents=True, exist_ok=True)
    DATA.mkdir(parents=True, exist_ok=True)
    STAMP.write_text(digest)


def distrust_data() -> None:
    """Let the next run make the data anew: nobody shall measure half-made data."""
    STAMP.unlink(missing_ok=True)


def _digest() -> str:
    digest = hashlib.sha256()
    for pattern in SOURCES:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()


@contextlib.contextmanager
def serving(command: Sequence[str], *, port: int, path: str, environ: Mapping[str, str]) -> Iterator[Server]:
    """Run a web server until the block ends.

    Raises:
        RuntimeError: it does not answer ``path``; its own words are in ``build/bench/server.log``.
    """
    log = FOLDER / "server.log"
    with log.open("ab") as file:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, **environ},
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
        )
    try:
        _wait(process, port, path, log)
        yield Server(port, process)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=60)


def own_command(*words: str) -> list[str]:
    """The command line of a command of the house."""
    return [sys.executable, "-m", "allmende.config.cli", *words]


def free_port() -> int:
    """A port of this machine that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], port: int, path: str, log: Path) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        with contextlib.suppress(OSError, http.client.HTTPException), contextlib.closing(connection):
            connection.request("GET", path)
            if connection.getresponse().status == http.client.OK:
                return
        time.sleep(0.1)
    raise RuntimeError(f"The server to be measured does not answer; see {log}.")


def _descendants(pid: int, *, without: str) -> list[int]:
    """The process and all below it, except those whose command line ends with a word."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            for child in map(int, task.read_text().split()):
                words = Path(f"/proc/{child}/cmdline").read_bytes().rstrip(b"\0").split(b"\0")
                if words[-1] != without.encode():
                    found += _descendants(child, without=without)
    return found


def _processes_in(folder: Path) -> list[int]:
    found = []
    for link in Path("/proc").glob("[0-9]*/cwd"):
        with contextlib.suppress(OSError):
            if link.readlink() == folder:
                found.append(int(link.parent.name))
    return found


def _cpu_seconds(pid: int) -> float:
    with contextlib.suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0
