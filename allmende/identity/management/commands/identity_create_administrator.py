"""``allmende identity create-administrator``: the first person who may set up a municipality."""

from __future__ import annotations

import getpass
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError
from django.utils import timezone

from allmende.foundation.errors import InvalidInput
from allmende.foundation.models import Municipality
from allmende.foundation.tenancy import tenant
from allmende.identity.models import Account
from allmende.identity.rules import Role, TrustLevel
from allmende.identity.services import (
    PersonalDetails,
    assign_mandate,
    check_password_strength,
    create_account,
    create_person,
)


class Command(BaseCommand):
    """Creates person, account and mandate; the password comes from the keyboard or from standard input."""

    help = "Create an administrator of a municipality."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--municipality", required=True, metavar="SLUG", help="short name of the municipality"
        )
        parser.add_argument("--name", required=True, help="sign-in name")
        parser.add_argument("--given-name", required=True, help="given name of the person")
        parser.add_argument("--family-name", required=True, help="family name of the person")

    def handle(self, *args: Any, **options: Any) -> None:
        municipality = find_municipality(options["municipality"])
        name = options["name"].lower()
        try:
            Account._meta.get_field("sign_in_name").run_validators(name)
            password = read_password()
            with tenant(municipality):
                check_password_strength(password)
                person = create_person(PersonalDetails(options["given_name"], options["family_name"]))
                account = create_account(
                    sign_in_name=name, password=password, person_id=person, trust_level=TrustLevel.HIGH
                )
                assign_mandate(
                    account=account, role=Role.ADMINISTRATOR, office=None, starts_on=timezone.localdate()
                )
        except ValidationError as problem:
            raise CommandError(f"--name {name}: {' '.join(problem.messages)}") from problem
        except InvalidInput as problem:
            raise CommandError(f"Password: {problem}") from problem
        except IntegrityError as problem:
            raise CommandError(f"--name {name}: somebody has this sign-in name already.") from problem
        if options["verbosity"]:
            self.stdout.write(f"{name} may administer {municipality.name}.")


def find_municipality(slug: str) -> Municipality:
    """Return the municipality with this short name; raise ``CommandError`` with the known ones."""
    found = Municipality.objects.filter(slug=slug).first()
    if found is None:
        known = ", ".join(Municipality.objects.order_by("slug").values_list("slug", flat=True)) or "none"
        raise CommandError(f"There is no municipality called {slug}; there is: {known}.")
    return found


def read_password() -> str:
    """Ask for a password at the keyboard, otherwise read one line from standard input; it never is an argument."""
    if sys.stdin.isatty():
        return getpass.getpass("Password: ")
    return sys.stdin.readline().rstrip("\n")
