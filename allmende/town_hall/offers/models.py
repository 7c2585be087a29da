"""Tables of the offers: sites with opening hours, services and life situations. All public information."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from allmende.foundation.models import CurrentMunicipality, Municipality, TenantModel


class SiteKind(models.TextChoices):
    """Whether people come to the counter or the counter comes to the people."""

    COUNTER = "counter", _("Schalter")
    MOBILE = "mobile", _("mobiles Bürgerbüro")


class TargetGroup(models.TextChoices):
    """For whom a service is meant; the words of the catalogue, not of any statistic."""

    RESIDENTS = "residents", _("Einwohner:innen")
    FAMILIES = "families", _("Familien")
    YOUNG = "young", _("Jugendliche")
    OLDER = "older", _("Ältere Menschen")
    DISABILITY = "disability", _("Menschen mit Behinderung")
    NEWCOMERS = "newcomers", _("Neu Zugezogene")
    BUSINESSES = "businesses", _("Unternehmen und Selbstständige")
    ASSOCIATIONS = "associations", _("Vereine und Ehrenamtliche")
    OWNERS = "owners", _("Menschen mit Haus oder Grundstück")


class Site(TenantModel):
    """A place where residents are served in person (Standort)."""

    key = models.SlugField(_("Schlüssel"), max_length=60)
    name = models.CharField(_("Name"), max_length=120)
    kind = models.CharField(_("Art"), max_length=10, choices=SiteKind.choices)
    street = models.CharField(_("Straße und Hausnummer"), max_length=120)
    postal_code = models.CharField(_("Postleitzahl"), max_length=5)
    town = models.CharField(_("Ort"), max_length=80)
    accessibility = models.TextField(_("Barrierefreiheit"), blank=True)
    arrival = models.TextField(_("Anfahrt"), blank=True)
    months = ArrayField(
        models.PositiveSmallIntegerField(), verbose_name=_("Monate"), default=list, blank=True
    )
    longitude = models.FloatField(_("Länge"))
    latitude = models.FloatField(_("Breite"))

    class Meta:
        verbose_name = _("Standort")
        verbose_name_plural = _("Standorte")
        constraints: ClassVar = [
            models.UniqueConstraint(name="site_key_in_municipality", fields=["municipality", "key"]),
        ]

    def __str__(self) -> str:
        return self.name


class OpeningHour(TenantModel):
    """One span of opening hours of a site; Monday is 1."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="opening_hours")
    weekday = models.PositiveSmallIntegerField(_("Wochentag"))
    start = models.TimeField(_("von"))
    end = models.TimeField(_("bis"))
    note = models.CharField(_("Hinweis"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("Öffnungszeit")
        verbose_name_plural = _("Öffnungszeiten")
        ordering: ClassVar = ["weekday", "start"]
        constraints: ClassVar = [
            models.CheckConstraint(name="opening_hour_weekday", condition=models.Q(weekday__range=(1, 7))),
            models.CheckConstraint(
                name="opening_hour_ends_later", condition=models.Q(end__gt=models.F("start"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.weekday} {self.start}-{self.end}"


class LifeSituation(TenantModel):
    """A situation in life that bundles services across offices (Lebenslage)."""

    key = models.SlugField(_("Schlüssel"), max_length=40)
    title = models.CharField(_("Titel"), max_length=80)
    title_en = models.CharField(_("Titel, englisch"), max_length=80, blank=True)
    intro = models.TextField(_("Einleitung"))
    icon = models.CharField(_("Bild"), max_length=30)
    position = models.PositiveSmallIntegerField(_("Reihenfolge"))

    class Meta:
        verbose_name = _("Lebenslage")
        verbose_name_plural = _("Lebenslagen")
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="life_situation_key_in_municipality", fields=["municipality", "key"]
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ServiceState(models.TextChoices):
    """Whether a service can be seen by the public."""

    DRAFT = "draft", _("Entwurf")
    PUBLISHED = "published", _("veröffentlicht")


class Service(TenantModel):
    """A service of the town hall (Leistung, § 1 OZG) as residents read about it.

    A draft may be unfinished; ``rules.publication`` says what must be there before the public sees it.
    """

    key = models.SlugField(_("Schlüssel"), max_length=80)
    state = models.CharField(
        _("Stand"), max_length=10, choices=ServiceState.choices, default=ServiceState.DRAFT
    )
    title = models.CharField(_("Bezeichnung"), max_length=120)
    official_title = models.CharField(_("Amtliche Bezeichnung"), max_length=160, blank=True)
    title_en = models.CharField(_("Bezeichnung, englisch"), max_length=120, blank=True)
    summary = models.CharField(_("Kurztext"), max_length=300)
    summary_en = models.CharField(_("Kurztext, englisch"), max_length=300, blank=True)
    description = ArrayField(models.TextField(), verbose_name=_("Beschreibung"), default=list, blank=True)
    steps = ArrayField(models.TextField(), verbose_name=_("Ablauf"), default=list, blank=True)
    documents = ArrayField(models.TextField(), verbose_name=_("Unterlagen"), default=list, blank=True)
    fee_text = models.TextField(_("Gebühr"), blank=True)
    fee_cents = models.PositiveIntegerField(_("Betrag in Cent"), null=True, blank=True)
    duration_text = models.TextField(_("Dauer"), blank=True)
    duration_working_days = models.PositiveSmallIntegerField(_("Dauer in Werktagen"), null=True, blank=True)
    deadline_text = models.TextField(_("Frist"), blank=True)
    legal_basis = ArrayField(
        models.CharField(max_length=200), verbose_name=_("Rechtsgrundlagen"), default=list, blank=True
    )
    remedy = models.TextField(_("Rechtsbehelf"), blank=True)
    office = models.ForeignKey(
        "identity.Office", on_delete=models.PROTECT, related_name="+", verbose_name=_("Zuständiges Amt")
    )
    authority_name = models.CharField(_("Andere Behörde"), max_length=160, blank=True)
    authority_phone = models.CharField(_("Telefon der anderen Behörde"), max_length=40, blank=True)
    authority_note = models.TextField(_("Hinweis zur anderen Behörde"), blank=True)
    trust_level = models.PositiveSmallIntegerField(
        _("Vertrauensniveau"), validators=[MinValueValidator(1), MaxValueValidator(3)], default=1
    )
    target_groups = ArrayField(
        models.CharField(max_length=40, choices=TargetGroup.choices),
        verbose_name=_("Zielgruppen"),
        default=list,
        blank=True,
    )
    synonyms = ArrayField(
        models.CharField(max_length=80), verbose_name=_("Alltagswörter"), default=list, blank=True
    )
    situations = models.ManyToManyField(LifeSituation, through="SituationService", related_name="services")
    leika_key = models.CharField(_("LeiKa-Schlüssel"), max_length=14, blank=True)
    form = models.ForeignKey(
        "forms.FormVersion",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Formular"),
    )
    online_note = models.TextField(_("Hinweis zum Online-Weg"), blank=True)
    offline_on_paper = models.TextField(_("Auf Papier"), blank=True)
    offline_phone = models.CharField(_("Am Telefon"), max_length=40, blank=True)
    offline_bring = ArrayField(models.TextField(), verbose_name=_("Mitbringen"), default=list, blank=True)
    offline_note = models.TextField(_("Hinweis zum Weg ohne Internet"), blank=True)
    offline_sites = models.ManyToManyField(Site, through="OfflineSite", related_name="services")
    published_at = models.DateTimeField(_("veröffentlicht am"), null=True, blank=True)
    updated_at = models.DateTimeField(_("geändert am"), auto_now=True)

    class Meta:
        verbose_name = _("Leistung")
        verbose_name_plural = _("Leistungen")
        ordering: ClassVar = ["title"]
        constraints: ClassVar = [
            models.UniqueConstraint(name="service_key_in_municipality", fields=["municipality", "key"]),
            models.CheckConstraint(name="service_trust_level", condition=models.Q(trust_level__in=[1, 2, 3])),
            models.CheckConstraint(
                name="service_has_offline_way",
                condition=models.Q(state="draft")
                | (~models.Q(offline_on_paper="") & ~models.Q(offline_phone="")),
            ),
            models.CheckConstraint(
                name="service_published_has_date",
                condition=models.Q(state="draft") | models.Q(published_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class SituationService(TenantModel):
    """A service in a life situation, in the order in which people need it."""

    situation = models.ForeignKey(LifeSituation, on_delete=models.CASCADE, related_name="+")
    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField(_("Reihenfolge"))

    class Meta:
        verbose_name = _("Leistung einer Lebenslage")
        verbose_name_plural = _("Leistungen von Lebenslagen")
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(name="situation_service_once", fields=["situation", "service"]),
        ]

    def __str__(self) -> str:
        return str(self.position)


class OfflineSite(TenantModel):
    """A site at which a service is offered in person."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="+")
    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("Standort einer Leistung")
        verbose_name_plural = _("Standorte von Leistungen")
        constraints: ClassVar = [
            models.UniqueConstraint(name="offline_site_once", fields=["service", "site"]),
        ]

    def __str__(self) -> str:
        return f"{self.service_id} {self.site_id}"


class CatalogueVersion(models.Model):
    """Counts the changes of everything that the public pages of a municipality show; PostgreSQL itself counts.

    A page that was made under a number is right as long as the number stands.
    """

    municipality = models.OneToOneField(
        Municipality,
        on_delete=models.CASCADE,
        primary_key=True,
        db_default=CurrentMunicipality(),
        editable=False,
        related_name="+",
    )
    number = models.BigIntegerField(_("Nummer"), default=1)

    class Meta:
        verbose_name = _("Stand des Katalogs")
        verbose_name_plural = _("Stände der Kataloge")

    def __str__(self) -> str:
        return str(self.number)
