"""News that the cases publish; who handles them is listed in ``entrance/wiring.py``."""

from __future__ import annotations

import uuid
from dataclasses import dataclass


@dataclass(frozen=True)
class CaseSubmitted:
    """An application has arrived."""

    case_id: uuid.UUID
    subject_id: uuid.UUID
    case_reference: str
