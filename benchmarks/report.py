"""From measurements to a table that a person reads and a file that a program compares."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.guards import GuardCost
from benchmarks.pages import CONNECTIONS, Cost, Kind, Measured, Page
from benchmarks.writing import Opening, Writing

PUBLIC_PER_SECOND = 400
PUBLIC_P95_MS = 40
PUBLIC_STATEMENTS = 8
SIGNED_IN_P95_MS = 80
GUARD_SHARE = 0.15
SUBMIT_SHARE = 0.20


@dataclass(frozen=True)
class Run:
    """Everything that one run found out.

    Arguments:
        seconds: how long each page was measured, in each round.
        rounds: how often.
        bare: the bare Django view.
        pages: what was measured, in order.
        costs: statements and bytes by name of the page.
        cases: how many cases were in the database.
        lists: row-level security on the lists of cases.
        opening: opening a case with its record.
        writing: submissions beside plain inserts.
        load_before: average load of the machine when the run began.
    """

    seconds: float
    rounds: int
    bare: Measured
    pages: Sequence[tuple[Page, Measured]]
    costs: Mapping[str, Cost]
    cases: int
    lists: Mapping[str, GuardCost]
    opening: Opening
    writing: Writing
    load_before: float


@dataclass(frozen=True)
class Goal:
    """A promise and what became of it."""

    text: str
    found: str
    met: bool


def goals(run: Run) -> list[Goal]:
    """Compare the run with what was promised."""
    found = []
    for page, measured in run.pages:
        per_second, p95 = measured.result.per_second, measured.result.percentile(0.95)
        if page.kind is Kind.PUBLIC:
            statements = run.costs[page.name].statements
            found += [
                Goal(
                    f"{page.name}: ≥ {PUBLIC_PER_SECOND} req/s",
                    f"{per_second:.0f}",
                    per_second >= PUBLIC_PER_SECOND,
                ),
                Goal(f"{page.name}: p95 ≤ {PUBLIC_P95_MS} ms", f"{p95:.1f}", p95 <= PUBLIC_P95_MS),
                Goal(
                    f"{page.name}: ≤ {PUBLIC_STATEMENTS} statements",
                    str(statements),
                    statements <= PUBLIC_STATEMENTS,
                ),
            ]
        elif page.kind is Kind.SIGNED_IN:
            found.append(
                Goal(f"{page.name}: p95 ≤ {SIGNED_IN_P95_MS} ms", f"{p95:.1f}", p95 <= SIGNED_IN_P95_MS)
            )
    for name, cost in run.lists.items():
        text = f"row-level security, {name}: ≤ {GUARD_SHARE:.0%}"
        found.append(Goal(text, f"{cost.added_to_page:+.0%}", cost.added_to_page <= GUARD_SHARE))
    share = run.writing.share
    found.append(
        Goal(f"submit: ≥ {SUBMIT_SHARE:.0%} of plain inserts", f"{share:.0%}", share >= SUBMIT_SHARE)
    )
    return found


def as_text(run: Run) -> str:
    """Return the tables, in Markdown, so that the same text is read on the screen and in the README."""
    parts = [machine(run), "", *_page_table(run), "", *_ratio_table(run), "", *_goal_lines(run)]
    return "\n".join(parts)


def machine(run: Run) -> str:
    """Describe where and how it was measured."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} processors, {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}; "
        f"2 web workers with 4 threads, database, load generator and {CONNECTIONS} connections on the same machine; "
        f"best of {run.rounds} rounds of {run.seconds:g} s a page; load when the run began: {run.load_before:.1f}."
    )


def _page_table(run: Run) -> list[str]:
    lines = [
        "| page | median ms | p95 ms | req/s | of the bare view | processor ms web | processor ms database | statements | again | KiB |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    limit = run.bare.result.per_second
    rows = [
        ("bare Django view, one query", run.bare, None),
        *((p.name, m, run.costs.get(p.name)) for p, m in run.pages),
    ]
    for name, measured, cost in rows:
        result = measured.result
        counted = (
            (cost.statements, cost.remembered)
            if cost
            else ("1", "1")
            if name.startswith("bare")
            else ("–", "–")
        )
        size = (cost.body_bytes if cost else result.body_bytes) / 1024
        lines.append(
            f"| {name} | {result.percentile(0.5):.1f} | {result.percentile(0.95):.1f} | {result.per_second:.0f}"
            f" | {result.per_second / limit:.0%} | {measured.web_ms:.1f} | {measured.database_ms:.1f}"
            f" | {counted[0]} | {counted[1]} | {size:.1f} |"
        )
    return lines


def _ratio_table(run: Run) -> list[str]:
    lines = [
        f"| compared in the same run ({run.cases:,} cases in 22 municipalities) | without | with | difference |",
        "|---|---:|---:|---:|",
    ]
    for name, cost in run.lists.items():
        page = cost.page - (cost.bound - cost.plain)
        lines += [
            (
                f"| row-level security, {name}: the whole page | {page:.2f} ms | {cost.page:.2f} ms"
                f" | {cost.added_to_page:+.0%} |"
            ),
            (
                f"| its {cost.statements} statements alone | {cost.plain:.2f} ms | {cost.bound:.2f} ms"
                f" | {cost.added:+.0%} |"
            ),
            (
                f"| of this the policies | {cost.plain:.2f} ms | {cost.policies:.2f} ms"
                f" | {cost.policies / cost.plain - 1:+.0%} |"
            ),
        ]
    opening, writing = run.opening, run.writing
    lines.append(
        "| person and application of a case: asked for without, then with a recorded access"
        f" | {opening.closed:.2f} ms | {opening.opened:.2f} ms | {opening.opened - opening.closed:+.2f} ms |"
    )
    lines.append(
        "| durable writes: plain inserts of one row, then submissions of an application"
        f" | {1000 / writing.insert_ms:.0f}/s | {1000 / writing.submit_ms:.0f}/s | {writing.share:.0%} |"
    )
    return lines


def _goal_lines(run: Run) -> list[str]:
    missed = [goal for goal in goals(run) if not goal.met]
    total = len(goals(run))
    lines = [f"Goals met: {total - len(missed)} of {total}."]
    return lines + [f"- not met: {goal.text} (found {goal.found})" for goal in missed]


def write_json(run: Run, folder: Path) -> Path:
    """Write the run for programs; returns the file."""
    pages = [
        {
            "page": page.name, "per_second": measured.result.per_second, "median_ms": measured.result.percentile(0.5),
            "p95_ms": measured.result.percentile(0.95), "web_ms": measured.web_ms, "database_ms": measured.database_ms,
            "generator_share": measured.result.generator_share, "requests": len(measured.result.latencies),
            **(asdict(run.costs[page.name]) if page.name in run.costs else {}),
        }
        for page, measured in run.pages
    ]  # fmt: skip
    content = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": machine(run), "cases": run.cases,
        "reference_per_second": run.bare.result.per_second, "pages": pages,
        "lists": {name: asdict(cost) for name, cost in run.lists.items()}, "opening": asdict(run.opening),
        "writing": asdict(run.writing), "goals": [asdict(goal) for goal in goals(run)],
    }  # fmt: skip
    path = folder / f"{datetime.now(UTC):%Y%m%d-%H%M%S}.json"
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path
