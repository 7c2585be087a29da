"""What the town hall knows already is not asked twice: the person's own details as first answers.

A value goes only where the form asks for the applying person themselves; the person sees it and can change it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from allmende.town_hall.forms.answers import Answers
from allmende.town_hall.forms.layout import parent_place, places_of
from allmende.town_hall.forms.schema import Element, Field, FormDefinition
from allmende.town_hall.forms.values import ValueRefusedError, parse_value
from allmende.town_hall.forms.widgets import autocomplete

_HOUSE_NUMBER = re.compile(r"(?P<street>.+?)\s+(?P<number>\d+\s?[a-zA-Z]?(?:\s?[-/]\s?\d+\s?[a-zA-Z]?)?)")


@dataclass(frozen=True, slots=True)
class KnownDetails:
    """What is known about the applying person; empty where nothing is."""

    given_name: str = ""
    family_name: str = ""
    birth_date: date | None = None
    street: str = ""
    postal_code: str = ""
    town: str = ""
    email: str = ""
    phone: str = ""


def prefill(definition: FormDefinition, known: KnownDetails) -> Answers:
    """Return first answers for a form from what is known.

    Arguments:
        definition: the form.
        known: the person's details; a detail that the form would not accept is left out.
    """
    texts = _texts(known)
    answers, used = Answers(), set[str]()
    for field, place in _single_fields(definition):
        token = autocomplete(definition, field) or _house_number_token(definition, field)
        text = texts.get(token, "")
        if not text or token in used:
            continue
        try:
            value = parse_value(field, text)
        except ValueRefusedError:
            continue
        if value is not None:
            answers, used = answers.with_value(place, value), used | {token}
    return answers


def details_in(definition: FormDefinition, answers: Answers) -> KnownDetails:
    """Return what the applying person wrote about themselves; the other way round of ``prefill``."""
    found: dict[str, str] = {}
    for field, place in _single_fields(definition):
        token = autocomplete(definition, field) or _house_number_token(definition, field)
        value = answers.get(place)
        if token and token not in found and isinstance(value, str):
            found[token] = value
    street = found.get("street-address") or " ".join(
        part for part in (found.get("address-line1", ""), found.get("house-number", "")) if part
    )
    return KnownDetails(
        given_name=found.get("given-name", ""),
        family_name=found.get("family-name", ""),
        street=street,
        postal_code=found.get("postal-code", ""),
        town=found.get("address-level2", ""),
        email=found.get("email", ""),
        phone=found.get("tel", ""),
    )


def _texts(known: KnownDetails) -> dict[str, str]:
    parts = _HOUSE_NUMBER.fullmatch(known.street.strip())
    return {
        "given-name": known.given_name,
        "family-name": known.family_name,
        "bday": f"{known.birth_date:%d.%m.%Y}" if known.birth_date else "",
        "street-address": known.street,
        "address-line1": parts["street"] if parts else known.street,
        "house-number": parts["number"] if parts else "",
        "postal-code": known.postal_code,
        "address-level2": known.town,
        "email": known.email,
        "tel": known.phone,
    }


def _house_number_token(definition: FormDefinition, field: Field) -> str:
    """Recognise the house number beside a street of the person's own; browsers know no word for it."""
    if field.name.strip().lower() != "hausnummer":
        return ""
    parent = field.path.rpartition(".")[0]
    siblings = definition.element(parent).children if parent else ()  # type: ignore[union-attr]
    own = any(
        isinstance(other, Field) and autocomplete(definition, other) == "address-line1" for other in siblings
    )
    return "house-number" if own else ""


def _single_fields(definition: FormDefinition) -> Iterator[tuple[Field, str]]:
    """Yield every asked field that does not repeat, with its place."""

    def walk(element: Element, parent: str) -> Iterator[tuple[Field, str]]:
        if element.occurrence.repeatable:
            return
        for place in places_of(element, parent, Answers()):
            if isinstance(element, Field):
                if element.asked:
                    yield element, place
                continue
            for child in element.children:
                yield from walk(child, place)

    for element in definition.elements:
        yield from walk(element, parent_place(element))
