"""A whole instance of its own for the fault tests: embedded database, web server, job worker, and a simple browser."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import psycopg

from allmende.config.environment import Environment, load_environment
from allmende.foundation.requests import session_proof

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0
GONE = (OSError, http.client.HTTPException)


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    status: int
    location: str
    text: str = field(repr=False)


@dataclass
class Instance:
    """A running instance and the town hall in it."""

    environment: Environment
    environ: dict[str, str]
    town: dict
    pid: int = 0
    log: Path = Path(os.devnull)

    def post(self, name: str, path: str, data: Mapping[str, str]) -> Answer:
        """Send a form as a signed-in person; raises when the server is gone before it answers."""
        # The form protection compares cookie and field; a browser has got both with the page.
        token = "f" * 32
        body = urlencode({**data, "csrfmiddlewaretoken": token})
        return self._request("POST", path, name, body, token)

    def get(self, path: str, name: str | None = None) -> Answer:
        """Open a page."""
        return self._request("GET", path, name, None, "f" * 32)

    def _request(self, method: str, path: str, name: str | None, body: str | None, token: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.environment.port, timeout=30)
        cookies = f"formularschutz={token}"
        if name is not None:
            cookies += f"; anmeldung={self.town['keys'][name]}"
        headers = {"Host": self.town["host"], "Cookie": cookies}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers.get("Location", ""), answer.read().decode())
        finally:
            connection.close()

    def wait_until_ready(self) -> None:
        """Wait until pages are answered again."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            with contextlib.suppress(*GONE):
                if (
                    self.get("/readyz").status == http.client.OK
                    and self.get("/anmelden/").status == http.client.OK
                ):
                    return
            time.sleep(0.1)
        raise AssertionError("the instance did not come back")

    def begin(self, name: str, text: str) -> str:
        """Fill in an application completely and return the address of its draft."""
        begun = self.post(name, "/antrag/hund-anmelden/", {})
        assert begun.status == http.client.FOUND, begun
        draft = "/".join(begun.location.split("/")[:4])
        for step, answers in (
            ("abschnitt-g1", {"G1-F1": text}),
            ("abschnitt-g2", {"G2-F3": "030 23125-100"}),
        ):
            done = self.post(name, f"{draft}/{step}/", {**answers, "aktion": "weiter"})
            assert done.status == http.client.FOUND, done
        return draft

    def submit(self, name: str, draft: str) -> Answer:
        """Send the complete application."""
        return self.post(name, f"{draft}/pruefen/", {"channel": "portal"})

    @contextlib.contextmanager
    def look(self, name: str) -> Iterator[psycopg.Connection]:
        """A look into the database as the person themselves, with the application's role."""
        with psycopg.connect(self.environment.app_dsn) as connection:
            connection.execute(
                "select set_config('allmende.municipality', %s, true), set_config('allmende.session', %s, true)",
                [str(self.town["municipality"]), session_proof(self.town["keys"][name])],
            )
            yield connection

    def state_of(self, name: str, draft: str, text: str) -> str:
        """Say whether the application is whole, still a draft with everything that was typed, or broken."""
        key = draft.rsplit("/", 1)[1]
        with self.look(name) as connection:
            found = connection.execute(
                """
                with c as (select id, reference from cases_case where submission_key = %(key)s)
                select (select count(*) from c),
                  (select count(*) from cases_application where case_id in (select id from c)
                    and answers::text like %(text)s and answers::text like '%%030 23125-100%%'),
                  (select count(*) from cases_caseevent where case_id in (select id from c) and action = 'submit'),
                  (select count(*) from ledger_record
                    where case_reference in (select reference from c) and what = 'Antrag eingereicht'),
                  (select count(*) from foundation_outboxentry
                    where payload ->> 'case_reference' in (select reference from c)),
                  (select count(*) from cases_draft where id = %(key)s
                    and answers::text like %(text)s and answers::text like '%%030 23125-100%%')
                """,
                {"key": key, "text": f"%{text}%"},
            ).fetchone()
        return {(1, 1, 1, 1, 1, 0): "whole", (0, 0, 0, 0, 0, 1): "draft"}.get(found, f"broken: {found}")

    def receipts(self, name: str) -> int:
        """How many receipts a person has."""
        with self.look(name) as connection:
            return connection.execute(
                "select count(*) from documents_document where kind = 'receipt'"
            ).fetchone()[0]


@contextlib.contextmanager
def program(instance_environ: Mapping[str, str], log: Path, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run ``allmende WORDS`` and ask it to end afterwards."""
    command = [sys.executable, "-m", "allmende.config.cli", *words]
    with log.open("ab") as out:
        running = subprocess.Popen(
            command, cwd=ROOT, env=dict(instance_environ), stdin=subprocess.DEVNULL, stdout=out, stderr=out,
            start_new_session=True,
        )  # fmt: skip
    try:
        yield running
    finally:
        running.terminate()
        try:
            running.wait(60)
        except subprocess.TimeoutExpired:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGKILL)
            running.wait()


def environ_for(folder: Path) -> dict[str, str]:
    """The settings of an instance of its own; nothing of the tests' own database is left."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith("ALLMENDE_") and key != "DATABASE_URL"
    }
    return {
        **kept,
        "ALLMENDE_DATA": str(folder),
        "ALLMENDE_MODE": "development",  # without the demo town, which takes its time
        "ALLMENDE_PORT": str(port),
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "ignore",
    }


def found_town(environ: Mapping[str, str]) -> Instance:
    """Fill the instance, whose database must be running."""
    filled = subprocess.run(
        [sys.executable, "-m", "tests.faults.town"], cwd=ROOT, env=dict(environ), capture_output=True, check=False,
        text=True,
    )  # fmt: skip
    assert filled.returncode == 0, filled.stderr
    return Instance(load_environment(environ), dict(environ), json.loads(filled.stdout))


def children(pid: int) -> list[int]:
    """Numbers of the processes that a process has started."""
    text = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(number) for number in text.split()]


def command_of(pid: int) -> str:
    """The command line of a process, empty when it has ended."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    return ""
