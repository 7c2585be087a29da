"""Jobs and news: in the transaction of the change, delivered at least once, tried again, visible when they give up."""

import asyncio
import logging
import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from django.db import OperationalError, connection, connections, transaction
from procrastinate.contrib.django import app

from allmende.entrance import wiring
from allmende.foundation import outbox
from allmende.foundation.jobs import ATTEMPTS, fresh_connections, resume_stalled
from allmende.foundation.logs import JsonFormatter
from allmende.foundation.models import OutboxEntry
from allmende.foundation.tenancy import tenant
from allmende.town_hall.cases.tests.world import found_world, owner, raw


@dataclass(frozen=True)
class Happened:
    """News of these tests."""

    what: uuid.UUID
    at: datetime
    on: date
    number: int
    text: str
    nothing: str | None = None


NEWS = Happened(
    uuid.UUID(int=7), datetime(2026, 11, 23, 10, 30, 1, 5, tzinfo=UTC), date(2026, 11, 23), 3, "Grüße – „neu“"
)


@pytest.fixture
def handled():
    """What the handlers got; the wiring of the house is put back afterwards."""
    got = []
    outbox.wire({Happened: (got.append, lambda event: got.append("second"))})
    yield got
    outbox.wire(wiring.HANDLERS)


@pytest.fixture
def queue():
    """A queue in which only the jobs of this test wait."""
    owner("update procrastinate_jobs set queue_name = 'parked' where queue_name = 'default'")
    yield "default"
    owner(
        "delete from procrastinate_jobs where queue_name = 'default' and status in ('todo', 'doing', 'failed')"
    )
    owner("update procrastinate_jobs set queue_name = 'default' where queue_name = 'parked'")


def work_once():
    """Let a real worker do what is waiting."""

    def closing(call_next, context, worker):
        try:
            return fresh_connections(call_next, context, worker)
        finally:
            connections.close_all()

    with app.replace_connector(app.connector.get_worker_connector()) as worker:
        worker.run_worker(
            queues=["default"],
            wait=False,
            listen_notify=False,
            install_signal_handlers=False,
            task_middleware=[closing],
        )


def jobs(municipality):
    return owner(
        "select task_name, status::text, attempts from procrastinate_jobs where args ->> 'municipality_id' = %s"
        " order by id",
        [str(municipality.pk)],
    )


def make_due():
    """Let jobs that wait for their next attempt be due now."""
    owner(
        "update procrastinate_jobs set scheduled_at = null where queue_name = 'default' and status = 'todo'"
    )


def test_news_come_back_as_they_were():
    payload = outbox.to_payload(NEWS)
    assert all(isinstance(value, (str, int, type(None))) for value in payload.values())
    assert outbox.from_payload(Happened, payload) == NEWS


def test_news_that_nobody_listed_are_a_mistake(municipality):
    with tenant(municipality), pytest.raises(LookupError, match="wiring"):
        outbox.publish(NEWS)


def test_everything_that_the_rooms_publish_is_listed():
    assert wiring.HANDLERS
    assert all(listed for listed in wiring.HANDLERS.values())


def test_news_are_delivered_once_however_often_they_come(municipality, handled):
    with tenant(municipality):
        outbox.publish(NEWS)
        entry = OutboxEntry.objects.get()
    for _time in range(3):
        outbox.deliver.run(municipality, entry_id=str(entry.pk))
    assert handled == [NEWS, "second"]
    with tenant(municipality):
        assert OutboxEntry.objects.get().handled_at is not None


def test_rolled_back_news_never_happened(municipality, handled, queue):
    with tenant(municipality):
        outbox.publish(NEWS)
        transaction.set_rollback(True)
    assert jobs(municipality) == []
    with tenant(municipality):
        assert not OutboxEntry.objects.exists()


def test_a_handler_that_fails_leaves_the_news_unhandled_and_undoes_its_own_writes(municipality):
    def write_and_fail(event):
        raw("update foundation_outboxentry set failure = 'begonnen'")
        raise RuntimeError

    outbox.wire({Happened: (write_and_fail,)})
    try:
        with tenant(municipality):
            outbox.publish(NEWS)
            entry = OutboxEntry.objects.get()
        with pytest.raises(RuntimeError):
            outbox.deliver.run(municipality, entry_id=str(entry.pk))
        with tenant(municipality):
            entry = OutboxEntry.objects.get()
            assert (entry.handled_at, entry.failure) == (None, "")
    finally:
        outbox.wire(wiring.HANDLERS)


