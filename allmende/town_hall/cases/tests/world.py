"""A small town hall for tests: two offices, a service with a short form, residents, clerks and their sign-in sessions."""

from __future__ import annotations

import uuid
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import connection
from django.test import Client
from django.utils import timezone

from allmende.delivery.notices.public import Channel, Reason
from allmende.foundation import clock
from allmende.foundation.models import Municipality
from allmende.foundation.requests import session_proof
from allmende.foundation.services import service_proof
from allmende.foundation.tenancy import tenant
from allmende.foundation.testing import make_client, make_municipality
from allmende.identity.public import (
    Account,
    Actor,
    Office,
    OfficeDetails,
    PersonalDetails,
    Role,
    TrustLevel,
    assign_mandate,
    create_office,
    create_persons,
    list_active_mandates,
)
from allmende.registers.policies.public import (
    EVERYTHING_IN_A_CASE,
    AccessRequest,
    Purpose,
    adopt_first_rules,
    open_access,
)
from allmende.town_hall.cases.models import Case, Draft
from allmende.town_hall.cases.services import Decision, start_draft, submit_application
from allmende.town_hall.cases.workflow import CaseAction
from allmende.town_hall.forms.models import FormVersion
from allmende.town_hall.forms.public import Answers
from allmende.town_hall.forms.schema import FieldKind
from allmende.town_hall.forms.schema_json import to_json
from allmende.town_hall.forms.tests.material import a_field, a_form, a_group
from allmende.town_hall.offers.details import OfflineWayDetails, ServiceDetails, SiteDetails
from allmende.town_hall.offers.services import attach_form, create_services, create_sites, publish_services

PASSWORD = "musterfelde"
TEXT, FILE, CONTACT = "G1.F1", "G1.F2", "G2.F3"
NAMES = {
    "hilde": ("Hilde", "Brandt"),
    "mehmet": ("Mehmet", "Aydın"),
    "nadine": ("Nadine", "Krause"),
    "oleg": ("Oleg", "Wiens"),
    "former": ("Frida", "Vorbei"),
    "coming": ("Karl", "Demnächst"),
    "lead": ("Thomas", "Lehmann"),
    "amira": ("Amira", "Haddad"),
}
STREET = "Lindengasse 4"
GRANT = Decision(
    CaseAction.GRANT, ("Ihr Antrag ist bewilligt.",), (Reason("Alles liegt vor.", "§ 6 Hundesteuersatzung"),)
)
REFUSE = Decision(
    CaseAction.REFUSE, ("Wir lehnen ab.",), (Reason("Die Frist ist vorbei.", "§ 6 Hundesteuersatzung"),)
)


@dataclass
class World:
    """A municipality with everything a case needs."""

    municipality: Municipality
    people: dict[str, uuid.UUID]
    accounts: dict[str, Account]
    offices: dict[str, Office]
    service_id: uuid.UUID
    form_id: uuid.UUID
    keys: dict[str, str] = field(default_factory=dict)

    @property
    def host(self) -> str:
        return self.municipality.hosts.get(is_primary=True).host

    def browser(self, name: str | None = None, *, fresh: bool = False) -> Client:
        """A browser, signed in when a name is given; the session of a name is opened once."""
        client = make_client(self.municipality)
        client.raise_request_exception = False
        if name is None:
            return client
        if fresh or name not in self.keys:
            with tenant(self.municipality):
                client.force_login(self.accounts[name])
            key = client.cookies[settings.SESSION_COOKIE_NAME].value
            if fresh:
                return client
            self.keys[name] = key
        client.cookies[settings.SESSION_COOKIE_NAME] = self.keys[name]
        return client

    def proof(self, name: str) -> str:
        """What PostgreSQL is told about the session of a person."""
        if name not in self.keys:
            self.browser(name)
        return session_proof(self.keys[name])

    def signed_in(self, name: str):
        """A transaction of a signed-in person."""
        return tenant(self.municipality, session_proof=self.proof(name))

    def as_service(self, name: str):
        """A transaction of a background service."""
        return tenant(self.municipality, service_proof=service_proof(name))

    def anonymous(self):
        """A transaction of nobody."""
        return tenant(self.municipality)

    def actor(self, name: str) -> Actor:
        """Who acts, as a request would know; asks the database, so it needs a transaction."""
        account = self.accounts[name]
        return Actor(
            account.pk,
            account.person_id,
            " ".join(NAMES[name]),
            TrustLevel.BASIC,
            list_active_mandates(account.pk, now=clock.now()),
        )

    def draft(self, name: str = "hilde", answers: Answers | None = None) -> Draft:
        """An application that somebody has begun; complete unless told otherwise."""
        with self.signed_in(name):
            return start_draft(
                person_id=self.people[name],
                service_id=self.service_id,
                form_id=self.form_id,
                answers=complete_answers() if answers is None else answers,
                now=clock.now(),
            )

    def submit(
        self, name: str = "hilde", *, channel: Channel = Channel.PORTAL, now: datetime | None = None
    ) -> Case:
        """A case that somebody has submitted."""
        draft = self.draft(name)
        with self.signed_in(name):
            return submit_application(draft.pk, channel=channel, now=now or clock.now())

    @contextmanager
    def desk(self, case: Case, clerk: str = "nadine", purpose: Purpose = Purpose.CASE_PROCESSING):
        """A transaction in which a clerk has opened a case."""
        request = AccessRequest(
            (case.applicant_id,), purpose, EVERYTHING_IN_A_CASE, "Antrag geöffnet", case.reference
        )
        with self.signed_in(clerk), open_access(request):
            yield self.actor(clerk)


