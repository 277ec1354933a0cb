"""Writing a text together: versions, what came in late or beside, who is at work, putting back."""
