"""The catalogue of services of both demo towns, one module per field of life."""

from __future__ import annotations

from allmende.entrance.demo.service_records import DemoService
from allmende.entrance.demo.services import (
    building,
    business,
    children,
    civil_status,
    engagement,
    identity_papers,
    moving,
    participation,
    public_space,
    social,
    taxes,
    utilities,
)

SERVICES: tuple[DemoService, ...] = (
    *identity_papers.SERVICES,
    *moving.SERVICES,
    *taxes.SERVICES,
    *business.SERVICES,
    *public_space.SERVICES,
    *civil_status.SERVICES,
    *children.SERVICES,
    *social.SERVICES,
    *building.SERVICES,
    *utilities.SERVICES,
    *participation.SERVICES,
    *engagement.SERVICES,
)
"""All services of Musterfelde, in the order of the catalogue."""
