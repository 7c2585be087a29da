"""What row-level security costs on the pages with lists of cases.

The statements are those that the page really sends: they are taken down while it answers, and then repeated over two
plain connections, in turns. One is the application's role under the guards. The other is the owner of the tables with
the guards lifted, and with the municipality as a plain condition, as an application without row-level security would
have to ask.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import psycopg

from benchmarks.seed import host_of, lifted
from benchmarks.timing import in_turns
from benchmarks.visitors import SESSION_COOKIE, Visitor

Statement = tuple[str, Any]
TOWN_NUMBER = 7
TABLE = re.compile(r'(?:FROM|JOIN) "(\w+)"')
BIND = (
    "select set_config('allmende.municipality', %s, true), set_config('allmende.session', %s, true),"
    " set_config('allmende.service', '', true), set_config('allmende.grant', '', true)"
)


@dataclass(frozen=True)
class GuardCost:
    """Milliseconds of a page and of its statements; begin and end of the transaction included.

    Arguments:
        statements: how many statements the page sends to read.
        plain: they alone, without row-level security.
        policies: they alone, under the policies.
        bound: the same, with the statement that tells the transaction whom it works for.
        page: the whole page.
    """

    statements: int
    plain: float
    policies: float
    bound: float
    page: float

    @property
    def added(self) -> float:
        """What row-level security adds to the statements, everything included."""
        return self.bound / self.plain - 1

    @property
    def added_to_page(self) -> float:
        """The same, as a part of the page without it."""
        added = self.bound - self.plain
        return added / (self.page - added)


@dataclass(frozen=True)
class Sessions:
    """Keys of two sign-in sessions in one municipality."""

    clerk: str
    resident: str


def sign_in(port: int, host: str) -> Sessions:
    """Sign a clerk and a resident of a municipality in while the portal runs."""
    clerk, resident = (Visitor(port, host).sign_in(name) for name in ("nadine", "amira"))
    return Sessions(clerk.session_key, resident.session_key)


def measure_lists(sessions: Sessions, owner: psycopg.Connection, *, seconds: float) -> dict[str, GuardCost]:
    """Measure the list of the desk and the list of a resident in one of the large municipalities."""
    return {
        "desk inbox": _compare(owner, sessions.clerk, "/arbeitsplatz/", seconds / 2),
        "own cases": _compare(owner, sessions.resident, "/meine-vorgaenge/", seconds / 2),
    }


def _compare(owner: psycopg.Connection, session_key: str, path: str, seconds: float) -> GuardCost:
    from django.conf import settings
    from django.test import Client

    from allmende.foundation.models import MunicipalityHost
    from allmende.foundation.requests import session_proof

    host = host_of(TOWN_NUMBER)
    municipality = MunicipalityHost.objects.get(host=host).municipality_id
    client = Client(headers={"host": host, "accept-language": "de"}, SERVER_NAME=host)
    client.cookies.load({SESSION_COOKIE: session_key})
    statements = _taken_down(client, path)
    plain = [(_with_municipality(text, municipality), values) for text, values in statements]
    tables = sorted({table for text, _values in statements for table in TABLE.findall(text)})
    binding: Statement = (BIND, [str(municipality), session_proof(session_key)])
    with plain_connection(settings.ENVIRONMENT.app_dsn) as application, lifted(owner, tuple(tables)):
        if _rows(application, [binding, *statements]) != _rows(owner, plain):
            raise RuntimeError(f"{path}: with and without row-level security different rows are read.")
        taken = in_turns(
            {
                "plain": lambda: _rows(owner, plain),
                "bound": lambda: _rows(application, [binding, *statements]),
                "binding": lambda: _rows(application, [binding]),
                "nothing": lambda: _rows(application, []),
                "page": lambda: client.get(path),
            },
            seconds=seconds,
        )
    policies = taken["bound"] - taken["binding"] + taken["nothing"]
    return GuardCost(len(statements), taken["plain"], policies, taken["bound"], taken["page"])


def plain_connection(dsn: str) -> psycopg.Connection:
    """Open a connection as Django does: values are put into the statement before it is sent."""
    return psycopg.connect(dsn, autocommit=True, cursor_factory=psycopg.ClientCursor)


def _taken_down(client: Any, path: str) -> list[Statement]:
    """Open the page once and keep the statements with which it reads."""
    from django.db import connection

    seen: list[Statement] = []

    def note(execute: Any, text: str, values: Any, many: Any, context: Any) -> Any:
        if text.startswith("SELECT") and TABLE.search(text):
            seen.append((text, values))
        return execute(text, values, many, context)

    client.get(path)
    with connection.execute_wrapper(note):
        answer = client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answers {answer.status_code}.")
    return seen


def _with_municipality(text: str, municipality: int) -> str:
    """Give lists of cases the condition that row-level security adds; the last WHERE is the statement's own."""
    before, found, after = text.rpartition(" WHERE ")
    if not found or 'FROM "cases_case"' not in text:
        return text
    return f'{before} WHERE "cases_case"."municipality_id" = {municipality} AND {after}'


def _rows(connection: psycopg.Connection, statements: list[Statement]) -> list[Any]:
    """Run the statements in one transaction; returns what they read, without what binding says."""
    with connection.transaction():
        answers = [(text, connection.execute(text, values).fetchall()) for text, values in statements]
    return [rows for text, rows in answers if text != BIND]
