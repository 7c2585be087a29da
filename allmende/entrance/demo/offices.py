"""Offices of both municipalities. Births and taxes are one office for both towns."""

from __future__ import annotations

from allmende.entrance.demo.records import DemoOffice

_OWN = ("musterfelde",)
_SHARED = ("musterfelde", "kleinmuster")


def _office(
    key: str,
    name: str,
    extension: int,
    room: str,
    tasks: str,
    serves: tuple[str, ...] = _OWN,
    site: str = "rathaus",
) -> DemoOffice:
    """Build an office of Musterfelde; number and mail address follow one pattern."""
    return DemoOffice(
        key=key,
        name=name,
        phone=f"030 23125-{extension}",
        room=room,
        site_key=site,
        email=f"{key}@musterfelde.example",
        tasks=tasks,
        serves=serves,
    )


OFFICES = (
    _office(
        "buergeramt",
        "Bürgeramt",
        110,
        "Erdgeschoss, Raum 0.04",
        "Ausweise, Meldewesen, Fundsachen, Bewohnerparken",
    ),
    _office(
        "standesamt", "Standesamt", 120, "1. Stock, Raum 1.11", "Geburten, Ehen, Sterbefälle, Namen", _SHARED
    ),
    _office(
        "steuern",
        "Steuern und Abgaben",
        130,
        "2. Stock, Raum 2.07",
        "Hundesteuer, Grundsteuer, Zweitwohnungsteuer",
        _SHARED,
    ),
    _office(
        "ordnung-gewerbe",
        "Ordnung und Gewerbe",
        140,
        "1. Stock, Raum 1.02",
        "Gewerbe, Gaststätten, Veranstaltungen, Straßennutzung",
    ),
    _office(
        "bauen",
        "Bauen und Planen",
        150,
        "3. Stock, Raum 3.01",
        "Bauleitplanung, Bauberatung, Straßen und Abwasser",
    ),
    _office(
        "kita-schule", "Kita und Schule", 155, "2. Stock, Raum 2.15", "Kita, Hort, Schulen, Elternbeiträge"
    ),
    _office(
        "soziales",
        "Soziales und Wohnen",
        160,
        "Erdgeschoss, Raum 0.12",
        "Wohngeld, Wohnberechtigung, Ermäßigungen, Rente",
    ),
    _office(
        "umwelt", "Umwelt und Grün", 165, "3. Stock, Raum 3.09", "Bäume, Parks, Friedhöfe, Abfallberatung"
    ),
    _office("kaemmerei", "Kämmerei", 170, "2. Stock, Raum 2.01", "Haushalt, Zahlungen, Vereinsförderung"),
    _office(
        "digitales", "Digitales", 173, "3. Stock, Raum 3.14", "Portal, Daten, Breitband, Technik im Rathaus"
    ),
    _office(
        "buergermeisterin",
        "Büro der Bürgermeisterin",
        101,
        "1. Stock, Raum 1.20",
        "Beschwerden, Beteiligung, Ehrenamt, Wahlen",
    ),
    _office(
        "datenschutz",
        "Datenschutz",
        178,
        "3. Stock, Raum 3.20",
        "Datenschutz und Informationszugang, weisungsfrei",
        _SHARED,
    ),
)
"""Offices of Musterfelde; those that serve both towns are listed for Kleinmuster too."""

KLEINMUSTER_OFFICES = (
    DemoOffice(
        key="buergerservice",
        name="Bürgerservice Kleinmuster",
        phone="030 23125-181",
        room="Erdgeschoss, Raum 1",
        site_key="gemeindehaus",
        email="buergerservice@kleinmuster.example",
        tasks="Ausweise, Meldewesen, Gewerbe, Kita, Friedhof, alle Fragen zuerst",
        serves=("kleinmuster",),
    ),
    *(office for office in OFFICES if "kleinmuster" in office.serves),
)
"""Offices that work for Kleinmuster: its own and the shared ones."""
