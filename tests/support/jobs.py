"""Doing the jobs that changes have left in the queue, at once and in this process."""

from __future__ import annotations

from django.db import connections
from procrastinate.contrib.django import app


def do_jobs() -> int:
    """Do all waiting jobs, also those that they cause, and mark them as done; returns how many there were."""
    done = 0
    while True:
        with connections["owner"].cursor() as cursor:
            cursor.execute(
                "update procrastinate_jobs set status = 'doing' where id in"
                " (select id from procrastinate_jobs where status = 'todo' order by id limit 50)"
                " returning id, task_name, args"
            )
            rows = cursor.fetchall()
        if not rows:
            return done
        for number, name, arguments in sorted(rows):
            app.tasks[name].func(**_decoded(arguments))
            with connections["owner"].cursor() as cursor:
                cursor.execute("update procrastinate_jobs set status = 'succeeded' where id = %s", [number])
            done += 1


def _decoded(arguments: object) -> dict[str, object]:
    import json

    return json.loads(arguments) if isinstance(arguments, str) else dict(arguments)
