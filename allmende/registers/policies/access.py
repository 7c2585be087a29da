"""The door to personal data: no trace, no row.

``open_access`` asks the database to allow and to record an access. Both happen on a connection of their own that is
committed at once; only then does the request's transaction see the rows, for at most 60 seconds.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection, connections, transaction
from psycopg.pq import TransactionStatus

from allmende.foundation.errors import Refused
from allmende.foundation.tenancy import bind_transaction, current_binding, set_unseen
from allmende.registers.policies.rules import DataCategory, Purpose

RECORDING = "ledger"


@dataclass(frozen=True)
class AccessRequest:
    """What someone wants to see, and why.

    Arguments:
        subjects: ids of the persons whose data are to be seen; at most 500.
        purpose: the purpose; it must be one that a usage rule allows to the actor's role.
        categories: the kinds of data.
        what: what is done, in words that the person will read ("Antrag geöffnet").
        case_reference: reference of the case that the access belongs to, empty without one.
    """

    subjects: tuple[uuid.UUID, ...]
    purpose: Purpose
    categories: tuple[DataCategory, ...]
    what: str
    case_reference: str = ""


@contextmanager
def open_access(request: AccessRequest) -> Iterator[None]:
    """Record the access and make the persons' rows visible to the running transaction inside the block.

    Who acts is not an argument: the database takes it from the sign-in session or from the service's proof.

    Raises:
        Refused: no usage rule allows it. The refused attempt is recorded as well.
    """
    grant = _obtain_grant(request)
    if grant is None:
        raise Refused
    with connection.cursor() as cursor:
        cursor.execute("select current_setting('allmende.grant', true)")
        (outer,) = cursor.fetchone()
    set_unseen({"allmende.grant": str(grant)})
    try:
        yield
    finally:
        if _is_usable():
            set_unseen({"allmende.grant": outer or ""})


def _is_usable() -> bool:
    """Tell whether the transaction still takes statements; a broken one ends soon, and its settings with it."""
    return (
        connection.connection is not None
        and connection.connection.info.transaction_status is TransactionStatus.INTRANS
    )


def _obtain_grant(request: AccessRequest) -> uuid.UUID | None:
    """Allow, record and commit on the recording connection; returns the grant, or None when refused."""
    with transaction.atomic(using=RECORDING):
        bind_transaction(current_binding(), using=RECORDING)
        with connections[RECORDING].cursor() as cursor:
            cursor.execute(
                "select guard.open_access(%s, %s::uuid[], %s::text[], %s, %s)",
                [
                    request.purpose,
                    [str(subject) for subject in request.subjects],
                    [str(category) for category in request.categories],
                    request.what,
                    request.case_reference,
                ],
            )
            (grant,) = cursor.fetchone()
    return grant if grant is None else uuid.UUID(str(grant))


def record_change(*, subjects: Sequence[uuid.UUID], purpose: str, categories: Sequence[DataCategory], what: str,
                  case_reference: str = "") -> None:  # fmt: skip
    """Write a change record in the running transaction, so that change and record stand or fall together.

    Arguments:
        subjects: the persons whose data were changed.
        purpose: the purpose of the change.
        categories: the kinds of data.
        what: what was changed, in words that the person will read.
        case_reference: reference of the case, empty without one.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "select guard.record_change(%s, %s::uuid[], %s::text[], %s, %s)",
            [purpose, [str(subject) for subject in subjects], [str(category) for category in categories], what,
             case_reference],
        )  # fmt: skip
