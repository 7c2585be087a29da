"""Roles, schema and guard functions of the database, municipalities, outbox."""

import uuid

import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

import allmende.foundation.models
from allmende.foundation.guard import Grant, TenantGuard

PREPARE = """
do $$ begin
  if not exists (select from pg_roles where rolname = 'allmende_application') then
    create role allmende_application nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end $$;

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create schema guard;
grant usage on schema guard to allmende_application;
grant usage on schema public to allmende_application;
revoke create on schema public from public;
alter default privileges revoke execute on functions from public;

-- The municipality of the transaction. An empty setting is what PostgreSQL leaves behind after a transaction.
create function guard.municipality() returns integer language sql stable set search_path = pg_catalog, pg_temp as $$
  select nullif(current_setting('allmende.municipality', true), '')::integer
$$;

-- The rooms above fill in the next functions: identity knows sessions, the ledger knows grants, cases know cases.
create function guard.own_subjects() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select '{}'::uuid[] $$;
create function guard.granted_subjects() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, pg_temp as $$ select '{}'::uuid[] $$;
create function guard.case_concerns(reference text, office uuid, subjects uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select false $$;

create function guard.visible_subjects() returns uuid[] language sql stable set search_path = pg_catalog, pg_temp as $$
  select guard.own_subjects() || guard.granted_subjects()
$$;

grant execute on function guard.municipality(), guard.own_subjects(), guard.granted_subjects(),
  guard.visible_subjects() to allmende_application;
"""

SERVICE_NAME = """
-- The registered service that proves itself in this transaction, or NULL.
create function guard.service_name() returns text language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select name from foundation_service
  where proof_digest = encode(sha256(convert_to(nullif(current_setting('allmende.service', true), ''), 'UTF8')), 'hex')
$$;
grant execute on function guard.service_name() to allmende_application;
"""


class Migration(migrations.Migration):
    """First state of the foundation."""

    initial = True
    dependencies = []
    operations = [
        migrations.RunSQL(PREPARE, "drop schema guard cascade"),
        migrations.CreateModel(
            name="Service",
            fields=[
                ("name", models.SlugField(max_length=40, primary_key=True, serialize=False)),
                ("proof_digest", models.CharField(max_length=64, unique=True)),
            ],
            options={
                "verbose_name": "Hintergrunddienst",
                "verbose_name_plural": "Hintergrunddienste",
            },
        ),
        migrations.CreateModel(
            name="Municipality",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=40, unique=True, verbose_name="Kurzname")),
                ("name", models.CharField(max_length=80, verbose_name="Name")),
                ("official_title", models.CharField(max_length=80, verbose_name="Amtliche Bezeichnung")),
                ("ars", models.CharField(max_length=12, verbose_name="Regionalschlüssel")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("BW", "Baden-Württemberg"),
                            ("BY", "Bayern"),
                            ("BE", "Berlin"),
                            ("BB", "Brandenburg"),
                            ("HB", "Bremen"),
                            ("HH", "Hamburg"),
                            ("HE", "Hessen"),
                            ("MV", "Mecklenburg-Vorpommern"),
                            ("NI", "Niedersachsen"),
                            ("NW", "Nordrhein-Westfalen"),
                            ("RP", "Rheinland-Pfalz"),
                            ("SL", "Saarland"),
                            ("SN", "Sachsen"),
                            ("ST", "Sachsen-Anhalt"),
                            ("SH", "Schleswig-Holstein"),
                            ("TH", "Thüringen"),
                        ],
                        max_length=2,
                        verbose_name="Land",
                    ),
                ),
                (
                    "colour_primary",
                    models.CharField(
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-f]{6}$", "Bitte geben Sie eine Farbe wie #2f6b4f an."
                            )
                        ],
                        verbose_name="Erste Farbe",
                    ),
                ),
                (
                    "colour_accent",
                    models.CharField(
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-f]{6}$", "Bitte geben Sie eine Farbe wie #2f6b4f an."
                            )
                        ],
                        verbose_name="Zweite Farbe",
                    ),
                ),
                ("street", models.CharField(max_length=120, verbose_name="Straße und Hausnummer")),
                ("postal_code", models.CharField(max_length=5, verbose_name="Postleitzahl")),
                ("town", models.CharField(max_length=80, verbose_name="Ort")),
                ("phone", models.CharField(max_length=40, verbose_name="Telefon")),
                ("phone_hours", models.CharField(max_length=120, verbose_name="Telefonzeiten")),
                ("email", models.EmailField(max_length=254, verbose_name="E-Mail")),
                ("represented_by", models.CharField(max_length=160, verbose_name="Vertreten durch")),
                (
                    "supervisory_authority",
                    models.CharField(max_length=240, verbose_name="Aufsichtsbehörde für den Datenschutz"),
                ),
                (
                    "data_protection_contact",
                    models.CharField(
                        max_length=240, verbose_name="Kontakt der oder des Datenschutzbeauftragten"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
            ],
            options={
                "verbose_name": "Gemeinde",
                "verbose_name_plural": "Gemeinden",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ars__regex", "^[0-9]{12}$")), name="municipality_ars_digits"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MunicipalityHost",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("host", models.CharField(max_length=253, unique=True, verbose_name="Adresse")),
                ("is_primary", models.BooleanField(default=False, verbose_name="Hauptadresse")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hosts",
                        to="foundation.municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "Adresse",
                "verbose_name_plural": "Adressen",
            },
        ),
        migrations.CreateModel(
            name="OutboxEntry",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("event", models.CharField(max_length=80)),
                ("payload", models.JSONField()),
                (
                    "published_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("handled_at", models.DateTimeField(null=True)),
                ("failure", models.CharField(blank=True, max_length=200)),
                (
                    "municipality",
                    models.ForeignKey(
                        db_default=allmende.foundation.models.CurrentMunicipality(),
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="foundation.municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "Ereignis",
                "verbose_name_plural": "Ereignisse",
                "indexes": [
                    models.Index(
                        condition=models.Q(("handled_at__isnull", True)),
                        fields=["municipality", "published_at"],
                        name="outbox_unhandled",
                    )
                ],
            },
        ),
        migrations.RunSQL(SERVICE_NAME, "drop function guard.service_name()"),
        Grant("foundation_municipality", ["select"]),
        Grant("foundation_municipalityhost", ["select"]),
        TenantGuard("foundation_outboxentry", grants=["select", "insert", "update"]),
    ]
