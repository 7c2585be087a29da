"""How the town answers: documents and the notices made of them."""
