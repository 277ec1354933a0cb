"""What is done to a text that several people write."""
