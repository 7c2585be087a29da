"""Template tag libraries of the foundation."""
