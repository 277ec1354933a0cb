"""Who may know, see and do what in a partnership."""
