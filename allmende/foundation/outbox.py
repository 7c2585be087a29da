"""News that travel up the house: small frozen events, written in the transaction of the change.

A room publishes; ``allmende/entrance/wiring.py`` lists who handles what. An event is handled at least once, so
handlers may run twice.
"""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, get_type_hints

from allmende.foundation.clock import now
from allmende.foundation.jobs import job
from allmende.foundation.models import OutboxEntry

Handler = Callable[[Any], None]
_events: Final[dict[str, type]] = {}
_handlers: Final[dict[type, tuple[Handler, ...]]] = {}


def wire(handlers: Mapping[type, Sequence[Handler]]) -> None:
    """Take over the list of handlers; called once by the entrance."""
    _handlers.clear()
    _events.clear()
    for event, listed in handlers.items():
        _handlers[event] = tuple(listed)
        _events[event.__qualname__] = event


def to_payload(event: Any) -> dict[str, str | int | None]:
    """Return the fields of an event as plain JSON; identifiers and dates become text."""
    values = dataclasses.asdict(event)
    return {
        key: value if isinstance(value, (int, str, type(None))) else str(value)
        for key, value in values.items()
    }


def from_payload(event_type: type, payload: Mapping[str, Any]) -> Any:
    """Rebuild an event; the inverse of ``to_payload``."""
    readers: dict[Any, Callable[[Any], Any]] = {
        uuid.UUID: uuid.UUID,
        datetime: datetime.fromisoformat,
        date: date.fromisoformat,
    }
    hints = get_type_hints(event_type)
    return event_type(
        **{key: readers.get(hints[key], lambda value: value)(value) for key, value in payload.items()}
    )


def publish(event: Any) -> None:
    """Write ``event`` into the outbox and enqueue its delivery, both in the running transaction.

    Raises:
        LookupError: the event is not listed in the wiring; a programming error.
    """
    if type(event) not in _handlers:
        raise LookupError(f"{type(event).__qualname__} is not listed in entrance/wiring.py")
    entry = OutboxEntry.objects.create(event=type(event).__qualname__, payload=to_payload(event))
    deliver.enqueue(entry_id=str(entry.pk))


def _deliver(entry_id: str) -> None:
    """Hand one event to its handlers; a second delivery of a handled event does nothing."""
    entry = OutboxEntry.objects.select_for_update(no_key=True).get(pk=entry_id)
    if entry.handled_at is not None:
        return
    event_type = _events[entry.event]
    event = from_payload(event_type, entry.payload)
    for handler in _handlers[event_type]:
        handler(event)
    entry.handled_at = now()
    entry.save(update_fields=["handled_at"])


def forget_handled(*, before: datetime) -> int:
    """Delete events that were handled before an instant; returns how many."""
    deleted, _by_model = OutboxEntry.objects.filter(handled_at__lt=before).delete()
    return deleted


deliver: Final = job(name="foundation.deliver", service="outbox")(_deliver)
