"""Background services: who they are and how they prove it to PostgreSQL."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable

from django.conf import settings

from allmende.foundation.models import Service


def service_proof(name: str) -> str:
    """Return the secret with which the service ``name`` proves itself; derived from the installation's key."""
    return hmac.new(settings.SECRET_KEY.encode(), f"service:{name}".encode(), hashlib.sha256).hexdigest()


def digest(proof: str) -> str:
    """Return what the database keeps of a proof: enough to recognise it, not enough to forge it."""
    return hashlib.sha256(proof.encode()).hexdigest()


def register_services(names: Iterable[str], *, using: str = "owner") -> None:
    """Make the database recognise exactly these services; runs with every migration, as the owner."""
    wanted = {name: digest(service_proof(name)) for name in names}
    Service.objects.using(using).exclude(name__in=wanted).delete()
    for name, proof_digest in wanted.items():
        Service.objects.using(using).update_or_create(name=name, defaults={"proof_digest": proof_digest})
