"""Next steps: who does them, how they ended, and whether they answered a question in the participant's eyes."""

from typing import Final

# Who does it.
PARTICIPANT: Final = "participant"
COMPANION: Final = "companion"
OTHER: Final = "other"
DOERS: Final = (PARTICIPANT, COMPANION, OTHER)

# Whether it answered a value question, in the participant's eyes.
YES: Final = "yes"
PARTLY: Final = "partly"
NO: Final = "no"
NOT_ASKED: Final = "not_asked"
ANSWERED: Final = (YES, PARTLY, NO, NOT_ASKED)

# What that rests on.
OBSERVED: Final = "observed"
TOLD: Final = "told"
GROUNDS: Final = (OBSERVED, TOLD)

# States, derived from who and when.
OPEN: Final = "open"
DONE: Final = "done"
DROPPED: Final = "dropped"
STATES: Final = (OPEN, DONE, DROPPED)

# What happened to a step; each keeps what stood after it.
AGREED: Final = "agreed"
CHANGED: Final = "changed"
FINISHED: Final = "finished"
LET_GO: Final = "let_go"
JUDGED: Final = "judged"
TIED: Final = "tied"
MOVES: Final = (AGREED, CHANGED, FINISHED, LET_GO, JUDGED, TIED)
