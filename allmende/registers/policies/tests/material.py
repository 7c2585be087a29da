"""Two residents with a row in every personal table, and what the tests of access look at."""

from allmende.delivery.notices.public import make_notice_file
from allmende.delivery.notices.services import record_retrieval
from allmende.foundation import clock
from allmende.registers.policies.access import AccessRequest, open_access
from allmende.registers.policies.rules import EVERYTHING_IN_A_CASE, Purpose
from allmende.town_hall.cases.services import FileContent, decide_case, store_upload, take_up
from allmende.town_hall.cases.tests.world import GRANT, found_world, owner, raw

# Tables of accounts: ids and sign-in names, guarded by municipality, because signing in must find them.
NOT_PERSONAL = {"identity_account", "ledger_record"}


def personal_tables():
    """Tables with a column for the person they are about, and that column."""
    return owner(
        "select c.relname, case when c.relname = 'identity_person' then 'id' else a.attname end"
        " from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
        " where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace"
        "   and c.relname <> all (%s)"
        "   and (a.attname in ('subject_id', 'applicant_id', 'person_id')"
        "     or c.relname = 'identity_person' and a.attname = 'id') order by 1",
        [list(NOT_PERSONAL)],
    )


def seen():
    """Whose rows of every personal table the running transaction sees."""
    return {
        table: {row[0] for row in raw(f'select "{column}" from "{table}"')}
        for table, column in personal_tables()
    }


def records(world, subject):
    """Everything recorded about a person, oldest first; read as the owner."""
    return owner(
        "select kind, purpose, what, actor_kind, role, office, case_reference from ledger_record"
        " where municipality_id = %s and subject_id = %s order by recorded_at",
        [world.municipality.pk, subject],
    )


def request_for(
    *cases, purpose=Purpose.CASE_PROCESSING, categories=EVERYTHING_IN_A_CASE, what="Antrag geöffnet"
):
    return AccessRequest(
        tuple(case.applicant_id for case in cases), purpose, categories, what, cases[0].reference
    )


def filled_world():
    """Two residents with a row in every personal table."""
    world = found_world()
    for name in ("hilde", "mehmet"):
        draft = world.draft(name)
        with world.signed_in(name):
            store_upload(draft, FileContent("bild.pdf", "application/pdf", b"%PDF-1.7"), now=clock.now())
        case = world.submit(name)
        with world.desk(case) as clerk:
            take_up(case.pk, actor=clerk, now=clock.now())
            decided = decide_case(case.pk, version=2, actor=clerk, decision=GRANT, now=clock.now())
        with world.as_service("notices"), open_access(request_for(case, purpose=Purpose.DELIVERY)):
            make_notice_file(decided.notice_id, now=clock.now())
        with world.signed_in(name):
            record_retrieval(decided.notice_id, person_id=world.people[name], now=clock.now())
        world.draft(name)
    return world


def find_case(world, name):
    from allmende.town_hall.cases.models import Case

    with world.signed_in(name):
        return (
            Case.objects.filter(applicant_id=world.people[name])
            .select_related("office")
            .earliest("submitted_at")
        )
