"""The server that the instance brings along, started for real in a folder of its own."""

import os
import signal
import stat
import subprocess
import sys
import time

import psycopg
import pytest

from allmende.config import postgres
from allmende.config.database import connect_owner, ensure_app_role, prepare_database
from allmende.config.environment import EnvironmentProblem, load_environment


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    data = tmp_path_factory.mktemp("server") / "dätä"
    return load_environment({"ALLMENDE_DATA": str(data), "ALLMENDE_SECRET_KEY": "k" * 60})


def test_it_starts_serves_and_stops(environment):
    with postgres.running(environment):
        prepare_database(environment)
        with psycopg.connect(environment.app_dsn) as connection:
            row = connection.execute(
                "SELECT current_user, current_setting('fsync'), current_setting('server_encoding'),"
                " current_setting('listen_addresses'), rolsuper, rolbypassrls, rolcreatedb, rolcreaterole"
                " FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
        assert row == ("allmende_app", "on", "UTF8", "", False, False, False, False)
        with connect_owner(environment) as connection:
            for extension in ("unaccent", "pg_trgm", "btree_gist"):
                connection.execute(f"CREATE EXTENSION IF NOT EXISTS {extension}")
            assert connection.execute(
                "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"
            ).fetchone() == (False,)
    assert not postgres.is_running(environment)


def test_nobody_gets_in_without_the_password(environment):
    with postgres.running(environment):
        for user in ("allmende", "postgres"):
            with pytest.raises(psycopg.OperationalError):
                psycopg.connect(**{**environment.owner_connection, "user": user, "password": "wrong"})


def test_the_last_one_to_leave_stops_it(environment):
    with postgres.running(environment):
        with postgres.running(environment):
            assert postgres.is_running(environment)
        assert postgres.is_running(environment)
    assert not postgres.is_running(environment)


def test_it_comes_back_after_it_was_killed(environment):
    with postgres.running(environment):
        with connect_owner(environment) as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS kept (value int)")
            connection.execute("INSERT INTO kept VALUES (1)")
        pid = int((environment.data / "postgres" / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)
        deadline = time.monotonic() + 10
        while postgres.is_running(environment) and time.monotonic() < deadline:
            time.sleep(0.02)
        postgres.start_again(environment)
        with connect_owner(environment) as connection:
            assert connection.execute("SELECT count(*) FROM kept").fetchone() == (1,)


def test_a_killed_holder_leaves_the_server_to_the_next(environment):
    code = (
        "import os, sys\n"
        "from allmende.config import postgres\n"
        "from allmende.config.environment import load_environment\n"
        "with postgres.running(load_environment({'ALLMENDE_DATA': sys.argv[1]})):\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(environment.data)], check=False)
    assert postgres.is_running(environment)
    with postgres.running(environment):
        pass
    assert not postgres.is_running(environment)


def test_the_data_are_closed_to_others(environment):
    with postgres.running(environment):
        for folder in ("postgres", "socket"):
            assert stat.S_IMODE((environment.data / folder).stat().st_mode) == 0o700


def test_the_role_gets_its_password_back_and_may_not_do_too_much(environment):
    with postgres.running(environment), connect_owner(environment) as owner:
        prepare_database(environment)
        owner.execute("ALTER ROLE allmende_app PASSWORD 'other'")
        ensure_app_role(owner, environment)
        psycopg.connect(environment.app_dsn).close()
        owner.execute("ALTER ROLE allmende_app CREATEDB")
        with pytest.raises(EnvironmentProblem, match="may do too much"):
            ensure_app_role(owner, environment)
        owner.execute("ALTER ROLE allmende_app NOCREATEDB")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root changes users")
def test_root_may_keep_the_data_in_a_closed_folder(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    environment = load_environment({"ALLMENDE_DATA": str(closed / "var")})
    with postgres.running(environment), connect_owner(environment) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
        assert (environment.data / "postgres").stat().st_uid != 0
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700


def test_data_of_another_version_are_refused(environment):
    version = environment.data / "postgres" / "PG_VERSION"
    before = version.read_text()
    version.write_text("14\n")
    try:
        with (
            pytest.raises(EnvironmentProblem, match="were made by PostgreSQL 14"),
            postgres.running(environment),
        ):
            pass
    finally:
        version.write_text(before)


def test_a_server_that_cannot_be_reached_is_one_line():
    environment = load_environment({"DATABASE_URL": "postgresql://o:geheim@127.0.0.1:1/town"})
    with pytest.raises(EnvironmentProblem) as problem:
        prepare_database(environment)
    assert str(problem.value).startswith("DATABASE_URL: the server cannot be reached:")
    assert "\n" not in str(problem.value)
    assert "geheim" not in str(problem.value)
