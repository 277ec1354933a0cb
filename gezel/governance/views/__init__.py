"""Pages of governance, one journey a file."""
