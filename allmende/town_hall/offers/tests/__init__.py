"""Tests of the offers."""
