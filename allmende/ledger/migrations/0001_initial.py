"""The ledger's tables, its guard functions and its monthly partitions."""

from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models

TABLES = """
create table ledger_record (
  id uuid not null default gen_random_uuid(),
  recorded_at timestamptz not null default clock_timestamp(),
  municipality_id integer not null,
  kind text not null constraint ledger_record_kind check (kind in ('access', 'change', 'refusal')),
  actor_kind text not null constraint ledger_record_actor_kind check (actor_kind in ('staff', 'self', 'service')),
  actor text not null,
  office text not null,
  role text not null,
  subject_id uuid not null,
  purpose text not null constraint ledger_record_purpose check (purpose <> ''),
  legal_basis text not null,
  categories text[] not null,
  what text not null,
  case_reference text not null,
  grant_id uuid,
  salt uuid not null default gen_random_uuid(),
  written_by xid8 not null default pg_current_xact_id(),
  primary key (id, recorded_at)
) partition by range (recorded_at);
create index ledger_record_subject on ledger_record (municipality_id, subject_id, recorded_at desc);
create index ledger_record_grant on ledger_record (grant_id) where grant_id is not null;
create table ledger_record_default partition of ledger_record default;
alter table ledger_record_default enable row level security;
alter table ledger_record_default force row level security;

create table ledger_leaf (
  municipality_id integer not null,
  sequence bigint not null constraint ledger_leaf_from_zero check (sequence >= 0),
  record_id uuid not null,
  recorded_at timestamptz not null,
  leaf_hash bytea not null,
  primary key (municipality_id, sequence),
  constraint ledger_leaf_record unique (record_id)
);

-- The application reads records only about the person whose session it is, and writes none directly.
alter table ledger_record enable row level security;
alter table ledger_record force row level security;
create policy own_records on ledger_record for select to allmende_application using (
  municipality_id = (select guard.municipality()) and subject_id = any ((select guard.own_subjects())::uuid[]));
create policy functions_of_the_owner on ledger_record to current_user using (true) with check (true);
grant select (id, recorded_at, municipality_id, kind, actor_kind, office, role, subject_id, purpose, legal_basis,
  categories, what, case_reference) on ledger_record to allmende_application;

alter table ledger_leaf enable row level security;
alter table ledger_leaf force row level security;
create policy own_municipality on ledger_leaf for select to allmende_application
  using (municipality_id = (select guard.municipality()));
create policy functions_of_the_owner on ledger_leaf to current_user using (true) with check (true);
grant select on ledger_leaf to allmende_application;
"""

