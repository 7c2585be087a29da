"""Django application of the documents."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Registers the documents under their room name."""

    name = "allmende.delivery.documents"
    label = "documents"
    default_auto_field = "django.db.models.BigAutoField"
