"""A running house for the browser: web server, job worker and one Chromium."""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.support.jobs import park_foreign_jobs
from tests.support.people import KLEINMUSTER, MUSTERFELDE, Who, client_of

ROOT = Path(__file__).resolve().parent.parent.parent
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
START_SECONDS = 60
STOP_SECONDS = 15


@dataclass
class House:
    """The running house.

    Arguments:
        port: where it answers.
        log: file with everything that its processes said.
        browser: the one Chromium of this test process.
    """

    port: int
    log: Path
    browser: Browser
    _contexts: dict[Who, BrowserContext] = field(default_factory=dict)

    def address(self, path: str, host: str = MUSTERFELDE) -> str:
        """Return a whole address."""
        return f"http://{host}:{self.port}{path}"

    def context(self, who: Who | None = None, **options: object) -> BrowserContext:
        """Return a new browser context, signed in as somebody; whoever asks closes it."""
        host = who.host if who else MUSTERFELDE
        options.setdefault("locale", "de-DE")
        context = self.browser.new_context(base_url=self.address("", host), **options)
        context.set_default_timeout(15_000)
        if who is not None and who.sign_in:
            cookie = client_of(who).cookies["anmeldung"].value
            context.add_cookies([{"name": "anmeldung", "value": cookie, "url": self.address("/", host)}])
        return context

    def shared(self, who: Who) -> BrowserContext:
        """Return the context that all tests of this process share for a role."""
        if who not in self._contexts:
            self._contexts[who] = self.context(who)
        return self._contexts[who]

    def errors(self) -> list[str]:
        """What the processes logged as errors."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return [line for line in lines if '"level": "error"' in line or "Traceback" in line]


@contextmanager
def running_house(folder: Path) -> Iterator[House]:
    """Start server and browser on this process's copy of the database, and stop them again."""
    # Playwright keeps an event loop in this thread; the tests use the database beside it, never in it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    port, log = free_port(), folder / "house.log"
    with (
        process(server_command(port), log, port) as server,
        sync_playwright() as playwright,
    ):
        wait_until_healthy(port, server, log)
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        house = House(port, log, browser)
        try:
            yield house
        finally:
            browser.close()


@contextmanager
def worker(log: Path) -> Iterator[None]:
    """Let a worker do the jobs for a while; what other tests left in the queue for their own towns stays there."""
    park_foreign_jobs()
    with process([sys.executable, "-m", "tests.support.serve"], log):
        yield


def chromium() -> str:
    """Return the program, or say what is missing."""
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert found, "Chromium is missing: install the package chromium, or run the tests with: make test-fast"
    return found


def server_command(port: int) -> list[str]:
    """Return the command line of `allmende run`, with our application and one worker."""
    from allmende.config.environment import load_environment
    from allmende.config.run import web_command

    environment = load_environment({**os.environ, "ALLMENDE_PORT": str(port), "ALLMENDE_WORKERS": "1"})
    return [*web_command(environment)[:-1], "tests.support.serve:application"]


@contextmanager
def process(command: list[str], log: Path, port: int | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program in a session of its own and end the whole session."""
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
    if port is not None:
        environ["ALLMENDE_PORT"] = str(port)
    with log.open("ab") as out:
        started = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
    try:
        yield started
    finally:
        with suppress(ProcessLookupError):
            os.killpg(started.pid, signal.SIGTERM)
        try:
            started.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(started.pid, signal.SIGKILL)
            started.wait()


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_healthy(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait for the first answer."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert server.poll() is None, log.read_text(encoding="utf-8")
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/healthz", headers={"Host": MUSTERFELDE})
            if connection.getresponse().status == http.client.OK:
                return
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    raise AssertionError(f"The web server did not answer:\n{log.read_text(encoding='utf-8')}")


__all__ = ["KLEINMUSTER", "MUSTERFELDE", "House", "running_house", "worker"]
