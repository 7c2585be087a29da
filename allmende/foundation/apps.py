"""Django application of the foundation."""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    """Registers the foundation under its room name."""

    name = "allmende.foundation"
    label = "foundation"
    default_auto_field = "django.db.models.BigAutoField"
