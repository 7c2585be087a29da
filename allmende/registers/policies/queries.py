"""Reads of the policies."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from allmende.registers.policies.models import UsageRule


@dataclass(frozen=True)
class AllowedPurpose:
    """A purpose that someone may choose, in words."""

    key: str
    title: str
    legal_basis: str


def list_allowed_purposes(roles: Collection[str]) -> tuple[AllowedPurpose, ...]:
    """Return the purposes that the rules allow to these roles, each once."""
    rules = UsageRule.objects.filter(role__in=roles).order_by("purpose", "role")
    return tuple(
        {rule.purpose: AllowedPurpose(rule.purpose, rule.title, rule.legal_basis) for rule in rules}.values()
    )


def purpose_titles() -> dict[str, str]:
    """Return the words for every purpose of the municipality."""
    return dict(UsageRule.objects.values_list("purpose", "title"))
