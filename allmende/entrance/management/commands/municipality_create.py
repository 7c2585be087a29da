"""``allmende municipality create``: take a municipality into this installation."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser
from dataclasses import MISSING, fields
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError

from allmende.delivery.notices.public import is_modelled
from allmende.foundation.models import Municipality
from allmende.foundation.services import MunicipalityDetails, create_municipality
from allmende.foundation.tenancy import tenant
from allmende.registers.policies.public import adopt_first_rules

HOST: Final = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
HELP: Final = {
    "slug": "short name in lower case, such as musterfelde",
    "name": "name as people say it",
    "official_title": "official name, such as Stadt Musterfelde",
    "ars": "official regional key, 12 digits",
    "state": "two-letter key of the state, such as BB",
    "street": "street and number of the town hall",
    "postal_code": "postal code",
    "town": "town of the address",
    "phone": "telephone number for everybody",
    "phone_hours": "when somebody answers, such as Mo bis Fr 8 bis 18 Uhr",
    "email": "e-mail address for everybody",
    "represented_by": "office and name of who represents the municipality",
    "supervisory_authority": "data-protection authority with address",
    "data_protection_contact": "how to reach the data-protection officer",
    "colour_primary": "first colour, such as #2f6b4f",
    "colour_accent": "second colour, such as #e9b44c",
}


class Command(BaseCommand):
    """Creates a municipality with its hosts and first usage rules; asks only for what was not given."""

    help = "Create a municipality with its host names and the first usage rules."

    def add_arguments(self, parser: ArgumentParser) -> None:
        for field in fields(MunicipalityDetails):
            parser.add_argument(_option(field.name), dest=field.name, help=HELP[field.name])
        parser.add_argument(
            "--host",
            dest="hosts",
            action="append",
            default=[],
            help="host name; repeat it for several, the main one first",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        values = {
            field.name: options[field.name] for field in fields(MunicipalityDetails) if options[field.name]
        }
        needed = [field.name for field in fields(MunicipalityDetails) if field.default is MISSING]
        values |= _ask([name for name in needed if name not in values])
        hosts = [host.lower() for host in options["hosts"]] or [_ask(["host"])["host"].lower()]
        for host in hosts:
            if not HOST.fullmatch(host):
                raise CommandError(f"--host {host}: give a host name alone, without https://, port and path.")
        if not is_modelled(values["state"]):
            raise CommandError(
                f"--state {values['state']}: deadlines, holidays and legal remedies of this state are not modelled yet;"
                " so far there is BB."
            )
        municipality = _create(MunicipalityDetails(**values), hosts)
        with tenant(municipality):
            adopt_first_rules()
        if options["verbosity"]:
            self.stdout.write(f"{municipality.name} is there: {', '.join(hosts)}")
            self.stdout.write(
                f"Next: allmende identity create-administrator --municipality {municipality.slug} --name …"
            )


def _create(details: MunicipalityDetails, hosts: list[str]) -> Municipality:
    try:
        return create_municipality(details, hosts=hosts)
    except ValidationError as problem:
        lines = [f"{_option(name)}: {' '.join(texts)}" for name, texts in problem.message_dict.items()]
        raise CommandError("\n".join(lines)) from problem
    except IntegrityError as problem:
        raise CommandError(_taken(details, hosts)) from problem


def _taken(details: MunicipalityDetails, hosts: list[str]) -> str:
    """Say in one line which of the unique or checked values cannot be used."""
    if Municipality.objects.filter(slug=details.slug).exists():
        return f"--slug {details.slug}: there is a municipality with this short name already."
    if not (len(details.ars) == 12 and details.ars.isdigit()):  # noqa: PLR2004 (the length of a regional key)
        return f"--ars {details.ars}: a regional key has 12 digits."
    return f"--host {', '.join(hosts)}: another municipality answers under one of these names already."


def _ask(names: list[str]) -> dict[str, str]:
    """Ask for what is missing; without a person at the keyboard say everything that is missing at once."""
    if names and not sys.stdin.isatty():
        raise CommandError("Missing: " + ", ".join(_option(name) for name in names))
    return {name: _ask_one(name) for name in names}


def _ask_one(name: str) -> str:
    while True:
        value = input(
            f"{_option(name)[2:]} ({HELP.get(name, 'host name under which it is reached')}): "
        ).strip()
        if value:
            return value


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")
