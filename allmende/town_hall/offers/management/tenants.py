"""Which municipality a command of this room works for."""

from __future__ import annotations

from argparse import ArgumentParser

from django.core.management.base import CommandError

from allmende.foundation.models import Municipality


def add_municipality_argument(parser: ArgumentParser) -> None:
    """Let the command be told its municipality."""
    parser.add_argument(
        "--municipality",
        metavar="SLUG",
        default="",
        help="short name of the municipality; the only one by default",
    )


def chosen_municipality(slug: str) -> Municipality:
    """Return the municipality with this short name, or the only one when nothing was said.

    Raises:
        CommandError: with one line that names the choices.
    """
    known = {one.slug: one for one in Municipality.objects.order_by("slug")}
    if slug in known:
        return known[slug]
    if not known:
        raise CommandError("There is no municipality yet; create one with: allmende municipality create")
    names = ", ".join(known)
    if slug:
        raise CommandError(f"There is no municipality '{slug}'; there is: {names}.")
    if len(known) > 1:
        raise CommandError(f"There are several municipalities; choose one with --municipality: {names}.")
    return next(iter(known.values()))
