import uuid

import django.db.models.deletion
from django.db import migrations, models

import allmende.foundation.models
from allmende.foundation.guard import Immutable, TenantGuard


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("foundation", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="FormVersion",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("key", models.SlugField(max_length=60, verbose_name="Kurzname")),
                ("number", models.PositiveIntegerField(verbose_name="Laufende Nummer")),
                ("identifier", models.CharField(max_length=40, verbose_name="Kennung")),
                ("version", models.CharField(blank=True, max_length=40, verbose_name="Version")),
                ("title", models.CharField(max_length=300, verbose_name="Titel")),
                ("definition", models.JSONField(verbose_name="Formular")),
                ("source", models.BinaryField(verbose_name="Quelldatei")),
                ("source_sha256", models.CharField(max_length=64, verbose_name="Prüfsumme der Quelldatei")),
                ("imported_at", models.DateTimeField(verbose_name="Importiert am")),
                (
                    "municipality",
                    models.ForeignKey(
                        db_default=allmende.foundation.models.CurrentMunicipality(),
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="foundation.municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "Formularversion",
                "verbose_name_plural": "Formularversionen",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "key", "number"), name="forms_formversion_number"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("source_sha256__regex", "^[0-9a-f]{64}$")),
                        name="forms_formversion_sha256",
                    ),
                ],
            },
        ),
        TenantGuard("forms_formversion", grants=("select", "insert")),
        Immutable("forms_formversion"),
    ]
