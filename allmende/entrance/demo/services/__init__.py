"""The catalogue of services of both demo towns, one module per field of life."""

from __future__ import annotations

from allmende.entrance.demo.service_records import DemoService
from allmende.entrance.demo.services import identity_papers, moving, taxes

SERVICES: tuple[DemoService, ...] = (
    *identity_papers.SERVICES,
    *moving.SERVICES,
    *taxes.SERVICES,
)
"""All services of Musterfelde."""
