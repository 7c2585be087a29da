"""The job that turns a decided notice into its file."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Final

from allmende.delivery.documents.public import DocumentDraft, store_document
from allmende.delivery.notices.access import lock_notice
from allmende.delivery.notices.presentation import render_notice_pdf
from allmende.delivery.notices.rules.serial import facts_from_plain
from allmende.delivery.notices.rules.wording import notice_title
from allmende.foundation import clock
from allmende.foundation.jobs import job
from allmende.registers.policies.public import AccessRequest, DataCategory, Purpose, open_access

DOCUMENT_KIND: Final = "notice"
CATEGORIES: Final = (DataCategory.IDENTITY, DataCategory.NOTICE)


def make_notice_file(notice_id: uuid.UUID, *, now: datetime) -> None:
    """Render the PDF of a notice, store it and link it; does nothing where that has already happened.

    The transaction must be allowed to see the notice.

    Arguments:
        notice_id: the notice.
        now: when the file counts as finished; from then on the person can open it.

    Raises:
        NotFound: the notice is not visible.
        RenderingFailed: the content cannot be set.
    """
    notice = lock_notice(notice_id)
    if notice.document_id is not None:
        return
    facts = facts_from_plain(notice.facts)
    draft = DocumentDraft(
        subject_id=notice.subject_id,
        kind=DOCUMENT_KIND,
        reference=facts.reference,
        title=notice_title(facts),
    )
    notice.document_id = store_document(draft, render_notice_pdf(facts), now=now)
    notice.rendered_at = now
    notice.save(update_fields=["document", "rendered_at"])


def _perform(notice_id: str, subject_id: str, case_reference: str) -> None:
    """Make the file as the service that the usage rules allow to see the person for delivery."""
    request = AccessRequest(
        subjects=(uuid.UUID(subject_id),),
        purpose=Purpose.DELIVERY,
        categories=CATEGORIES,
        what="Bescheid ausgefertigt und bereitgestellt",
        case_reference=case_reference,
    )
    with open_access(request):
        make_notice_file(uuid.UUID(notice_id), now=clock.now())


render_notice: Final = job(name="notices.render", service="notices")(_perform)
