"""Settings from outside: what is taken, what is refused and with which line."""

import contextlib
import os
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allmende.config.environment import (
    KNOWN_VARIABLES,
    EnvironmentProblem,
    Mode,
    load_environment,
    socket_folder,
)

KEY = "k" * 50


def test_nothing_given_is_a_demo_on_port_8000(tmp_path):
    environment = load_environment({}, tmp_path)
    assert (environment.mode, environment.port, environment.workers) == (Mode.DEMO, 8000, 2)
    assert environment.listen == "127.0.0.1"
    assert environment.data == tmp_path / "var"
    assert environment.embedded
    assert environment.demo
    assert not environment.tls
    assert list(tmp_path.iterdir()) == [], "reading settings writes nothing"


def test_everything_given(tmp_path):
    environment = load_environment(
        {
            "ALLMENDE_MODE": "production",
            "ALLMENDE_PORT": "80",
            "ALLMENDE_LISTEN": "::1",
            "ALLMENDE_DATA": str(tmp_path / "data"),
            "ALLMENDE_SECRET_KEY": KEY,
            "ALLMENDE_WORKERS": "4",
            "ALLMENDE_THREADS": "8",
            "ALLMENDE_TLS": "yes",
            "ALLMENDE_TRUSTED_PROXY": "10.0.0.0/8, 192.0.2.1",
            "ALLMENDE_EMAIL_URL": "smtps://post:geheim@mail.example",
            "ALLMENDE_APP_DB_PASSWORD": "app",
            "DATABASE_URL": "postgresql://owner:pw@db.example:5433/town?sslmode=require",
            "PATH": "/bin",
        }
    )
    assert environment.mode is Mode.PRODUCTION
    assert environment.trusted_proxies == ("10.0.0.0/8", "192.0.2.1/32")
    assert environment.email is not None
    assert (environment.email.port, environment.email.implicit_tls) == (465, True)
    assert environment.default_database == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "town",
        "USER": "town_app",
        "PASSWORD": "app",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }
    assert environment.owner_database["USER"] == "owner"
    assert "sslmode=require" in environment.owner_dsn


@pytest.mark.parametrize(
    ("environ", "line"),
    [
        ({"ALLMENDE_PROT": "1"}, "ALLMENDE_PROT is not a setting of Allmende: did you mean ALLMENDE_PORT?"),
        ({"ALLMENDE_SOMETHING_ELSE": "1"}, "known are"),
        ({"ALLMENDE_PORT": "0"}, "ALLMENDE_PORT=0: allowed is a whole number from 1 to 65535."),
        ({"ALLMENDE_PORT": "٣"}, "ALLMENDE_PORT=٣: allowed"),
        ({"ALLMENDE_PORT": "80a"}, "ALLMENDE_PORT=80a: allowed"),
        ({"ALLMENDE_WORKERS": "65"}, "from 1 to 64"),
        ({"ALLMENDE_MODE": "prod"}, "ALLMENDE_MODE=prod: allowed are demo, production, development."),
        ({"ALLMENDE_TLS": "maybe"}, "ALLMENDE_TLS=maybe: allowed are 1, yes"),
        ({"ALLMENDE_LISTEN": "localhost"}, "ALLMENDE_LISTEN=localhost: allowed is an IP address"),
        ({"ALLMENDE_TRUSTED_PROXY": "proxy"}, "ALLMENDE_TRUSTED_PROXY=proxy: allowed"),
        (
            {"ALLMENDE_EMAIL_URL": "http://x:geheim@y"},
            "ALLMENDE_EMAIL_URL is not the address of a mail server",
        ),
        ({"ALLMENDE_EMAIL_URL": "smtp://x:99999"}, "ALLMENDE_EMAIL_URL is not an address"),
        ({"ALLMENDE_SECRET_KEY": "short"}, "ALLMENDE_SECRET_KEY has 5 characters"),
        ({"ALLMENDE_MODE": "production"}, "ALLMENDE_SECRET_KEY is missing"),
        ({"DATABASE_URL": "mysql://a:geheim@b/c"}, "DATABASE_URL does not begin with postgresql://"),
        ({"DATABASE_URL": "postgresql://b/c"}, "DATABASE_URL does not name the owner"),
        ({"DATABASE_URL": "postgresql://a:geheim@b"}, "DATABASE_URL does not name the database"),
        ({"DATABASE_URL": "postgresql://a:geheim@b/c?nonsense=1"}, "DATABASE_URL cannot be read"),
        ({"DATABASE_URL": "postgresql://a:geheim@b/" + "c" * 60}, "at most 59 bytes"),
        ({"ALLMENDE_DATA": __file__}, "this is a file, but a folder is needed"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(environ, line):
    with pytest.raises(EnvironmentProblem) as problem:
        load_environment(environ)
    text = str(problem.value)
    assert line in text
    assert "\n" not in text
    assert "geheim" not in text, "a password is never repeated"


@given(st.dictionaries(st.sampled_from(KNOWN_VARIABLES), st.text(max_size=30), max_size=4))
def test_any_value_is_taken_or_refused_with_one_line(environ):
    environ = {name: value for name, value in environ.items() if "\0" not in value}
    with contextlib.suppress(EnvironmentProblem):
        load_environment(environ)


@given(st.text())
def test_a_problem_is_one_line_whatever_was_typed(value):
    assert len(str(EnvironmentProblem(f"ALLMENDE_PORT={value}: allowed")).splitlines()) == 1


def test_secrets_are_made_once_and_only_the_owner_reads_them(tmp_path):
    first = load_environment({}, tmp_path).secret_key
    assert load_environment({}, tmp_path).secret_key == first
    assert len(first) >= 50
    assert stat.S_IMODE((tmp_path / "var" / "secret_key").stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "var").iterdir()] == ["secret_key"], "no drafts are left"


def test_an_emptied_secret_is_noticed(tmp_path):
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "secret_key").write_text("\n")
    with pytest.raises(EnvironmentProblem, match="is empty"):
        _ = load_environment({}, tmp_path).secret_key


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").touch()
    environment = load_environment({"ALLMENDE_DATA": "file/inside"}, tmp_path)
    with pytest.raises(EnvironmentProblem, match="secret_key cannot be read or created"):
        _ = environment.secret_key


def test_the_app_password_follows_from_key_and_database():
    base = {"ALLMENDE_SECRET_KEY": KEY, "DATABASE_URL": "postgresql://o@h/one"}
    one = load_environment(base).app_password
    assert one == load_environment(base).app_password
    assert one != load_environment({**base, "DATABASE_URL": "postgresql://o@h/two"}).app_password
    assert one != load_environment({**base, "ALLMENDE_SECRET_KEY": "x" * 50}).app_password


def test_secrets_stay_out_of_the_printed_form():
    environment = load_environment(
        {
            "ALLMENDE_SECRET_KEY": KEY,
            "ALLMENDE_APP_DB_PASSWORD": "geheim1",
            "DATABASE_URL": "postgresql://o:geheim2@h/d",
            "ALLMENDE_EMAIL_URL": "smtp://u:geheim3@h",
        }
    )
    assert "geheim" not in repr(environment)
    assert KEY not in repr(environment)


def test_a_long_or_odd_path_gets_a_short_socket(tmp_path):
    assert socket_folder(tmp_path) == tmp_path / "socket"
    for deep in (tmp_path / ("ü" * 60), tmp_path / "a,b"):
        short = socket_folder(deep)
        assert len(os.fsencode(short)) < 60
        assert short == socket_folder(deep)