SITE = SiteDetails(
    key="rathaus",
    name="Rathaus am Teich",
    kind="counter",
    street="Teichweg 1",
    postal_code="14999",
    town="Testdorf",
    longitude=12.6,
    latitude=52.3,
    opening_hours=(),
    accessibility="Eingang ohne Stufen.",
    arrival="Bus 7, Haltestelle Teich.",
)


@cache
def password_hash() -> str:
    """The hash that all people share; made once, because a good hash takes its time."""
    return make_password(PASSWORD)


def complete_answers(text: str = "Ein Hund namens Anton") -> Answers:
    """Answers that may be submitted."""
    return Answers(values={TEXT: text, CONTACT: "030 23125-100"})


def found_world(state: str = "BB") -> World:
    """A fresh municipality with two offices, residents and staff."""
    municipality = make_municipality("Testdorf", state=state)
    with tenant(municipality):
        adopt_first_rules()
        offices = {
            "steuern": _office("steuern", "Steuern und Abgaben", "St"),
            "ordnung": _office("ordnung", "Ordnung und Gewerbe", "OG"),
        }
        people = {name: uuid.uuid4() for name in NAMES}
        create_persons(
            {
                people[name]: PersonalDetails(given, family, date(1958, 4, 3), STREET, "14999", "Testdorf")
                for name, (given, family) in NAMES.items()
            }
        )
        form = _form()
        service = _service()
        attach_form("hund-anmelden", "probe")
    with tenant(municipality):
        accounts = {
            name: Account.objects.create(sign_in_name=name, password=password_hash(), person_id=people[name])
            for name in NAMES
        }
        _give_mandates(accounts, offices)
    return World(municipality, people, accounts, offices, service, form)


def _give_mandates(accounts: dict[str, Account], offices: dict[str, Office]) -> None:
    today = timezone.localdate()
    long_ago = today - timedelta(days=400)
    taxes = offices["steuern"]
    assign_mandate(account=accounts["nadine"], role=Role.CLERK, office=taxes, starts_on=long_ago)
    assign_mandate(
        account=accounts["lead"], role=Role.TEAM_LEAD, office=taxes, starts_on=today, ends_on=today
    )
    assign_mandate(account=accounts["oleg"], role=Role.CLERK, office=offices["ordnung"], starts_on=long_ago)
    yesterday, tomorrow = today - timedelta(days=1), today + timedelta(days=1)
    assign_mandate(
        account=accounts["former"], role=Role.CLERK, office=taxes, starts_on=long_ago, ends_on=yesterday
    )
    assign_mandate(account=accounts["coming"], role=Role.CLERK, office=taxes, starts_on=tomorrow)


def _office(key: str, name: str, code: str) -> Office:
    return create_office(
        OfficeDetails(key, name, code, "030 23125-130", f"{key}@testdorf.example", "1.02", "Markt 1", "14999", "Testdorf")
    )  # fmt: skip


def _form() -> uuid.UUID:
    definition = a_form(
        a_group("G1", a_field("F1"), a_field("F2", FieldKind.FILE, "0:1")),
        a_group("G2", a_field("F3")),
    )
    row = FormVersion.objects.create(
        key="probe",
        number=1,
        identifier="S1",
        version="1.0",
        title="Probe",
        definition=to_json(definition),
        source=b"probe",
        source_sha256=sha256(b"probe").hexdigest(),
        imported_at=datetime(2026, 11, 1, tzinfo=UTC),
    )
    return row.pk


def _service() -> uuid.UUID:
    details = ServiceDetails(
        key="hund-anmelden",
        title="Hund anmelden",
        summary="Sie melden Ihren Hund an.",
        office_key="steuern",
        description=("Wer einen Hund hält, meldet ihn an.",),
        steps=("Sie melden den Hund an.",),
        documents=("Chipnummer des Hundes",),
        fee_text="kostenlos",
        fee_cents=0,
        duration_text="zwei Wochen",
        duration_working_days=10,
        deadline_text="Innerhalb von zwei Wochen.",
        legal_basis=("Hundesteuersatzung",),
        remedy="Sie können Widerspruch einlegen.",
        trust_level=TrustLevel.BASIC,
        offline=OfflineWayDetails(
            site_keys=("rathaus",),
            phone="030 23125-130",
            on_paper="Das Formular liegt im Rathaus.",
            bring=("Ausweis",),
        ),
        official_title="Anmeldung zur Hundesteuer",
        title_en="Register a dog",
        summary_en="Register your dog.",
        target_groups=("residents",),
        synonyms=(),
        situation_keys=(),
    )
    create_sites([SITE])
    services = create_services([details])
    publish_services(services, datetime(2026, 11, 1, tzinfo=UTC))
    return next(iter(services)).pk


def raw(statement: str, parameters: Any = None) -> list[tuple]:
    """Run a statement as the application's role, in the running transaction, and return the rows."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchall() if cursor.description else []


def owner(statement: str, parameters: Any = None) -> list[tuple]:
    """Run a statement as the owner of the tables, for what tests need to see or to prepare; commits at once."""
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchall() if cursor.description else []
