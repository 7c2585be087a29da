"""Pages in the demo towns' own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from allmende.entrance.services import PageTextDetails

PAGE_TEXTS: Final[Mapping[str, tuple[PageTextDetails, ...]]] = {}
