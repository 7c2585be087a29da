"""Guards of the cases."""

from django.db import migrations

from allmende.foundation.guard import ConditionGuard, Immutable, PersonGuard, SameMunicipality, TenantGuard

# A case row names nobody. Its office, the person themselves and the background services see it.
CASE = (
    "office_id = any ((select guard.session_offices())::uuid[])"
    " or applicant_id = any ((select guard.own_subjects())::uuid[])"
    " or (select guard.service_name()) is not null"
)

FUNCTIONS = """
-- Whether all these persons are part of the case, and the case belongs to the office.
create or replace function guard.case_concerns(reference text, office uuid, subjects uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from cases_case c
    where c.municipality_id = guard.municipality() and c.reference = case_concerns.reference
      and c.office_id = case_concerns.office and case_concerns.subjects <@ array[c.applicant_id])
$$;
revoke execute on function guard.case_concerns from public;

-- Where a case stands, for whoever holds its reference and code. Nothing about the person.
create function guard.track_case(wanted_reference text, code_digest text)
  returns table (reference text, service text, office text, phone text, state text, submitted_at timestamptz,
    due_on date, answer_by date, closed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.reference, s.title, o.name, o.phone, c.state, c.submitted_at, c.due_on, c.answer_by, c.closed_at
  from cases_case c join offers_service s on s.id = c.service_id join identity_office o on o.id = c.office_id
  where c.municipality_id = guard.municipality() and c.reference = wanted_reference
    and c.tracking_digest = code_digest
$$;
revoke execute on function guard.track_case from public;
grant execute on function guard.track_case to allmende_application;

-- Evidence of a case stays as it was handed in; only files of drafts are replaced and deleted.
create policy evidence_is_not_changed on cases_upload as restrictive for update
  using (case_id is null) with check (true);
create policy evidence_is_not_deleted on cases_upload as restrictive for delete using (case_id is null);

-- The owner's functions above look across offices; the application never acts as the owner.
create policy functions_of_the_owner on cases_case for select to current_user using (true);
"""


class Migration(migrations.Migration):
    """Guards of the cases."""

    dependencies = [("cases", "0001_initial"), ("offers", "0002_guards"), ("policies", "0002_guards")]
    operations = [
        ConditionGuard("cases_case", CASE, grants=["select", "insert", "update"]),
        PersonGuard("cases_draft"),
        PersonGuard("cases_application", grants=["select", "insert"]),
        PersonGuard("cases_upload", grants=["select", "insert", "update", "delete"]),
        PersonGuard("cases_caseevent", grants=["select", "insert"]),
        TenantGuard("cases_referencecounter", grants=["select", "insert", "update"]),
        Immutable("cases_application"),
        Immutable("cases_caseevent"),
        SameMunicipality("cases_case", "service_id", "offers_service"),
        SameMunicipality("cases_case", "office_id", "identity_office"),
        SameMunicipality("cases_case", "form_id", "forms_formversion"),
        SameMunicipality("cases_case", "applicant_id", "identity_person"),
        SameMunicipality("cases_draft", "service_id", "offers_service"),
        SameMunicipality("cases_draft", "form_id", "forms_formversion"),
        SameMunicipality("cases_draft", "subject_id", "identity_person"),
        SameMunicipality("cases_application", "case_id", "cases_case"),
        SameMunicipality("cases_caseevent", "case_id", "cases_case"),
        SameMunicipality("cases_application", "subject_id", "identity_person"),
        SameMunicipality("cases_caseevent", "subject_id", "identity_person"),
        SameMunicipality("cases_upload", "case_id", "cases_case"),
        SameMunicipality("cases_upload", "draft_id", "cases_draft"),
        SameMunicipality("cases_upload", "subject_id", "identity_person"),
        SameMunicipality("cases_referencecounter", "office_id", "identity_office"),
        migrations.RunSQL(FUNCTIONS, migrations.RunSQL.noop),
    ]
