"""``make messages``: bring the catalogue of texts up to date with what the pages say, and show what is untranslated.

German is the language of the source, so it needs no catalogue. Texts are read from the whole package but its tests;
places are named by file alone and the order is theirs, so that a changed line number changes nothing in the
catalogue. Needs the program ``xgettext`` (Debian package ``gettext``).
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import polib

HOUSE = Path(__file__).resolve().parent.parent
PACKAGE = HOUSE / "allmende"
LANGUAGES = ("en",)
LEFT_OUT = ["tests/*", "migrations/*", "demo/*", "_static/*", "testing.py"]


def main() -> int:
    """Read the texts anew, drop what is no longer said, and list what is missing."""
    if shutil.which("xgettext") is None:
        print("  'xgettext' is missing. Please install gettext (Debian: apt install gettext).")
        return 1
    extract()
    missing = 0
    for language in LANGUAGES:
        path = PACKAGE / "locale" / language / "LC_MESSAGES" / "django.po"
        catalogue = tidy(path)
        gaps = [entry for entry in catalogue if not entry.translated()]
        missing += len(gaps)
        print(f"  {language}: {len(catalogue)} texts, {len(gaps)} without translation")
        for entry in gaps:
            print(f"    {entry.occurrences[0][0]}: {entry.msgid}")
    return 1 if missing else 0


def extract() -> None:
    """Let Django read all texts, from inside the package."""
    with tempfile.TemporaryDirectory() as data:
        # Reading texts needs no database and no secrets; none must be made in the data folder.
        os.environ |= {"ALLMENDE_DATA": data, "ALLMENDE_MODE": "demo", "ALLMENDE_SECRET_KEY": "-" * 50}
        os.environ["DJANGO_SETTINGS_MODULE"] = "allmende.config.settings"
        sys.path.insert(0, str(HOUSE))
        import django  # noqa: PLC0415 -- settings come first.
        from django.core.management import call_command  # noqa: PLC0415

        django.setup()
        os.chdir(PACKAGE)
        for language in LANGUAGES:
            (PACKAGE / "locale" / language / "LC_MESSAGES").mkdir(parents=True, exist_ok=True)
        call_command(
            "makemessages",
            locale=list(LANGUAGES),
            add_location="file",
            ignore_patterns=LEFT_OUT,
            no_obsolete=True,
            no_wrap=True,
            verbosity=0,
        )


def tidy(path: Path) -> polib.POFile:
    """Empty guessed translations (a wrong sentence is worse than none) and forget the hour of the reading."""
    catalogue = polib.pofile(str(path), wrapwidth=110)
    catalogue.header = "Texts of Allmende. German is the source; brought up to date by `make messages`."
    catalogue.metadata_is_fuzzy = False
    catalogue.metadata = {
        "Project-Id-Version": "allmende",
        "Language": path.parent.parent.name,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    for entry in catalogue:
        if entry.fuzzy:
            entry.flags.remove("fuzzy")
            entry.msgstr = ""
            entry.msgstr_plural = dict.fromkeys(entry.msgstr_plural, "")
        entry.previous_msgid = entry.previous_msgid_plural = entry.previous_msgctxt = None
        entry.comment = ""
        entry.occurrences = [(name, "") for name in sorted({name for name, _line in entry.occurrences})]
    catalogue.sort(key=lambda entry: (entry.occurrences[0][0], entry.msgid, entry.msgctxt or ""))
    catalogue.save(str(path))
    return catalogue


if __name__ == "__main__":
    sys.exit(main())
