"""A municipality of its own for a test, with an office, two residents and the notices' service."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from django.test import Client

from allmende.delivery.notices.public import (
    Channel,
    NoticeDraft,
    Outcome,
    Reason,
    Recipient,
    Regime,
    issue_notice,
    make_notice_file,
)
from allmende.foundation.models import Municipality
from allmende.foundation.services import service_proof
from allmende.foundation.tenancy import tenant
from allmende.foundation.testing import make_municipality
from allmende.identity.public import (
    Account,
    OfficeDetails,
    PersonalDetails,
    create_account,
    create_office,
    create_person,
)
from allmende.registers.policies.public import (
    AccessRequest,
    DataCategory,
    Purpose,
    adopt_first_rules,
    open_access,
)

# Far ahead: PostgreSQL ends sessions by its own clock, so a browser of the past would be signed out.
NOON = datetime(2082, 11, 20, 11, tzinfo=UTC)


@dataclass(frozen=True)
class Town:
    """A municipality with two residents who have accounts."""

    municipality: Municipality
    host: str
    hilde: uuid.UUID
    mehmet: uuid.UUID
    accounts: dict[uuid.UUID, Account]

    def as_service(self):
        """A transaction of the notices' service."""
        return tenant(self.municipality, service_proof=service_proof("notices"))

    def opened(self, *subjects):
        """The access that the service may open to persons."""
        return open_access(
            AccessRequest(subjects, Purpose.DELIVERY, (DataCategory.NOTICE,), "Bescheid ausgefertigt", "V-1")
        )

    def issue(self, *, now=NOON, rendered=True, **changes):
        """Issue a notice to Hilde, with its file unless told otherwise."""
        subject = changes.get("subject_id", self.hilde)
        with self.as_service(), self.opened(subject):
            notice_id = issue_notice(draft_for(self, **changes), now=now)
            if rendered:
                make_notice_file(notice_id, now=now)
        return notice_id

    def browser(self, person=None):
        """A browser, signed in when a person is given."""
        client = Client(headers={"host": self.host})
        if person is not None:
            with tenant(self.municipality):
                client.force_login(self.accounts[person])
        return client


def draft_for(town, **changes):
    """A complete draft of a refusal in general administrative law."""
    draft = NoticeDraft(
        subject_id=town.hilde,
        case_reference="V-1",
        office_key="ordnung",
        signatory="Oleg Wiens",
        recipient=Recipient("Hilde Brandt", "Lindengasse 4", "14999", "Musterfelde"),
        subject="Sondernutzung für zwei Tische vor dem Haus",
        outcome=Outcome.REFUSED,
        decision=("Wir lehnen Ihren Antrag ab.",),
        reasons=(Reason("Der Gehweg ist dort nur 1,40 Meter breit.", "§ 18 Absatz 1 BbgStrG"),),
        decided_on=date(2082, 11, 20),
        channel=Channel.PORTAL,
        regime=Regime.ADMINISTRATIVE,
    )
    return replace(draft, **changes)


def found_town() -> Town:
    """A fresh municipality; its data stay in the database of the test process."""
    municipality = make_municipality("Musterfelde")
    host = municipality.hosts.get(is_primary=True).host
    with tenant(municipality):
        adopt_first_rules()
        create_office(
            OfficeDetails("ordnung", "Ordnung und Gewerbe", "ORD", "030 23125-140", "ordnung@musterfelde.example",
                          "1.02", "Markt 1", "14999", "Musterfelde")
        )  # fmt: skip
        people = [
            create_person(PersonalDetails(*name)) for name in (("Hilde", "Brandt"), ("Mehmet", "Aydın"))
        ]
    with tenant(municipality):
        accounts = {
            person: create_account(sign_in_name=name, password="musterfelde", person_id=person)
            for name, person in zip(("hilde", "mehmet"), people, strict=True)
        }
    return Town(municipality, host, people[0], people[1], accounts)
