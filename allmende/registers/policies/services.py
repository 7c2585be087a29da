"""Writes of the policies."""

from __future__ import annotations

from dataclasses import asdict

from allmende.registers.policies.models import UsageRule
from allmende.registers.policies.rules import FIRST_RULES, RuleText


def adopt_first_rules() -> None:
    """Give a new municipality the rules that every town hall needs to work."""
    UsageRule.objects.bulk_create(
        UsageRule(**{**asdict(rule), "categories": list(rule.categories)}) for rule in FIRST_RULES
    )


def adopt_rule(rule: RuleText) -> None:
    """Add a usage rule to the municipality of the transaction."""
    UsageRule.objects.create(**{**asdict(rule), "categories": list(rule.categories)})


def retire_rule(*, role: str, purpose: str) -> None:
    """Take a usage rule away; what it allowed is refused from the next statement on."""
    UsageRule.objects.filter(role=role, purpose=purpose).delete()
