"""Papers of formation: what is sent, kept and read, made from plain values."""
