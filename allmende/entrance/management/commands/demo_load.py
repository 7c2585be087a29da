"""``allmende demo load``: put the invented towns Musterfelde and Kleinmuster into an empty installation."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from datetime import date, datetime
from datetime import time as clock_time
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from allmende.entrance import wiring
from allmende.entrance.demo.load import LoadingState, load_demo, loading_state
from allmende.foundation import clock


class Command(BaseCommand):
    """Loads the demo towns."""

    help = "Load the demo towns Musterfelde and Kleinmuster into an empty installation."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--if-empty", action="store_true", help="do nothing when there is a municipality already"
        )
        parser.add_argument(
            "--today", type=_day, metavar="YYYY-MM-DD", help="the day to which all dates are relative"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        state = loading_state()
        if state is LoadingState.INTERRUPTED:
            raise CommandError(
                "Loading the demo was interrupted. Delete the data folder (ALLMENDE_DATA, usually var), or the"
                " database of DATABASE_URL, and start again."
            )
        if state is LoadingState.COMPLETE:
            if options["if_empty"]:
                return
            raise CommandError(
                "There is a municipality already; the demo is loaded only into an empty installation."
            )
        began = time.perf_counter()
        now = clock.now()
        today = options["today"] or timezone.localdate(now)
        if today != timezone.localdate(now):
            now = timezone.make_aware(datetime.combine(today, clock_time(12)))
        for town in load_demo(now, today, wiring.search_sources()):
            if options["verbosity"]:
                self.stdout.write(
                    f"{town.municipality.name}: {town.persons} people, {town.accounts} accounts,"
                    f" {town.services} services, {town.findable} findable"
                )
        if options["verbosity"]:
            self.stdout.write(f"Loaded in {time.perf_counter() - began:.1f} s")


def _day(text: str) -> date:
    """Read a date; argparse turns the ValueError into a message."""
    return date.fromisoformat(text)
