"""Sign-in names that the sign-in page of a demo may show; in operation nobody provides any."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from allmende.foundation.models import Municipality


@dataclass(frozen=True)
class SignInHint:
    """An invented person to sign in as.

    Arguments:
        sign_in_name: what to type.
        description: who that is.
    """

    sign_in_name: str
    description: str


@dataclass(frozen=True)
class SignInHints:
    """All invented people of a municipality and the password that they share."""

    people: tuple[SignInHint, ...]
    password: str


Provider = Callable[[Municipality], SignInHints | None]
_providers: Final[list[Provider]] = []


def provide_sign_in_hints(provider: Provider | None) -> None:
    """Say who knows the demo sign-ins; called once by the entrance, with None in operation."""
    _providers[:] = [provider] if provider else []


def sign_in_hints(municipality: Municipality) -> SignInHints | None:
    """Return the demo sign-ins of a municipality, or None in operation."""
    return _providers[0](municipality) if _providers else None
