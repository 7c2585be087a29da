"""``allmende search rebuild``: fill the search of all municipalities anew from what is published."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from allmende.entrance import wiring
from allmende.entrance.services import rebuild_search
from allmende.foundation.models import Municipality
from allmende.foundation.tenancy import tenant


class Command(BaseCommand):
    """Rebuilds the search index."""

    help = "Fill the search of all municipalities, or of one, anew."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--municipality", metavar="SLUG", help="only this one")

    def handle(self, *args: Any, **options: Any) -> None:
        wanted = Municipality.objects.order_by("slug")
        if options["municipality"]:
            wanted = wanted.filter(slug=options["municipality"])
            if not wanted.exists():
                raise CommandError(f"There is no municipality called {options['municipality']}.")
        for municipality in wanted:
            with tenant(municipality):
                count = rebuild_search(wiring.search_sources())
            if options["verbosity"]:
                self.stdout.write(f"{municipality.name}: {count} entries")
