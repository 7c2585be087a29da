"""What people can find of the offers: services, life situations and sites, in German and in English."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.urls import reverse
from django.utils import translation

from allmende.foundation.contracts import SearchDocument
from allmende.town_hall.offers.pages import ENGLISH, GERMAN
from allmende.town_hall.offers.queries import list_life_situations, list_searchable_services, list_sites

# Services are what most people look for, those that can be done at once a little more.
SERVICE_WEIGHT: Final = 1.5
ONLINE_WEIGHT: Final = 1.7
LANGUAGES: Final = (GERMAN, ENGLISH)


class ServiceSource:
    """The published services; implements ``SearchSource``."""

    kind = "service"

    def list_documents(self) -> Iterable[SearchDocument]:
        """Return every published service, in English too where it is translated."""
        for german, english, words in list_searchable_services():
            for entry in (german, english) if english.title.language == ENGLISH else (german,):
                yield SearchDocument(
                    kind=self.kind,
                    key=entry.key,
                    title=entry.title.text,
                    summary=entry.summary.text,
                    # Whoever reads English may still type the German word that stands on a letter.
                    words=(*words, german.title.text) if entry is english else words,
                    path=_path("offers:service", entry.key, entry.title.language),
                    language=entry.title.language,
                    weight=ONLINE_WEIGHT if entry.is_online else SERVICE_WEIGHT,
                )


class SituationSource:
    """The life situations; implements ``SearchSource``."""

    kind = "situation"

    def list_documents(self) -> Iterable[SearchDocument]:
        """Return every life situation, in English too where it is translated."""
        for language in LANGUAGES:
            for situation in list_life_situations(language=language):
                if situation.title.language != language:
                    continue
                yield SearchDocument(
                    kind=self.kind,
                    key=situation.key,
                    title=situation.title.text,
                    summary=situation.intro if language == GERMAN else "",
                    words=(),
                    path=_path("offers:life_situation", situation.key, language),
                    language=language,
                )


class SiteSource:
    """The counters and stops; implements ``SearchSource``."""

    kind = "site"

    def list_documents(self) -> Iterable[SearchDocument]:
        """Return every site; names of places are the same in all languages."""
        for site in list_sites():
            yield SearchDocument(
                kind=self.kind,
                key=site.key,
                title=site.name,
                summary=f"{site.street}, {site.postal_code} {site.town}",
                words=(
                    "Öffnungszeiten",
                    "Sprechzeiten",
                    "Bus" if site.is_mobile else "Schalter",
                    site.arrival,
                ),
                path=_path("offers:site", site.key, GERMAN),
            )


def _path(name: str, key: str, language: str) -> str:
    with translation.override(language):
        return reverse(name, args=[key])
