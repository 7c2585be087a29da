"""Opening hours, the next stop of the bus, what a service needs, and the alphabet: tables of examples."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from allmende.town_hall.offers.presentation import closing_days
from allmende.town_hall.offers.rules.alphabet import letter_of, letters, sort_key
from allmende.town_hall.offers.rules.opening import (
    LOCAL,
    OpeningSpan,
    OpeningState,
    OpeningTimes,
    next_stop,
    opening_at,
)
from allmende.town_hall.offers.rules.publication import Missing, PublicationFacts, missing_parts
from allmende.town_hall.offers.wording import opening_text, stop_text

# Tuesday with a break at noon, Thursday evening.
TOWN_HALL = OpeningTimes(
    (
        OpeningSpan(2, time(14), time(18)),
        OpeningSpan(2, time(9), time(12)),
        OpeningSpan(4, time(9), time(17, 30)),
    )
)
SUMMER_STOP = OpeningTimes((OpeningSpan(6, time(10), time(14)),), months=(5, 6, 7, 8, 9))
IN_BRANDENBURG = closing_days("BB")


def at(day: str, clock: str) -> datetime:
    """An instant in Berlin time, handed over in UTC as the clock of the house does."""
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(clock), LOCAL).astimezone(UTC)


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("times", "now", "state", "text"),
    [
        (TOWN_HALL, at("2026-11-24", "09:00"), OpeningState.OPEN,
         "Heute geöffnet bis 12 Uhr und wieder 14 bis 18 Uhr"),
        (TOWN_HALL, at("2026-11-24", "11:59:59"), OpeningState.OPEN,
         "Heute geöffnet bis 12 Uhr und wieder 14 bis 18 Uhr"),
        (TOWN_HALL, at("2026-11-24", "12:00"), OpeningState.OPENS_TODAY, "Heute geöffnet von 14 bis 18 Uhr"),
        (TOWN_HALL, at("2026-11-24", "08:59"), OpeningState.OPENS_TODAY,
         "Heute geöffnet von 9 bis 12 Uhr und 14 bis 18 Uhr"),
        (TOWN_HALL, at("2026-11-24", "14:00"), OpeningState.OPEN, "Heute geöffnet bis 18 Uhr"),
        (TOWN_HALL, at("2026-11-24", "18:00"), OpeningState.CLOSED_FOR_TODAY,
         "Heute nicht mehr geöffnet. Wieder geöffnet am Donnerstag, 26. November, 9 bis 17:30 Uhr."),
        (TOWN_HALL, at("2026-11-25", "10:00"), OpeningState.CLOSED_TODAY,
         "Heute geschlossen. Wieder geöffnet morgen, 9 bis 17:30 Uhr."),
        # Midnight in Berlin is still the day before in UTC.
        (TOWN_HALL, at("2026-07-28", "00:30"), OpeningState.OPENS_TODAY,
         "Heute geöffnet von 9 bis 12 Uhr und 14 bis 18 Uhr"),
        # 24 and 31 December are working days, 25 December is a holiday.
        (TOWN_HALL, at("2026-12-24", "10:00"), OpeningState.OPEN, "Heute geöffnet bis 17:30 Uhr"),
        (SUMMER_STOP, at("2026-10-03", "11:00"), OpeningState.CLOSED_TODAY,
         "Heute geschlossen. Wieder geöffnet am Samstag, 8. Mai, 10 bis 14 Uhr."),
        (SUMMER_STOP, at("2026-09-26", "11:00"), OpeningState.OPEN, "Heute geöffnet bis 14 Uhr"),
        (OpeningTimes(()), at("2026-09-26", "11:00"), OpeningState.NEVER,
         "Keine festen Öffnungszeiten. Bitte rufen Sie uns an."),
    ],
)  # fmt: skip
def test_opening_line(times, now, state, text):
    opening = opening_at(times, now, is_closed=IN_BRANDENBURG)
    assert opening.state is state
    assert plain(opening_text(opening, now)) == text


def test_a_public_holiday_is_told_as_the_reason():
    good_friday = at("2026-04-03", "10:00")
    fridays = OpeningTimes((OpeningSpan(5, time(9), time(13)),))
    opening = opening_at(fridays, good_friday, is_closed=IN_BRANDENBURG)
    assert opening.closed_by_holiday
    assert plain(opening_text(opening, good_friday)) == (
        "Heute geschlossen, weil Feiertag ist. Wieder geöffnet am Freitag, 10. April, 9 bis 13 Uhr."
    )


def test_the_next_day_is_never_a_holiday():
    # 1 May 2026 is a Friday.
    fridays = OpeningTimes((OpeningSpan(5, time(9), time(13)),))
    opening = opening_at(fridays, at("2026-04-30", "10:00"), is_closed=IN_BRANDENBURG)
    assert opening.next_day == date(2026, 5, 8)


def test_a_state_without_modelled_holidays_has_no_closing_days():
    assert not closing_days("SL")(date(2026, 12, 25))


STOPS = (
    ("Anger", OpeningTimes((OpeningSpan(2, time(14), time(17, 30)),))),
    ("Kirche", OpeningTimes((OpeningSpan(3, time(14), time(17)),))),
    ("See", SUMMER_STOP),
)


@pytest.mark.parametrize(
    ("now", "place", "is_now", "text"),
    [
        (at("2026-11-23", "12:00"), "Anger", False, "morgen, 14 bis 17:30 Uhr"),
        (at("2026-11-24", "13:59"), "Anger", False, "heute, 14 bis 17:30 Uhr"),
        (at("2026-11-24", "14:00"), "Anger", True, "heute bis 17:30 Uhr"),
        (at("2026-11-24", "17:30"), "Kirche", False, "morgen, 14 bis 17 Uhr"),
        (at("2026-11-26", "08:00"), "Anger", False, "am Dienstag, 1. Dezember, 14 bis 17:30 Uhr"),
        (at("2026-07-30", "08:00"), "See", False, "am Samstag, 1. August, 10 bis 14 Uhr"),
    ],
)
def test_next_stop_of_the_bus(now, place, is_now, text):
    stop = next_stop(STOPS, now, is_closed=IN_BRANDENBURG)
    assert stop is not None
    assert (stop.place, stop.is_now) == (place, is_now)
    assert plain(stop_text(stop, now)) == text


def test_without_a_bus_there_is_no_next_stop():
    assert next_stop((), at("2026-07-30", "08:00")) is None
    assert next_stop((("leer", OpeningTimes(())),), at("2026-07-30", "08:00")) is None


@pytest.mark.parametrize(
    ("times", "now", "text"),
    [
        (STOPS[0][1], at("2026-11-24", "15:00"), "Jetzt da bis 17:30 Uhr"),
        (STOPS[0][1], at("2026-11-24", "10:00"), "Heute da von 14 bis 17:30 Uhr"),
        (STOPS[0][1], at("2026-11-24", "18:00"), "Nächster Halt am Dienstag, 1. Dezember, 14 bis 17:30 Uhr."),
        (STOPS[1][1], at("2026-11-24", "18:00"), "Nächster Halt morgen, 14 bis 17 Uhr."),
        (SUMMER_STOP, at("2026-08-15", "18:00"), "Nächster Halt am Samstag, 22. August, 10 bis 14 Uhr."),
        (SUMMER_STOP, at("2027-05-01", "11:00"),
         "Heute kein Halt, weil Feiertag ist. Nächster Halt am Samstag, 8. Mai, 10 bis 14 Uhr."),
    ],
)  # fmt: skip
def test_a_bus_is_there_rather_than_open(times, now, text):
    opening = opening_at(times, now, is_closed=IN_BRANDENBURG)
    assert plain(opening_text(opening, now, is_mobile=True)) == text


COMPLETE = PublicationFacts(
    description=("Worum es geht.",),
    fee="kostenlos",
    duration="sofort",
    legal_basis=("§ 1",),
    has_office=True,
    offline_paper="Ein Brief genügt.",
    offline_phone="030 23125-115",
    offline_sites=1,
    other_authority="",
)


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({}, ()),
        ({"description": ("  ",)}, (Missing.DESCRIPTION,)),
        ({"fee": " "}, (Missing.FEE,)),
        ({"duration": ""}, (Missing.DURATION,)),
        ({"legal_basis": ()}, (Missing.LEGAL_BASIS,)),
        ({"has_office": False}, (Missing.OFFICE,)),
        ({"offline_paper": ""}, (Missing.OFFLINE_PAPER,)),
        ({"offline_phone": ""}, (Missing.OFFLINE_PHONE,)),
        ({"offline_sites": 0}, (Missing.OFFLINE_SITE,)),
        ({"offline_sites": 0, "other_authority": "Landkreis"}, ()),
        ({"fee": "", "offline_phone": ""}, (Missing.FEE, Missing.OFFLINE_PHONE)),
    ],
)
def test_what_a_service_lacks(changes, missing):
    assert missing_parts(replace(COMPLETE, **changes)) == missing


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        ("Hund", "H"),
        ("Öffnung", "O"),
        ("ärztlich", "A"),
        ("ßer", "S"),
        ("112", "0–9"),
        ("  Ummelden", "U"),
        ("", "0–9"),
        ("Čech", "C"),
    ],
)
def test_letter(title, letter):
    assert letter_of(title) == letter


def test_german_order():
    titles = ["Zoo", "Übung", "Ummelden", "Ärger", "Straße", "Strasse", "apfel"]
    assert sorted(titles, key=sort_key) == ["apfel", "Ärger", "Strasse", "Straße", "Übung", "Ummelden", "Zoo"]
    assert letters(["Zoo", "1", "Ärger"]) == ("A", "Z", "0–9")
