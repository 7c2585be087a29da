"""The database of an instance and the role that the application uses in it.

The owner's role owns the tables and runs migrations. The application's role owns nothing, cannot switch row-level
security off and cannot create roles; it is created here, at every start, for an own server and a given one alike.
"""

import psycopg
from psycopg import Connection, sql

from allmende.config.environment import Environment, EnvironmentProblem

GROUP_ROLE = "allmende_application"
OLDEST_SERVER = 15
CONNECT_SECONDS = 10


def prepare_database(environment: Environment) -> None:
    """See that the database exists, is new enough and has the application's role.

    Raises:
        EnvironmentProblem: with one line saying what is wrong and what to do.
    """
    with connect_owner(environment) as connection:
        _check_server(connection, environment)
        ensure_app_role(connection, environment)
        ensure_group_role(connection, environment)


def connect_owner(environment: Environment) -> Connection:
    """Connect as the owner, and create the database when only that is missing.

    Raises:
        EnvironmentProblem: when the server cannot be reached or refuses.
    """
    try:
        return _connect(environment.owner_connection)
    except psycopg.OperationalError as problem:
        if "does not exist" not in str(problem) or environment.embedded:
            raise _unreachable(environment, problem) from problem
    try:
        with _connect({**environment.owner_connection, "dbname": "postgres"}) as maintenance:
            name = sql.Identifier(environment.database_name)
            maintenance.execute(sql.SQL("CREATE DATABASE {} ENCODING 'UTF8' TEMPLATE template0").format(name))
        return _connect(environment.owner_connection)
    except psycopg.Error as problem:
        raise EnvironmentProblem(
            f"DATABASE_URL: the database {environment.database_name} does not exist and this role may not create it: "
            f"let an administrator run CREATE DATABASE {environment.database_name} "
            f"OWNER {environment.owner_connection['user']} ENCODING 'UTF8'."
        ) from problem


def ensure_group_role(connection: Connection, environment: Environment) -> None:
    """Create the group to which all grants and guards speak, or say what an administrator has to do.

    Raises:
        EnvironmentProblem: the owner may not create it, or may not put the application's role into it.
    """
    group, role = sql.Identifier(GROUP_ROLE), sql.Identifier(environment.app_role)
    found = connection.execute("SELECT FROM pg_roles WHERE rolname = %s", [GROUP_ROLE]).rowcount
    member = "SELECT FROM pg_auth_members WHERE roleid = to_regrole(%s) AND member = to_regrole(%s)"
    try:
        with connection.transaction():
            if not found:
                connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(group))
            if not connection.execute(member, [GROUP_ROLE, environment.app_role]).rowcount:
                connection.execute(sql.SQL("GRANT {} TO {}").format(group, role))
    except psycopg.errors.InsufficientPrivilege as problem:
        owner = environment.owner_connection["user"]
        raise EnvironmentProblem(
            f"DATABASE_URL: {owner} may not create or grant the role {GROUP_ROLE}: let an administrator run "
            f"CREATE ROLE {GROUP_ROLE} NOLOGIN; GRANT {GROUP_ROLE} TO {environment.app_role}."
        ) from problem


def ensure_app_role(connection: Connection, environment: Environment) -> None:
    """Create the application's role or bring its password up to date.

    Raises:
        EnvironmentProblem: when the role may do too much, or the owner may not create it.
    """
    role = environment.app_role
    found = connection.execute(
        "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb, rolcanlogin FROM pg_roles WHERE rolname = %s",
        [role],
    ).fetchone()
    if found and (found[0] or not found[1]):
        raise EnvironmentProblem(
            f"The database role {role} may do too much or may not log in: let an administrator run "
            f"ALTER ROLE {role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE."
        )
    if not (found and _can_log_in(environment)):
        _write_role(connection, environment, new=found is None)
    name, database = sql.Identifier(role), sql.Identifier(environment.database_name)
    connection.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, name))
    connection.execute(sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(name))


def _write_role(connection: Connection, environment: Environment, *, new: bool) -> None:
    """Create the role or set its password; the password travels hashed and reaches no log."""
    role, owner = environment.app_role, environment.owner_connection["user"]
    hashed = connection.pgconn.encrypt_password(
        environment.app_password.encode(), role.encode(), b"scram-sha-256"
    ).decode()
    what = "CREATE ROLE {} LOGIN PASSWORD {}" if new else "ALTER ROLE {} PASSWORD {}"
    try:
        with connection.transaction():
            connection.execute(sql.SQL(what).format(sql.Identifier(role), sql.Literal(hashed)))
    except psycopg.errors.InsufficientPrivilege as problem:
        raise EnvironmentProblem(
            f"DATABASE_URL: {owner} may not create roles: let an administrator run "
            f"{'CREATE' if new else 'ALTER'} ROLE {role} LOGIN PASSWORD '…' and put the same password "
            "into ALLMENDE_APP_DB_PASSWORD, or run "
            f"ALTER ROLE {owner} CREATEROLE."
        ) from problem


def _can_log_in(environment: Environment) -> bool:
    """Whether the application's role gets in with its password."""
    try:
        _connect(environment.app_connection).close()
    except psycopg.OperationalError:
        return False
    return True


def _check_server(connection: Connection, environment: Environment) -> None:
    """Refuse a server that is too old or does not store Unicode."""
    version = connection.info.server_version // 10000
    if version < OLDEST_SERVER:
        raise EnvironmentProblem(
            f"DATABASE_URL: the server is PostgreSQL {version}, needed is {OLDEST_SERVER} or newer."
        )
    encoding = connection.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        raise EnvironmentProblem(
            f"DATABASE_URL: the database {environment.database_name} is encoded in {encoding}, needed is UTF8."
        )
    found = connection.execute(
        "SELECT pg_has_role(datdba, 'USAGE') FROM pg_database WHERE datname = current_database()"
    )
    if found.fetchone() != (True,):
        owner = environment.owner_connection["user"]
        raise EnvironmentProblem(
            f"DATABASE_URL: {owner} does not own the database {environment.database_name}: let an administrator run "
            f"ALTER DATABASE {environment.database_name} OWNER TO {owner}."
        )


def _connect(parameters: dict[str, str]) -> Connection:
    """Open one connection that commits each statement."""
    known = {"connect_timeout": CONNECT_SECONDS, "application_name": "allmende-owner", **parameters}
    return psycopg.connect(**known, autocommit=True)  # type: ignore[arg-type]


def _unreachable(environment: Environment, problem: psycopg.OperationalError) -> EnvironmentProblem:
    """Say in one line why there is no connection; the server's words name no password."""
    reason = str(problem).strip().splitlines()[0].removeprefix("connection failed: ")
    where = "The embedded PostgreSQL" if environment.embedded else "DATABASE_URL: the server"
    return EnvironmentProblem(f"{where} cannot be reached: {reason}")
