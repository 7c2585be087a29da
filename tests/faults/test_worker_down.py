"""Applications are taken in while no worker runs; its work waits and is done later."""

import shutil
import tempfile
import time
from pathlib import Path

import pytest

from allmende.config import postgres
from allmende.config.environment import load_environment
from tests.faults.instance import environ_for, found_town, program

pytestmark = pytest.mark.slow


@pytest.fixture
def folder():
    """A short path, because a socket lies in it."""
    path = Path(tempfile.mkdtemp(prefix="allmende-faults-"))
    path.chmod(0o755)
    yield path
    shutil.rmtree(path, ignore_errors=True)


def test_an_application_is_taken_in_without_a_worker_and_its_receipt_comes_later(folder):
    environ = environ_for(folder / "data")
    environment = load_environment(environ)
    with postgres.running(environment):
        with program(environ, folder / "prepare.log", "database", "prepare") as prepared:
            assert prepared.wait(120) == 0, (folder / "prepare.log").read_text()
        instance = found_town(environ)
        with program(environ, folder / "web.log", "web"):
            instance.wait_until_ready()
            draft = instance.begin("hilde", "Anton ohne Helfer")
            answer = instance.submit("hilde", draft)
            assert answer.status == 302
            assert instance.state_of("hilde", draft, "Anton ohne Helfer") == "whole"
            assert instance.get(answer.location, "hilde").status == 200
            assert instance.receipts("hilde") == 0
            with program(environ, folder / "worker.log", "worker"):
                deadline = time.monotonic() + 60
                while not instance.receipts("hilde") and time.monotonic() < deadline:
                    time.sleep(0.2)
            assert instance.receipts("hilde") == 1, (folder / "worker.log").read_text()
