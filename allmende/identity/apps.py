"""Django application of identity."""

from django.apps import AppConfig


class IdentityConfig(AppConfig):
    """Registers identity under its room name."""

    name = "allmende.identity"
    label = "identity"
