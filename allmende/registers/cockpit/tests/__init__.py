"""Tests of the room ``cockpit``."""
