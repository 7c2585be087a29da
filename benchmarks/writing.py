"""Writing for good: submitting applications beside plain single-row inserts, and opening a case with its record."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

import psycopg
from psycopg.types.json import Jsonb

from benchmarks.guards import plain_connection
from benchmarks.seed import lifted
from benchmarks.timing import in_turns
from benchmarks.visitors import TOWN


@dataclass(frozen=True)
class Writing:
    """Milliseconds of durable writes over one connection.

    Arguments:
        insert_ms: a plain insert of one row, committed.
        submit_ms: an application submitted: case, history, record, outbox and job, committed.
    """

    insert_ms: float
    submit_ms: float

    @property
    def share(self) -> float:
        """Submissions a second as a part of plain inserts a second."""
        return self.insert_ms / self.submit_ms


@dataclass(frozen=True)
class Opening:
    """Milliseconds of asking for a person and their application, in a transaction of its own.

    Arguments:
        closed: without a recorded access; the guards show nothing.
        opened: with the access allowed, recorded and committed first, as with every opening of a case.
    """

    closed: float
    opened: float


def prepare(owner: psycopg.Connection) -> None:
    """Make the table for the plain inserts."""
    from allmende.foundation.guard import APPLICATION_ROLE

    owner.execute("drop table if exists benchmark_row, benchmark_draft")
    owner.execute("create table benchmark_draft (id uuid primary key)")
    owner.execute("create table benchmark_row (id uuid primary key, body jsonb not null)")
    owner.execute(f"grant insert on benchmark_row to {APPLICATION_ROLE}")


def clean_up(owner: psycopg.Connection) -> None:
    """Remove what was written, and the jobs that it ordered: the next run shall find what this one found."""
    owner.execute("delete from procrastinate_jobs where status = 'todo'")
    with lifted(owner):
        cases = "select c.id from cases_case c join benchmark_draft d on d.id = c.submission_key"
        for table in ("cases_caseevent", "cases_application"):
            owner.execute(f"delete from {table} where case_id in ({cases})")  # noqa: S608 -- names from these files.
        owner.execute("delete from cases_case where submission_key in (select id from benchmark_draft)")
        owner.execute("delete from cases_draft where id in (select id from benchmark_draft)")
    owner.execute("drop table if exists benchmark_row, benchmark_draft")
    owner.execute("vacuum analyze")


def measure_submissions(owner: psycopg.Connection, session_key: str, *, seconds: float) -> Writing:
    """Submit applications and insert rows in turns.

    Arguments:
        owner: a connection of the owner.
        session_key: of Amira, who submits.
        seconds: for both together.
    """
    from django.conf import settings

    from allmende.delivery.notices.public import Channel
    from allmende.foundation import clock
    from allmende.foundation.models import MunicipalityHost
    from allmende.foundation.requests import session_proof
    from allmende.foundation.tenancy import tenant
    from allmende.town_hall.cases.services import submit_application

    municipality = MunicipalityHost.objects.get(host=TOWN).municipality
    drafts, answers = _drafts(owner, 100 + int(seconds * 300))
    now = clock.now()

    def submit() -> None:
        with tenant(municipality, session_proof=session_proof(session_key)):
            submit_application(drafts.pop(), channel=Channel.PORTAL, now=now)

    with plain_connection(settings.ENVIRONMENT.app_dsn) as application:

        def insert() -> None:
            application.execute(
                "insert into benchmark_row (id, body) values (%s, %s)", [uuid.uuid4(), Jsonb(answers)]
            )

        taken = in_turns({"insert": insert, "submit": submit}, seconds=seconds)
    return Writing(taken["insert"], taken["submit"])


def _drafts(owner: psycopg.Connection, number: int) -> tuple[list[uuid.UUID], object]:
    """Give Amira many drafts with the answers of an application of the demo town; returns their ids and the answers."""
    with lifted(owner):
        row = owner.execute(
            """select a.municipality_id, a.person_id, c.service_id, c.form_id, f.answers
               from identity_account a join foundation_municipalityhost h
                 on h.municipality_id = a.municipality_id and h.host = %s
               join cases_case c on c.municipality_id = a.municipality_id and c.applicant_id = a.person_id
               join cases_application f on f.case_id = c.id
               where a.sign_in_name = 'amira' and not exists (select from cases_upload u where u.case_id = c.id)
               order by c.submitted_at limit 1""",
            [TOWN],
        ).fetchone()
        if row is None:
            raise RuntimeError("The demo town has no application to repeat.")
        rows = owner.execute(
            "insert into benchmark_draft select gen_random_uuid() from generate_series(1, %s) returning id",
            [number],
        ).fetchall()
        owner.execute(
            """insert into cases_draft
                 (id, municipality_id, subject_id, service_id, form_id, answers, created_at, updated_at)
               select id, %s, %s, %s, %s, %s, now(), now() from benchmark_draft""",
            [*row[:4], Jsonb(row[4])],
        )
    return [key for (key,) in rows], row[4]


def measure_opening(session_key: str, case_id: uuid.UUID, *, seconds: float) -> Opening:
    """Ask for what a clerk sees of a case, without and with a recorded access.

    Arguments:
        session_key: of a clerk of the case's office.
        case_id: the case.
        seconds: for both together.
    """
    from allmende.foundation.models import MunicipalityHost
    from allmende.foundation.requests import session_proof
    from allmende.foundation.tenancy import tenant
    from allmende.identity.public import get_person
    from allmende.registers.policies.public import EVERYTHING_IN_A_CASE, AccessRequest, Purpose, open_access
    from allmende.town_hall.cases.models import Application, Case

    municipality = MunicipalityHost.objects.get(host=TOWN).municipality
    with tenant(municipality, session_proof=session_proof(session_key)):
        case = Case.objects.get(pk=case_id)
    request = AccessRequest(
        subjects=(case.applicant_id,), purpose=Purpose.CASE_PROCESSING, categories=EVERYTHING_IN_A_CASE,
        what="Messung", case_reference=case.reference,
    )  # fmt: skip

    def read() -> bool:
        person, application = get_person(case.applicant_id), Application.objects.filter(case=case).first()
        return person is not None and application is not None

    def closed() -> None:
        with tenant(municipality, session_proof=session_proof(session_key)):
            if read():
                raise RuntimeError("A person is visible without a grant.")

    def opened() -> None:
        with tenant(municipality, session_proof=session_proof(session_key)), open_access(request):
            if not read():
                raise RuntimeError("A person is not visible under a grant.")

    taken = in_turns({"closed": closed, "opened": opened}, seconds=seconds)
    return Opening(taken["closed"], taken["opened"])
