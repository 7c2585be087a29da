"""Django application of the room ``forms``."""

from django.apps import AppConfig


class FormsConfig(AppConfig):
    """Registers the room under its name."""

    name = "allmende.town_hall.forms"
    label = "forms"
    default_auto_field = "django.db.models.BigAutoField"
