"""What organisations and sign-in must obey: pure functions on plain values."""
