"""Municipalities are kept apart by PostgreSQL itself: raw SQL as the application's role, for every table there is."""

import uuid

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, connections, transaction

from allmende.foundation.tenancy import tenant
from allmende.foundation.testing import make_municipality
from allmende.town_hall.cases.tests.world import found_world, owner, raw

# Tables that belong to no municipality. Whoever adds one says why nothing in it needs to be kept apart.
SHARED = {
    "foundation_municipality": "which municipalities there are is public",
    "foundation_municipalityhost": "under which addresses they are reached is public",
    "foundation_service": "digests of the services' proofs; the application may not read it",
    "django_migrations": "state of the tables",
    "django_content_type": "technical, the application may not read it",
    "auth_permission": "unused, the application may not read it",
    "auth_group": "unused, the application may not read it",
    "auth_group_permissions": "unused, the application may not read it",
    "account_emailaddress": "of the sign-in library, visible to the account's own session",
    "account_emailconfirmation": "of the sign-in library, visible to the account's own session",
    "procrastinate_jobs": "the queue; arguments are ids and references that open nothing",
    "procrastinate_events": "the queue",
    "procrastinate_periodic_defers": "the queue",
    "procrastinate_workers": "the queue",
}
SETTINGS = ("municipality", "session", "service", "grant")


def tables():
    """All tables of the database except partitions, with whether they name a municipality."""
    return owner(
        "select c.relname, exists (select from pg_attribute a where a.attrelid = c.oid"
        "   and a.attname = 'municipality_id' and not a.attisdropped)"
        " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname !~ '^pg_temp'"
        "   and c.relkind in ('r', 'p') and not c.relispartition order by 1"
    )


def tenant_tables():
    return [name for name, is_tenant in tables() if is_tenant and name not in SHARED]


def readable(table):
    """A column of the table that the application may read, or None."""
    rows = owner(
        "select a.attname from pg_attribute a where a.attrelid = %s::regclass and a.attnum > 0 and not a.attisdropped"
        " and has_column_privilege('allmende_application', a.attrelid, a.attnum, 'select') limit 1",
        [table],
    )
    return rows[0][0] if rows else None


def counts():
    """How many rows of each tenant table the running transaction sees."""
    return {table: raw(f'select count({readable(table)}) from "{table}"')[0][0] for table in tenant_tables()}


@pytest.fixture(scope="module")
def filled(_own_database):
    """A municipality with a case, besides the two demo towns that are in the database."""
    world = found_world()
    world.submit()
    return world


@pytest.fixture(scope="module")
def empty(_own_database):
    return make_municipality("Leerdorf")


def test_every_table_is_kept_apart_or_on_the_list():
    unlisted = {name for name, is_tenant in tables() if not is_tenant} - set(SHARED)
    assert unlisted == set()


def test_every_tenant_table_is_guarded():
    unguarded = owner(
        "select c.relname from pg_class c where c.relname = any (%s) and c.relkind in ('r', 'p') and not ("
        " c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid"
        "   and pg_get_expr(p.polqual, p.polrelid) like '%%guard.municipality()%%'))",
        [tenant_tables()],
    )
    assert unguarded == []


def test_every_policy_of_a_tenant_table_names_the_municipality():
    # A policy without it would open the table to all municipalities, because policies add up.
    role = settings.DATABASES["owner"]["USER"]
    open_policies = owner(
        "select c.relname, p.polname from pg_policy p join pg_class c on c.oid = p.polrelid"
        " where c.relname = any (%s) and p.polpermissive"
        "   and coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')"
        "     not like '%%guard.municipality()%%'"
        "   and p.polroles <> array[(select oid from pg_roles where rolname = %s)]",
        [tenant_tables(), role],
    )
    assert open_policies == []


def test_rows_are_checked_when_written_too():
    unchecked = owner(
        "select c.relname, p.polname from pg_policy p join pg_class c on c.oid = p.polrelid"
        " where c.relname = any (%s) and p.polpermissive and p.polcmd in ('a', 'w', '*')"
        "   and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) is null",
        [tenant_tables()],
    )
    assert unchecked == []


