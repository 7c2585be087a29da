"""Two-word commands, the help and the hints."""

import pytest

from allmende.config.catalogue import help_text, resolve, room_commands

NAMES = ["check", "migrate", "offers_import", "offers_check", "municipality_create", "demo_load"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("offers import FILE --force", ("offers_import", ["FILE", "--force"])),
        ("offers check", ("offers_check", [])),
        ("offers_import FILE", ("offers_import", ["FILE"])),
        ("check", ("check", [])),
        ("check offers", ("check", ["offers"])),
        ("migrate --plan", ("migrate", ["--plan"])),
        ("demo load --if-empty", ("demo_load", ["--if-empty"])),
    ],
)
def test_two_words_are_one_command(typed, expected):
    assert resolve(typed.split(), NAMES) == expected


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("offers", "there is: offers check, offers import"),
        ("offers improt FILE", "there is: offers check, offers import"),
        ("ofers import", "Did you mean: offers import"),
        ("migrat", "Did you mean: migrate"),
        ("xyz", "All commands: allmende --help"),
    ],
)
def test_a_slip_gets_a_hint(typed, hint):
    with pytest.raises(LookupError) as problem:
        resolve(typed.split(), NAMES)
    assert hint in str(problem.value)


def test_commands_are_found_and_described_without_being_imported(tmp_path):
    folder = tmp_path / "town_hall" / "offers" / "management" / "commands"
    folder.mkdir(parents=True)
    (folder / "__init__.py").touch()
    (folder / "offers_import.py").write_text(
        'raise RuntimeError\nclass Command:\n    help = _("Read a form from a file.")\n'
    )
    (folder / "offers_check.py").write_text('class Command:\n    """Look for gaps.\n\n    More.\n    """\n')
    (folder / "offers_odd.py").write_text("def broken(:\n")
    found = room_commands(tmp_path)
    assert [(one.words, one.room, one.summary) for one in found] == [
        ("offers check", "town_hall/offers", "Look for gaps"),
        ("offers import", "town_hall/offers", "Read a form from a file"),
        ("offers odd", "town_hall/offers", ""),
    ]
    text = help_text("1.0", found)
    assert "town_hall/offers:\n  offers check" in text
    assert text.startswith("Allmende 1.0")


def test_every_command_of_the_house_says_what_it_does():
    assert [command.name for command in room_commands() if not command.summary] == []
