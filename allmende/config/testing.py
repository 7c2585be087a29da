"""The environment of test runs; pytest loads this before anything reads the settings (``-p`` in pyproject.toml).

Tests have a data folder of their own, and on a given server a database of their own beside the given one, which is
never touched.
"""

import os
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

SUFFIX = "_test"


def database_for_tests(url: str) -> str:
    """Return the address of the database beside the given one that tests may drop and create."""
    parts = urlsplit(url)
    path = parts.path.rstrip("/")
    return urlunsplit(parts._replace(path=path if path.endswith(SUFFIX) else f"{path}{SUFFIX}"))


os.environ.setdefault("ALLMENDE_DATA", str(Path.cwd() / "build" / "test"))
os.environ.setdefault("ALLMENDE_MODE", "demo")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "allmende.config.settings")
if "DATABASE_URL" in os.environ:
    os.environ["DATABASE_URL"] = database_for_tests(os.environ["DATABASE_URL"])
