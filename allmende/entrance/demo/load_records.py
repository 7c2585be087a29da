"""Dates the invented records of the ledger back to the invented days, so that "Meine Daten" tells a plausible story.

Only the owner of the database can do this, and only the demo loader does, before anyone has signed in. The
application's role can neither change nor delete a record.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import connections

from allmende.foundation.models import Municipality

LEGAL_BASIS: Final = "Art. 6 Abs. 1 lit. e DSGVO, § 5 Abs. 1 BbgDSG"

DATE_BACK: Final = """
update ledger_record set recorded_at = %(at)s, actor = '', office = %(office)s,
  actor_kind = case when %(office)s = '' then 'self' else 'staff' end,
  role = case when %(office)s = '' then 'resident' else 'clerk' end
where municipality_id = %(municipality)s and actor = %(service)s and kind = 'change'
  and case_reference = %(reference)s and what = %(what)s
"""
# A clerk reads before acting: an access record stands a few minutes before each of their steps.
OPENED: Final = """
insert into ledger_record (recorded_at, municipality_id, kind, actor_kind, actor, office, role, subject_id, purpose,
  legal_basis, categories, what, case_reference)
select r.recorded_at - interval '7 minutes', r.municipality_id, 'access', 'staff', '', r.office, r.role, r.subject_id,
  r.purpose, %(legal_basis)s, array['identity', 'application', 'evidence', 'correspondence', 'notice'],
  'Antrag geöffnet', r.case_reference
from ledger_record r
where r.municipality_id = %(municipality)s and r.kind = 'change' and r.actor_kind = 'staff' and r.actor = ''
"""
FORGET_LOADING: Final = """
delete from ledger_record where municipality_id = %(municipality)s and actor = %(service)s and kind = 'access'
"""


@dataclass(frozen=True)
class Trace:
    """What a step of an invented case leaves in the ledger.

    Arguments:
        reference: reference of the case.
        what: how the record calls the step.
        at: the invented time.
        office: name of the acting office, empty for the resident.
    """

    reference: str
    what: str
    at: datetime
    office: str = ""


def date_records_back(municipality: Municipality, traces: Sequence[Trace], *, service: str) -> None:
    """Give the records that the loader left the days and actors of the invented story.

    Arguments:
        municipality: a demo town that was just loaded.
        traces: every step of its cases.
        service: name of the loader's service.
    """
    facts: dict[str, str | int] = {
        "municipality": municipality.pk,
        "service": service,
        "legal_basis": LEGAL_BASIS,
    }
    with connections["owner"].cursor() as cursor:
        cursor.executemany(
            DATE_BACK,
            [
                {
                    "municipality": municipality.pk,
                    "service": service,
                    "reference": trace.reference,
                    "what": trace.what,
                    "at": trace.at,
                    "office": trace.office,
                }
                for trace in traces
            ],
        )
        cursor.execute(OPENED, facts)
        cursor.execute(FORGET_LOADING, facts)
    connections["owner"].close()
