"""The fonts of documents: Fira Sans, whole where possible, so that every name can be written correctly.

They are looked for in this order: the unabridged files among the built static files, the design system in a checkout,
and the abridged files of the web pages. Where none is present, documents use the fonts of the machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings

WEIGHTS: Final = {"FiraSans-Regular": 400, "FiraSans-SemiBold": 600}
_CHECKOUT: Final = Path(__file__).resolve().parents[3]


def _candidates(name: str) -> Iterator[Path]:
    """Built files carry a hash in their name, so they are found by pattern."""
    static = Path(settings.STATIC_ROOT)
    yield from sorted((static / "documents" / "fonts").glob(f"{name}*.woff2"))
    yield (
        _CHECKOUT / "node_modules" / "@kern-ux" / "native" / "dist" / "fonts" / "fira-sans" / f"{name}.woff2"
    )
    yield from sorted((static / "ui" / "built" / "fonts").glob(f"fira-sans-{WEIGHTS[name]}*.woff2"))


@cache
def _file(name: str) -> Path | None:
    """Return the file of a font; only the names in ``WEIGHTS`` exist, so no path can be smuggled in."""
    if name not in WEIGHTS:
        return None
    return next((path for path in _candidates(name) if path.is_file()), None)


def font_bytes(name: str) -> bytes:
    """Return the content of the font ``name``.

    Raises:
        FileNotFoundError: when the package has no such font.
    """
    if (path := _file(name)) is None:
        raise FileNotFoundError(name)
    return path.read_bytes()


@cache
def font_faces() -> str:
    """Return the ``@font-face`` rules for the fonts that are present."""
    return "\n".join(
        f'@font-face {{ font-family: "Fira Sans"; font-weight: {weight}; src: url("font:{name}"); }}'
        for name, weight in WEIGHTS.items()
        if _file(name) is not None
    )
