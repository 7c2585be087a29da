"""Which characters people may enter: none that control, and for ``text_latin`` only Latin writing.

The set for Latin text follows the idea of DIN SPEC 91379 (characters for the electronic processing of names): all
Latin letters with their diacritics, digits, and the usual signs. Registers of German authorities can keep no more.
"""

from __future__ import annotations

import unicodedata

_SIGNS = frozenset("¡¢£¥§©ª«¬®¯°±²³´µ¶·¹º»¼½¾¿×÷ʹʺʻʼʽʾʿˆˇˈˌ˘˙˚˝‘’‚“”„†‡…‰′″‹›⁰⁴⁵⁶⁷⁸⁹€№™∞≤≥–—\u00a0\u2011")
_COMBINING = range(0x0300, 0x0370)


def normalise(text: str) -> str:
    """Return the text in composed form (NFC), with plain line ends and without blanks at its ends."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return composed.strip()


def forbidden_character(text: str) -> str | None:
    """Return the first character that no text may contain (control characters, lone surrogates), or None."""
    for character in text:
        if unicodedata.category(character) in {"Cc", "Cs", "Cn"} and character not in "\n\t":
            return character
    return None


def non_latin_character(text: str) -> str | None:
    """Return the first character that does not belong to Latin writing, or None."""
    for character in text:
        if not _is_latin(character):
            return character
    return None


def _is_latin(character: str) -> bool:
    if character in "\n\t" or character in _SIGNS or " " <= character <= "~":
        return True
    if unicodedata.category(character).startswith("L"):
        return unicodedata.name(character, "").startswith("LATIN ")
    return ord(character) in _COMBINING
