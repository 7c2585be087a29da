"""Writes of the policies."""

from __future__ import annotations

from dataclasses import asdict

from allmende.registers.policies.models import UsageRule
from allmende.registers.policies.rules import FIRST_RULES


def adopt_first_rules() -> None:
    """Give a new municipality the rules that every town hall needs to work."""
    UsageRule.objects.bulk_create(UsageRule(**{**asdict(rule), "categories": list(rule.categories)}) for rule in FIRST_RULES)
