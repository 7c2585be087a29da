"""Sign-ins, roles and companies of the named people."""

from __future__ import annotations

from allmende.entrance.demo.musterfelde import POSTAL_CODE
from allmende.entrance.demo.people import MAIL_DOMAIN
from allmende.entrance.demo.records import DemoAccount, DemoCompany, Role, RoleGrant, TrustLevel

STAFF_DOMAINS = {"musterfelde": "musterfelde.example", "kleinmuster": "kleinmuster.example"}
RESIDENT = RoleGrant(Role.RESIDENT)


def _resident(key: str, household: str, trust: TrustLevel) -> DemoAccount:
    return DemoAccount(key, key, "musterfelde", f"{key}.{household}@{MAIL_DOMAIN}", trust, (RESIDENT,))


def _staff(key: str, family: str, *grants: RoleGrant, town: str = "musterfelde") -> DemoAccount:
    return DemoAccount(key, key, town, f"{key}.{family}@{STAFF_DOMAINS[town]}", TrustLevel.HIGH, grants)


ACCOUNTS = (
    _resident("hilde", "brandt", TrustLevel.SUBSTANTIAL),
    _resident("amira", "falk", TrustLevel.HIGH),
    _resident("jonas", "falk", TrustLevel.SUBSTANTIAL),
    _resident("mehmet", "aydin", TrustLevel.SUBSTANTIAL),
    _resident("lena", "kowalski", TrustLevel.BASIS),
    _resident("paul", "richter", TrustLevel.SUBSTANTIAL),
    _staff("sabine", "lorenz", RoleGrant(Role.CLERK, "buergeramt")),
    _staff("nadine", "vogt", RoleGrant(Role.CLERK, "steuern")),
    _staff("oleg", "wiens", RoleGrant(Role.CLERK, "ordnung-gewerbe")),
    _staff("yvonne", "seidel", RoleGrant(Role.CLERK, "soziales")),
    _staff("thomas", "krueger", RoleGrant(Role.TEAM_LEAD, "buergeramt"), RoleGrant(Role.CLERK, "buergeramt")),
    _staff("clara", "stein", RoleGrant(Role.MODERATOR)),
    _staff("emil", "hartmann", RoleGrant(Role.DATA_STEWARD)),
    _staff("ines", "albrecht", RoleGrant(Role.DATA_PROTECTION_OFFICER)),
    _staff("jan", "petersen", RoleGrant(Role.ADMINISTRATOR)),
    _staff("marta", "lindner", RoleGrant(Role.TEAM_LEAD, "buergermeisterin")),
    _staff("ruth", "sommer", RoleGrant(Role.CLERK, "buergerservice"), town="kleinmuster"),
    DemoAccount(
        "nadine",
        "nadine",
        "kleinmuster",
        "nadine.vogt@musterfelde.example",
        TrustLevel.HIGH,
        (RoleGrant(Role.CLERK, "steuern"),),
    ),
)
"""Sign-ins of the demo. Nadine Vogt works for the shared tax office and therefore appears in both towns."""

COMPANIES = (
    DemoCompany(
        key="fahrradwerkstatt-aydin",
        name="Fahrradwerkstatt Aydın",
        legal_form="Einzelunternehmen",
        owner_key="mehmet",
        trade="Reparatur und Verkauf von Fahrrädern",
        street="Nordstraße",
        house_number="29",
        postal_code=POSTAL_CODE,
        town="Musterfelde",
        district_key="NO",
    ),
    DemoCompany(
        key="cafe-zur-bruecke",
        name="Café Zur Brücke",
        legal_form="Einzelunternehmen",
        owner_key="wanda",
        trade="Café",
        street="Brückenstraße",
        house_number="12",
        postal_code=POSTAL_CODE,
        town="Musterfelde",
        district_key="AS",
    ),
)
"""Businesses of named people."""
