"""Jobs of the notices; imported by the queue at start."""

from allmende.delivery.notices.making import render_notice

__all__ = ["render_notice"]
