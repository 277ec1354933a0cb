"""What decides in writing together: pure functions on plain values."""
