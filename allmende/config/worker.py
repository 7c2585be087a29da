"""``allmende worker``: does the jobs that changes have left in the queue."""

import os

from allmende.config.environment import Environment

GRACE_SECONDS = 10


def work(environment: Environment) -> int:
    """Work on jobs until a signal asks to stop; a job that has begun may finish.

    The queue tells of new jobs at once; it is also asked every few seconds, in case a message was lost.
    """
    import django  # noqa: PLC0415 -- settings come first.

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "allmende.config.settings")
    django.setup()
    from procrastinate.contrib.django import app  # noqa: PLC0415
    from procrastinate.contrib.django.django_connector import DjangoConnector  # noqa: PLC0415

    from allmende.foundation.jobs import fresh_connections  # noqa: PLC0415

    connector = app.connector
    if not isinstance(connector, DjangoConnector):
        raise TypeError("The queue is not connected to Django's database.")
    with app.replace_connector(connector.get_worker_connector()) as worker:
        worker.run_worker(
            concurrency=environment.threads,
            fetch_job_polling_interval=5,
            shutdown_graceful_timeout=GRACE_SECONDS,
            install_signal_handlers=True,
            task_middleware=[fresh_connections],
        )
    return 0
