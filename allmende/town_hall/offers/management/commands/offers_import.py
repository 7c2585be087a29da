"""``allmende offers import``: take in an XDatenfelder file as the next version of a form."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_slug
from django.utils.text import slugify

from allmende.foundation import clock
from allmende.foundation.errors import DomainError
from allmende.foundation.tenancy import tenant
from allmende.town_hall.forms.public import ImportRefusedError, StoredForm, get_form, import_form
from allmende.town_hall.offers.forms import MOST_BYTES_READ
from allmende.town_hall.offers.management.tenants import add_municipality_argument, chosen_municipality
from allmende.town_hall.offers.services import attach_form

MOST_LETTERS = 60


class Command(BaseCommand):
    """Imports a form, all of it or nothing; says line, place and reason of every problem."""

    help = "Import an XDatenfelder file (version 2 or 3) as a form"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare file, key, service and municipality."""
        parser.add_argument(
            "file", type=Path, metavar="FILE", help="XDatenfelder file, for example dog-tax.xdf3.xml"
        )
        parser.add_argument(
            "--key", default="", help="short name of the form; by default made of the file's name"
        )
        parser.add_argument(
            "--service", default="", metavar="KEY", help="let this service be applied for with the form"
        )
        parser.add_argument("--json", action="store_true", help="print the result as JSON")
        add_municipality_argument(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Import and report."""
        municipality = chosen_municipality(options["municipality"])
        content = _read(options["file"])
        key = _key(options["key"], options["file"])
        try:
            with tenant(municipality):
                import_form(content, key=key, now=clock.now())
                stored = get_form(key)
                if options["service"]:
                    attach_form(options["service"], key)
        except ImportRefusedError as refused:
            self._refuse(refused, as_json=options["json"])
        except DomainError as problem:
            raise CommandError(str(problem)) from problem
        self._report(stored, as_json=options["json"])

    def _refuse(self, refused: ImportRefusedError, *, as_json: bool) -> None:
        """Print every problem and leave with exit status 1."""
        if as_json:
            problems = [
                {"line": one.line, "path": one.path, "reason": str(one.reason)} for one in refused.problems
            ]
            self.stdout.write(json.dumps({"imported": False, "problems": problems}, ensure_ascii=False))
        else:
            for line in refused.lines():
                self.stderr.write(line)
            self.stderr.write(str(refused))
        sys.exit(1)

    def _report(self, stored: StoredForm, *, as_json: bool) -> None:
        facts = _facts(stored)
        if as_json:
            self.stdout.write(json.dumps({"imported": True, **facts}, ensure_ascii=False))
            return
        self.stdout.write(
            f"{stored.title}: {stored.key}, Version {stored.number}\n"
            f"Felder: {facts['fields']}, Gruppen: {facts['groups']}, Auswahllisten: {facts['choice_lists']}, "
            f"Regeln in Prosa: {len(facts['rules'])}"
        )
        for rule in facts["rules"]:
            self.stdout.write(
                f"  noch zu modellieren: {rule['name']} ({rule['identifier']}): {_one_line(rule['text'])}"
            )
        for item in facts["unresolved"]:
            self.stdout.write(f"  noch offen: {item['path']}: {_one_line(item['text'])}")


def _read(path: Path) -> bytes:
    """Return the file's content, cut off far above what the importer accepts."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES_READ)
    except OSError as problem:
        raise CommandError(f"{path} cannot be read: {problem.strerror}.") from problem


def _key(given: str, path: Path) -> str:
    """Return the short name of the form: the given one, otherwise the file's name without its endings."""
    key = given.lower() or slugify(path.name.split(".")[0])[:MOST_LETTERS]
    try:
        validate_slug(key)
    except ValidationError:
        key = ""
    if not key or len(key) > MOST_LETTERS:
        raise CommandError(
            f"Please give the form a short name of letters, digits and hyphens with --key (at most {MOST_LETTERS})."
        )
    return key


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _facts(stored: StoredForm) -> dict[str, Any]:
    """Return what was imported, for people and for JSON."""
    definition = stored.definition
    fields = definition.fields()
    return {
        "id": str(stored.id),
        "key": stored.key,
        "number": stored.number,
        "title": stored.title,
        "source": str(definition.source),
        "fields": len(fields),
        "groups": len(definition.groups()),
        "choice_lists": sum(1 for field in fields if field.choices or field.code_list),
        "rules": [
            {
                "identifier": rule.identifier,
                "name": rule.name,
                "text": rule.text or rule.script,
                "path": rule.path,
            }
            for rule in definition.prose_rules
        ],
        "unresolved": [
            {"path": item.path, "topic": item.topic, "text": item.text} for item in definition.unresolved
        ],
    }
