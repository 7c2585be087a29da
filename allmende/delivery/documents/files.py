"""A finished file."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True)
class RenderedPdf:
    """A finished PDF with what is stored beside it."""

    content: bytes
    page_count: int

    @property
    def sha256(self) -> str:
        """Return the hexadecimal SHA-256 of the file."""
        return sha256(self.content).hexdigest()
