"""The command ``allmende`` as a person meets it: in a process of its own."""

import os
import socket
import subprocess
import sys
import time

import pytest

from allmende import __version__


def allmende(*words, **environ):
    """Call the command line."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("ALLMENDE_")}
    return subprocess.run(
        [sys.executable, "-m", "allmende.config.cli", *words],
        env={**inherited, **environ},
        capture_output=True,
        text=True,
        check=False,
    )


def test_help_and_version_need_nothing(tmp_path):
    began = time.monotonic()
    result = allmende("--help", ALLMENDE_DATA=str(tmp_path / "var"), ALLMENDE_PORT="wrong")
    took = time.monotonic() - began
    assert result.returncode == 0
    assert "database url" in result.stdout
    assert took < 2
    assert allmende("--version").stdout.strip() == f"Allmende {__version__}"
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize("words", [("run",), ("check",), ("database", "url")])
def test_a_wrong_setting_is_one_line_and_code_2(words):
    result = allmende(*words, ALLMENDE_PORT="8o80")
    assert result.returncode == 2
    assert result.stderr == "allmende: ALLMENDE_PORT=8o80: allowed is a whole number from 1 to 65535.\n"
    assert result.stdout == ""


def test_a_busy_port_is_refused_with_one_line(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1])
        result = allmende("run", ALLMENDE_PORT=port, ALLMENDE_DATA=str(tmp_path))
    assert result.returncode == 2
    assert result.stderr == (
        f"allmende: ALLMENDE_PORT={port}: another program uses it; end that program or choose another port.\n"
    )


@pytest.mark.parametrize("words", [("run", "now"), ("worker", "x"), ("database", "url", "--all")])
def test_too_many_words_are_refused(words):
    result = allmende(*words)
    assert result.returncode == 2
    assert "is not understood; there is:" in result.stderr


def test_the_address_of_a_given_server(tmp_path):
    settings = {
        "DATABASE_URL": "postgresql://ow%20ner:p%2Fw@db.example:5433/town?sslmode=require",
        "ALLMENDE_APP_DB_PASSWORD": "a:b",
        "ALLMENDE_DATA": str(tmp_path),
    }
    owner = allmende("database", "url", "--owner", **settings).stdout.strip()
    assert owner == "postgresql://ow%20ner:p%2Fw@db.example:5433/town?sslmode=require"
    app = allmende("database", "url", **settings).stdout.strip()
    assert app == "postgresql://town_app:a%3Ab@db.example:5433/town?sslmode=require"
