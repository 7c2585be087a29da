"""Django application of the policies."""

from django.apps import AppConfig


class PoliciesConfig(AppConfig):
    """Registers the policies under their room name."""

    name = "allmende.registers.policies"
    label = "policies"
