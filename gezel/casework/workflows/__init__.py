"""The steps of casework, one noun a file."""
