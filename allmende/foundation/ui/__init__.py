"""UI components of the house: layouts, template tags, form widgets, palette and browser assets (see README.md)."""
