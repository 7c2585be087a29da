"""A whole county: twenty further municipalities with 100,000 cases, loaded by COPY.

Everything is derived from the demo town: the same services, forms and offices, one clerk and one resident each. Only
the cases are many. The owner of the tables loads them, with row-level security lifted for the owner alone.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
from psycopg import sql

MUNICIPALITIES = 20
CASES = 100_000
RESIDENTS = 1_000  # in each municipality
OPEN_SHARE = 0.3
Row = tuple[Any, ...]
SEED = 20_260_101
TEMPLATE = "musterfelde"
SERVICE_TABLES = ("identity_office", "forms_formversion", "offers_service")
PEOPLE_TABLES = ("identity_person", "identity_account", "identity_mandate")
GUARDED = (
    *SERVICE_TABLES,
    *PEOPLE_TABLES,
    "cases_case",
    "cases_draft",
    "cases_application",
    "cases_caseevent",
    "identity_session",
)


def host_of(number: int) -> str:
    """The host name of one of the municipalities."""
    return f"messung-{number:02}.localhost"


@contextmanager
def lifted(owner: psycopg.Connection, tables: tuple[str, ...] = GUARDED) -> Iterator[None]:
    """Lift row-level security for the owner of the tables; the application's role stays under it."""
    for table in tables:
        owner.execute(sql.SQL("alter table {} no force row level security").format(sql.Identifier(table)))
    try:
        yield
    finally:
        for table in tables:
            owner.execute(sql.SQL("alter table {} force row level security").format(sql.Identifier(table)))


def load(owner: psycopg.Connection) -> int:
    """Load the county unless it is there; returns the number of cases in the database.

    Arguments:
        owner: a connection of the owner that commits each statement.
    """
    with lifted(owner):
        there = owner.execute(
            "select count(*) from foundation_municipality where slug like 'messung-%'"
        ).fetchone()
        if there == (0,):
            random_source = random.Random(SEED)
            with owner.transaction():
                for number in range(1, MUNICIPALITIES + 1):
                    _load_municipality(owner, number, random_source)
            owner.execute("vacuum analyze")
        found = owner.execute("select count(*) from cases_case").fetchone()
    return int(found[0]) if found else 0


