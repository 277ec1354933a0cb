"""What happens in a partnership, one noun's life a file."""
