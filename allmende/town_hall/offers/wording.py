"""Opening hours, days and trust levels as a good clerk would say them.

Number and unit stay together on one line (no-break spaces).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from allmende.identity.public import TrustLevel
from allmende.town_hall.offers.rules.opening import LOCAL, Opening, OpeningSpan, OpeningState, Stop

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

NO_BREAK: Final = "\u00a0"
WEEKDAYS: Final[Mapping[int, _StrPromise]] = {
    1: gettext_lazy("Montag"),
    2: gettext_lazy("Dienstag"),
    3: gettext_lazy("Mittwoch"),
    4: gettext_lazy("Donnerstag"),
    5: gettext_lazy("Freitag"),
    6: gettext_lazy("Samstag"),
    7: gettext_lazy("Sonntag"),
}
TRUST_LEVEL_WORDS: Final[Mapping[TrustLevel, _StrPromise]] = {
    TrustLevel.BASIC: gettext_lazy("Ein Konto mit Anmeldename und Passwort genügt (Vertrauensniveau Basis)."),
    TrustLevel.SUBSTANTIAL: gettext_lazy(
        "Sie brauchen ein Konto, mit dem Sie uns Ihre Identität schon nachgewiesen haben, zum Beispiel einmal am"
        " Schalter mit Ihrem Ausweis (Vertrauensniveau substanziell)."
    ),
    TrustLevel.HIGH: gettext_lazy(
        "Sie weisen sich mit der Online-Funktion Ihres Ausweises oder persönlich aus (Vertrauensniveau hoch)."
    ),
}


def clock_text(moment: time) -> str:
    """Return a time of day: "16 Uhr" or "17:30 Uhr"."""
    if moment.minute:
        words = _("%(hour)d:%(minute)02d Uhr") % {"hour": moment.hour, "minute": moment.minute}
    else:
        words = _("%(hour)d Uhr") % {"hour": moment.hour}
    return words.replace(" ", NO_BREAK)


def span_text(span: OpeningSpan) -> str:
    """Return a span of opening hours: "9 bis 18 Uhr", "14 bis 17:30 Uhr"."""
    return _("%(start)s bis %(end)s") % {"start": _bare(span.start), "end": clock_text(span.end)}


def spans_text(spans: Iterable[OpeningSpan]) -> str:
    """Return several spans: "8 bis 12 Uhr und 14 bis 18 Uhr"."""
    return _(" und ").join(span_text(span) for span in spans)


def day_text(day: date, today: date) -> str:
    """Return a day as one says it: "heute", "morgen", "am Donnerstag, 26. November"."""
    if day == today:
        return _("heute")
    if day == today + timedelta(days=1):
        return _("morgen")
    return _("am %(day)s") % {"day": date_format(day, "WEEKDAY_MONTH_DAY_UNBROKEN_FORMAT")}


def opening_text(opening: Opening, now: datetime, *, is_mobile: bool = False) -> str:
    """Return what to tell people about a site now: "Heute geöffnet bis 16 Uhr".

    Arguments:
        opening: what ``opening_at`` worked out.
        now: the same instant.
        is_mobile: whether it is a stop of the bus, which is "there" rather than "open".
    """
    match opening.state:
        case OpeningState.OPEN:
            return _open(opening, is_mobile=is_mobile)
        case OpeningState.OPENS_TODAY:
            words = _("Heute da von %(spans)s") if is_mobile else _("Heute geöffnet von %(spans)s")
            return words % {"spans": spans_text(opening.today)}
        case OpeningState.NEVER:
            return _("Keine festen Öffnungszeiten. Bitte rufen Sie uns an.")
        case _:
            return _closed(opening, now, is_mobile=is_mobile)


def stop_text(stop: Stop[Any], now: datetime) -> str:
    """Return when the mobile office stops: "heute bis 17:30 Uhr", "am Mittwoch, 25. November, 14 bis 17 Uhr"."""
    day = day_text(stop.day, now.astimezone(LOCAL).date())
    if stop.is_now:
        return _("%(day)s bis %(end)s") % {"day": day, "end": clock_text(stop.span.end)}
    return _("%(day)s, %(span)s") % {"day": day, "span": span_text(stop.span)}


def months_text(months: Iterable[int]) -> str:
    """Return the months of a seasonal stop: "Mai, Juni, Juli"."""
    return ", ".join(date_format(date(2000, month, 1), "F") for month in months)


def _open(opening: Opening, *, is_mobile: bool) -> str:
    current, *later = opening.today
    end = clock_text(current.end)
    if is_mobile:
        return _("Jetzt da bis %(end)s") % {"end": end}
    if later:
        return _("Heute geöffnet bis %(end)s und wieder %(later)s") % {"end": end, "later": spans_text(later)}
    return _("Heute geöffnet bis %(end)s") % {"end": end}


def _closed(opening: Opening, now: datetime, *, is_mobile: bool) -> str:
    """Say when it opens again; a bus that is elsewhere is not closed, it comes back."""
    following = _next(opening, now, is_mobile=is_mobile)
    if opening.closed_by_holiday:
        first = (
            _("Heute kein Halt, weil Feiertag ist.")
            if is_mobile
            else _("Heute geschlossen, weil Feiertag ist.")
        )
    elif is_mobile:
        return following
    elif opening.state is OpeningState.CLOSED_FOR_TODAY:
        first = _("Heute nicht mehr geöffnet.")
    else:
        first = _("Heute geschlossen.")
    return f"{first} {following}".strip()


def _next(opening: Opening, now: datetime, *, is_mobile: bool) -> str:
    if opening.next_day is None:
        return ""
    words = _("Nächster Halt %(day)s, %(spans)s.") if is_mobile else _("Wieder geöffnet %(day)s, %(spans)s.")
    day = day_text(opening.next_day, now.astimezone(LOCAL).date())
    return words % {"day": day, "spans": spans_text(opening.next_spans)}


def _bare(moment: time) -> str:
    """Return a time without the word "Uhr", for the beginning of a span."""
    if moment.minute:
        return f"{moment.hour}:{moment.minute:02d}"
    return pgettext("Beginn einer Zeitspanne, zum Beispiel 9 bis 18 Uhr", "%(hour)d") % {"hour": moment.hour}
