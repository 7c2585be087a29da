"""Django application of the cases."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Registers the cases under their room name."""

    name = "allmende.town_hall.cases"
    label = "cases"
