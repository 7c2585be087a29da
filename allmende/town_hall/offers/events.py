"""News that the offers publish; who handles them is listed in ``entrance/wiring.py``."""

from __future__ import annotations

import uuid
from dataclasses import dataclass


@dataclass(frozen=True)
class CatalogueChanged:
    """Services were published or withdrawn; whoever keeps a copy renews it. ``service_id`` names one of them."""

    service_id: uuid.UUID
