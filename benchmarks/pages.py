"""The pages that are measured, who opens them, and what is expected of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlencode

from benchmarks.instance import Server
from benchmarks.load import Plan, Result, get_request, post_request, run_in_process
from benchmarks.visitors import PASSWORD, TOWN, Visitor, open_desk_case

CONNECTIONS = 8
CASE = "[0-9a-f-]{36}"
# People look for different things, so the search is not measured with one word that may be remembered.
SEARCHES = (
    "Hund",
    "umzug",
    "sperrmüll abholen",
    "Geburtsurkunde",
    "wohngeld",
    "steuer",
    "personalausweiß",
    "parken",
)


class Kind(StrEnum):
    """Kinds of pages, with goals of their own."""

    PUBLIC = "public"
    SIGNED_IN = "signed in"
    OTHER = "no goal"


@dataclass(frozen=True)
class Page:
    """A page with its visitor.

    Arguments:
        name: as the table calls it.
        kind: decides about the goals.
        paths: addresses, asked for in turn.
        visitor: who asks.
        form: fields to send; None for reading.
        most: how many requests at most, for pages that are slow on purpose.
    """

    name: str
    kind: Kind
    paths: tuple[str, ...]
    visitor: Visitor = field(repr=False)
    form: dict[str, str] | None = field(default=None, repr=False)
    most: int = 100_000

    def requests(self) -> tuple[str, ...]:
        """The texts of its requests."""
        headers = self.visitor.headers()
        if self.form is None:
            return tuple(get_request(self.visitor.host, path, headers) for path in self.paths)
        body = urlencode(self.form)
        return tuple(post_request(self.visitor.host, path, body, headers) for path in self.paths)


@dataclass(frozen=True)
class Measured:
    """A page under load.

    Arguments:
        result: what the load generator saw.
        web_ms: milliseconds of processor time of the web server for one answer.
        database_ms: the same for the database.
    """

    result: Result
    web_ms: float
    database_ms: float


def find_pages(port: int) -> tuple[Page, ...]:
    """Sign people in and find the addresses of their pages."""
    anyone = Visitor(port)
    resident, clerk, newcomer = Visitor(port).sign_in("amira"), Visitor(port).sign_in("nadine"), Visitor(port)
    form = {"csrfmiddlewaretoken": newcomer.token("/anmelden/"), "login": "hilde", "password": PASSWORD}
    service = anyone.first_link("/leistungen/", r"/leistungen/[a-z-]*hund[a-z-]*/")
    case = resident.first_link("/meine-vorgaenge/", f"/meine-vorgaenge/{CASE}/")
    searches = tuple(f"/suche/?{urlencode({'q': text})}" for text in SEARCHES)
    return (
        Page("home", Kind.PUBLIC, ("/",), anyone),
        Page("service", Kind.PUBLIC, (service,), anyone),
        Page("search", Kind.PUBLIC, searches, anyone),
        Page("sign-in page", Kind.PUBLIC, ("/anmelden/",), anyone),
        Page("signing in (Argon2)", Kind.OTHER, ("/anmelden/",), newcomer, form=form, most=48),
        Page("home, signed in", Kind.SIGNED_IN, ("/",), resident),
        Page("own cases", Kind.SIGNED_IN, ("/meine-vorgaenge/",), resident),
        Page("own case", Kind.SIGNED_IN, (case,), resident),
        Page("desk inbox", Kind.SIGNED_IN, ("/arbeitsplatz/",), clerk),
        Page("desk case", Kind.SIGNED_IN, (open_desk_case(clerk),), clerk),
    )


def measure(server: Server, page: Page, *, seconds: float) -> Measured:
    """Put one page under load.

    Raises:
        RuntimeError: an answer had another status than expected; a fast error is no result.
    """
    status = 200 if page.form is None else 302
    plan = Plan(server.port, page.requests(), CONNECTIONS, seconds, page.most, status)
    before = server.cpu_times()
    result = run_in_process(plan)
    after = server.cpu_times()
    if result.failures:
        raise RuntimeError(f"{page.name}: {result.failures} answers had another status than {status}.")
    answers = len(result.latencies)
    return Measured(
        result,
        web_ms=(after.web - before.web) * 1000 / answers,
        database_ms=(after.database - before.database) * 1000 / answers,
    )


@dataclass(frozen=True)
class Cost:
    """What one page asks of the database and sends to the browser.

    Arguments:
        statements: SQL statements when the process remembers nothing; begin and end of the transaction not counted.
        remembered: SQL statements when the page was asked for before.
        body_bytes: size of the page before compression.
    """

    statements: int
    remembered: int
    body_bytes: int


def count(pages: Sequence[Page]) -> dict[str, Cost]:
    """Count the statements of every page that is read, inside this process."""
    from django.test import Client

    from allmende.foundation.caching import MEMORY

    found = {}
    for page in pages:
        if page.form is not None:
            continue
        client = Client(headers={"host": TOWN, "accept-language": "de"}, SERVER_NAME=TOWN)
        client.cookies.load(page.visitor.cookies)
        client.get(page.paths[0])
        MEMORY.clear()
        statements, body_bytes = _statements(client, page.paths[0])
        remembered, _same = _statements(client, page.paths[0])
        found[page.name] = Cost(statements, remembered, body_bytes)
    return found


def _statements(client: object, path: str) -> tuple[int, int]:
    from contextlib import ExitStack

    from django.db import connections
    from django.test.utils import CaptureQueriesContext

    with ExitStack() as stack:
        seen = [
            stack.enter_context(CaptureQueriesContext(connections[name])) for name in ("default", "ledger")
        ]
        answer = client.get(path)  # type: ignore[attr-defined]
        lines = [line["sql"] for each in seen for line in each.captured_queries]
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answers {answer.status_code}.")
    control = re.compile(r"^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b")
    return sum(not control.match(line) for line in lines), len(answer.content)
