"""``allmende database migrate``: bring the database to the state that this version needs."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections

from allmende.foundation.services import register_services

# The queue brings its tables and functions in its own migrations; the application works with them.
QUEUE_GRANTS = """
do $$ declare thing record; begin
  for thing in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname like 'procrastinate\\_%' loop
    execute format('grant select, insert, update, delete on %s to allmende_application', thing.name);
  end loop;
  for thing in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'S' and c.relname like 'procrastinate\\_%' loop
    execute format('grant usage on sequence %s to allmende_application', thing.name);
  end loop;
  for thing in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname like 'procrastinate\\_%' loop
    execute format('grant execute on function %s to allmende_application', thing.name);
  end loop;
end $$;
grant select on django_migrations to allmende_application;
-- Temporary tables are of no use to the application, but could stand in for real ones in careless functions.
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;
select guard.prepare_ledger_months();
"""


class Command(BaseCommand):
    """Migrates as the owner, registers the background services and prepares the coming months of the ledger."""

    help = "Bring the database to the state that this version needs."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the migrations and what must follow every one of them."""
        call_command(
            "migrate", database="owner", interactive=False, verbosity=max(0, options["verbosity"] - 1)
        )
        with connections["owner"].cursor() as cursor:
            cursor.execute(QUEUE_GRANTS)
        register_services()
