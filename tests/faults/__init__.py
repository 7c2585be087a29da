"""What happens to people's applications when parts of a running instance are killed."""
