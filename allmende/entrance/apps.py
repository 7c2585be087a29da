"""Django application of the entrance."""

from django.apps import AppConfig


class EntranceConfig(AppConfig):
    """Registers the entrance under its room name and connects the rooms with each other."""

    name = "allmende.entrance"
    label = "entrance"

    def ready(self) -> None:
        """Hand every room what it gets from the others."""
        from allmende.entrance import wiring  # noqa: PLC0415 (the rooms' tables exist only now)

        wiring.connect()
