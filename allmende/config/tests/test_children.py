"""Looking after processes: restart with pauses, ending, orphans."""

import os
import sys
import time
from pathlib import Path

from allmende.config.children import Child, end_all, restart_dead

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


def wait_until(condition):
    deadline = time.monotonic() + 10
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert condition()


def test_what_dies_is_started_again_after_a_pause(capsys):
    child = Child("web server", SLEEP)
    child.start(os.environ)
    first = child.process.pid
    os.kill(first, 9)
    wait_until(lambda: not child.alive)
    restart_dead([child], os.environ)
    assert not child.alive, "a short life is followed by a pause"
    assert (
        "The web server ended unexpectedly (signal 9); it is started again in 1 seconds."
        in capsys.readouterr().out
    )
    child.start_at = 0.0
    restart_dead([child], os.environ)
    assert child.alive
    assert child.process.pid != first
    end_all([child])
    assert not child.alive


def test_pauses_grow_and_a_long_life_ends_them():
    child = Child("job worker", [sys.executable, "-c", "raise SystemExit(3)"])
    pauses = []
    for _ in range(7):
        child.start(os.environ)
        wait_until(lambda: not child.alive)
        child.start_at = None
        restart_dead([child], {})
        pauses.append(child.pause)
    assert pauses == [1, 2, 4, 8, 16, 30, 30]
    assert child.ending() == "exit code 3"
    child.started_at -= 60
    child.start_at = None
    restart_dead([child], os.environ)
    assert child.pause == 0
    end_all([child])


def test_ending_takes_the_orphans_along(tmp_path):
    mark = tmp_path / "pid"
    code = (
        "import subprocess, sys, time\n"
        f"p = subprocess.Popen({SLEEP!r})\n"
        f"open({str(mark)!r}, 'w').write(str(p.pid))\n"
        "time.sleep(60)\n"
    )
    child = Child("web server", [sys.executable, "-c", code])
    child.start(os.environ)
    wait_until(lambda: mark.exists() and mark.read_text())
    orphan = int(mark.read_text())
    end_all([child])

    def gone():
        try:
            return (
                Path(f"/proc/{orphan}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0] == "Z"
            )
        except FileNotFoundError:
            return True

    wait_until(gone)
