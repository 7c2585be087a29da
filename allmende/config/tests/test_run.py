"""``allmende run`` from start to stop, with a database of its own."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from allmende.config.environment import load_environment
from allmende.config.postgres import is_running

pytestmark = pytest.mark.slow
PATIENCE_SECONDS = 120


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


class Instance:
    """One running instance and what it has said so far."""

    def __init__(self, data):
        self.port = free_port()
        self.settings = {
            "ALLMENDE_DATA": str(data),
            "ALLMENDE_PORT": str(self.port),
            "ALLMENDE_MODE": "development",
        }
        inherited = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("ALLMENDE_", "DATABASE_"))
        }
        self.environ = {**inherited, **self.settings}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "allmende.config.cli", "run"],
            env=self.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines = []
        self.reader = threading.Thread(target=lambda: self.lines.extend(self.process.stdout))
        self.reader.start()

    def said(self, words):
        return any(words in line for line in self.lines)

    def wait(self, condition):
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not condition():
            assert time.monotonic() < deadline, self.lines
            assert self.process.poll() is None, self.lines
            time.sleep(0.05)

    def healthy(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/healthz")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def child(self, word):
        """The number of the direct child whose command line holds this word."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return next((int(pid) for pid in children if word in Path(f"/proc/{pid}/cmdline").read_text()), None)

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)
        self.reader.join()
        self.process.stdout.close()


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return tmp_path_factory.mktemp("run") / "var"


@pytest.fixture
def instance(data):
    started = Instance(data)
    yield started
    started.stop()


def test_it_starts_serves_and_stops_cleanly(instance):
    instance.wait(lambda: instance.said("Ready on"))
    assert instance.healthy()
    assert instance.said("changes applied")
    address = subprocess.run(
        [sys.executable, "-m", "allmende.config.cli", "database", "url"],
        env=instance.environ,
        capture_output=True,
        text=True,
        check=True,
    )
    assert re.match(r"postgresql://allmende_app:\w+@/allmende\?host=", address.stdout)
    second = subprocess.run(
        [sys.executable, "-m", "allmende.config.cli", "run"],
        env={**instance.environ, "ALLMENDE_PORT": str(free_port())},
        capture_output=True,
        text=True,
        check=False,
    )
    assert second.returncode == 2
    assert "is already running with these data" in second.stderr
    instance.stop()
    assert instance.process.returncode == 0
    assert instance.lines[-1] == "Stopped. All data are safe.\n"
    assert not is_running(load_environment(instance.settings))
    noise = [line for line in instance.lines if "Traceback" in line or "Warning" in line or "WARNING" in line]
    assert noise == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_killed_parts_come_back(instance):
    instance.wait(lambda: instance.said("Ready on"))
    assert not instance.said("changes applied"), "the second start has nothing to migrate"
    for name, word in (("web server", "granian"), ("job worker", "worker")):
        instance.wait(lambda word=word: instance.child(word))
        before = instance.child(word)
        os.kill(before, signal.SIGKILL)
        instance.wait(lambda name=name: instance.said(f"The {name} ended unexpectedly (signal 9)"))
        instance.wait(lambda word=word, before=before: instance.child(word) not in {None, before})
    instance.wait(instance.healthy)
    server = int(
        (Path(instance.settings["ALLMENDE_DATA"]) / "postgres" / "postmaster.pid").read_text().split()[0]
    )
    os.kill(server, signal.SIGKILL)
    instance.wait(lambda: instance.said("The database ended unexpectedly"))
    instance.wait(lambda: is_running(load_environment(instance.settings)))
    instance.stop()
    assert instance.process.returncode == 0