def test_news_of_another_municipality_are_not_delivered(municipality, neighbour, handled):
    with tenant(municipality):
        outbox.publish(NEWS)
        entry = OutboxEntry.objects.get()
    with pytest.raises(OutboxEntry.DoesNotExist):
        outbox.deliver.run(neighbour, entry_id=str(entry.pk))
    assert handled == []


def test_a_worker_delivers_what_waits(municipality, handled, queue):
    with tenant(municipality):
        outbox.publish(NEWS)
    assert jobs(municipality) == [("foundation.deliver", "todo", 0)]
    work_once()
    assert handled == [NEWS, "second"]
    assert jobs(municipality)[0][1] == "succeeded"


def test_a_job_that_fails_is_tried_again_and_succeeds_later(municipality, queue):
    attempts = []

    def fail_twice(event):
        attempts.append(event)
        if len(attempts) < 3:
            raise RuntimeError

    outbox.wire({Happened: (fail_twice,)})
    try:
        with tenant(municipality):
            outbox.publish(NEWS)
        for _round in range(3):
            work_once()
            make_due()
        assert len(attempts) == 3
        assert jobs(municipality)[0][1] == "succeeded"
    finally:
        outbox.wire(wiring.HANDLERS)


def test_a_job_that_gives_up_stays_visible_and_says_nothing_about_people(municipality, queue, caplog):
    def never(event):
        raise RuntimeError("Hilde Brandt, Lindengasse 4")

    outbox.wire({Happened: (never,)})
    try:
        with tenant(municipality):
            outbox.publish(NEWS)
            entry = OutboxEntry.objects.get()
        caplog.handler.setFormatter(JsonFormatter())
        with caplog.at_level(logging.DEBUG):
            for _round in range(ATTEMPTS + 2):
                work_once()
                make_due()
        ((name, status, attempts),) = jobs(municipality)
        assert (name, status) == ("foundation.deliver", "failed")
        assert attempts >= ATTEMPTS
        assert '"level": "error"' in caplog.text
        assert "job_error: foundation.deliver" in caplog.text
        for personal in ("Hilde", "Brandt", "Lindengasse", str(entry.pk)):
            assert personal not in caplog.text
        with tenant(municipality):
            assert OutboxEntry.objects.get().handled_at is None
    finally:
        outbox.wire(wiring.HANDLERS)


def stall(municipality, *, attempts=0):
    """What a killed worker leaves behind: a job that was begun by a worker that is gone."""
    owner(
        "update procrastinate_jobs set status = 'doing', attempts = %s, worker_id = null"
        " where args ->> 'municipality_id' = %s",
        [attempts, str(municipality.pk)],
    )


def resume():
    with app.replace_connector(app.connector.get_worker_connector()) as worker:

        async def go():
            async with worker.open_async():
                return await resume_stalled(worker.job_manager)

        return asyncio.run(go())


def test_a_job_whose_worker_was_killed_is_done_later(municipality, handled, queue):
    with tenant(municipality):
        outbox.publish(NEWS)
    stall(municipality)
    work_once()
    assert handled == []
    assert resume() == 1
    work_once()
    assert handled == [NEWS, "second"]
    assert jobs(municipality)[0][1] == "succeeded"


def test_a_job_that_kills_its_workers_is_marked_as_failed(municipality, handled, queue):
    with tenant(municipality):
        outbox.publish(NEWS)
    stall(municipality, attempts=ATTEMPTS)
    assert resume() == 1
    assert jobs(municipality)[0][1] == "failed"


def test_a_broken_connection_is_replaced_before_the_next_job(municipality):
    def break_connection():
        connection.ensure_connection()
        connection.connection.pgconn.finish()

    break_connection()
    assert fresh_connections(lambda: raw("select 1"), None, None) == [(1,)]
    break_connection()
    connection.errors_occurred = True
    with pytest.raises(OperationalError):
        fresh_connections(fail, None, None)
    assert raw("select 1") == [(1,)]


def fail():
    raise OperationalError


def test_a_receipt_is_made_by_the_worker_after_a_submission(queue):
    world = found_world()
    world.submit()
    for _round in range(2):  # the news first, then the job that it orders
        work_once()
    with world.signed_in("hilde"):
        assert raw("select kind, count(*) from documents_document group by kind") == [("receipt", 1)]
    assert {status for _name, status, _attempts in jobs(world.municipality)} == {"succeeded"}
