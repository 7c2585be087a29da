"""Web server and job worker for tests: the same programs as in ``allmende run``, on a copy of the database.

The server loads ``application`` from here; ``python -m tests.support.serve`` is the worker.
"""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "allmende.config.settings")

from django.conf import settings

for _database in settings.DATABASES.values():
    _database["NAME"] = os.environ["ALLMENDE_TEST_DATABASE"]

from allmende.config.wsgi import application as application  # noqa: E402 -- the copy is chosen first.


def main() -> int:
    """Work on jobs until a signal asks to stop."""
    from allmende.config.environment import load_environment
    from allmende.config.worker import work

    return work(load_environment(os.environ))


if __name__ == "__main__":
    raise SystemExit(main())
