"""Drafts that nobody touches are forgotten with their files, by one service and by nobody else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import ProgrammingError, transaction

from allmende.foundation import clock
from allmende.town_hall.cases.models import Draft, Upload
from allmende.town_hall.cases.services import FileContent, forget_drafts, store_upload
from allmende.town_hall.cases.tests.world import found_world


def draft_with_file(world, name: str) -> Draft:
    """A draft with one uploaded file."""
    draft = world.draft(name)
    with world.signed_in(name):
        store_upload(draft, FileContent("nachweis.pdf", "application/pdf", b"%PDF-1.4"), now=clock.now())
    return draft


def test_old_drafts_go_with_their_files_and_young_ones_stay(world):
    draft = draft_with_file(world, "amira")
    with world.as_service("tidy"):
        forget_drafts(before=clock.now() - timedelta(days=30))
    with world.signed_in("amira"):
        assert Draft.objects.filter(pk=draft.pk).exists()
    with world.as_service("tidy"):
        assert forget_drafts(before=clock.now() + timedelta(seconds=1)) >= 1
    with world.signed_in("amira"):
        assert not Draft.objects.filter(pk=draft.pk).exists()
        assert not Upload.objects.filter(case__isnull=True).exists()


@pytest.mark.parametrize("service", ["outbox", "notices", "receipts"])
def test_no_other_service_forgets_drafts(world, service):
    with world.as_service(service), pytest.raises(ProgrammingError), transaction.atomic():
        forget_drafts(before=clock.now())


def test_a_person_forgets_only_their_own(world):
    draft = draft_with_file(world, "hilde")
    with world.signed_in("mehmet"), pytest.raises(ProgrammingError), transaction.atomic():
        forget_drafts(before=clock.now() + timedelta(seconds=1))
    with world.signed_in("hilde"):
        assert Draft.objects.filter(pk=draft.pk).exists()


def test_another_municipality_keeps_its_drafts(world):
    elsewhere = found_world()
    draft = elsewhere.draft("hilde")
    with world.as_service("tidy"):
        forget_drafts(before=clock.now() + timedelta(seconds=1))
    with elsewhere.signed_in("hilde"):
        assert Draft.objects.filter(pk=draft.pk).exists()
