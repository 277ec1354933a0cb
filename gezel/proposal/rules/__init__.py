"""What decides in a proposal: pure functions on plain values."""
