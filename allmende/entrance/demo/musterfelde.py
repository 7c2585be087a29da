"""Musterfelde, the larger of the two demo towns.

The postal codes and the municipality key are not assigned to any real place. Telephone numbers come from the blocks
that the Federal Network Agency sets aside for films and fiction (030 23125-xxx), so no real person is called.
"""

from __future__ import annotations

import datetime as dt

from allmende.entrance.demo.geometry import place
from allmende.entrance.demo.records import DemoMunicipality, DemoSite, OpeningHours, SiteKind

POSTAL_CODE = "14998"
TOWN = "Musterfelde"

DESK_HOURS = tuple(OpeningHours(day, dt.time(8), dt.time(18), "Telefon") for day in range(1, 6))
"""The telephone desk answers from Monday to Friday."""

MUSTERFELDE = DemoMunicipality(
    slug="musterfelde",
    name="Musterfelde",
    full_name="Stadt Musterfelde",
    hosts=("musterfelde.localhost",),
    ars="129990099099",
    state="BB",
    county="Landkreis Mittelhavel",
    population=24_180,
    area_km2=67,
    colour_primary="#2f6b4f",
    colour_accent="#e9b44c",
    street="Am Markt 1",
    postal_code=POSTAL_CODE,
    town=TOWN,
    phone="030 23125-115",
    phone_hours=DESK_HOURS,
    email="rathaus@musterfelde.example",
    mayor_title="Bürgermeisterin",
    mayor_name="Marta Lindner",
    website="https://musterfelde.example",
    claim="Die Stadt am Mustersee",
    centre=(12.68, 52.34),
)


def _hours(*spans: tuple[int, int, int]) -> tuple[OpeningHours, ...]:
    """Build opening hours from (weekday, first hour, last hour)."""
    return tuple(OpeningHours(day, dt.time(start), dt.time(end)) for day, start, end in spans)


SITES = (
    DemoSite(
        key="rathaus",
        name="Rathaus am Markt",
        kind=SiteKind.COUNTER,
        street="Am Markt 1",
        postal_code=POSTAL_CODE,
        town=TOWN,
        district_key="AS",
        opening_hours=_hours((1, 8, 16), (2, 8, 16), (3, 8, 13), (4, 8, 19), (5, 8, 13)),
        accessibility=(
            "Eingang ohne Stufen an der Seite zum Kirchplatz, Tür öffnet automatisch. Aufzug mit Sprachansage, "
            "Toilette für Rollstühle im Erdgeschoss, Induktionsschleife am Tresen 1, Leitstreifen ab dem Markt."
        ),
        lon=place(0.05, 0.14)[0],
        lat=place(0.05, 0.14)[1],
        arrival="Bus 11, 12 und 14, Haltestelle Markt. Zwei Parkplätze für Menschen mit Behinderung am Kirchplatz.",
    ),
    DemoSite(
        key="buergerbuero-nord",
        name="Bürgerbüro Nord",
        kind=SiteKind.COUNTER,
        street="Nordstraße 48",
        postal_code=POSTAL_CODE,
        town=TOWN,
        district_key="NO",
        opening_hours=_hours((2, 9, 18), (4, 9, 18)),
        accessibility="Ebenerdig, breite Türen, Toilette für Rollstühle. Beratung in einem ruhigen Raum ist möglich.",
        lon=place(0.07, 2.5)[0],
        lat=place(0.07, 2.5)[1],
        arrival="Bus 11 und 15, Haltestelle Schulzentrum.",
    ),
    DemoSite(
        key="mobil-wiesenau",
        name="Mobiles Bürgerbüro, Halt Wiesenau Dorfanger",
        kind=SiteKind.MOBILE,
        street="Dorfanger 1",
        postal_code=POSTAL_CODE,
        town=TOWN,
        district_key="WI",
        opening_hours=(OpeningHours(2, dt.time(14), dt.time(17, 30), "am Dorfanger neben der Linde"),),
        accessibility="Der Bus hat eine Rampe und einen Platz für einen Rollstuhl. Wir kommen auch zu Ihnen an die Tür.",
        lon=place(-5.6, 0.82)[0],
        lat=place(-5.6, 0.82)[1],
        arrival="Rufbus oder Bus 16, Haltestelle Dorfanger.",
    ),
    DemoSite(
        key="mobil-hohenfeld",
        name="Mobiles Bürgerbüro, Halt Hohenfeld Kirche",
        kind=SiteKind.MOBILE,
        street="Kirchsteig 2",
        postal_code=POSTAL_CODE,
        town=TOWN,
        district_key="HF",
        opening_hours=(OpeningHours(3, dt.time(14), dt.time(17), "vor der Kirche"),),
        accessibility="Der Bus hat eine Rampe und einen Platz für einen Rollstuhl. Wir kommen auch zu Ihnen an die Tür.",
        lon=place(4.9, 1.35)[0],
        lat=place(4.9, 1.35)[1],
        arrival="Bus 13, Haltestelle Hohenfeld Kirche, einmal in der Stunde.",
    ),
    DemoSite(
        key="mobil-suedring",
        name="Mobiles Bürgerbüro, Halt Südring Einkaufszentrum",
        kind=SiteKind.MOBILE,
        street="Südring 20",
        postal_code=POSTAL_CODE,
        town=TOWN,
        district_key="SR",
        opening_hours=(OpeningHours(5, dt.time(13), dt.time(18), "auf dem Parkplatz am Haupteingang"),),
        accessibility="Der Bus hat eine Rampe und einen Platz für einen Rollstuhl. Der Parkplatz ist eben.",
        lon=place(-0.3, -2.28)[0],
        lat=place(-0.3, -2.28)[1],
        arrival="Bus 12, Haltestelle Einkaufszentrum.",
    ),
    DemoSite(
        key="mobil-mustersee",
        name="Mobiles Bürgerbüro, Halt Mustersee im Sommer",
        kind=SiteKind.MOBILE,
        street="Uferweg 5",
        postal_code=POSTAL_CODE,
        town=TOWN,
        district_key="SV",
        opening_hours=(OpeningHours(6, dt.time(10), dt.time(14), "am Strandbad, nur von Mai bis September"),),
        accessibility="Der Bus hat eine Rampe. Der Weg vom Parkplatz zum Bus ist fest und eben.",
        lon=place(1.25, -1.9)[0],
        lat=place(1.25, -1.9)[1],
        months=(5, 6, 7, 8, 9),
        arrival="Bus 14, Haltestelle Strandbad.",
    ),
)
"""All places where Musterfelde serves people in person."""
