"""Municipalities on one installation: found by host name, separated by row-level security.

A request, a job or a command works for exactly one municipality at a time. ``tenant`` opens the transaction in which
PostgreSQL knows it; the settings end with the transaction, so a pooled connection can carry nothing over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import psycopg
from django.db import connections, transaction

from allmende.foundation.errors import NotFound

if TYPE_CHECKING:
    from allmende.foundation.models import Municipality


@dataclass(frozen=True)
class Binding:
    """For whom the running transaction works, and what it can prove."""

    municipality: Municipality
    session_proof: str = field(default="", repr=False)
    service_proof: str = field(default="", repr=False)


_current: ContextVar[Binding | None] = ContextVar("binding", default=None)


def current_binding() -> Binding:
    """Return the binding of the running request, job or command; raise ``NotFound`` outside of one."""
    binding = _current.get()
    if binding is None:
        raise NotFound
    return binding


def current_municipality() -> Municipality:
    """Return the municipality of the running request, job or command; raise ``NotFound`` outside of one."""
    return current_binding().municipality


def bind_transaction(binding: Binding, *, using: str = "default") -> None:
    """Tell PostgreSQL for the rest of the transaction whom it works for.

    Arguments:
        binding: municipality and proofs.
        using: the database connection; it must be inside a transaction, so that nothing outlives it.
    """
    set_unseen(
        {
            "allmende.municipality": str(binding.municipality.pk),
            "allmende.session": binding.session_proof,
            "allmende.service": binding.service_proof,
            "allmende.grant": "",
        },
        using=using,
    )


def set_unseen(settings: Mapping[str, str], *, using: str = "default") -> None:
    """Set settings for the rest of the transaction so that no other connection can read their values.

    PostgreSQL shows the text of a running statement to all connections of the same role (``pg_stat_activity``).
    Proofs and grants therefore travel beside the statement instead of inside it, as Django would send them.
    """
    connection = connections[using]
    places = ", ".join(["set_config(%s, %s, true)"] * len(settings))
    values = [part for setting in settings.items() for part in setting]
    with connection.wrap_database_errors, psycopg.Cursor(connection.connection) as cursor:
        cursor.execute(f"select {places}".encode(), values)


@contextmanager
def tenant(municipality: Municipality, *, session_proof: str = "", service_proof: str = "") -> Iterator[None]:
    """Run a block in one transaction for ``municipality``; used by requests, jobs, commands and tests.

    Arguments:
        municipality: for whom the block works.
        session_proof: proof of the sign-in session, or empty.
        service_proof: proof of a registered service, or empty.
    """
    binding = Binding(municipality, session_proof, service_proof)
    token = _current.set(binding)
    try:
        with transaction.atomic():
            bind_transaction(binding)
            yield
    finally:
        _current.reset(token)
