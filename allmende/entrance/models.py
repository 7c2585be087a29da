"""Tables of the entrance: what can be searched, own texts of the municipality, feedback."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from allmende.foundation.models import TenantModel


class SearchEntry(TenantModel):
    """Something public that can be found. Rebuilt from the rooms' sources at any time; holds nothing of its own.

    The database adds a column ``vector`` (see the migration): words by their stems, the title before everyday words
    before the summary.
    """

    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=120)
    language = models.CharField(max_length=2)
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    words = models.TextField(blank=True)
    # Title and words in lower case without accents, one per line, with "ae" as well as "a" for "ä".
    folded = models.TextField()
    path = models.CharField(max_length=300)
    weight = models.FloatField(default=1.0)

    class Meta:
        verbose_name = _("Suchtreffer")
        verbose_name_plural = _("Suchtreffer")
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="search_entry_once", fields=["municipality", "kind", "key", "language"]
            ),
        ]

    def __str__(self) -> str:
        return self.title


class PageText(TenantModel):
    """A page in the municipality's own words; where there is none, the page says what the settings say."""

    key = models.SlugField(_("Seite"), max_length=40)
    language = models.CharField(_("Sprache"), max_length=2)
    title = models.CharField(_("Überschrift"), max_length=160)
    body = ArrayField(models.TextField(), verbose_name=_("Absätze"))

    class Meta:
        verbose_name = _("Seitentext")
        verbose_name_plural = _("Seitentexte")
        constraints: ClassVar = [
            models.UniqueConstraint(name="page_text_once", fields=["municipality", "key", "language"]),
        ]

    def __str__(self) -> str:
        return self.title


class Feedback(TenantModel):
    """A barrier that somebody reports. Anyone may write one, only administrators' sessions can read them."""

    page = models.CharField(_("Seite"), max_length=300, blank=True)
    message = models.TextField(_("Nachricht"))
    contact = models.CharField(_("Rückweg"), max_length=200, blank=True)
    created_at = models.DateTimeField(_("eingegangen"))

    class Meta:
        verbose_name = _("Rückmeldung")
        verbose_name_plural = _("Rückmeldungen")
        ordering: ClassVar = ["created_at", "pk"]

    def __str__(self) -> str:
        return f"Rückmeldung {self.pk}"
