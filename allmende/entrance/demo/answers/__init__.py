"""Plausible answers to the sample forms, keyed by the places of their fields.

A place is the dotted path of the ids with an index at every repeat, exactly as the room of forms keeps answers. The
ids are those of the sample files in ``allmende/town_hall/forms/samples``; a test holds both together.
"""

from __future__ import annotations

import random

from allmende.entrance.demo.answers import benefit, dog, parking, street_use, trade
from allmende.entrance.demo.answers.parts import AnswerContext, DemoAnswer, DemoFile

__all__ = ["FORM_KEYS", "AnswerContext", "DemoAnswer", "DemoFile", "answers_for"]

_WRITERS = {
    "bewohnerparkausweis": parking.answers,
    "gewerbeanmeldung": trade.answers,
    "hundesteuer": dog.answers,
    "sondernutzung": street_use.answers,
    "wohngeld": benefit.answers,
}

FORM_KEYS = tuple(sorted(_WRITERS))
"""Keys of all forms for which answers can be written."""


def answers_for(form_key: str, context: AnswerContext, rng: random.Random) -> tuple[DemoAnswer, ...]:
    """Return complete answers of one person to one form.

    Args:
        form_key: Key of a sample form.
        context: Who answers, when, and for which service.
        rng: Seeded source of invention; the same seed gives the same answers.

    Raises:
        KeyError: There is no such form.
    """
    return _WRITERS[form_key](context, rng)
