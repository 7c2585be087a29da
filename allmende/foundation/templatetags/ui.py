"""Template tags of the UI components: ``{% load ui %}``. Arguments and examples are in ``foundation/ui/README.md``."""

from allmende.foundation.ui.tags import blocks, forms, lists, small
from allmende.foundation.ui.tags.library import register as register

__all__ = ["blocks", "forms", "lists", "register", "small"]
