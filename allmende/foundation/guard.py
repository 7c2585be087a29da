"""Row-level security as migration operations: every tenant table and every personal table gets its guard here.

The application signs in to PostgreSQL as a role that owns nothing. It is a member of the group role
``allmende_application``; all grants and the policies below speak to that group. What a session may see is decided
by PostgreSQL from settings that live for one transaction:

* ``allmende.municipality``: the municipality, set by the tenancy middleware,
* ``allmende.session``: proof of the sign-in session, which opens a person's own rows,
* ``allmende.grant``: an access grant, which exists only after the access was recorded and committed,
* ``allmende.service``: proof that a registered background service acts.

See ``docs/mechanisms/no-trace-no-row.md``.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import migrations
from django.db.migrations.operations.base import Operation

APPLICATION_ROLE = "allmende_application"
READ_WRITE = ("select", "insert", "update", "delete")

IN_MUNICIPALITY = "municipality_id = (select guard.municipality())"


def _protect(table: str, condition: str, grants: Sequence[str]) -> str:
    statements = [
        f'alter table "{table}" enable row level security',
        f'alter table "{table}" force row level security',
        f'create policy guard on "{table}" using ({condition}) with check ({condition})',
    ]
    if grants:
        statements.append(f'grant {", ".join(grants)} on "{table}" to {APPLICATION_ROLE}')
    return ";\n".join(statements)


def _unprotect(table: str) -> str:
    return ";\n".join(
        [
            f'revoke all on "{table}" from {APPLICATION_ROLE}',
            f'drop policy if exists guard on "{table}"',
            f'alter table "{table}" no force row level security',
            f'alter table "{table}" disable row level security',
        ]
    )


def TenantGuard(table: str, *, grants: Sequence[str] = READ_WRITE) -> Operation:  # noqa: N802 (reads as an operation)
    """Separate the rows of ``table`` by municipality.

    Arguments:
        table: name of the database table; it has a column ``municipality_id``.
        grants: what the application may do with its rows at all.
    """
    return migrations.RunSQL(_protect(table, IN_MUNICIPALITY, grants), _unprotect(table))


def PersonGuard(  # noqa: N802 (reads as an operation)
    table: str, *, subject: str = "subject_id", grants: Sequence[str] = READ_WRITE
) -> Operation:
    """Show the rows of ``table`` only to the person they are about, or under a recorded grant.

    Arguments:
        table: name of the database table; it has the columns ``municipality_id`` and ``subject``.
        subject: column with the id of the person (``identity.Person``) whom the row is about.
        grants: what the application may do with its rows at all.
    """
    condition = f"{IN_MUNICIPALITY} and {subject} = any ((select guard.visible_subjects())::uuid[])"
    return migrations.RunSQL(_protect(table, condition, grants), _unprotect(table))


def ConditionGuard(  # noqa: N802 (reads as an operation)
    table: str, condition: str, *, grants: Sequence[str] = READ_WRITE
) -> Operation:
    """Protect ``table`` by municipality and by a further SQL condition of the room."""
    return migrations.RunSQL(
        _protect(table, f"{IN_MUNICIPALITY} and ({condition})", grants), _unprotect(table)
    )


def SameMunicipality(table: str, column: str, target: str) -> Operation:  # noqa: N802 (reads as an operation)
    """Refuse references across municipalities by a composite foreign key.

    Foreign-key checks bypass row-level security, so a plain reference could point at (and thereby probe for) a
    row of another municipality.

    Arguments:
        table: the referring table.
        column: its foreign-key column.
        target: the table referred to; gets a unique key on (municipality_id, id) when it has none.
    """
    unique = f"{target}_in_municipality"
    key = f"{table}_{column}_same_municipality"
    forward = f"""
        do $$ begin
          if not exists (select from pg_constraint where conname = '{unique}') then
            alter table "{target}" add constraint "{unique}" unique (municipality_id, id);
          end if;
        end $$;
        alter table "{table}" add constraint "{key}" foreign key (municipality_id, "{column}")
          references "{target}" (municipality_id, id) deferrable initially deferred;
    """
    return migrations.RunSQL(forward, f'alter table "{table}" drop constraint "{key}"')


def Immutable(table: str, *, except_columns: Sequence[str] = ()) -> Operation:  # noqa: N802 (reads as an operation)
    """Refuse changes of rows once written, by trigger and for every role.

    Arguments:
        table: name of the database table.
        except_columns: columns that may be filled once, from NULL to a value.
    """
    listed = "array[" + ", ".join(f"'{column}'" for column in except_columns) + "]::text[]"
    forward = f"""
        create function guard.{table}_immutable() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
        declare
          before jsonb := to_jsonb(old);
          after jsonb := to_jsonb(new);
          name text;
        begin
          foreach name in array {listed} loop
            if before -> name = 'null'::jsonb then
              before := before - name;
              after := after - name;
            end if;
          end loop;
          if before is distinct from after then
            raise exception '{table} is immutable' using errcode = 'integrity_constraint_violation';
          end if;
          return new;
        end $$;
        create trigger immutable before update on "{table}"
          for each row execute function guard.{table}_immutable();
    """
    reverse = f'drop trigger immutable on "{table}"; drop function guard.{table}_immutable()'
    return migrations.RunSQL(forward, reverse)


def Grant(table: str, privileges: Sequence[str]) -> Operation:  # noqa: N802 (reads as an operation)
    """Let the application use a table that belongs to no municipality (catalogues, technical tables)."""
    return migrations.RunSQL(
        f'grant {", ".join(privileges)} on "{table}" to {APPLICATION_ROLE}',
        f'revoke all on "{table}" from {APPLICATION_ROLE}',
    )
