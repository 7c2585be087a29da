"""Django application of the offers."""

from django.apps import AppConfig


class OffersConfig(AppConfig):
    """Registers the offers under their room name."""

    name = "allmende.town_hall.offers"
    label = "offers"
