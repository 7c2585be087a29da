"""The only place that reads the wall clock; rules and services receive the instant as an argument."""

from datetime import datetime

from django.utils import timezone


def now() -> datetime:
    """Return the current instant with time zone, for views and jobs to pass down."""
    return timezone.now()
