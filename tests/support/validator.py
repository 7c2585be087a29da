"""The W3C's HTML validator as a server: started once, then a few milliseconds for each page."""

from __future__ import annotations

import http.client
import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.house import ROOT, free_port, process

JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
START_SECONDS = 90

# What the validator says and we have decided to keep, with the reason.
ACCEPTED: dict[str, str] = {}


@dataclass
class Validator:
    """The running validator."""

    port: int
    server: subprocess.Popen[bytes]
    log: Path

    def complaints(self, html: str) -> list[str]:
        """Return the errors and warnings about a page, without those that are accepted."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            headers = {"Content-Type": "text/html; charset=utf-8", "User-Agent": "tests"}
            connection.request("POST", "/?out=json", html.encode(), headers)
            found = json.loads(connection.getresponse().read())["messages"]
        finally:
            connection.close()
        texts = [
            f"{message['type']}/{message.get('subType', '')}: {message['message']} [{message.get('extract', '')}]"
            for message in found
        ]
        return [text for text in texts if not any(part in text for part in ACCEPTED)]

    def wait(self) -> None:
        """Wait until it answers."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            assert self.server.poll() is None, self.log.read_text(encoding="utf-8")
            try:
                self.complaints("<!DOCTYPE html><title>x</title>")
            except (OSError, http.client.HTTPException):
                time.sleep(0.3)
            else:
                return
        raise AssertionError("The HTML validator did not start.")


@contextmanager
def running_validator(folder: Path) -> Iterator[Validator]:
    """Start the validator; it is ready after some seconds, so ``wait`` before the first page."""
    assert shutil.which("java"), "Java is missing: install the package default-jre-headless"
    assert JAR.exists(), "The HTML validator is missing; `make test` brings it with npm."
    port, log = free_port(), folder / "validator.log"
    command = [
        "java", "-Xss8m", "-Xmx500m", "-XX:TieredStopAtLevel=1", "-Dnu.validator.servlet.bind-address=127.0.0.1",
        "-cp", str(JAR), "nu.validator.servlet.Main", str(port),
    ]  # fmt: skip
    with process(command, log) as server:
        yield Validator(port, server, log)
