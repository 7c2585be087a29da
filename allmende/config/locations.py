"""Where the package and its built assets lie, in a checkout as well as in an installed wheel."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def built_static_folder() -> Path:
    """Return the folder with the built, hashed static files: inside the wheel, or ``build/static`` of a checkout."""
    packaged = PACKAGE / "_static"
    return packaged if packaged.is_dir() else PACKAGE.parent / "build" / "static"
