"""Django application of the cockpit."""

from django.apps import AppConfig


class CockpitConfig(AppConfig):
    """Registers the cockpit under its room name."""

    name = "allmende.registers.cockpit"
    label = "cockpit"
