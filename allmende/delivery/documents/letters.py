"""What every letter of a municipality carries, independent of its content."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Letterhead:
    """The sender: shown at the top, above the address and at the foot of each page."""

    name: str
    represented_by: str
    street: str
    postal_code: str
    town: str
    phone: str = ""
    email: str = ""
    website: str = ""
    colour: str = "#1f3a5f"


@dataclass(frozen=True)
class LetterLine:
    """One line of the information block, for example the reference."""

    label: str
    value: str


@dataclass(frozen=True)
class Letter:
    """The frame of a letter after DIN 5008 (form B): sender, address lines, information block, running head."""

    head: Letterhead
    address: tuple[str, ...]
    info: tuple[LetterLine, ...]
    running_head: str
    title: str
