"""News that the notices publish; who handles them is listed in ``entrance/wiring.py``."""

from __future__ import annotations

import uuid
from dataclasses import dataclass


@dataclass(frozen=True)
class NoticeRetrieved:
    """A person has opened their notice for the first time, so no letter is needed."""

    notice_id: uuid.UUID
    case_reference: str
