"""What every page knows: the municipality, the doors, who is signed in, the languages and the version."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import cached_property

import allmende
from allmende.entrance import wiring
from allmende.foundation.models import Municipality
from allmende.identity.public import Actor

SOURCE_URL: Final = "https://opencode.de/allmende/allmende"
# Pages for machines and developers exist in one language only.
WITHOUT_LANGUAGES: Final = ("/ui/",)
ENGLISH: Final = "/en"


@dataclass(frozen=True)
class DoorLink:
    """A door as the navigation shows it."""

    label: str
    url: str
    active: bool


@dataclass(frozen=True)
class LanguageLink:
    """The same page in a language."""

    code: str
    label: str
    url: str
    active: bool


@dataclass(frozen=True)
class AccountLink:
    """Who is signed in, as far as the header shows it; ``is_staff`` says whether there is a desk for them."""

    display_name: str
    is_staff: bool


@dataclass(frozen=True)
class Links:
    """Addresses that the layout needs, in the language of the page."""

    home: str
    search: str
    suggest: str
    services: str
    sign_in: str
    sign_out: str
    account: str
    desk: str
    easy_language: str
    accessibility: str
    privacy: str
    imprint: str
    contact: str
    desk_active: bool


@lru_cache(maxsize=8)
def links_under(prefix: str, *, desk: str, desk_active: bool) -> Links:
    """Return the addresses of the layout under a language prefix ("" or "/en"), with the person's first desk page."""
    return Links(
        home=f"{prefix}/",
        search=f"{prefix}/suche/",
        suggest=f"{prefix}/suche/vorschlaege/",
        services=f"{prefix}/leistungen/",
        sign_in=f"{prefix}/anmelden/",
        sign_out=f"{prefix}/abmelden/",
        account=f"{prefix}/meine-vorgaenge/",
        desk=f"{prefix}{desk}",
        easy_language=f"{prefix}/leichte-sprache/",
        accessibility=f"{prefix}/barrierefreiheit/",
        privacy=f"{prefix}/datenschutz/",
        imprint=f"{prefix}/impressum/",
        contact=f"{prefix}/kontakt/",
        desk_active=desk_active,
    )


def language_prefix(path: str) -> str:
    """Return the language prefix of an address: "/en", or nothing for German."""
    return ENGLISH if path.startswith(f"{ENGLISH}/") else ""


@dataclass(frozen=True)
class Portal:
    """The portal as one page sees it. Parts that need work are computed when a template asks for them.

    Arguments:
        request: the request that the page answers.
        prefix: language prefix of the page's address.
        path: the page's address without that prefix.
    """

    request: HttpRequest = field(repr=False)
    prefix: str
    path: str
    version: str = allmende.__version__

    @property
    def municipality(self) -> Municipality | None:
        """For whom this page speaks; None where a host is unknown."""
        return getattr(self.request, "municipality", None)

    @cached_property
    def doors(self) -> tuple[DoorLink, ...]:
        """The doors that have rooms."""
        return tuple(
            DoorLink(str(door.label), self.prefix + door.path, self.path.startswith(door.areas))
            for door in wiring.DOORS
        )

    @cached_property
    def account(self) -> AccountLink | None:
        """Who is signed in; asks nothing of the database for anonymous visitors."""
        actor = self._actor
        return AccountLink(actor.display_name, bool(self.desk_pages)) if actor else None

    @cached_property
    def desk_pages(self) -> tuple[wiring.DeskPage, ...]:
        """The pages for staff that the person's roles open."""
        return wiring.desk_pages_for(self._actor) if self._actor else ()

    @property
    def _actor(self) -> Actor | None:
        return getattr(self.request, "actor", None)

    @cached_property
    def links(self) -> Links:
        """Addresses of the layout."""
        works_on_cases = any(page.path == wiring.DESK.path for page in self.desk_pages)
        return links_under(
            self.prefix,
            desk=wiring.DESK.path if works_on_cases or not self.desk_pages else wiring.DESK_OVERVIEW,
            desk_active=self.path.startswith(wiring.DESK.areas),
        )

    @cached_property
    def languages(self) -> tuple[LanguageLink, ...]:
        """The same page in every language; the home page where this page does not exist."""
        if self.path.startswith(WITHOUT_LANGUAGES):
            return ()
        rest = self.request.get_full_path()[len(self.prefix) :] if self.request.resolver_match else "/"
        is_english = self.prefix == ENGLISH
        return (
            LanguageLink("de", "Deutsch", rest, not is_english),
            LanguageLink("en", "English", ENGLISH + rest, is_english),
        )

    @property
    def origin(self) -> str:
        """Scheme and host of this page, for addresses that must be complete."""
        return f"{self.request.scheme}://{self.request.get_host()}"

    @property
    def commit(self) -> str:
        """The revision of the source that runs here, or an empty text."""
        return revision()

    @property
    def source_url(self) -> str:
        """Where the source of what runs here can be read (EUPL-1.2, section 5)."""
        return getattr(settings, "SOURCE_URL", SOURCE_URL)


def portal(request: HttpRequest) -> dict[str, Portal]:
    """Context processor: puts ``portal`` into every page."""
    prefix = language_prefix(request.path)
    return {"portal": Portal(request, prefix, request.path[len(prefix) :])}


@lru_cache(maxsize=1)
def revision() -> str:
    """Return the revision noted at build time, otherwise that of the checkout, otherwise nothing."""
    package = Path(allmende.__file__).resolve().parent
    return _read(package / "REVISION") or _checked_out(package.parent / ".git")


def _checked_out(git: Path) -> str:
    head = _read(git / "HEAD")
    if not head.startswith("ref: "):
        return head
    reference = head.removeprefix("ref: ")
    found = _read(git / reference)
    if found:
        return found
    packed = (line.partition(" ") for line in _read(git / "packed-refs").splitlines())
    return next((commit for commit, _space, name in packed if name == reference), "")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
