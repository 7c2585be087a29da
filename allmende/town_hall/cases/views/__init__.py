"""Pages of the cases: applying, one's own cases, tracking, and the desk."""