def _load_municipality(owner: psycopg.Connection, number: int, random_source: random.Random) -> None:
    slug = f"messung-{number:02}"
    (municipality,) = _one(
        owner,
        """insert into foundation_municipality select (jsonb_populate_record(m, jsonb_build_object(
             'id', nextval(pg_get_serial_sequence('foundation_municipality', 'id')), 'slug', %s::text,
             'name', %s::text))).* from foundation_municipality m where slug = %s returning id""",
        [slug, f"Messung {number}", TEMPLATE],
    )
    owner.execute(
        "insert into foundation_municipalityhost (host, municipality_id, is_primary) values (%s, %s, true)",
        [host_of(number), municipality],
    )
    for table in SERVICE_TABLES:
        _copy_rows(owner, table, municipality)
    _copy_rows(owner, "policies_usagerule", municipality)
    for name in ("nadine", "amira"):
        _copy_person(owner, name, municipality)
    services = owner.execute(
        "select id, office_id, form_id from offers_service where municipality_id = %s and form_id is not null",
        [municipality],
    ).fetchall()
    columns = (
        "id", "municipality_id", "reference", "service_id", "form_id", "office_id", "applicant_id", "state",
        "submitted_at", "due_on", "closed_at", "channel", "tracking_digest", "submission_key", "version",
    )  # fmt: skip
    statement = sql.SQL("copy cases_case ({}) from stdin").format(
        sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    residents = _load_residents(owner, municipality, random_source)
    with owner.cursor() as cursor, cursor.copy(statement) as copy:
        for case in range(CASES // MUNICIPALITIES):
            copy.write_row(_case(municipality, case, services, residents, random_source))


def _load_residents(
    owner: psycopg.Connection, municipality: int, random_source: random.Random
) -> list[uuid.UUID]:
    """People who have nothing but a number for a name; Amira is one of them."""
    residents = [_key(random_source) for _one in range(RESIDENTS)]
    columns = "id, municipality_id, given_name, family_name, street, postal_code, town, email, phone"
    with owner.cursor() as cursor, cursor.copy(f"copy identity_person ({columns}) from stdin") as copy:
        for number, resident in enumerate(residents):
            copy.write_row((resident, municipality, "Person", str(number), "", "", "", "", ""))
    return [*residents, *(key for (key,) in owner.execute(
        "select person_id from identity_account where municipality_id = %s and sign_in_name = 'amira'", [municipality]
    ))]  # fmt: skip


def _key(random_source: random.Random) -> uuid.UUID:
    return uuid.UUID(int=random_source.getrandbits(128), version=4)


def _case(
    municipality: int,
    number: int,
    services: list[Row],
    residents: list[uuid.UUID],
    random_source: random.Random,
) -> Row:
    service, office, form = random_source.choice(services)
    submitted = datetime(2026, 1, 1, 8, tzinfo=UTC) + timedelta(minutes=random_source.randrange(400_000))
    is_open = random_source.random() < OPEN_SHARE
    state = random_source.choice(
        ("submitted", "in_review") if is_open else ("granted", "refused", "withdrawn")
    )
    return (
        _key(random_source), municipality, f"BM-2026-{number:06}", service, form,
        office, random_source.choice(residents), state, submitted, (submitted + timedelta(days=30)).date(),
        None if is_open else submitted + timedelta(days=20), "portal", f"{random_source.getrandbits(256):064x}",
        _key(random_source), 1,
    )  # fmt: skip


# Keys of copied rows are made from the old key and the municipality, so references can be followed without a table.
NEW_KEY = "md5({column}::text || '{municipality}')::uuid::text"


def _copy_rows(owner: psycopg.Connection, table: str, municipality: int) -> None:
    changed = {"id": "id"}
    if table == "offers_service":
        changed |= {"office_id": "office_id", "form_id": "form_id"}
    pairs = ", ".join(
        f"'{name}', {NEW_KEY.format(column=f't.{column}', municipality=municipality)}"
        for name, column in changed.items()
    )
    owner.execute(  # Names of tables and columns come from this file.
        f"insert into {table} select (jsonb_populate_record(t, jsonb_build_object('municipality_id', {municipality}, {pairs}))).*"  # noqa: S608 -- names from this file.
        f" from {table} t join foundation_municipality m on m.id = t.municipality_id where m.slug = %s",
        [TEMPLATE],
    )


def _copy_person(owner: psycopg.Connection, name: str, municipality: int) -> None:
    rows = {
        "identity_person": ("a.person_id", {"id": "t.id"}),
        "identity_account": ("a.id", {"id": "t.id", "person_id": "t.person_id"}),
        "identity_mandate": (None, {"id": "t.id", "account_id": "t.account_id", "office_id": "t.office_id"}),
    }
    for table, (key, changed) in rows.items():
        pairs = ", ".join(
            f"'{column}', {NEW_KEY.format(column=old, municipality=municipality)}"
            for column, old in changed.items()
        )
        on = f"t.id = {key}" if key else "t.account_id = a.id"
        owner.execute(
            f"insert into {table} select (jsonb_populate_record(t, jsonb_build_object('municipality_id', {municipality}, {pairs}))).*"  # noqa: S608 -- names from these files.
            f" from {table} t join identity_account a on {on} join foundation_municipality m on m.id = a.municipality_id"
            " where a.sign_in_name = %s and m.slug = %s",
            [name, TEMPLATE],
        )


def _one(owner: psycopg.Connection, statement: str, values: list[object]) -> Row:
    row = owner.execute(statement, values).fetchone()
    if row is None:
        raise RuntimeError("The demo town is missing; start with an empty build/bench.")
    return row
