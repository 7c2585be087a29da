"""Reproducible measurements: every number of `benchmarks/README.md` comes from `make bench`."""
