"""Writes of drafts: begin, save, attach files, give up."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from django.db import connection

from allmende.foundation.errors import NotFound
from allmende.identity.public import set_address
from allmende.registers.policies.public import DataCategory, record_change
from allmende.town_hall.cases.errors import TooManyFiles
from allmende.town_hall.cases.models import Draft, Upload
from allmende.town_hall.forms.public import Answers

MOST_FILES: Final = 30


@dataclass(frozen=True)
class FileContent:
    """An accepted file with its bytes.

    Arguments:
        name: harmless file name.
        media_type: type found by looking at the content.
        content: the bytes.
    """

    name: str
    media_type: str
    content: bytes = field(repr=False)

    @property
    def sha256(self) -> str:
        """Return the hash of the content, 64 hexadecimal digits."""
        return hashlib.sha256(self.content).hexdigest()


def start_draft(
    *, person_id: uuid.UUID, service_id: uuid.UUID, form_id: uuid.UUID, answers: Answers, now: datetime
) -> Draft:
    """Begin an application, or return the one that the person has begun for this service."""
    _wait_for_turn(person_id, service_id)
    begun = (
        Draft.objects.select_for_update(no_key=True)
        .filter(subject_id=person_id, service_id=service_id, form_id=form_id)
        .order_by("-updated_at")
        .first()
    )
    if begun is not None:
        return begun
    return Draft.objects.create(
        subject_id=person_id,
        service_id=service_id,
        form_id=form_id,
        answers=answers.to_json(),
        created_at=now,
        updated_at=now,
    )


def _wait_for_turn(person_id: uuid.UUID, service_id: uuid.UUID) -> None:
    """Let one transaction after the other look for a draft: two clicks in one moment would both find none."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"draft:{person_id}:{service_id}"]
        )


def save_answers(draft: Draft, answers: Answers, *, now: datetime) -> None:
    """Keep the answers of a draft, complete or not, and forget files that they no longer name.

    Raises:
        NotFound: the draft has been submitted or given up in the meantime.
    """
    draft.answers = answers.to_json()
    draft.updated_at = now
    if not Draft.objects.filter(pk=draft.pk).update(answers=draft.answers, updated_at=now):
        raise NotFound
    named = [file.id for file in answers.files()]
    Upload.objects.filter(draft=draft, case__isnull=True).exclude(pk__in=named).delete()


def store_upload(draft: Draft, file: FileContent, *, now: datetime) -> uuid.UUID:
    """Keep a file of a draft and return its id.

    Raises:
        TooManyFiles: the draft holds as many as it may.
    """
    if Upload.objects.filter(draft=draft).count() >= MOST_FILES:
        raise TooManyFiles
    upload = Upload.objects.create(
        subject_id=draft.subject_id,
        draft=draft,
        name=file.name,
        media_type=file.media_type,
        size=len(file.content),
        sha256=file.sha256,
        content=file.content,
        uploaded_at=now,
    )
    return upload.pk


def keep_address(person_id: uuid.UUID, address: Mapping[str, str]) -> None:
    """Keep where the applying person lives, because a notice must name its recipient's address.

    Arguments:
        person_id: the signed-in person.
        address: street, postal_code and town.
    """
    set_address(person_id, street=address["street"], postal_code=address["postal_code"], town=address["town"])
    record_change(
        subjects=[person_id],
        purpose="application",
        categories=[DataCategory.IDENTITY],
        what="Anschrift ergänzt",
    )


def forget_drafts(*, before: datetime) -> int:
    """Delete drafts that nobody has touched since an instant, with their files; only the service ``tidy`` may."""
    with connection.cursor() as cursor:
        cursor.execute("select guard.forget_drafts(%s)", [before])
        (deleted,) = cursor.fetchone()
    return int(deleted)


def discard_draft(draft_id: uuid.UUID) -> None:
    """Delete a draft with its files for good.

    Raises:
        NotFound: there is none, or it is someone else's.
    """
    Upload.objects.filter(draft_id=draft_id, case__isnull=True).delete()
    deleted, _by_model = Draft.objects.filter(pk=draft_id).delete()
    if not deleted:
        raise NotFound
