"""Allmende, the open citizens' platform that municipalities run in public hand."""

__version__ = "0.1.0"
