"""Words of case conferences: their states, how the participant knew and took part, what is written at the table."""

from typing import Final

# States, derived from who and when.
PREPARING: Final = "preparing"
CALLED: Final = "called"
GOING_ON: Final = "going_on"
AGREED: Final = "agreed"
FOLLOWED: Final = "followed"
CANCELLED: Final = "cancelled"
STATES: Final = (PREPARING, CALLED, GOING_ON, AGREED, FOLLOWED, CANCELLED)
OPEN: Final = (PREPARING, CALLED, GOING_ON, AGREED)

# How the participant takes part.
WHOLE: Final = "whole"
IN_PART: Final = "in_part"
REPRESENTED: Final = "represented"
CHOSE_NOT: Final = "chose_not"
PRESENCES: Final = (WHOLE, IN_PART, REPRESENTED, CHOSE_NOT)

# How the participant came to know of it.
TALK: Final = "talk"
CALL: Final = "call"
MESSAGE: Final = "message"
LETTER: Final = "letter"
WAYS: Final = (TALK, CALL, MESSAGE, LETTER)

# What is written at the table.
ADVICE: Final = "advice"
STEP: Final = "step"
ENTRIES: Final = (ADVICE, STEP)

# Whose an advice or a step is, beside somebody invited (``i`` and the id of the invitation).
THE_PARTICIPANT: Final = "participant"
THE_PREPARER: Final = "preparer"

# What came of it.
DONE: Final = "done"
IN_PART_DONE: Final = "in_part"
OTHERWISE: Final = "otherwise"
NOT_DONE: Final = "not_done"
OUTCOMES: Final = (DONE, IN_PART_DONE, OTHERWISE, NOT_DONE)

# What a look at the goals says of how long the track lasts.
GO_ON: Final = "go_on"
LET_GO: Final = "let_go"
STOP: Final = "stop"
LENGTHS: Final = (GO_ON, LET_GO, STOP)
