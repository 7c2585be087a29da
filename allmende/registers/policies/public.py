"""What other rooms may use of the policies."""

from allmende.registers.policies.access import AccessRequest, open_access, record_change
from allmende.registers.policies.queries import AllowedPurpose, list_allowed_purposes, purpose_titles
from allmende.registers.policies.rules import EVERYTHING_IN_A_CASE, DataCategory, Purpose, RuleText
from allmende.registers.policies.services import adopt_first_rules, adopt_rule, retire_rule

__all__ = [
    "EVERYTHING_IN_A_CASE",
    "AccessRequest",
    "AllowedPurpose",
    "DataCategory",
    "Purpose",
    "RuleText",
    "adopt_first_rules",
    "adopt_rule",
    "list_allowed_purposes",
    "open_access",
    "purpose_titles",
    "record_change",
    "retire_rule",
]
