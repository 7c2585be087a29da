"""Jobs of the foundation; imported by the queue at start."""

from allmende.foundation.outbox import deliver

__all__ = ["deliver"]
