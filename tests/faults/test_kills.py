"""Kill parts of a running instance while people submit: the case exists whole, or the draft is there with everything.

Everything runs as ``allmende run`` runs it. One instance serves all tests of this file; every round uses a fresh draft.
"""

import contextlib
import os
import random
import shutil
import signal
import tempfile
import threading
import time
from pathlib import Path

import pytest

from tests.faults.instance import (
    GONE,
    PATIENCE,
    Answer,
    Instance,
    children,
    command_of,
    environ_for,
    found_town,
    program,
)

pytestmark = pytest.mark.slow
ROUNDS = 5
DICE = random.Random(20261122)


@pytest.fixture(scope="module")
def instance():
    """A running instance with a town hall."""
    folder = Path(tempfile.mkdtemp(prefix="allmende-faults-"))
    folder.chmod(0o755)
    environ = environ_for(folder / "data")
    with program(environ, folder / "run.log", "run") as running:
        wait_for_start(environ, running, folder / "run.log")
        instance = found_town(environ)
        instance.wait_until_ready()
        instance.pid, instance.log = running.pid, folder / "run.log"
        yield instance
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def _ready(instance):
    """Every test begins with an instance that answers."""
    instance.wait_until_ready()


def wait_for_start(environ, running, log):
    import http.client

    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        assert running.poll() is None, log.read_text()
        connection = http.client.HTTPConnection("127.0.0.1", int(environ["ALLMENDE_PORT"]), timeout=5)
        with contextlib.suppress(*GONE), contextlib.closing(connection):
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        time.sleep(0.1)
    raise AssertionError(log.read_text())


def part(instance: Instance, word: str) -> int:
    """Number of the process of ``allmende run`` whose command line contains a word."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        for child in children(instance.pid):
            if word in command_of(child):
                return child
        time.sleep(0.05)
    raise AssertionError(f"{word} does not run:\n{instance.log.read_text()}")


def web_workers(instance: Instance) -> list[int]:
    """Numbers of the processes that answer requests."""
    return [child for child in children(part(instance, "granian")) if "granian" in command_of(child)]


def wait_until_gone(*numbers: int) -> None:
    """Wait until none of these processes is there any more."""
    deadline = time.monotonic() + PATIENCE
    while any(command_of(number) for number in numbers):
        assert time.monotonic() < deadline, "killed processes are still there"
        time.sleep(0.05)


def postmaster(instance: Instance) -> int:
    """Number of the database's main process."""
    return int((instance.environment.data / "postgres" / "postmaster.pid").read_text().splitlines()[0])


def submit_while(instance: Instance, name: str, draft: str, disturb) -> Answer | None:
    """Submit and disturb at a random moment; returns the answer, or None when the server was gone before it."""
    answers = []

    def send():
        with contextlib.suppress(*GONE):
            answers.append(instance.submit(name, draft))

    sending = threading.Thread(target=send)
    sending.start()
    time.sleep(DICE.uniform(0, 0.08))
    disturb()
    sending.join(60)
    assert not sending.is_alive()
    return answers[0] if answers else None


def check_after(instance: Instance, name: str, draft: str, text: str, answer: Answer | None) -> None:
    """Whatever the answer was, nothing is broken, and sending again leads to exactly one whole case."""
    instance.wait_until_ready()
    state = instance.state_of(name, draft, text)
    assert state in {"whole", "draft"}
    if answer is not None:
        assert answer.status in {302, 503}
        if answer.status == 302:
            assert state == "whole", "whoever reads 'received' can rely on it"
        else:
            assert "ist nicht verloren" in answer.text
    again = instance.submit(name, draft)
    assert again.status == 302
    assert instance.state_of(name, draft, text) == "whole"
    assert instance.get(again.location, name).status == 200


def test_kill_the_web_workers_during_submissions(instance):
    for number in range(ROUNDS):
        text = f"Web {number}"
        draft = instance.begin("hilde", text)

        def kill():
            for worker in web_workers(instance):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(worker, signal.SIGKILL)

        answer = submit_while(instance, "hilde", draft, kill)
        check_after(instance, "hilde", draft, text, answer)


def test_kill_the_whole_web_server_during_a_submission(instance):
    draft = instance.begin("hilde", "Server")
    server, orphans = part(instance, "granian"), web_workers(instance)
    answer = submit_while(instance, "hilde", draft, lambda: os.kill(server, signal.SIGKILL))
    # For a moment the orphaned workers go on answering, until they are ended and a new server is started.
    wait_until_gone(server, *orphans)
    check_after(instance, "hilde", draft, "Server", answer)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL], ids=["restart", "kill"])
def test_the_database_goes_away_during_submissions(instance, how):
    for number in range(2):
        text = f"Datenbank {how.name} {number}"
        draft = instance.begin("mehmet", text)
        answer = submit_while(instance, "mehmet", draft, lambda: os.kill(postmaster(instance), how))
        # While it is away, everybody reads the same calm page; nobody sees a failure.
        for path in ("/", "/meine-vorgaenge/"):
            with contextlib.suppress(*GONE):
                page = instance.get(path, "mehmet")
                assert page.status in {200, 503}
                assert page.status == 200 or "ist nicht verloren" in page.text
        check_after(instance, "mehmet", draft, text, answer)


def test_the_database_goes_away_while_a_form_is_filled_in(instance):
    draft = instance.begin("nadine", "vorher")
    os.kill(postmaster(instance), signal.SIGKILL)
    answer = None
    with contextlib.suppress(*GONE):
        answer = instance.post("nadine", f"{draft}/abschnitt-g1/", {"G1-F1": "nachher", "aktion": "weiter"})
    instance.wait_until_ready()
    kept = "nachher" if answer is not None and answer.status == 302 else "vorher"
    assert instance.state_of("nadine", draft, kept) == "draft"
    # The page asks to send again, and then everything goes on as if nothing had been.
    assert (
        instance.post("nadine", f"{draft}/abschnitt-g1/", {"G1-F1": "nachher", "aktion": "weiter"}).status
        == 302
    )
    assert instance.state_of("nadine", draft, "nachher") == "draft"


def test_kill_the_job_worker_during_submissions(instance):
    before = instance.receipts("amira")
    for number in range(3):
        text = f"Helfer {number}"
        draft = instance.begin("amira", text)

        def kill():
            time.sleep(DICE.uniform(0, 0.6))
            os.kill(part(instance, "config.cli worker"), signal.SIGKILL)

        answer = submit_while(instance, "amira", draft, kill)
        assert answer is not None
        assert answer.status == 302, "submitting does not need the worker"
        assert instance.state_of("amira", draft, text) == "whole"
    # A job that was begun by a killed worker is noticed after half a minute and put back with the next full minute.
    deadline = time.monotonic() + 150
    while instance.receipts("amira") < before + 3 and time.monotonic() < deadline:
        time.sleep(0.5)
    assert instance.receipts("amira") == before + 3, instance.log.read_text()


def test_nothing_personal_was_said_on_the_way(instance):
    said = instance.log.read_text()
    for secret in ("Hilde", "Brandt", "Aydın", "Lindengasse", "030 23125", *instance.town["keys"].values(),
                   *instance.town["people"].values()):  # fmt: skip
        assert secret not in said
