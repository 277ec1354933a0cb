"""What governance decides, on plain values."""
