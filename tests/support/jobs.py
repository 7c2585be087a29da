"""Doing the jobs that changes have left in the queue, at once and in this process."""

from __future__ import annotations

from django.db import connections
from procrastinate.contrib.django import app

DEMO_TOWNS = ("musterfelde", "kleinmuster")


def do_jobs() -> int:
    """Do all waiting jobs of the demo towns, also those that they cause; returns how many there were.

    What other tests of this process have left in the queue for towns of their own stays there.
    """
    done = 0
    while True:
        with connections["owner"].cursor() as cursor:
            cursor.execute(
                "update procrastinate_jobs set status = 'doing' where id in"
                " (select j.id from procrastinate_jobs j join foundation_municipality m"
                " on m.id = (j.args ->> 'municipality_id')::integer"
                " where j.status = 'todo' and m.slug = any (%s) order by j.id limit 50)"
                " returning id, task_name, args",
                [list(DEMO_TOWNS)],
            )
            rows = cursor.fetchall()
        if not rows:
            return done
        for number, name, arguments in sorted(rows):
            app.tasks[name].func(**_decoded(arguments))
            with connections["owner"].cursor() as cursor:
                cursor.execute("update procrastinate_jobs set status = 'succeeded' where id = %s", [number])
            done += 1


def park_foreign_jobs() -> None:
    """Put the jobs of all but the demo towns where no worker looks."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "update procrastinate_jobs j set queue_name = 'parked' where j.status = 'todo' and not exists"
            " (select from foundation_municipality m where m.slug = any (%s)"
            " and m.id = (j.args ->> 'municipality_id')::integer)",
            [list(DEMO_TOWNS)],
        )


def _decoded(arguments: object) -> dict[str, object]:
    import json

    return json.loads(arguments) if isinstance(arguments, str) else dict(arguments)
