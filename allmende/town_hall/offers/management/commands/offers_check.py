"""``allmende offers check``: is every service complete, above all its way without the internet?"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from allmende.foundation.tenancy import tenant
from allmende.town_hall.offers.errors import missing_in_words
from allmende.town_hall.offers.management.tenants import add_municipality_argument, chosen_municipality
from allmende.town_hall.offers.queries import list_service_checks


class Command(BaseCommand):
    """Lists every unfinished service with what it lacks; exit status 0 only when there is none."""

    help = "Check that every service is complete, offline way included"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the municipality."""
        add_municipality_argument(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Check and report."""
        with tenant(chosen_municipality(options["municipality"])):
            checks = list_service_checks()
        unfinished = [check for check in checks if check.missing]
        for check in unfinished:
            self.stdout.write(f"{check.key}: es fehlt {missing_in_words(check.missing)}")
        published = sum(1 for check in checks if check.is_published)
        self.stdout.write(f"{published} published, {len(unfinished)} incomplete")
        if unfinished:
            sys.exit(1)
