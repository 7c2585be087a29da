"""Guards of the entrance, and how its search reads German and English."""

from django.db import migrations

from allmende.foundation.guard import APPLICATION_ROLE, IN_MUNICIPALITY, TenantGuard

# No index over words: under row-level security PostgreSQL may use one only for operators that are leakproof, and those
# of text search and trigrams are not. The entries of one municipality are read through the index of the unique
# constraint instead, some hundred rows in a fraction of a millisecond.
TEXT_SEARCH = """
create text search configuration public.allmende_german (copy = pg_catalog.german);
alter text search configuration public.allmende_german
  alter mapping for asciihword, asciiword, hword, hword_asciipart, hword_part, word
  with public.unaccent, pg_catalog.german_stem;
create text search configuration public.allmende_english (copy = pg_catalog.english);
alter text search configuration public.allmende_english
  alter mapping for asciihword, asciiword, hword, hword_asciipart, hword_part, word
  with public.unaccent, pg_catalog.english_stem;

alter table entrance_searchentry add column vector tsvector not null generated always as (
  case when language = 'en' then
    setweight(to_tsvector('public.allmende_english', title), 'A')
    || setweight(to_tsvector('public.allmende_english', words || ' ' || folded), 'B')
    || setweight(to_tsvector('public.allmende_english', summary), 'C')
  else
    setweight(to_tsvector('public.allmende_german', title), 'A')
    || setweight(to_tsvector('public.allmende_german', words || ' ' || folded), 'B')
    || setweight(to_tsvector('public.allmende_german', summary), 'C')
  end) stored;
"""

NO_TEXT_SEARCH = """
alter table entrance_searchentry drop column vector;
drop text search configuration public.allmende_english;
drop text search configuration public.allmende_german;
"""

# Anyone may report a barrier. What was reported is visible to sessions of administrators alone.
FEEDBACK = f"""
create function guard.session_is_administrator() returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from identity_mandate m join identity_account a on a.id = m.account_id and a.is_active
    where m.account_id = guard.session_account() and m.role = 'administrator'
      and m.starts_on <= (now() at time zone 'Europe/Berlin')::date
      and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Berlin')::date))
$$;
grant execute on function guard.session_is_administrator() to {APPLICATION_ROLE};
alter table entrance_feedback enable row level security;
alter table entrance_feedback force row level security;
create policy guard on entrance_feedback
  using ({IN_MUNICIPALITY} and (select guard.session_is_administrator()));
create policy anyone_may_report on entrance_feedback for insert with check ({IN_MUNICIPALITY});
grant select, insert, delete on entrance_feedback to {APPLICATION_ROLE};
"""


class Migration(migrations.Migration):
    dependencies = [("entrance", "0001_initial"), ("identity", "0002_guards")]
    operations = [
        TenantGuard("entrance_searchentry"),
        TenantGuard("entrance_pagetext"),
        migrations.RunSQL(FEEDBACK, migrations.RunSQL.noop),
        migrations.RunSQL(TEXT_SEARCH, NO_TEXT_SEARCH),
    ]
