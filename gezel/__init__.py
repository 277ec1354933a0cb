"""Gezel: one system for the whole life of a Flemish lokaal partnerschap."""

__version__ = "0.1.0"
