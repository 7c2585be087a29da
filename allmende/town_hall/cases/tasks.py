"""Jobs of the cases; imported by the queue at start."""

from allmende.town_hall.cases.services import receipt_job

__all__ = ["receipt_job"]
