"""The guard functions that allow and record an access, and the guard of the rules themselves."""

from django.db import migrations

from allmende.foundation.guard import TenantGuard

FUNCTIONS = """
-- Allows and records an access. Returns the grant, or NULL when no rule allows it; the refusal is recorded too.
-- The caller commits before it uses the grant. Who acts comes from the session or the service, never from arguments.
create function guard.open_access(wanted_purpose text, subjects uuid[], wanted_categories text[], what text,
  reference text) returns uuid language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  service text := guard.service_name();
  account uuid := guard.session_account();
  granted uuid := gen_random_uuid();
  allowed record;
begin
  if cardinality(subjects) is null or cardinality(subjects) not between 1 and 500 then
    raise exception 'between 1 and 500 persons' using errcode = 'invalid_parameter_value';
  end if;
  if coalesce(cardinality(wanted_categories), 0) = 0 or coalesce(trim(what), '') = '' then
    raise exception 'an access names data and what is done' using errcode = 'invalid_parameter_value';
  end if;
  if service is null and account is null then
    return null;
  end if;
  if service is not null then
    select 'service' as kind, service as actor, '' as office, r.role::text as role, r.legal_basis::text as legal_basis
    into allowed
    from policies_usagerule r
    where r.role = 'service:' || service and r.purpose = wanted_purpose and wanted_categories <@ r.categories::text[]
      and r.municipality_id = guard.municipality();
  else
    select 'staff' as kind, account::text as actor, coalesce(o.name, '')::text as office, r.role::text as role,
      r.legal_basis::text as legal_basis into allowed
    from identity_mandate m
    join identity_account a on a.id = m.account_id and a.is_active
    join policies_usagerule r on r.role = m.role and r.purpose = wanted_purpose
      and wanted_categories <@ r.categories::text[] and r.municipality_id = guard.municipality()
    left join identity_office o on o.id = m.office_id
    where m.account_id = account
      and m.starts_on <= (now() at time zone 'Europe/Berlin')::date
      and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Berlin')::date)
      and (not r.requires_case or guard.case_concerns(reference, m.office_id, subjects))
    order by m.starts_on, m.id
    limit 1;
  end if;
  if allowed.kind is null then
    perform guard.append_records('refusal', case when service is null then 'staff' else 'service' end,
      coalesce(service, account::text), '', '', subjects, wanted_purpose, '', wanted_categories, what, reference, null);
    return null;
  end if;
  perform guard.append_records('access', allowed.kind, allowed.actor, allowed.office, allowed.role, subjects,
    wanted_purpose, allowed.legal_basis, wanted_categories, what, reference, granted);
  return granted;
end $$;

-- Records a change in the running transaction. Only about persons whose rows the transaction may see.
create function guard.record_change(changed_purpose text, subjects uuid[], changed_categories text[], what text,
  reference text) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  service text := guard.service_name();
  account uuid := guard.session_account();
  own uuid[] := guard.own_subjects();
  office_name text := '';
  role_name text := 'resident';
  actor_kind text := 'self';
begin
  if not subjects <@ (own || guard.granted_subjects()) then
    raise exception 'change about a person without access' using errcode = 'insufficient_privilege';
  end if;
  if service is not null then
    actor_kind := 'service';
    role_name := 'service:' || service;
  elsif not subjects <@ own then
    actor_kind := 'staff';
    select r.office, r.role into office_name, role_name from ledger_record r
    where r.grant_id = nullif(current_setting('allmende.grant', true), '')::uuid limit 1;
  end if;
  perform guard.append_records('change', actor_kind, coalesce(service, account::text, ''), office_name, role_name,
    subjects, changed_purpose, '', changed_categories, what, reference, null);
end $$;

revoke execute on function guard.open_access, guard.record_change from public;
grant execute on function guard.open_access, guard.record_change to allmende_application;
"""


class Migration(migrations.Migration):
    """Guards of the policies."""

    dependencies = [("policies", "0001_initial"), ("identity", "0002_guards"), ("ledger", "0001_initial")]
    operations = [
        TenantGuard("policies_usagerule"),
        migrations.RunSQL(FUNCTIONS, migrations.RunSQL.noop),
    ]
