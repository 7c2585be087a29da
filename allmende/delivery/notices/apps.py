"""Django application of the notices."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Registers the notices under their room name."""

    name = "allmende.delivery.notices"
    label = "notices"
    default_auto_field = "django.db.models.BigAutoField"
