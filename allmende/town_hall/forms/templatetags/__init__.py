"""Template tags of the room ``forms``."""
