"""Reads of organisations, people and their ties: querysets, or frozen dataclasses for a page."""