FUNCTIONS = """
-- Creates the partitions of this month and the next twelve; the default partition catches what nobody foresaw.
-- A month whose first records lie there already stays there: that is slower to read, but nothing stops.
create function guard.prepare_ledger_months() returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  first date := date_trunc('month', now() at time zone 'UTC')::date;
  month date;
  name text;
begin
  for step in 0..12 loop
    month := first + make_interval(months => step);
    name := 'ledger_record_' || to_char(month, 'YYYY_MM');
    if to_regclass('public.' || quote_ident(name)) is null then
      begin
        execute format('create table public.%I partition of public.ledger_record for values from (%L) to (%L)',
          name, month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
        -- Nobody reads a partition by its own name: it has no policy.
        execute format('alter table public.%I enable row level security', name);
        execute format('alter table public.%I force row level security', name);
      exception when check_violation then
        raise warning 'records of % stay in the default partition', to_char(month, 'YYYY-MM');
      end;
    end if;
  end loop;
end $$;

-- A grant counts only from the transaction after the one that recorded it: what is read has left its trace.
create or replace function guard.granted_subjects() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(subject_id), '{}') from ledger_record
  where grant_id = nullif(current_setting('allmende.grant', true), '')::uuid
    and municipality_id = guard.municipality()
    and kind = 'access'
    and recorded_at > clock_timestamp() - interval '60 seconds'
    and written_by is distinct from pg_current_xact_id_if_assigned()
$$;

-- Writes one record a subject. Not executable by the application: other guard functions call it with checked values.
create function guard.append_records(kind text, actor_kind text, actor text, office text, role text, subjects uuid[],
  purpose text, legal_basis text, categories text[], what text, case_reference text, grant_id uuid) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into ledger_record (municipality_id, kind, actor_kind, actor, office, role, subject_id, purpose, legal_basis,
    categories, what, case_reference, grant_id)
  select guard.municipality(), kind, actor_kind, actor, office, role, subject, purpose, legal_basis,
    categories, what, case_reference, grant_id
  from unnest(subjects) subject
$$;
revoke execute on function guard.append_records from public;

create function guard.canonical_record(record ledger_record) returns text language sql immutable
  set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_array('allmende-ledger-1', record.id::text, record.municipality_id::text, record.kind,
    to_char(record.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), record.actor_kind, record.actor,
    record.office, record.role, record.subject_id::text, record.purpose, record.legal_basis,
    to_jsonb(record.categories), record.what, record.case_reference)::text
$$;
revoke execute on function guard.canonical_record from public;

-- Numbers committed records of the municipality without gaps and returns how many it numbered. Records of
-- transactions that still run wait for the next round, so a number is never given twice or left out. A number of a
-- transaction that lies in the future comes from the server that a backup was made on, so it is long committed.
-- Usual rounds look at the last two days; a round over everything finds what a very long transaction left behind.
create function guard.sequence_records(everything boolean default false) returns bigint
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  here integer := guard.municipality();
  numbered bigint;
begin
  perform pg_advisory_xact_lock(7177, here);
  insert into ledger_leaf (municipality_id, sequence, record_id, recorded_at, leaf_hash)
  select here, start.next + row_number() over (order by r.recorded_at, r.id) - 1, r.id, r.recorded_at,
    sha256('\\x00'::bytea || convert_to(r.salt::text, 'UTF8') || convert_to(guard.canonical_record(r), 'UTF8'))
  from ledger_record r,
    (select coalesce(max(sequence) + 1, 0) as next from ledger_leaf where municipality_id = here) start
  where r.municipality_id = here
    and (r.written_by < pg_snapshot_xmin(pg_current_snapshot())
      or r.written_by >= pg_snapshot_xmax(pg_current_snapshot()))
    and (everything or r.recorded_at > now() - interval '2 days')
    and not exists (select from ledger_leaf l where l.record_id = r.id);
  get diagnostics numbered = row_count;
  return numbered;
end $$;
revoke execute on function guard.sequence_records, guard.prepare_ledger_months from public;
grant execute on function guard.sequence_records, guard.prepare_ledger_months to allmende_application;

select guard.prepare_ledger_months();
"""


class Migration(migrations.Migration):
    """First state of the ledger."""

    initial = True
    dependencies = [("foundation", "0001_initial")]
    operations = [
        migrations.RunSQL(TABLES, "drop table ledger_leaf; drop table ledger_record"),
        migrations.RunSQL(FUNCTIONS, migrations.RunSQL.noop),
        migrations.CreateModel(
            name="Leaf",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "municipality_id",
                        "sequence",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("municipality_id", models.IntegerField()),
                ("sequence", models.BigIntegerField()),
                ("record_id", models.UUIDField()),
                ("recorded_at", models.DateTimeField()),
                ("leaf_hash", models.BinaryField()),
            ],
            options={
                "verbose_name": "Blatt",
                "verbose_name_plural": "Blätter",
                "db_table": "ledger_leaf",
                "managed": False,
            },
        ),
        migrations.CreateModel(
            name="Record",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "id", "recorded_at", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("id", models.UUIDField()),
                ("recorded_at", models.DateTimeField()),
                ("municipality_id", models.IntegerField()),
                ("kind", models.CharField(max_length=10)),
                ("actor_kind", models.CharField(max_length=10)),
                ("actor", models.CharField(max_length=60)),
                ("office", models.CharField(max_length=80)),
                ("role", models.CharField(max_length=40)),
                ("subject_id", models.UUIDField()),
                ("purpose", models.CharField(max_length=60)),
                ("legal_basis", models.CharField(max_length=200)),
                ("categories", ArrayField(base_field=models.CharField(max_length=40), size=None)),
                ("what", models.CharField(max_length=200)),
                ("case_reference", models.CharField(max_length=40)),
                ("grant_id", models.UUIDField(null=True)),
            ],
            options={
                "verbose_name": "Protokolleintrag",
                "verbose_name_plural": "Protokolleinträge",
                "db_table": "ledger_record",
                "managed": False,
            },
        ),
    ]
