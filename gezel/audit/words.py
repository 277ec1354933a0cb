"""Words of the room: the two kinds of rows that are sealed."""

EVENT = "event"
LOOK = "look"
SEALED = (EVENT, LOOK)
