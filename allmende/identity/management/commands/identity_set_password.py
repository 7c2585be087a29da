"""``allmende identity set-password``: a new password for someone who has shown at the counter who they are."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from allmende.foundation.errors import InvalidInput
from allmende.foundation.tenancy import tenant
from allmende.identity.management.commands.identity_create_administrator import (
    find_municipality,
    read_password,
)
from allmende.identity.services import set_password


class Command(BaseCommand):
    """Sets a password and ends all sessions of the account."""

    help = "Set a new password for an account; all its sessions end."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--municipality", required=True, metavar="SLUG", help="short name of the municipality"
        )
        parser.add_argument("--name", required=True, help="sign-in name")

    def handle(self, *args: Any, **options: Any) -> None:
        municipality = find_municipality(options["municipality"])
        password = read_password()
        try:
            with tenant(municipality):
                set_password(options["name"], password)
        except InvalidInput as problem:
            raise CommandError(str(problem)) from problem
        if options["verbosity"]:
            self.stdout.write(f"{options['name']} has a new password.")
