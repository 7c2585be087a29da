"""Django application of the ledger."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """Registers the ledger under its room name."""

    name = "allmende.ledger"
    label = "ledger"
