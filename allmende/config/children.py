"""The processes that make up an instance: started, looked after and ended together."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

STOP_SECONDS = 20
LONGEST_PAUSE = 30.0
STEADY_SECONDS = 10
DEATH_SIGNAL_OPTION = 1  # PR_SET_PDEATHSIG of Linux.


@dataclass
class Child:
    """One of the processes that are looked after."""

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    pause: float = 0.0
    start_at: float | None = None

    def start(self, environ: Mapping[str, str]) -> None:
        """Start the process in a session of its own: Ctrl-C reaches only the process that looks after it."""
        self.process = subprocess.Popen(  # noqa: S603 -- our own programs, fixed arguments.
            self.command,
            env=dict(environ),
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_end_with_parent,  # noqa: PLW1509 -- this process has no threads.
        )
        self.started_at = time.monotonic()

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self.process is not None and self.process.poll() is None

    def end_orphans(self) -> None:
        """End what a killed process left behind: orphaned web workers would go on answering on the same port."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)

    def ending(self) -> str:
        """How the process ended, in words."""
        code = self.process.returncode if self.process else 0
        return f"signal {-code}" if code < 0 else f"exit code {code}"


def restart_dead(children: Sequence[Child], environ: Mapping[str, str]) -> None:
    """Start again what died, at once after a long life, with growing pauses otherwise."""
    now = time.monotonic()
    for child in children:
        if child.alive:
            continue
        if child.start_at is None:
            child.end_orphans()
            steady = now - child.started_at > STEADY_SECONDS
            child.pause = 0.0 if steady else min(max(2 * child.pause, 1.0), LONGEST_PAUSE)
            child.start_at = now + child.pause
            later = f" in {child.pause:.0f} seconds" if child.pause else ""
            print(
                f"The {child.name} ended unexpectedly ({child.ending()}); it is started again{later}.",
                flush=True,
            )
        if now >= child.start_at:
            child.start_at = None
            child.start(environ)


def end_all(children: Sequence[Child]) -> None:
    """Ask all to end and wait; who does not is killed."""
    for child in children:
        if child.alive and child.process:
            child.process.terminate()
    deadline = time.monotonic() + STOP_SECONDS
    for child in children:
        if child.process is None:
            continue
        try:
            child.process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.end_orphans()
            child.process.wait()
        child.end_orphans()


def _end_with_parent() -> None:
    """Let the kernel end a child whose parent was killed, where the kernel can (Linux)."""
    if _LIBC is not None:
        _LIBC.prctl(DEATH_SIGNAL_OPTION, signal.SIGTERM, 0, 0, 0)


_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None
