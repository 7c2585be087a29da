"""Allmende, the open citizens' platform that municipalities run themselves."""

__version__ = "0.1.0"
