"""Papers of governance: from plain values to blocks."""
