"""What pages cost: each keeps its budget of queries, and none asks more when there is more to show."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from allmende.foundation.caching import MEMORY
from allmende.foundation.requests import REGISTER
from tests.pages.table import PAGES, Page, pages
from tests.support.jobs import do_jobs
from tests.support.people import Who, client_of
from tests.support.world import decide, open_at_desk, report_barrier, submit, world

PUBLIC_BUDGET = 8


@contextmanager
def counted() -> Iterator[list[str]]:
    """Collect the queries of all connections that a request uses."""
    found: list[str] = []
    with ExitStack() as stack:
        captures = [
            stack.enter_context(CaptureQueriesContext(connections[name])) for name in ("default", "ledger")
        ]
        yield found
        asked = [query["sql"] for capture in captures for query in capture.captured_queries]
        found += [" ".join(sql.split())[:120] for sql in asked if sql not in {"BEGIN", "COMMIT", "ROLLBACK"}]


def queries_of(page: Page, who: Who) -> list[str]:
    """Return the queries of a page that is not remembered, when municipality and session are known already."""
    if page.before is not None:
        page.before(world())
    client, address = client_of(who), page.address(world())
    client.get(address)
    MEMORY.clear()
    REGISTER.refresh()
    with counted() as found:
        answer = client.get(address)
    assert answer.status_code == 200
    return found


SEEN = [page for page in PAGES if 200 in page.get.values()]


@pytest.mark.parametrize("page", SEEN, ids=str)
def test_budget(page: Page):
    for who in (who for who in Who if page.get[who] == 200):
        found = queries_of(page, who)
        budget = PUBLIC_BUDGET if who is Who.ANONYMOUS else page.queries
        assert len(found) <= budget, f"{who.name}: {len(found)} queries\n" + "\n".join(found)


def test_more_to_show_costs_no_more_queries():
    looked_at = [page for page in SEEN if not page.is_public]
    before = {str(page): len(queries_of(page, page.seen_by)) for page in looked_at}
    hilde, nadine = client_of(Who.RESIDENT), client_of(Who.CLERK)
    for number in range(6):
        case = submit(hilde, "hundesteuer-anmelden")
        if number % 2:
            open_at_desk(nadine, case)
            decide(nadine, case)
        report_barrier()
    do_jobs()
    after = {str(page): len(queries_of(page, page.seen_by)) for page in looked_at}
    assert after == before


@pytest.mark.parametrize(
    "page", [page for page in pages(public=True) if page.get[Who.NEIGHBOUR] == 200], ids=str
)
def test_small_towns_cost_as_much_as_larger_ones(page: Page):
    # Kleinmuster has a fraction of the services of Musterfelde.
    small = queries_of(page, Who.NEIGHBOUR)
    large = queries_of(page, Who.TEAM_LEAD)
    assert len(small) == len(large), "\n".join([*small, "---", *large])
