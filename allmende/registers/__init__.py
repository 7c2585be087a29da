"""What the town accounts for: usage policies, and the cockpit in which residents see the use of their data."""
