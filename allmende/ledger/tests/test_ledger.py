"""The ledger: numbered without gaps, hashed as published, partitioned by month, seen by the person alone."""

import random
import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.db import connections, transaction
from hypothesis import given
from hypothesis import strategies as st

from allmende.ledger.public import ActorKind, RecordKind, own_records, read_record
from allmende.ledger.rules import Entry, canonical, leaf_hash
from allmende.ledger.tasks import sequence_all_records, sequence_records
from allmende.registers.policies.public import DataCategory, record_change
from allmende.town_hall.cases.tests.world import found_world, owner, raw

COLUMNS = (
    "id, municipality_id, kind, recorded_at, actor_kind, actor, office, role, subject_id, purpose, legal_basis,"
    " categories, what, case_reference"
)
YEARS = datetime.fromisoformat("2000-01-01"), datetime.fromisoformat("2200-01-01")
# PostgreSQL stores no NUL, and half a character is no text.
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60)


@pytest.fixture
def world():
    return found_world()


def change(world, what, name="hilde"):
    record_change(
        subjects=[world.people[name]], purpose="application", categories=[DataCategory.APPLICATION], what=what
    )


def number_all(world, *, patience=30):
    """Number until nothing is left; transactions elsewhere on the server may delay it for a moment."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        with world.anonymous():
            raw("select guard.sequence_records()")
        ((missing,),) = owner(
            "select count(*) from ledger_record r where municipality_id = %s"
            " and not exists (select from ledger_leaf l where l.record_id = r.id)",
            [world.municipality.pk],
        )
        if not missing:
            return
        time.sleep(0.05)
    pytest.fail("some records were never numbered")


def leaves(world):
    return owner(
        "select sequence, record_id, leaf_hash from ledger_leaf where municipality_id = %s order by sequence",
        [world.municipality.pk],
    )


def stored(world):
    return {
        row[0]
        for row in owner("select id from ledger_record where municipality_id = %s", [world.municipality.pk])
    }


def in_thread(work):
    def run(*arguments):
        try:
            return work(*arguments)
        finally:
            connections.close_all()

    return run


def test_numbers_have_no_gaps_while_many_write_and_some_give_up(world):
    world.proof("hilde")
    done = threading.Event()

    def write(seed):
        dice = random.Random(seed)
        for number in range(12):
            with world.signed_in("hilde"):
                change(world, f"{seed}-{number}")
                time.sleep(dice.random() / 200)
                if dice.random() < 0.3:
                    transaction.set_rollback(True)

    def number():
        while not done.is_set():
            with world.anonymous():
                raw("select guard.sequence_records()")

    with ThreadPoolExecutor(8) as pool:
        counters = [pool.submit(in_thread(number)) for _counter in range(2)]
        writers = [pool.submit(in_thread(write), seed) for seed in range(5)]
        for writer in writers:
            writer.result(60)
        done.set()
        for counter in counters:
            counter.result(60)
    number_all(world)
    numbered = leaves(world)
    assert [sequence for sequence, _record, _hash in numbered] == list(range(len(numbered)))
    assert {record for _sequence, record, _hash in numbered} == stored(world)
    assert len(numbered) == len(stored(world)) > 12


def test_the_record_of_a_long_transaction_is_numbered_later_and_once(world):
    world.proof("hilde")
    number_all(world)
    before = len(leaves(world))
    holding, go_on = threading.Event(), threading.Event()

    def slow():
        with world.signed_in("hilde"):
            change(world, "langsam")
            holding.set()
            assert go_on.wait(20)

    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(in_thread(slow))
        assert holding.wait(20)
        with world.signed_in("hilde"):
            change(world, "schnell")
        for _round in range(3):
            with world.anonymous():
                raw("select guard.sequence_records()")
        assert len(leaves(world)) - before <= 1
        go_on.set()
        waiting.result(20)
    number_all(world)
    numbered = leaves(world)[before:]
    assert len(numbered) == 2
    assert [sequence for sequence, _record, _hash in leaves(world)] == list(range(before + 2))


def missing(world):
    with world.anonymous():
        raw("select guard.sequence_records()")
    return len(stored(world)) - len(leaves(world))


def test_what_a_very_long_transaction_left_behind_is_found_by_the_round_over_everything(world):
    with world.signed_in("hilde"):
        change(world, "vor langer Zeit")
    owner(
        "update ledger_record set recorded_at = recorded_at - interval '3 days' where municipality_id = %s",
        [world.municipality.pk],
    )
    assert missing(world) == 2
    sequence_records(0)
    assert missing(world) == 2
    deadline = time.monotonic() + 30
    while missing(world) and time.monotonic() < deadline:
        sequence_all_records(0)
    assert missing(world) == 0


def test_records_of_a_restored_backup_are_numbered_although_their_transactions_lie_in_the_future(world):
    with world.signed_in("hilde"):
        change(world, "vor dem Umzug")
    owner(
        "update ledger_record set written_by = '4000000000000' where municipality_id = %s",
        [world.municipality.pk],
    )
    assert missing(world) == 0


def test_municipalities_are_numbered_apart(world):
    other = found_world()
    for each in (world, other):
        each.proof("hilde")
        with each.signed_in("hilde"):
            change(each, "eins")
        number_all(each)
        assert leaves(each)[0][0] == 0
    with world.anonymous():
        assert raw("select count(*) from ledger_leaf") == [(len(leaves(world)),)]


def test_leaves_are_hashed_as_published(world):
    with world.signed_in("hilde"):
        change(world, 'Straße „Am Teich“ geändert: "neu"\n\t\\ 🐕')
    case = world.submit()
    with world.desk(case):
        pass
    number_all(world)
    hashes = {record: bytes(digest) for _sequence, record, digest in leaves(world)}
    rows = owner(
        f"select {COLUMNS}, salt from ledger_record where municipality_id = %s", [world.municipality.pk]
    )
    assert len(rows) >= 4
    for *values, salt in rows:
        assert leaf_hash(as_entry(values), str(salt).encode()) == hashes[values[0]]


def as_entry(values):
    (record, municipality, kind, at, actor_kind, actor, office, role, subject, purpose, basis, categories, what,
     reference) = values  # fmt: skip
    return Entry(
        str(record), municipality, RecordKind(kind), at, ActorKind(actor_kind), actor, office, role, str(subject),
        purpose, basis, tuple(categories), what, reference,
    )  # fmt: skip


@given(
    texts=st.tuples(*[TEXT] * 7),
    categories=st.lists(TEXT, max_size=4),
    at=st.datetimes(*YEARS, timezones=st.just(UTC)),
    municipality=st.integers(1, 2**31 - 1),
    kind=st.sampled_from(RecordKind),
    actor_kind=st.sampled_from(ActorKind),
)
def test_postgresql_and_python_write_the_same_canonical_form(
    texts, categories, at, municipality, kind, actor_kind
):
    actor, office, role, purpose, basis, what, reference = texts
    record, subject = uuid.uuid4(), uuid.uuid4()
    ((written,),) = owner(
        "select guard.canonical_record(row(%s::uuid, %s::timestamptz, %s::integer, %s, %s, %s, %s, %s, %s::uuid, %s, %s,"
        " %s::text[], %s, %s, null, gen_random_uuid(), '3'::xid8)::ledger_record)",
        [
            record,
            at,
            municipality,
            kind.value,
            actor_kind.value,
            actor,
            office,
            role,
            subject,
            purpose,
            basis,
            categories,
            what,
            reference,
        ],
    )
    entry = Entry(
        str(record), municipality, kind, at, actor_kind, actor, office, role, str(subject), purpose, basis,
        tuple(categories), what, reference,
    )  # fmt: skip
    assert written == canonical(entry)


def test_different_entries_have_different_canonical_forms():
    base = as_entry(
        [uuid.UUID(int=1), 1, "access", datetime(2026, 11, 1, tzinfo=UTC), "staff", "a", "", "", uuid.UUID(int=2), "p",
         "", ["x", "y"], "w", ""]
    )  # fmt: skip
    from dataclasses import replace

    moved = [
        replace(base, actor="", office="a"),
        replace(base, categories=("x, y",)),
        replace(base, what='w", "'),
    ]
    assert len({canonical(entry) for entry in (base, *moved)}) == 4


def test_this_month_and_the_next_twelve_have_their_partitions():
    names = {name for (name,) in owner("select relname from pg_class where relispartition and relkind = 'r'")}
    today = datetime.now(UTC)
    for step in range(13):
        year, month = divmod(today.year * 12 + today.month - 1 + step, 12)
        assert f"ledger_record_{year}_{month + 1:02d}" in names
    with transaction.atomic():
        raw("select guard.prepare_ledger_months()")


INSERT = (
    "insert into ledger_record (recorded_at, municipality_id, kind, actor_kind, actor, office, role, subject_id, purpose,"
    " legal_basis, categories, what, case_reference) values (%s, %s, 'access', 'staff', '', '', '', %s, 'x', '', '{}',"
    " '', '') returning tableoid::regclass::text"
)


@pytest.mark.parametrize("year", [1999, 2199])
def test_a_record_outside_all_months_is_kept_too(world, year):
    values = [datetime(year, 5, 5, tzinfo=UTC), world.municipality.pk, uuid.uuid4()]
    assert owner(INSERT, values) == [("ledger_record_default",)]


def test_a_record_that_came_before_its_month_was_prepared_stops_nothing(world):
    today = datetime.now(UTC)
    year, month = divmod(today.year * 12 + today.month - 1 + 12, 12)
    last = f"ledger_record_{year}_{month + 1:02d}"
    with transaction.atomic(using="owner"):
        owner(f"drop table {last}")
        assert owner(
            INSERT, [datetime(year, month + 1, 5, tzinfo=UTC), world.municipality.pk, uuid.uuid4()]
        ) == [("ledger_record_default",)]
        owner("select guard.prepare_ledger_months()")
        transaction.set_rollback(True, using="owner")


def test_a_person_reads_their_records_and_nobody_else_does(world):
    with world.signed_in("hilde"):
        change(world, "eigenes")
    with world.signed_in("hilde"):
        records = [read_record(row) for row in own_records()]
        assert [record.what for record in records] == ["eigenes", "Anmeldung"]
        assert (records[0].kind, records[0].actor_kind) == (RecordKind.CHANGE, ActorKind.SELF)
        assert list(own_records(by_others_only=True)) == []
        assert list(own_records(case_reference="ST-2026-00001")) == []
    for name in ("mehmet", "nadine"):
        with world.signed_in(name):
            assert [read_record(row).what for row in own_records()] == ["Anmeldung"]
    with world.anonymous():
        assert list(own_records()) == []
