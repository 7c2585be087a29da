"""Tests of the top storey."""
