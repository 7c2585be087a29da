"""``make bench``: start an instance of its own, measure it, print the tables.

Everything runs on this machine and is bounded in time and number. ``--quick`` gives a first impression in some
twenty seconds once the data are loaded; only the full run is worth writing down.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import django

from allmende.config import postgres
from allmende.config.database import connect_owner
from allmende.config.environment import Environment, load_environment
from allmende.config.prepare import Progress, prepare_all
from allmende.config.run import web_command
from benchmarks import guards, instance, pages, reference, report, seed, visitors, writing


@dataclass(frozen=True)
class Effort:
    """How much is measured.

    Arguments:
        rounds: how often each page; the best round counts, because other work on the machine only slows down.
        page_seconds: for each page in each round.
        part_seconds: for each of the comparisons.
    """

    rounds: int
    page_seconds: float
    part_seconds: float


FULL = Effort(rounds=5, page_seconds=2.0, part_seconds=8.0)
QUICK = Effort(rounds=1, page_seconds=0.8, part_seconds=1.5)
WARM_UP_SECONDS = 0.5


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a first impression instead of a result")
    parser.add_argument("--strict", action="store_true", help="end with an error when a goal is not met")
    options = parser.parse_args()
    load_before = os.getloadavg()[0]
    instance.set_environment()
    instance.prepare_data()
    environment = load_environment(os.environ)
    with _database(environment) as cases:
        run = _measure(environment, cases, QUICK if options.quick else FULL, load_before)
    print("\n" + report.as_text(run))
    print(f"\n{report.write_json(run, instance.FOLDER).relative_to(instance.ROOT)}")
    missed = [goal for goal in report.goals(run) if not goal.met]
    return 1 if options.strict and missed else 0


@contextlib.contextmanager
def _database(environment: Environment) -> Iterator[int]:
    """Have the database server with the loaded county at hand, and Django ready in this process."""
    with postgres.running(environment):
        progress = Progress()
        try:
            prepare_all(environment, progress)
            with connect_owner(environment) as owner:
                cases = seed.load(owner)
        except BaseException:
            # Whatever is half made would be measured by the next run.
            instance.distrust_data()
            raise
        progress.done("County", f"{cases} cases")
        django.setup()
        yield cases


def _measure(environment: Environment, cases: int, effort: Effort, load_before: float) -> report.Run:
    """Measure the pages while the portal runs, and everything else while nothing else does."""
    run = instance.own_command("run")
    with instance.serving(run, port=environment.port, path="/healthz", environ={}) as server:
        listed = pages.find_pages(server.port)
        measured = _best(server, listed, effort)
        costs = pages.count(listed)
        county = guards.sign_in(server.port, seed.host_of(guards.TOWN_NUMBER))
        town = guards.sign_in(server.port, visitors.TOWN)
    bare = _bare_view(environment, effort)
    with connect_owner(environment) as owner:
        lists = guards.measure_lists(county, owner, seconds=effort.part_seconds * 2)
        case_id = uuid.UUID(listed[-1].paths[0].split("/")[-2])
        opening = writing.measure_opening(town.clerk, case_id, seconds=effort.part_seconds)
        writing.prepare(owner)
        try:
            written = writing.measure_submissions(owner, town.resident, seconds=effort.part_seconds)
        finally:
            writing.clean_up(owner)
    return report.Run(
        seconds=effort.page_seconds, rounds=effort.rounds, bare=bare, pages=measured, costs=costs, cases=cases,
        lists=lists, opening=opening, writing=written, load_before=load_before,
    )  # fmt: skip


def _best(
    server: instance.Server, listed: Sequence[pages.Page], effort: Effort
) -> list[tuple[pages.Page, pages.Measured]]:
    """Measure all pages in rounds and keep the best round of each."""
    best: dict[str, pages.Measured] = {}
    for page in listed:
        pages.measure(server, page, seconds=WARM_UP_SECONDS)
    for _round in range(effort.rounds):
        for page in listed:
            found = pages.measure(server, page, seconds=effort.page_seconds)
            known = best.get(page.name)
            if known is None or found.result.per_second > known.result.per_second:
                best[page.name] = found
    return [(page, best[page.name]) for page in listed]


def _bare_view(environment: Environment, effort: Effort) -> pages.Measured:
    """Measure the bare Django view on the same web server."""
    *options, _application = web_command(environment)
    command = [*options, f"{reference.__name__}:application"]
    with instance.serving(
        command, port=environment.port, path=reference.PATH, environ={reference.SWITCH: "1"}
    ) as server:
        page = pages.Page("bare view", pages.Kind.OTHER, (reference.PATH,), visitors.Visitor(server.port))
        return _best(server, [page], effort)[0][1]


if __name__ == "__main__":
    sys.exit(main())
