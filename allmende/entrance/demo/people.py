"""The named people of both towns.

All of them are invented. Birth dates are computed from the day of loading, so that everyone keeps their age. Private
telephone numbers come from the mobile blocks that are set aside for films and fiction.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from allmende.entrance.demo.kleinmuster import POSTAL_CODE as KLEINMUSTER_POSTAL_CODE
from allmende.entrance.demo.musterfelde import POSTAL_CODE
from allmende.entrance.demo.records import DemoPerson
from allmende.entrance.demo.streets import find_street

MAIL_DOMAIN = "post.example"
TOWNS = {"musterfelde": ("Musterfelde", POSTAL_CODE), "kleinmuster": ("Kleinmuster", KLEINMUSTER_POSTAL_CODE)}


@dataclass(frozen=True, slots=True)
class _Named:
    """A named person before the day of loading is known."""

    key: str
    given_name: str
    family_name: str
    age: int
    days_since_birthday: int
    birth_place: str
    street: str
    house_number: str
    household: str
    phone: str
    about: str
    town: str = "musterfelde"


# fmt: off
_NAMED = (
    _Named("hilde", "Hilde", "Brandt", 78, 96, "Rathenow", "Lange Gasse", "17", "brandt", "0171 3920001",
           "Witwe, nutzt ein Tablet, hat den Hund Anton"),
    _Named("amira", "Amira", "Falk", 33, 210, "Leipzig", "Mühlenweg", "24", "falk", "0171 3920002",
           "Mutter von Noa, in Elternzeit"),
    _Named("jonas", "Jonas", "Falk", 35, 41, "Musterfelde", "Mühlenweg", "24", "falk", "0171 3920003",
           "Vater von Noa, Tischler"),
    _Named("noa", "Noa", "Falk", 0, 23, "Musterfelde", "Mühlenweg", "24", "falk", "",
           "neugeboren"),
    _Named("mehmet", "Mehmet", "Aydın", 41, 155, "Berlin", "Nordstraße", "31", "aydin", "0171 3920004",
           "eröffnet eine Fahrradwerkstatt in der Nordstraße"),
    _Named("lena", "Lena", "Kowalski", 17, 128, "Potsdam", "Birkenring", "58", "kowalski", "0171 3920005",
           "Schülerin, Jugendforum"),
    _Named("paul", "Paul", "Richter", 56, 301, "Cottbus", "Weinbergstraße", "9", "richter", "0171 3920006",
           "blind, Stadtverordneter, arbeitet mit Screenreader und hat einen Assistenzhund"),
    _Named("wanda", "Wanda", "Zielińska", 45, 270, "Stettin", "Brückenstraße", "12", "zielinska", "0171 3920007",
           "führt das Café Zur Brücke"),
    _Named("dana", "Dana", "Nowka", 29, 118, "Cottbus", "Gerbergasse", "20", "nowka", "0171 3920008",
           "Altenpflegerin, lebt mit ihrem Sohn Jakob"),
    _Named("jakob", "Jakob", "Nowka", 4, 61, "Musterfelde", "Gerbergasse", "20", "nowka", "",
           "Sohn von Dana"),
    _Named("sabine", "Sabine", "Lorenz", 44, 75, "Magdeburg", "Gartenstraße", "12", "lorenz", "",
           "Sachbearbeiterin im Bürgeramt"),
    _Named("nadine", "Nadine", "Vogt", 38, 260, "Musterfelde", "Rosenstraße", "21", "vogt", "",
           "Sachbearbeiterin Steuern und Abgaben, auch für Kleinmuster"),
    _Named("oleg", "Oleg", "Wiens", 47, 12, "Omsk", "Schulstraße", "40", "wiens", "",
           "Sachbearbeiter Ordnung und Gewerbe"),
    _Named("yvonne", "Yvonne", "Seidel", 51, 180, "Halle (Saale)", "Fliederweg", "6", "seidel", "",
           "Sachbearbeiterin Soziales und Wohnen"),
    _Named("thomas", "Thomas", "Krüger", 53, 333, "Rostock", "Parkallee", "14", "krueger", "",
           "Leiter des Teams Bürgeramt"),
    _Named("clara", "Clara", "Stein", 36, 58, "Dresden", "Uferweg", "33", "stein", "",
           "moderiert das Forum"),
    _Named("emil", "Emil", "Hartmann", 31, 144, "Musterfelde", "Kastanienallee", "77", "hartmann", "",
           "verantwortet die offenen Daten"),
    _Named("ines", "Ines", "Albrecht", 49, 222, "Jena", "Wallstraße", "8", "albrecht", "",
           "Datenschutzbeauftragte, promovierte Juristin"),
    _Named("jan", "Jan", "Petersen", 42, 5, "Flensburg", "Seestraße", "19", "petersen", "",
           "Administrator im Team Digitales"),
    _Named("marta", "Marta", "Lindner", 57, 190, "Musterfelde", "Rebenweg", "3", "lindner", "",
           "Bürgermeisterin"),
    _Named("ruth", "Ruth", "Sommer", 46, 88, "Wittenberge", "Dorfstraße", "30", "sommer", "",
           "Sachbearbeiterin in Kleinmuster", "kleinmuster"),
)
# fmt: on


def birth_date_for(today: dt.date, age: int, days_since_birthday: int) -> dt.date:
    """Return a birth date whose age is ``age`` today and whose last birthday lies some days back."""
    birthday = today - dt.timedelta(days=days_since_birthday)
    try:
        return birthday.replace(year=birthday.year - age)
    except ValueError:  # The last birthday would be 29 February in a year that has none.
        return birthday.replace(year=birthday.year - age, day=28)


def named_people(today: dt.date) -> tuple[DemoPerson, ...]:
    """Return all named people of both towns.

    Args:
        today: Day of loading; ages are counted from it.
    """
    return tuple(_person(entry, today) for entry in _NAMED)


def _person(entry: _Named, today: dt.date) -> DemoPerson:
    town, postal_code = TOWNS[entry.town]
    mail_name = f"{entry.key}.{entry.household}"
    return DemoPerson(
        key=entry.key,
        given_name=entry.given_name,
        family_name=entry.family_name,
        birth_date=birth_date_for(today, entry.age, entry.days_since_birthday),
        birth_place=entry.birth_place,
        street=entry.street,
        house_number=entry.house_number,
        postal_code=postal_code,
        town=town,
        district_key=find_street(entry.street).district_key,
        household_key=entry.household,
        municipality_slug=entry.town,
        phone=entry.phone,
        email=f"{mail_name}@{MAIL_DOMAIN}" if entry.phone else "",
        about=entry.about,
    )
