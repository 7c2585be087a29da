"""Fills an instance with a town hall for the fault tests and prints what they need; runs in a process of its own."""

from __future__ import annotations

import json
import os
import sys


def main() -> None:
    """Found the town hall and sign everybody in."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "allmende.config.settings")
    import django

    django.setup()
    from allmende.town_hall.cases.tests.world import NAMES, found_world

    world = found_world()
    for name in NAMES:
        world.proof(name)
    json.dump(
        {
            "host": world.host,
            "municipality": world.municipality.pk,
            "keys": world.keys,
            "people": {name: str(person) for name, person in world.people.items()},
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
