"""The template tags, sorted by what they are for; ``templatetags/ui.py`` hands them to Django."""