def test_partitions_are_closed_when_read_by_their_own_names():
    partitions = owner(
        "select c.relname, c.relrowsecurity and c.relforcerowsecurity,"
        " has_any_column_privilege('allmende_application', c.oid, 'select, insert, update')"
        " from pg_class c where c.relispartition and c.relkind = 'r'"
    )
    assert len(partitions) >= 14
    assert {(guarded, usable) for _name, guarded, usable in partitions} == {(True, False)}


def test_there_is_no_view_that_looks_with_the_rights_of_its_owner():
    views = owner(
        "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " where n.nspname in ('public', 'guard') and (c.relkind = 'm'"
        "   or c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false))"
    )
    assert views == []


def test_another_municipality_sees_nothing(filled, empty):
    with tenant(filled.municipality):
        assert counts()["offers_service"] == 1
    with tenant(empty):
        assert {table: count for table, count in counts().items() if count} == {}


def test_without_a_municipality_nothing_is_seen(filled):
    with transaction.atomic():
        assert set(counts().values()) == {0}


def test_after_a_transaction_nothing_is_seen(filled):
    with tenant(filled.municipality):
        assert raw("select count(*) from identity_office") == [(2,)]
    # PostgreSQL leaves an empty text behind, not NULL.
    assert raw("select current_setting('allmende.municipality', true)") == [("",)]
    assert set(counts().values()) == {0}


@pytest.mark.parametrize("value", ["0", "-1", "99999999", ""])
def test_a_municipality_that_does_not_exist_sees_nothing(value):
    with transaction.atomic():
        raw("select set_config('allmende.municipality', %s, true)", [value])
        assert set(counts().values()) == {0}


@pytest.mark.parametrize("value", ["1 or 1=1", "a", "1.5", "99999999999999999999"])
def test_a_municipality_that_is_no_number_is_an_error(value):
    with pytest.raises(DatabaseError), transaction.atomic():
        raw("select set_config('allmende.municipality', %s, true)", [value])
        raw("select count(*) from identity_office")


def test_nothing_can_be_written_for_another_municipality(filled, empty):
    writable = owner(
        "select c.relname from pg_class c where c.relname = any (%s)"
        " and has_table_privilege('allmende_application', c.oid, 'insert') order by 1",
        [tenant_tables()],
    )
    assert len(writable) > 20
    for (table,) in writable:
        with tenant(empty), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            raw(f'insert into "{table}" (municipality_id) values (%s)', [filled.municipality.pk])


def test_nothing_can_be_moved_to_another_municipality(filled, empty):
    with tenant(filled.municipality):
        for table in ("identity_office", "offers_service", "policies_usagerule", "identity_account"):
            with pytest.raises(DatabaseError), transaction.atomic():
                raw(f'update "{table}" set municipality_id = %s', [empty.pk])


def test_updates_and_deletions_pass_over_other_municipalities(filled, empty):
    with tenant(empty):
        raw("update identity_office set name = 'fremd'")
        raw("delete from policies_usagerule")
    with tenant(filled.municipality):
        assert raw("select count(*) from identity_office where name = 'fremd'") == [(0,)]
        assert raw("select count(*) from policies_usagerule")[0][0] > 0


def test_references_between_tenant_tables_name_the_municipality():
    # Checks of references pass over row-level security, so a plain one could point into another municipality.
    plain = owner(
        """
        with tenant_table as (
          select c.oid, c.relname from pg_class c where c.relname = any (%s) and c.relkind in ('r', 'p')),
        reference as (
          select f.conrelid, f.confrelid, array_agg(a.attname::text order by a.attname) as columns
          from pg_constraint f cross join unnest(f.conkey) k join pg_attribute a
            on a.attrelid = f.conrelid and a.attnum = k
          where f.contype = 'f' group by f.oid)
        select s.relname, t.relname, r.columns from reference r
        join tenant_table s on s.oid = r.conrelid join tenant_table t on t.oid = r.confrelid
        where not 'municipality_id' = any (r.columns)
          and not exists (select from reference o where o.conrelid = r.conrelid and o.confrelid = r.confrelid
            and o.columns @> r.columns and 'municipality_id' = any (o.columns))
        """,
        [tenant_tables()],
    )
    assert plain == []


def test_a_reference_into_another_municipality_is_refused(filled):
    other = found_world()
    office = other.offices["steuern"].pk
    with pytest.raises(DatabaseError, match="same_municipality"), tenant(filled.municipality):
        raw("update offers_service set office_id = %s", [office])
    with pytest.raises(DatabaseError, match="same_municipality"), tenant(filled.municipality):
        raw(
            "insert into identity_mandate (id, account_id, role, starts_on) values (%s, %s, 'moderator', now())",
            [uuid.uuid4(), other.accounts["nadine"].pk],
        )


@pytest.mark.parametrize("alias", ["default", "ledger"])
def test_the_role_of_the_application_may_little(alias):
    role = settings.DATABASES[alias]["USER"]
    assert role != settings.DATABASES["owner"]["USER"]
    with connections[alias].cursor() as cursor:
        cursor.execute("select current_user, session_user")
        assert cursor.fetchone() == (role, role)
    assert owner(
        "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = %s",
        [role],
    ) == [(False,) * 5]
    memberships = owner(
        "select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid"
        " join pg_roles u on u.oid = m.member where u.rolname in (%s, 'allmende_application')",
        [role],
    )
    assert memberships == [("allmende_application",)]
    owned = owner(
        "select count(*) from pg_shdepend d join pg_roles r on r.oid = d.refobjid"
        " where r.rolname in (%s, 'allmende_application') and d.deptype = 'o'",
        [role],
    )
    assert owned == [(0,)]


def test_the_application_cannot_become_somebody_else():
    for role in (settings.DATABASES["owner"]["USER"], "postgres", "pg_read_all_data", "pg_monitor"):
        with pytest.raises(DatabaseError), transaction.atomic():
            raw(f'set role "{role}"')
        with pytest.raises(DatabaseError), transaction.atomic():
            raw(f'set session authorization "{role}"')


def test_switching_row_level_security_off_is_an_error(filled):
    with pytest.raises(DatabaseError), transaction.atomic():
        raw("set local row_security = off")
        raw("select count(*) from identity_office")


def test_the_application_creates_nothing_and_truncates_nothing():
    assert owner("select has_schema_privilege('allmende_application', 'public', 'create')") == [(False,)]
    assert owner("select has_schema_privilege('allmende_application', 'guard', 'create')") == [(False,)]
    dangerous = owner(
        "select c.relname from pg_class c where c.relkind in ('r', 'p', 'v')"
        " and c.relnamespace = 'public'::regnamespace"
        " and has_table_privilege('allmende_application', c.oid, 'truncate, references, trigger')"
    )
    assert dangerous == []


def left_behind(alias):
    """Settings that a connection still holds outside of any transaction."""
    with connections[alias].cursor() as cursor:
        values = ", ".join(f"coalesce(current_setting('allmende.{name}', true), '')" for name in SETTINGS)
        cursor.execute(f"select {values}")
        return set(cursor.fetchone())


def nothing_left():
    return left_behind("default") == {""} and left_behind("ledger") == {""}


def test_a_request_leaves_nothing_on_its_connections():
    world = found_world()
    case = world.submit()
    browser = world.browser("nadine")
    page = f"/arbeitsplatz/vorgang/{case.pk}/"
    assert browser.post(page, {"purpose": "case_processing"}).status_code == 302
    assert browser.get(page).status_code == 200
    assert nothing_left()
    assert browser.get("/gibt-es-nicht/").status_code == 404
    assert nothing_left()


def test_a_failure_leaves_nothing_on_its_connections(filled):
    with pytest.raises(RuntimeError), filled.desk(filled.submit("mehmet")):
        raise RuntimeError
    assert nothing_left()
    with pytest.raises(DatabaseError), filled.signed_in("hilde"):
        raw("set local statement_timeout = '20ms'")
        raw("select pg_sleep(2)")
    assert nothing_left()
    assert set(counts().values()) == {0}


def test_a_killed_connection_leaves_nothing_behind(filled):
    with pytest.raises(DatabaseError), filled.signed_in("hilde"):
        connection.connection.pgconn.finish()
        raw("select 1")
    assert nothing_left()
