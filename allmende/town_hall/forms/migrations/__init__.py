"""Migrations of the room ``forms``."""
