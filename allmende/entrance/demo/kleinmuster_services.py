"""The catalogue of Kleinmuster: the services of Musterfelde in the words, rates and places of the small neighbour.

Births and taxes stay with the shared offices in Musterfelde; everything else is done by one counter in the village.
"""

from __future__ import annotations

from dataclasses import replace

from allmende.entrance.demo.service_records import DemoService, OfflineWay
from allmende.entrance.demo.services import SERVICES as MUSTERFELDE_SERVICES
from allmende.entrance.demo.services.common import FORM_AT_COUNTERS

SHARED_OFFICES = ("standesamt", "steuern", "datenschutz")
OWN_OFFICE = "buergerservice"
OWN_PHONE = "030 23125-181"

KEYS = (
    "personalausweis",
    "reisepass",
    "fuehrungszeugnis",
    "meldebescheinigung",
    "ummeldung",
    "abmeldung",
    "hundesteuer-anmelden",
    "hundesteuer-abmelden",
    "hundesteuer-ermaessigen",
    "zweitwohnungsteuer",
    "grundsteuer-auskunft",
    "gewerbe-anmelden",
    "gewerbe-ummelden",
    "gewerbe-abmelden",
    "gaststaette-anzeigen",
    "sondernutzung-geruest",
    "veranstaltung-anzeigen",
    "osterfeuer",
    "geburtsurkunde",
    "namenserklaerung",
    "eheschliessung",
    "sterbeurkunde",
    "sperrmuell",
    "restmuellbehaelter",
    "fundsache",
    "akteneinsicht",
    "lob-und-beschwerde",
)
"""Services that Kleinmuster offers on the portal."""

DOG_TAX_RATES = (
    "Im Jahr: erster Hund 36,00 Euro, zweiter Hund 54,00 Euro, jeder weitere Hund 72,00 Euro, "
    "gefährlicher Hund 360,00 Euro (Demowerte). Die Anmeldung selbst ist kostenlos."
)

_WORDS = (
    ("Musterfelde oder Kleinmuster", "MUSTERFELDE-ODER-KLEINMUSTER"),
    ("Musterfelde und Kleinmuster", "MUSTERFELDE-UND-KLEINMUSTER"),
    ("In Musterfelde trauen wir", "IN-MUSTERFELDE-TRAUEN-WIR"),
    ("der Stadt Musterfelde", "der Gemeinde Kleinmuster"),
    ("Stadt Musterfelde", "Gemeinde Kleinmuster"),
    ("Musterfelde", "Kleinmuster"),
    ("der Stadtverordneten", "der Gemeindevertretung"),
    ("Die Stadt ", "Die Gemeinde "),
    ("die Stadt ", "die Gemeinde "),
    ("die Stadt.", "die Gemeinde."),
    ("der Stadt", "der Gemeinde"),
    ("an die Stadt", "an die Gemeinde"),
    ("Das Büro der Bürgermeisterin", "Der Bürgerservice"),
    ("im Bürgeramt", "im Bürgerservice"),
    ("bei Ordnung und Gewerbe", "beim Bürgerservice"),
    ("Ordnung und Gewerbe", "Der Bürgerservice"),
    ("im Rathaus, im Bürgerbüro Nord und im Mobilen Bürgerbüro", "im Gemeindehaus"),
    ("in allen Bürgerbüros", "im Gemeindehaus"),
    ("auch im Rathaus", "auch im Gemeindehaus"),
    ("liegt im Rathaus", "liegt im Gemeindehaus"),
    ("Das Gebrauchtwarenhaus am Südring", "Das Gebrauchtwarenhaus in der Nachbarstadt"),
    ("MUSTERFELDE-ODER-KLEINMUSTER", "Musterfelde oder Kleinmuster"),
    ("MUSTERFELDE-UND-KLEINMUSTER", "Musterfelde und Kleinmuster"),
    ("IN-MUSTERFELDE-TRAUEN-WIR", "In Musterfelde trauen wir"),
)
"""Replacements in their order; the shouted ones protect sentences about the shared offices."""


def _words(text: str) -> str:
    for old, new in _WORDS:
        text = text.replace(old, new)
    return text


def _all_words(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_words(text) for text in texts)


def _offline(way: OfflineWay, *, shared: bool) -> OfflineWay:
    """Bring the offline way to the village: its counter first, the shared office in Musterfelde second."""
    on_paper = (
        "Das Formular liegt im Gemeindehaus aus. Auf Wunsch schicken wir es Ihnen kostenlos per Post."
        if way.on_paper == FORM_AT_COUNTERS
        else _words(way.on_paper)
    )
    return OfflineWay(
        site_keys=("gemeindehaus", "rathaus") if shared else ("gemeindehaus",),
        phone=way.phone if shared else OWN_PHONE,
        on_paper=on_paper,
        bring=way.bring,
        note="Im Gemeindehaus nehmen wir Unterlagen an und leiten sie weiter." if shared else "",
    )


def _adapt(service: DemoService) -> DemoService:
    shared = service.office_key in SHARED_OFFICES
    dog = service.key == "hundesteuer-anmelden"
    return replace(
        service,
        title=_words(service.title),
        official_title=_words(service.official_title),
        summary=_words(service.summary),
        description=_all_words(service.description),
        steps=_all_words(service.steps),
        documents=_all_words(service.documents),
        fee_text=DOG_TAX_RATES if dog else _words(service.fee_text),
        deadline_text=_words(service.deadline_text),
        legal_basis=_all_words(service.legal_basis),
        office_key=service.office_key if shared else OWN_OFFICE,
        offline=_offline(service.offline, shared=shared),
        remedy=_words(service.remedy),
    )


SERVICES = tuple(_adapt(service) for service in MUSTERFELDE_SERVICES if service.key in KEYS)
"""All services of Kleinmuster, in the order of the catalogue."""
