"""Pages of casework, one journey a file."""
