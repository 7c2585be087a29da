"""The version of the catalogue: counted by PostgreSQL with every change of what the public pages show."""

import django.db.models.deletion
from django.db import migrations, models

import allmende.foundation.models
from allmende.foundation.guard import TenantGuard

SHOWN = (
    "offers_site",
    "offers_openinghour",
    "offers_lifesituation",
    "offers_service",
    "offers_situationservice",
    "offers_offlinesite",
    "identity_office",
)
# The row is locked until the change is committed, so a version that can be seen belongs to data that can be seen.
COUNT = """
create function guard.count_catalogue_change() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if guard.municipality() is not null then
    insert into offers_catalogueversion (municipality_id, number) values (guard.municipality(), 1)
      on conflict (municipality_id) do update set number = offers_catalogueversion.number + 1;
  end if;
  return null;
end $$;
"""
TRIGGERS = "\n".join(
    f"create trigger counted after insert or update or delete on {table}"
    " for each statement execute function guard.count_catalogue_change();"
    for table in SHOWN
)
WITHOUT = "\n".join(f"drop trigger counted on {table};" for table in SHOWN)


class Migration(migrations.Migration):
    """Version of the catalogue."""

    dependencies = [("foundation", "0001_initial"), ("identity", "0002_guards"), ("offers", "0002_guards")]
    operations = [
        migrations.CreateModel(
            name="CatalogueVersion",
            fields=[
                (
                    "municipality",
                    models.OneToOneField(
                        db_default=allmende.foundation.models.CurrentMunicipality(),
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="foundation.municipality",
                    ),
                ),
                ("number", models.BigIntegerField(default=1, verbose_name="Nummer")),
            ],
            options={"verbose_name": "Stand des Katalogs", "verbose_name_plural": "Stände der Kataloge"},
        ),
        TenantGuard("offers_catalogueversion", grants=("select",)),
        migrations.RunSQL(COUNT, "drop function guard.count_catalogue_change()"),
        migrations.RunSQL(TRIGGERS, WITHOUT),
    ]
