"""The whole demo world in one value: what the loader reads.

``demo_towns(today)`` is deterministic: the same day and seed give equal results.
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from allmende.entrance.demo import (
    accounts,
    cases,
    districts,
    kleinmuster,
    kleinmuster_services,
    musterfelde,
    offices,
    people,
    streets,
)
from allmende.entrance.demo.answers import AnswerContext, DemoAnswer, answers_for
from allmende.entrance.demo.case_records import CaseState, DemoCase, StepAction
from allmende.entrance.demo.records import (
    DemoAccount,
    DemoCompany,
    DemoDistrict,
    DemoMunicipality,
    DemoOffice,
    DemoPerson,
    DemoSite,
    DemoStreet,
    DemoWater,
)
from allmende.entrance.demo.residents import DEMO_SEED, generate_residents
from allmende.entrance.demo.service_records import DemoService
from allmende.entrance.demo.services import SERVICES
from allmende.entrance.demo.texts import PortalTexts, portal_texts

MUSTERFELDE_RESIDENTS = 600
KLEINMUSTER_RESIDENTS = 60


@dataclass(frozen=True, slots=True)
class DemoTown:
    """Everything one municipality of the demo consists of."""

    municipality: DemoMunicipality
    districts: tuple[DemoDistrict, ...]
    waters: tuple[DemoWater, ...]
    streets: tuple[DemoStreet, ...]
    sites: tuple[DemoSite, ...]
    offices: tuple[DemoOffice, ...]
    services: tuple[DemoService, ...]
    people: tuple[DemoPerson, ...]
    accounts: tuple[DemoAccount, ...]
    companies: tuple[DemoCompany, ...]
    cases: tuple[DemoCase, ...]
    texts: PortalTexts

    def person(self, key: str) -> DemoPerson:
        """Return a person of this town.

        Raises:
            KeyError: Nobody has that key.
        """
        for person in self.people:
            if person.key == key:
                return person
        raise KeyError(key)


def answers_of(
    case: DemoCase, town: DemoTown, today: dt.date, seed: int = DEMO_SEED
) -> tuple[DemoAnswer, ...]:
    """Return the answers that the applicant of a case gave in the form.

    Args:
        case: A case of ``town``.
        town: The town that knows applicant, household and company.
        today: The day of loading.
        seed: Seed of the demo world.
    """
    person = town.person(case.applicant_key)
    others = tuple(
        other
        for other in town.people
        if other.household_key == person.household_key and other.key != person.key
    )
    company = next((company for company in town.companies if company.key == case.company_key), None)
    context = AnswerContext(
        person=person,
        filed_on=today - dt.timedelta(days=case.days_ago_submitted),
        service_key=case.service_key,
        household=others,
        company=company,
        narrow=case.state is CaseState.REFUSED,
        asked=any(step.action is StepAction.ASK for step in case.steps),
        missing=case.state is CaseState.WAITING,
    )
    rng = random.Random(f"{seed}:answers:{case.key}")  # noqa: S311 - repeatable invention, not cryptography
    return answers_for(case.form_key, context, rng)


def demo_towns(today: dt.date, seed: int = DEMO_SEED) -> tuple[DemoTown, DemoTown]:
    """Return Musterfelde and Kleinmuster, complete.

    Args:
        today: The day the demo is loaded; birth dates and cases are relative to it.
        seed: Seed of everything that is generated.
    """
    return (_musterfelde(today, seed), _kleinmuster(today, seed))


def _people(
    town: DemoMunicipality,
    town_districts: tuple[DemoDistrict, ...],
    town_streets: tuple[DemoStreet, ...],
    count: int,
    today: dt.date,
    seed: int,
) -> tuple[DemoPerson, ...]:
    named = tuple(person for person in people.named_people(today) if person.municipality_slug == town.slug)
    return named + generate_residents(town.slug, town_districts, town_streets, count, today, seed)


def _accounts(slug: str) -> tuple[DemoAccount, ...]:
    return tuple(account for account in accounts.ACCOUNTS if account.municipality_slug == slug)


def _musterfelde(today: dt.date, seed: int) -> DemoTown:
    town = musterfelde.MUSTERFELDE
    residents = _people(town, districts.DISTRICTS, streets.STREETS, MUSTERFELDE_RESIDENTS, today, seed)
    return DemoTown(
        municipality=town,
        districts=districts.DISTRICTS,
        waters=districts.WATERS,
        streets=streets.STREETS,
        sites=musterfelde.SITES,
        offices=offices.OFFICES,
        services=SERVICES,
        people=residents,
        accounts=_accounts(town.slug),
        companies=accounts.COMPANIES,
        cases=cases.musterfelde_cases(residents, today, seed),
        texts=portal_texts(town),
    )


def _kleinmuster(today: dt.date, seed: int) -> DemoTown:
    town = kleinmuster.KLEINMUSTER
    residents = _people(
        town, kleinmuster.DISTRICTS, streets.KLEINMUSTER_STREETS, KLEINMUSTER_RESIDENTS, today, seed
    )
    return DemoTown(
        municipality=town,
        districts=kleinmuster.DISTRICTS,
        waters=(),
        streets=streets.KLEINMUSTER_STREETS,
        sites=kleinmuster.SITES,
        offices=offices.KLEINMUSTER_OFFICES,
        services=kleinmuster_services.SERVICES,
        people=residents,
        accounts=_accounts(town.slug),
        companies=(),
        cases=cases.kleinmuster_cases(residents, today, seed),
        texts=portal_texts(town),
    )
