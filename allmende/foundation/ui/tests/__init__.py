"""Tests of the UI components."""
