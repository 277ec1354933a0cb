"""The room `casework`: from the knock on the door to letting go; the participant holds the wheel."""
