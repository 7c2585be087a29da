"""Tables of the ledger. Both are partitioned or append-only in SQL; Django reads them and never writes."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


class Record(models.Model):
    """One access, change or refusal (Protokolleintrag). Written by database functions only."""

    pk = models.CompositePrimaryKey("id", "recorded_at")
    id = models.UUIDField()
    recorded_at = models.DateTimeField()
    municipality_id = models.IntegerField()
    kind = models.CharField(max_length=10)
    actor_kind = models.CharField(max_length=10)
    actor = models.CharField(max_length=60)
    office = models.CharField(max_length=80)
    role = models.CharField(max_length=40)
    subject_id = models.UUIDField()
    purpose = models.CharField(max_length=60)
    legal_basis = models.CharField(max_length=200)
    categories = ArrayField(models.CharField(max_length=40))
    what = models.CharField(max_length=200)
    case_reference = models.CharField(max_length=40)
    grant_id = models.UUIDField(null=True)

    class Meta:
        managed = False
        db_table = "ledger_record"
        verbose_name = _("Protokolleintrag")
        verbose_name_plural = _("Protokolleinträge")


class Leaf(models.Model):
    """The place of a record in the municipality's sequence, with its salted hash; the leaf of the later tree."""

    pk = models.CompositePrimaryKey("municipality_id", "sequence")
    municipality_id = models.IntegerField()
    sequence = models.BigIntegerField()
    record_id = models.UUIDField()
    recorded_at = models.DateTimeField()
    leaf_hash = models.BinaryField()

    class Meta:
        managed = False
        db_table = "ledger_leaf"
        verbose_name = _("Blatt")
        verbose_name_plural = _("Blätter")
        constraints: ClassVar = []
