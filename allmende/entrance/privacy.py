"""The facts of the privacy page, read from what the installation really does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from allmende.foundation.proofs import SERVICES
from allmende.identity.public import Role
from allmende.registers.cockpit.public import in_page_language
from allmende.registers.policies.public import AllowedPurpose, list_allowed_purposes

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True)
class Storage:
    """Something that the portal keeps in the browser."""

    name: str
    purpose: _StrPromise
    duration: _StrPromise


@dataclass(frozen=True)
class PrivacyFacts:
    """What the page says beyond its fixed text."""

    purposes: tuple[AllowedPurpose, ...]
    storages: tuple[Storage, ...]
    session_hours: int


def privacy_facts() -> PrivacyFacts:
    """Return purposes from the usage rules, cookies from the settings; one query."""
    roles = [role.value for role in Role] + [f"service:{name}" for name in sorted(SERVICES)]
    return PrivacyFacts(
        purposes=tuple(
            replace(purpose, title=in_page_language(purpose.title))
            for purpose in list_allowed_purposes(roles)
        ),
        storages=(
            Storage(
                settings.SESSION_COOKIE_NAME,
                _("hält Sie angemeldet; nur nach der Anmeldung"),
                _("bis Sie sich abmelden oder den Browser schließen"),
            ),
            Storage(
                settings.CSRF_COOKIE_NAME,
                _("schützt Formulare davor, dass fremde Seiten sie absenden"),
                _("bis Sie den Browser schließen"),
            ),
            Storage(
                "darstellung",
                _(
                    "merkt sich hell oder dunkel; nur, wenn Sie es am Fuß der Seite gewählt haben, und nur auf Ihrem Gerät"
                ),
                _("bis Sie „wie mein Gerät“ wählen"),
            ),
        ),
        session_hours=settings.SESSION_COOKIE_AGE // 3600,
    )
