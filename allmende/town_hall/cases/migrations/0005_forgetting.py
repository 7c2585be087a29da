"""Old drafts are forgotten by a service that sees none of them."""

from django.db import migrations

FUNCTION = """
create policy functions_of_the_owner on cases_draft to current_user using (true);
create policy functions_of_the_owner on cases_upload to current_user using (case_id is null);

create function guard.forget_drafts(before timestamptz) returns bigint language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  forgotten bigint;
begin
  if guard.service_name() is distinct from 'tidy' then
    raise exception 'only the service tidy forgets drafts' using errcode = 'insufficient_privilege';
  end if;
  delete from cases_upload u using cases_draft d
    where u.draft_id = d.id and u.case_id is null
      and d.municipality_id = guard.municipality() and d.updated_at < before;
  delete from cases_draft d where d.municipality_id = guard.municipality() and d.updated_at < before;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke execute on function guard.forget_drafts from public;
grant execute on function guard.forget_drafts to allmende_application;
"""
REVERSE = """
drop function guard.forget_drafts;
drop policy functions_of_the_owner on cases_draft;
drop policy functions_of_the_owner on cases_upload;
"""


class Migration(migrations.Migration):
    """Forgetting of drafts."""

    dependencies = [("cases", "0004_letters")]
    operations = [migrations.RunSQL(FUNCTION, REVERSE)]
