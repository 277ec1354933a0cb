"""Fixtures that every test may use: ``database`` (one migrated database), ``doors`` (clock, client, mail), ``skips``."""
