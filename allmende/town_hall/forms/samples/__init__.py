"""Forms of the demo town, written for this project as XDatenfelder 3 files; ids are invented (range 99).

They are free to use like the rest of the project and show how a municipality brings its own forms.
"""

from __future__ import annotations

from importlib import resources

_SUFFIX = ".xdf3.xml"


def sample_keys() -> tuple[str, ...]:
    """Return the keys of all sample forms."""
    names = (entry.name for entry in resources.files(__package__).iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)))


def read_sample(key: str) -> bytes:
    """Return the file of a sample form; raise ``KeyError`` for an unknown key."""
    if key not in sample_keys():
        raise KeyError(key)
    return resources.files(__package__).joinpath(f"{key}{_SUFFIX}").read_bytes()
