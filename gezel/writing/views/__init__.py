"""What pages on which a text saves itself share."""
