"""Texts of the pure modules: a German sentence with named places, translated only at the border.

Rules and importers must not know Django, yet their sentences have to be translatable. They therefore return a
``Message``; ``str()`` gives the German text, and the border (forms, services, templates) puts the same source text
through gettext.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def gettext_noop(text: str) -> str:
    """Mark ``text`` for extraction by makemessages and return it unchanged."""
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for people.

    Arguments:
        source: German source text with named places such as ``%(label)s``; also the key for the translation.
        places: what to put into the named places.
    """

    source: str
    places: tuple[tuple[str, str | int], ...] = ()

    def __str__(self) -> str:
        return self.fill(self.source)

    def fill(self, text: str) -> str:
        """Put the values into ``text``, which is the source or a translation of it."""
        return text % dict(self.places) if self.places else text

    def translate(self, gettext: Callable[[str], str]) -> str:
        """Return the sentence in the language of ``gettext``."""
        return self.fill(gettext(self.source))


def message(source: str, **places: str | int) -> Message:
    """Build a ``Message``; the source text is wrapped in ``gettext_noop`` where it is written."""
    return Message(source, tuple(places.items()))
