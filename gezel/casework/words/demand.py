"""Value questions and failure questions: what a demand is, who said it, where an avoidable one comes from, what happened to it."""

from typing import Final

# A legitimate need in someone's own words, or a demand that was avoidable.
VALUE: Final = "value"
FAILURE: Final = "failure"
LABELS: Final = (VALUE, FAILURE)

# Who said it.
BY_PARTICIPANT: Final = "participant"
BY_CLOSE: Final = "close"
BY_COMPANION: Final = "companion"
BY_SERVICE: Final = "service"
SAID_BY: Final = (BY_PARTICIPANT, BY_CLOSE, BY_COMPANION, BY_SERVICE)

# An avoidable demand comes from what was not done, or done wrongly.
NOT_DONE: Final = "not_done"
DONE_WRONG: Final = "done_wrong"
CAUSES: Final = (NOT_DONE, DONE_WRONG)

# By whom: ourselves, another service, or how things are arranged.
OURS: Final = "ours"
OTHERS: Final = "others"
SYSTEM: Final = "system"
CAUSED_BY: Final = (OURS, OTHERS, SYSTEM)

# How the participant saw that these are their words.
IN_TALK: Final = "talk"
READ_TOGETHER: Final = "read"
OWN_PLACE: Final = "own_place"
VALIDATED_BY: Final = (IN_TALK, READ_TOGETHER, OWN_PLACE)

# What happened to a question; each keeps the words that stood after it.
OPENED: Final = "opened"
REWORDED: Final = "reworded"
RELABELLED: Final = "relabelled"
VALIDATED: Final = "validated"
TAGGED: Final = "tagged"
CLOSED: Final = "closed"
REOPENED: Final = "reopened"
LAID_DOWN: Final = "laid_down"  # with the closing of the track
TAKEN_UP: Final = "taken_up"  # with the return
MOVES: Final = (OPENED, REWORDED, RELABELLED, VALIDATED, TAGGED, CLOSED, REOPENED, LAID_DOWN, TAKEN_UP)
WITH_THE_TRACK: Final = (LAID_DOWN, TAKEN_UP)
