"""Structured logs, one JSON object a line, without personal data.

Only the fields named here are written: never a query string, a request body, a form value or an address of a person.
"""

from __future__ import annotations

import json
import logging
import traceback
from datetime import UTC, datetime


class JsonFormatter(logging.Formatter):
    """Formats a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; of an exception only its type and the places in the code, never its values."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _message(record),
        }
        if record.exc_info and record.exc_info[1] is not None:
            failure = record.exc_info[1]
            line["exception"] = type(failure).__name__
            line["places"] = [
                f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(failure.__traceback__)
            ]
        return json.dumps(line, ensure_ascii=False)


def _message(record: logging.LogRecord) -> str:
    """Return what a record says. The queue's own messages repeat the arguments of jobs, which name persons and cases."""
    if not record.name.startswith("procrastinate"):
        return record.getMessage()
    job = getattr(record, "job", None)
    if isinstance(job, dict):
        return f"{getattr(record, 'action', 'job')}: {job.get('task_name')} {job.get('id')}"
    return record.getMessage().partition("(")[0].strip()
