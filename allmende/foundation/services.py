"""Writes of the foundation: municipalities, and the background services that PostgreSQL recognises."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from django.conf import settings
from django.db import transaction

from allmende.foundation.models import Municipality, MunicipalityHost, Service
from allmende.foundation.proofs import SERVICES, digest, proof_of


@dataclass(frozen=True)
class MunicipalityDetails:
    """What an installation must know about a municipality before its first page."""

    slug: str
    name: str
    official_title: str
    ars: str
    state: str
    street: str
    postal_code: str
    town: str
    phone: str
    phone_hours: str
    email: str
    represented_by: str
    supervisory_authority: str
    data_protection_contact: str
    colour_primary: str = "#2f6b4f"
    colour_accent: str = "#e9b44c"


def create_municipality(
    details: MunicipalityDetails, *, hosts: Sequence[str], using: str = "owner"
) -> Municipality:
    """Create a municipality with its host names; only the owner role may.

    Raises:
        ValidationError: a value is malformed.
        IntegrityError: the slug or a host is taken.
    """
    municipality = Municipality(**asdict(details))
    municipality.clean_fields()
    with transaction.atomic(using=using):
        municipality.save(using=using)
        MunicipalityHost.objects.using(using).bulk_create(
            MunicipalityHost(municipality=municipality, host=host.lower(), is_primary=index == 0)
            for index, host in enumerate(hosts)
        )
    return Municipality.objects.get(pk=municipality.pk)


def service_proof(name: str) -> str:
    """Return the secret with which the service ``name`` proves itself; derived from the installation's key."""
    return proof_of(name, settings.SECRET_KEY)


def register_services(names: Iterable[str] = SERVICES, *, using: str = "owner") -> None:
    """Make the database recognise exactly these services; runs with every migration, as the owner."""
    wanted = {name: digest(service_proof(name)) for name in names}
    Service.objects.using(using).exclude(name__in=wanted).delete()
    for name, proof_digest in wanted.items():
        Service.objects.using(using).update_or_create(name=name, defaults={"proof_digest": proof_digest})
