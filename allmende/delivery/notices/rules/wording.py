"""Words for numbers and dates in German notices, the same on paper and on the page."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

from allmende.delivery.notices.rules.facts import NoticeFacts, Outcome

_WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
)
_OUTCOMES = MappingProxyType(
    {
        Outcome.GRANTED: "Wir geben Ihrem Antrag statt.",
        Outcome.PARTLY: "Wir geben Ihrem Antrag zum Teil statt.",
        Outcome.REFUSED: "Wir lehnen Ihren Antrag ab.",
    }
)


def day_in_words(day: date) -> str:
    """Return a day as in "7. Dezember 2026", with spaces that do not break."""
    return f"{day.day}.\N{NO-BREAK SPACE}{_MONTHS[day.month - 1]}\N{NO-BREAK SPACE}{day.year}"


def deadline_in_words(day: date) -> str:
    """Return the end of a deadline with its weekday, as in "Montag, 7. Dezember 2026"."""
    return f"{_WEEKDAYS[day.weekday()]}, {day_in_words(day)}"


def euros(cents: int) -> str:
    """Return an amount as in "1.234,50 €"."""
    whole, rest = divmod(cents, 100)
    return f"{whole:,}".replace(",", ".") + f",{rest:02d}\N{NO-BREAK SPACE}€"


def grouped_iban(iban: str) -> str:
    """Return an account number in groups of four, as people read it."""
    compact = "".join(iban.split())
    return "\N{NO-BREAK SPACE}".join(compact[start : start + 4] for start in range(0, len(compact), 4))


def outcome_sentence(facts: NoticeFacts) -> str:
    """Return the outcome as one sentence that stands before the decision in detail."""
    return _OUTCOMES[facts.outcome]


def notice_title(facts: NoticeFacts) -> str:
    """Return the title of the file and of the page."""
    return f"Bescheid: {facts.subject} ({facts.reference})"
