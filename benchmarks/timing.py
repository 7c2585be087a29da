"""Timing things against each other: in turns, many times, so that a disturbance meets all of them alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping

BLOCK = 20


def in_turns(works: Mapping[str, Callable[[], object]], *, seconds: float) -> dict[str, float]:
    """Return the typical milliseconds of each work: the median over blocks of the fastest quarter.

    Arguments:
        works: what is compared; each is called in short blocks, one after the other, again and again.
        seconds: for all of them together.
    """
    taken: dict[str, list[float]] = {name: [] for name in works}
    for work in works.values():
        for _warm in range(3):
            work()
    gc.collect()
    deadline = time.perf_counter() + seconds
    while time.perf_counter() < deadline:
        for name, work in works.items():
            for _again in range(BLOCK):
                began = time.perf_counter()
                work()
                taken[name].append((time.perf_counter() - began) * 1000)
    return {name: _undisturbed(values) for name, values in taken.items()}


def _undisturbed(values: list[float]) -> float:
    """Other work on the machine only ever adds, so the lower half says what the thing itself costs."""
    lower = sorted(values)[: max(1, len(values) // 2)]
    return statistics.median(lower)
