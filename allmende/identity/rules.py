"""Trust levels, roles and mandates as pure values."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum


class TrustLevel(IntEnum):
    """How surely a person has proven who they are (Vertrauensniveau, § 3 OZG; eIDAS low, substantial, high)."""

    BASIC = 1
    SUBSTANTIAL = 2
    HIGH = 3


class Role(StrEnum):
    """What someone may do for the municipality; residents need no role."""

    CLERK = "clerk"
    TEAM_LEAD = "team_lead"
    MODERATOR = "moderator"
    DATA_STEWARD = "data_steward"
    DATA_PROTECTION_OFFICER = "data_protection_officer"
    ADMINISTRATOR = "administrator"


CASE_WORKERS = frozenset({Role.CLERK, Role.TEAM_LEAD})


@dataclass(frozen=True)
class ActiveMandate:
    """A role that someone holds today, for one office or for the whole municipality.

    Arguments:
        role: the role.
        office_id: the office, or None for the whole municipality.
        office_key: stable key of the office, empty for the whole municipality.
        office_name: name of the office for people to read.
    """

    role: Role
    office_id: uuid.UUID | None
    office_key: str
    office_name: str


@dataclass(frozen=True)
class Actor:
    """The signed-in person of a request, with what they may do today."""

    account_id: uuid.UUID
    person_id: uuid.UUID
    display_name: str
    trust_level: TrustLevel
    mandates: tuple[ActiveMandate, ...]

    @property
    def is_staff(self) -> bool:
        """Whether the person works for the municipality."""
        return bool(self.mandates)

    @property
    def is_case_worker(self) -> bool:
        """Whether the person works on cases of an office."""
        return any(mandate.role in CASE_WORKERS for mandate in self.mandates)

    def has_role(self, *roles: Role) -> bool:
        """Tell whether one of the roles is held today."""
        return any(mandate.role in roles for mandate in self.mandates)

    @property
    def office_ids(self) -> tuple[uuid.UUID, ...]:
        """The offices in which the person works on cases."""
        return tuple(mandate.office_id for mandate in self.offices if mandate.office_id is not None)

    @property
    def offices(self) -> tuple[ActiveMandate, ...]:
        """The mandates for working on cases."""
        return tuple(mandate for mandate in self.mandates if mandate.role in CASE_WORKERS)


def is_active(*, starts_on: date, ends_on: date | None, today: date) -> bool:
    """Tell whether a mandate holds on ``today``; both ends count."""
    return starts_on <= today and (ends_on is None or today <= ends_on)
