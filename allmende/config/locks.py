"""Locks between processes: files that the system unlocks when their holder ends, however it ends."""

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path

from allmende.config.readers import EnvironmentProblem

PATIENCE_SECONDS = 90


@contextlib.contextmanager
def open_lock(path: Path) -> Iterator[int]:
    """Open a lock file; closing it gives the lock back, also when the process is killed."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as problem:
        raise EnvironmentProblem(
            f"ALLMENDE_DATA={path.parent}: this user may not write there ({problem.strerror}); "
            "use the same user as before or another folder."
        ) from problem
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Be alone while starting and stopping."""
    with open_lock(path) as descriptor:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as problem:
                if time.monotonic() > deadline:
                    raise EnvironmentProblem(
                        f"Another process has been starting or stopping the database in {path.parent} "
                        f"for {PATIENCE_SECONDS} seconds: end it and try again."
                    ) from problem
                time.sleep(0.05)
        yield
