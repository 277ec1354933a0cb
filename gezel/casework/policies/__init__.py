"""Who may know, see and do in a case."""
