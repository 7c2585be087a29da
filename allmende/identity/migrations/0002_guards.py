"""Guards of identity: municipalities apart, persons closed, sessions that leave a trace."""

from django.db import migrations

from allmende.foundation.guard import APPLICATION_ROLE, IN_MUNICIPALITY, SameMunicipality, TenantGuard

PERSON = f"""
alter table identity_person enable row level security;
alter table identity_person force row level security;
create policy guard on identity_person using (
  {IN_MUNICIPALITY} and id = any ((select guard.visible_subjects())::uuid[]));
-- A new person is visible to nobody yet, so writing one needs a rule of its own; it reads nothing back.
create policy anyone_may_be_registered on identity_person for insert with check ({IN_MUNICIPALITY});
grant select, insert, update on identity_person to {APPLICATION_ROLE};
"""

SESSION_FUNCTIONS = """
alter table identity_session add column written_by xid8 not null default pg_current_xact_id();

-- A session counts only from the transaction after the one that wrote it, and writing it leaves a record. So
-- nobody can write a session, read under it and roll everything back.
create function guard.session_account() returns uuid language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select s.account_id from identity_session s
  where s.session_key = encode(sha256(convert_to(nullif(current_setting('allmende.session', true), ''), 'UTF8')), 'hex')
    and s.municipality_id = guard.municipality()
    and s.expire_date > clock_timestamp()
    and s.written_by is distinct from pg_current_xact_id_if_assigned()
$$;

create or replace function guard.own_subjects() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(a.person_id), '{}') from identity_account a
  where a.id = guard.session_account() and a.is_active
$$;

-- Offices in which the signed-in person works on cases today.
create function guard.session_offices() returns uuid[] language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(m.office_id), '{}') from identity_mandate m
  join identity_account a on a.id = m.account_id and a.is_active
  where m.account_id = guard.session_account() and m.role in ('clerk', 'team_lead')
    and m.starts_on <= (now() at time zone 'Europe/Berlin')::date
    and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Berlin')::date)
$$;
grant execute on function guard.session_account(), guard.own_subjects(), guard.session_offices()
  to allmende_application;

create function guard.stamp_session() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  person uuid;
begin
  if tg_op = 'UPDATE' and new.account_id is not distinct from old.account_id
     and new.session_key = old.session_key then
    new.written_by := old.written_by;
    return new;
  end if;
  new.written_by := pg_current_xact_id();
  if new.account_id is not null then
    select a.person_id into person from identity_account a where a.id = new.account_id;
    if person is null then
      raise exception 'no such account' using errcode = 'foreign_key_violation';
    end if;
    perform guard.append_records('access', 'self', new.account_id::text, '', 'resident', array[person], 'sign_in',
      'Art. 6 Abs. 1 lit. b DSGVO', array['identity'], 'Anmeldung', '', null);
  end if;
  return new;
end $$;
create trigger stamp_session before insert or update on identity_session
  for each row execute function guard.stamp_session();
"""

# Which rows a session opens follows from its account. If an account could be turned to another person, whoever runs
# SQL could do so, read, and roll back without a trace.
ACCOUNT_STAYS = """
create function guard.account_stays() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.id, new.person_id, new.municipality_id) is distinct from (old.id, old.person_id, old.municipality_id) then
    raise exception 'an account belongs to one person for good' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger account_stays before update on identity_account for each row execute function guard.account_stays();
"""

SIGN_IN_LIBRARY = f"""
alter table account_emailaddress enable row level security;
alter table account_emailaddress force row level security;
create policy guard on account_emailaddress using (user_id = (select guard.session_account()));
alter table account_emailconfirmation enable row level security;
alter table account_emailconfirmation force row level security;
create policy guard on account_emailconfirmation using (
  exists (select from account_emailaddress e where e.id = email_address_id));
grant select, insert, update, delete on account_emailaddress, account_emailconfirmation to {APPLICATION_ROLE};
grant usage on sequence account_emailaddress_id_seq, account_emailconfirmation_id_seq to {APPLICATION_ROLE};
"""


class Migration(migrations.Migration):
    """Guards of identity."""

    dependencies = [
        ("identity", "0001_initial"),
        ("ledger", "0001_initial"),
        ("account", "0009_emailaddress_unique_primary_email"),
    ]
    operations = [
        TenantGuard("identity_office"),
        TenantGuard("identity_account", grants=["select", "insert", "update"]),
        TenantGuard("identity_mandate"),
        TenantGuard("identity_session"),
        migrations.RunSQL(PERSON, migrations.RunSQL.noop),
        migrations.RunSQL(SESSION_FUNCTIONS, migrations.RunSQL.noop),
        migrations.RunSQL(ACCOUNT_STAYS, migrations.RunSQL.noop),
        migrations.RunSQL(SIGN_IN_LIBRARY, migrations.RunSQL.noop),
        SameMunicipality("identity_account", "person_id", "identity_person"),
        SameMunicipality("identity_mandate", "account_id", "identity_account"),
        SameMunicipality("identity_mandate", "office_id", "identity_office"),
        SameMunicipality("identity_session", "account_id", "identity_account"),
    ]
