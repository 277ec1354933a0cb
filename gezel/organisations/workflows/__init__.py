"""One noun's life a file; each step: take, require, change, record, tell."""
