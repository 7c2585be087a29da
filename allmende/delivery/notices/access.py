"""The doors to notices: own ones in the sign-in session, any one under a grant that the ledger has written."""

from __future__ import annotations

import uuid

from allmende.delivery.notices.models import Notice
from allmende.foundation.errors import NotFound


def find_own_notice(notice_id: uuid.UUID, *, person_id: uuid.UUID) -> Notice:
    """Return a person's own notice with its retrieval.

    Arguments:
        notice_id: the notice.
        person_id: the signed-in person.

    Raises:
        NotFound: there is none, it is about someone else, or the transaction may not see it: one answer for all.
    """
    notice = Notice.objects.filter(pk=notice_id, subject_id=person_id).select_related("retrieval").first()
    if notice is None:
        raise NotFound
    return notice


def lock_notice(notice_id: uuid.UUID) -> Notice:
    """Return a notice that the transaction may see and hold it until the end of the transaction.

    Raises:
        NotFound: there is none, or the transaction may not see it.
    """
    notice = Notice.objects.select_for_update(no_key=True).filter(pk=notice_id).first()
    if notice is None:
        raise NotFound
    return notice
