"""What all forms share: the person, the address, bank accounts and files."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from decimal import Decimal

from allmende.entrance.demo.records import DemoCompany, DemoPerson


@dataclass(frozen=True, slots=True)
class DemoFile:
    """A file that someone uploaded. Its content is drawn by the loader from the title and the lines."""

    name: str
    media_type: str
    title: str
    lines: tuple[str, ...] = ()


Value = str | bool | int | Decimal | dt.date | dt.time | DemoFile


@dataclass(frozen=True, slots=True)
class DemoAnswer:
    """One answered field: where it stands, what people read beside it, and its typed value."""

    place: str
    label: str
    value: Value


@dataclass(frozen=True, slots=True)
class AnswerContext:
    """Everything a set of answers depends on.

    Attributes:
        person: Who applies.
        filed_on: The day of the application.
        service_key: The service, where one form serves several.
        household: The other people of the household.
        company: The business for which the person acts, if any.
        narrow: Whether the pavement is too narrow for what is asked.
        asked: Whether the office had to ask for something.
        missing: Whether the answer to that question is still missing.
    """

    person: DemoPerson
    filed_on: dt.date
    service_key: str
    household: tuple[DemoPerson, ...] = ()
    company: DemoCompany | None = None
    narrow: bool = False
    asked: bool = False
    missing: bool = False


def pdf(name: str, title: str, *lines: str) -> DemoFile:
    """Describe an uploaded PDF."""
    return DemoFile(f"{name}.pdf", "application/pdf", title, lines)


def address(group: str, ids: tuple[str, str, str, str], person: DemoPerson) -> tuple[DemoAnswer, ...]:
    """Answer street, number, postal code and town of a person.

    Args:
        group: Place of the group that holds the four fields.
        ids: Ids of the four fields.
        person: Whose address it is.
    """
    values = (person.street, person.house_number, person.postal_code, person.town)
    labels = ("Straße", "Hausnummer", "Postleitzahl", "Ort")
    return tuple(
        DemoAnswer(f"{group}.{field_id}", label, value)
        for field_id, label, value in zip(ids, labels, values, strict=True)
    )


def contact(group: str, ids: tuple[str, str], person: DemoPerson) -> tuple[DemoAnswer, ...]:
    """Answer e-mail and telephone, as far as the person has them."""
    values = (("E-Mail", person.email), ("Telefon", person.phone))
    return tuple(
        DemoAnswer(f"{group}.{field_id}", label, value)
        for field_id, (label, value) in zip(ids, values, strict=True)
        if value
    )


def invented_iban(rng: random.Random) -> str:
    """Return a German account number with correct check digits at a bank code that no bank has."""
    account = f"99999999{rng.randint(0, 9_999_999_999):010d}"
    check = 98 - int(f"{account}131400") % 97
    return f"DE{check:02d}{account}"


def days_before(day: dt.date, rng: random.Random, least: int, most: int) -> dt.date:
    """Return a day that lies between ``least`` and ``most`` days before ``day``."""
    return day - dt.timedelta(days=rng.randint(least, most))
