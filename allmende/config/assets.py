"""Build the static files: the house's own and the design system's, with hashed names and packed.

The result lies in ``build/static`` and is neither committed nor needed at run time by anything but the web
server. It is made anew only when an input has changed, and appears at once, never half.
"""

import hashlib
import logging
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from allmende.config.locations import PACKAGE

HOUSE = PACKAGE.parent
BUILD = HOUSE / "build"
MARK = ".inputs"
# htmx 4, its bundle and extensions come with django-htmx, but pages use htmx 2 alone.
LEFT_OUT = ["htmx-4*", "htmax-*", "ext"]


def build(target: Path = BUILD / "static") -> bool:
    """Build translations and static files where an input has changed.

    Returns:
        Whether anything was built.
    """
    translated = compile_translations()
    mark = fingerprint()
    if (target / MARK).exists() and (target / MARK).read_text(encoding="ascii") == mark:
        return translated
    sources = BUILD / "static-src"
    draft = BUILD / "static-new"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    # The sources stay from build to build: making the fonts smaller takes longer than everything else.
    build_design_system(sources / "ui" / "built")
    collect(sources, draft)
    (draft / MARK).write_text(mark, encoding="ascii")
    shutil.rmtree(target, ignore_errors=True)
    draft.rename(target)
    return True


def build_design_system(target: Path) -> None:
    """Let the design system make its files, with what npm has brought."""
    target.mkdir(parents=True, exist_ok=True)
    from allmende.foundation.ui.assets import build_ui_assets  # noqa: PLC0415 -- it needs build tools.

    # Notes about old font tables are of no use to the person who types `make run`.
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    build_ui_assets(HOUSE / "node_modules", target)


def collect(sources: Path, target: Path) -> None:
    """Collect the static files of all rooms, name them by content and pack them."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "allmende.config.settings")
    # Collecting signs nothing; a build must not create secrets in the data folder.
    os.environ.update({"ALLMENDE_SECRET_KEY": "-" * 50, "ALLMENDE_DATA": str(BUILD / "data")})
    import django  # noqa: PLC0415 -- settings come first.
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    settings.STATICFILES_DIRS = [sources]
    settings.STATIC_ROOT = target
    settings.WHITENOISE_KEEP_ONLY_HASHED_FILES = True
    django.setup()
    call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=LEFT_OUT)


def compile_translations(package: Path = PACKAGE) -> bool:
    """Compile texts to the form that gettext reads, without the gettext programs."""
    stale = [
        path
        for path in package.rglob("locale/*/LC_MESSAGES/*.po")
        if not path.with_suffix(".mo").exists()
        or path.with_suffix(".mo").stat().st_mtime < path.stat().st_mtime
    ]
    if stale:
        import polib  # noqa: PLC0415 -- only builders have it.

        for path in stale:
            polib.pofile(str(path)).save_as_mofile(str(path.with_suffix(".mo")))
    return bool(stale)


def fingerprint() -> str:
    """One mark for everything that goes into the static files."""
    total = hashlib.sha256(sys.version.encode())
    for path in sorted(_inputs()):
        total.update(f"\0{path.relative_to(HOUSE)}\0".encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def _inputs() -> Iterator[Path]:
    """The files that decide what the static files look like."""
    yield from (
        path for path in (HOUSE / "package-lock.json", HOUSE / "requirements/build.txt") if path.exists()
    )
    yield from (PACKAGE / "config" / name for name in ("assets.py", "static_files.py"))
    yield from (PACKAGE / "foundation" / "ui").glob("*.py")
    for folder in PACKAGE.rglob("static"):
        yield from (path for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    if build():
        sys.stdout.write("built\n")
