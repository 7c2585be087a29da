"""Kleinmuster, the small neighbour that shares two offices with Musterfelde by inter-municipal agreement."""

from __future__ import annotations

import datetime as dt

from allmende.entrance.demo.geometry import place, ring
from allmende.entrance.demo.musterfelde import SITES as MUSTERFELDE_SITES
from allmende.entrance.demo.records import DemoDistrict, DemoMunicipality, DemoSite, OpeningHours, SiteKind

POSTAL_CODE = "14999"
TOWN = "Kleinmuster"

KLEINMUSTER = DemoMunicipality(
    slug="kleinmuster",
    name="Kleinmuster",
    full_name="Gemeinde Kleinmuster",
    hosts=("kleinmuster.localhost",),
    ars="129990098098",
    state="BB",
    county="Landkreis Mittelhavel",
    population=3_940,
    area_km2=15,
    colour_primary="#27548a",
    colour_accent="#dda853",
    street="Dorfstraße 12",
    postal_code=POSTAL_CODE,
    town=TOWN,
    phone="030 23125-180",
    phone_hours=tuple(OpeningHours(day, dt.time(9), dt.time(15), "Telefon") for day in range(1, 6)),
    email="gemeinde@kleinmuster.example",
    mayor_title="Bürgermeister",
    mayor_name="Henning Radtke",
    website="https://kleinmuster.example",
    claim="Kleine Gemeinde, kurze Wege",
    centre=place(-3.6, -6.6),
)

DISTRICTS = (
    DemoDistrict(
        key="KM",
        name="Kleinmuster",
        residents=3_940,
        character="Dorf mit Kirche, Feuerwehr, Kita und einer Siedlung aus den 2000er-Jahren",
        polygon=ring((-6.1, -4.9), (-5.6, -7.4), (-3.4, -8.6), (-1.2, -7.3), (-1.5, -5.2), (-3.2, -4.6)),
        contact_name="Astrid Böhme",
        contact_phone="030 23125-189",
        contact_email="kuemmerin@kleinmuster.example",
    ),
)

SITES = (
    DemoSite(
        key="gemeindehaus",
        name="Gemeindehaus Kleinmuster",
        kind=SiteKind.COUNTER,
        street="Dorfstraße 12",
        postal_code=POSTAL_CODE,
        town=TOWN,
        district_key="KM",
        opening_hours=(
            OpeningHours(2, dt.time(9), dt.time(12)),
            OpeningHours(2, dt.time(13), dt.time(18)),
            OpeningHours(4, dt.time(9), dt.time(12)),
        ),
        accessibility="Rampe am Haupteingang, Toilette für Rollstühle. Ein Raum im ersten Stock ist nur über eine Treppe erreichbar.",
        lon=place(-3.6, -6.6)[0],
        lat=place(-3.6, -6.6)[1],
        arrival="Bus 16, Haltestelle Kleinmuster Dorf.",
    ),
    MUSTERFELDE_SITES[0],
)
"""Kleinmuster's own counter, and the town hall of Musterfelde for births and taxes."""
