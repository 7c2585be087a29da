"""First state of the offers: sites, services, life situations."""

import uuid

import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import allmende.foundation.models


class Migration(migrations.Migration):
    """First state of the offers."""

    initial = True

    dependencies = [
        ("forms", "0001_initial"),
        ("foundation", "0001_initial"),
        ("identity", "0002_guards"),
    ]

    operations = [
        migrations.CreateModel(
            name="LifeSituation",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("key", models.SlugField(max_length=40, verbose_name="Schlüssel")),
                ("title", models.CharField(max_length=80, verbose_name="Titel")),
                ("title_en", models.CharField(blank=True, max_length=80, verbose_name="Titel, englisch")),
                ("intro", models.TextField(verbose_name="Einleitung")),
                ("icon", models.CharField(max_length=30, verbose_name="Bild")),
                ("position", models.PositiveSmallIntegerField(verbose_name="Reihenfolge")),
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
                "verbose_name": "Lebenslage",
                "verbose_name_plural": "Lebenslagen",
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="Service",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("key", models.SlugField(max_length=80, verbose_name="Schlüssel")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Entwurf"), ("published", "veröffentlicht")],
                        default="draft",
                        max_length=10,
                        verbose_name="Stand",
                    ),
                ),
                ("title", models.CharField(max_length=120, verbose_name="Bezeichnung")),
                (
                    "official_title",
                    models.CharField(blank=True, max_length=160, verbose_name="Amtliche Bezeichnung"),
                ),
                (
                    "title_en",
                    models.CharField(blank=True, max_length=120, verbose_name="Bezeichnung, englisch"),
                ),
                ("summary", models.CharField(max_length=300, verbose_name="Kurztext")),
                (
                    "summary_en",
                    models.CharField(blank=True, max_length=300, verbose_name="Kurztext, englisch"),
                ),
                (
                    "description",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="Beschreibung",
                    ),
                ),
                (
                    "steps",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="Ablauf",
                    ),
                ),
                (
                    "documents",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="Unterlagen",
                    ),
                ),
                ("fee_text", models.TextField(blank=True, verbose_name="Gebühr")),
                (
                    "fee_cents",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="Betrag in Cent"),
                ),
                ("duration_text", models.TextField(blank=True, verbose_name="Dauer")),
                (
                    "duration_working_days",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="Dauer in Werktagen"
                    ),
                ),
                ("deadline_text", models.TextField(blank=True, verbose_name="Frist")),
                (
                    "legal_basis",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="Rechtsgrundlagen",
                    ),
                ),
                ("remedy", models.TextField(blank=True, verbose_name="Rechtsbehelf")),
                (
                    "authority_name",
                    models.CharField(blank=True, max_length=160, verbose_name="Andere Behörde"),
                ),
                (
                    "authority_phone",
                    models.CharField(blank=True, max_length=40, verbose_name="Telefon der anderen Behörde"),
                ),
                ("authority_note", models.TextField(blank=True, verbose_name="Hinweis zur anderen Behörde")),
                (
                    "trust_level",
                    models.PositiveSmallIntegerField(
                        default=1,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(3),
                        ],
                        verbose_name="Vertrauensniveau",
                    ),
                ),
                (
                    "target_groups",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("residents", "Einwohner:innen"),
                                ("families", "Familien"),
                                ("young", "Jugendliche"),
                                ("older", "Ältere Menschen"),
                                ("disability", "Menschen mit Behinderung"),
                                ("newcomers", "Neu Zugezogene"),
                                ("businesses", "Unternehmen und Selbstständige"),
                                ("associations", "Vereine und Ehrenamtliche"),
                                ("owners", "Menschen mit Haus oder Grundstück"),
                            ],
                            max_length=40,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="Zielgruppen",
                    ),
                ),
                (
                    "synonyms",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="Alltagswörter",
                    ),
                ),
                ("leika_key", models.CharField(blank=True, max_length=14, verbose_name="LeiKa-Schlüssel")),
                ("online_note", models.TextField(blank=True, verbose_name="Hinweis zum Online-Weg")),
                ("offline_on_paper", models.TextField(blank=True, verbose_name="Auf Papier")),
                ("offline_phone", models.CharField(blank=True, max_length=40, verbose_name="Am Telefon")),
                (
                    "offline_bring",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="Mitbringen",
                    ),
                ),
                ("offline_note", models.TextField(blank=True, verbose_name="Hinweis zum Weg ohne Internet")),
                (
                    "published_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="veröffentlicht am"),
                ),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="geändert am")),
                (
                    "form",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="forms.formversion",
                        verbose_name="Formular",
                    ),
                ),
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
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="identity.office",
                        verbose_name="Zuständiges Amt",
                    ),
                ),
            ],
            options={
                "verbose_name": "Leistung",
                "verbose_name_plural": "Leistungen",
                "ordering": ["title"],
            },
        ),
        migrations.CreateModel(
            name="OfflineSite",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
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
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="offers.service"
                    ),
                ),
            ],
            options={
                "verbose_name": "Standort einer Leistung",
                "verbose_name_plural": "Standorte von Leistungen",
            },
        ),
        migrations.CreateModel(
            name="Site",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("key", models.SlugField(max_length=60, verbose_name="Schlüssel")),
                ("name", models.CharField(max_length=120, verbose_name="Name")),
                (
                    "kind",
                    models.CharField(
                        choices=[("counter", "Schalter"), ("mobile", "mobiles Bürgerbüro")],
                        max_length=10,
                        verbose_name="Art",
                    ),
                ),
                ("street", models.CharField(max_length=120, verbose_name="Straße und Hausnummer")),
                ("postal_code", models.CharField(max_length=5, verbose_name="Postleitzahl")),
                ("town", models.CharField(max_length=80, verbose_name="Ort")),
                ("accessibility", models.TextField(blank=True, verbose_name="Barrierefreiheit")),
                ("arrival", models.TextField(blank=True, verbose_name="Anfahrt")),
                (
                    "months",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="Monate",
                    ),
                ),
                ("longitude", models.FloatField(verbose_name="Länge")),
                ("latitude", models.FloatField(verbose_name="Breite")),
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
                "verbose_name": "Standort",
                "verbose_name_plural": "Standorte",
            },
        ),
        migrations.AddField(
            model_name="service",
            name="offline_sites",
            field=models.ManyToManyField(
                related_name="services", through="offers.OfflineSite", to="offers.site"
            ),
        ),
        migrations.CreateModel(
            name="OpeningHour",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("weekday", models.PositiveSmallIntegerField(verbose_name="Wochentag")),
                ("start", models.TimeField(verbose_name="von")),
                ("end", models.TimeField(verbose_name="bis")),
                ("note", models.CharField(blank=True, max_length=120, verbose_name="Hinweis")),
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
                (
                    "site",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="opening_hours",
                        to="offers.site",
                    ),
                ),
            ],
            options={
                "verbose_name": "Öffnungszeit",
                "verbose_name_plural": "Öffnungszeiten",
                "ordering": ["weekday", "start"],
            },
        ),
        migrations.AddField(
            model_name="offlinesite",
            name="site",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="offers.site"
            ),
        ),
        migrations.CreateModel(
            name="SituationService",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("position", models.PositiveSmallIntegerField(verbose_name="Reihenfolge")),
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
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="offers.service"
                    ),
                ),
                (
                    "situation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="offers.lifesituation",
                    ),
                ),
            ],
            options={
                "verbose_name": "Leistung einer Lebenslage",
                "verbose_name_plural": "Leistungen von Lebenslagen",
                "ordering": ["position"],
            },
        ),
        migrations.AddField(
            model_name="service",
            name="situations",
            field=models.ManyToManyField(
                related_name="services", through="offers.SituationService", to="offers.lifesituation"
            ),
        ),
        migrations.AddConstraint(
            model_name="lifesituation",
            constraint=models.UniqueConstraint(
                fields=("municipality", "key"), name="life_situation_key_in_municipality"
            ),
        ),
        migrations.AddConstraint(
            model_name="site",
            constraint=models.UniqueConstraint(
                fields=("municipality", "key"), name="site_key_in_municipality"
            ),
        ),
        migrations.AddConstraint(
            model_name="openinghour",
            constraint=models.CheckConstraint(
                condition=models.Q(("weekday__range", (1, 7))), name="opening_hour_weekday"
            ),
        ),
        migrations.AddConstraint(
            model_name="openinghour",
            constraint=models.CheckConstraint(
                condition=models.Q(("end__gt", models.F("start"))), name="opening_hour_ends_later"
            ),
        ),
        migrations.AddConstraint(
            model_name="offlinesite",
            constraint=models.UniqueConstraint(fields=("service", "site"), name="offline_site_once"),
        ),
        migrations.AddConstraint(
            model_name="situationservice",
            constraint=models.UniqueConstraint(
                fields=("situation", "service"), name="situation_service_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="service",
            constraint=models.UniqueConstraint(
                fields=("municipality", "key"), name="service_key_in_municipality"
            ),
        ),
        migrations.AddConstraint(
            model_name="service",
            constraint=models.CheckConstraint(
                condition=models.Q(("trust_level__in", [1, 2, 3])), name="service_trust_level"
            ),
        ),
        migrations.AddConstraint(
            model_name="service",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "draft"),
                    models.Q(
                        models.Q(("offline_on_paper", ""), _negated=True),
                        models.Q(("offline_phone", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="service_has_offline_way",
            ),
        ),
        migrations.AddConstraint(
            model_name="service",
            constraint=models.CheckConstraint(
                condition=models.Q(("state", "draft"), ("published_at__isnull", False), _connector="OR"),
                name="service_published_has_date",
            ),
        ),
    ]
