"""Kinds, roles and states of cases; one file a topic for what only that topic uses."""

from typing import Final

# What a case is about.
PERSON: Final = "person"
GROUP: Final = "group"
ORGANISATION: Final = "organisation"
NEIGHBOURHOOD: Final = "neighbourhood"
COOPERATION: Final = "cooperation"
KINDS: Final = (PERSON, GROUP, ORGANISATION, NEIGHBOURHOOD, COOPERATION)

# States, derived from who and when.
WAITING: Final = "waiting"
MEETING: Final = "meeting"
TALKING: Final = "talking"
RUNNING: Final = "running"
PAUSED: Final = "paused"
CLOSED: Final = "closed"
STATES: Final = (WAITING, MEETING, TALKING, RUNNING, PAUSED, CLOSED)
BEFORE_START: Final = (WAITING, MEETING, TALKING)
OPEN: Final = (*BEFORE_START, RUNNING, PAUSED)

# Phases of a running case: they weigh differently in the caseload.
STARTING: Final = "starting"
INTENSIVE: Final = "intensive"
STEADY: Final = "steady"
LETTING_GO: Final = "letting_go"
PHASES: Final = (STARTING, INTENSIVE, STEADY, LETTING_GO)

# What someone is in one case.
COMPANION: Final = "companion"
COVER: Final = "cover"
FILE_MANAGER: Final = "file_manager"
INVOLVED: Final = "involved"
AFTERCARE: Final = "aftercare"
CASE_ROLES: Final = (COMPANION, COVER, FILE_MANAGER, INVOLVED, AFTERCARE)
GUIDING: Final = (COMPANION, COVER)
CALLING: Final = (*GUIDING, AFTERCARE)  # who asks how it goes, and may take up again
ENDING: Final = (COMPANION, COVER, FILE_MANAGER, INVOLVED)  # these end with the case, after the overlap

# What an actor is to a case without a role in it.
LEADER: Final = "leader"
LEADER_AFTER: Final = "leader_after"
ALLOCATOR: Final = "allocator"
RECEIVER: Final = "receiver"
GLASS: Final = "glass"
# Companion or cover of somebody who came back and did not say yes again, for an organisation that only the knock let in.
MEETING_AGAIN: Final = "meeting_again"

# How the participant said what they allow.
KNOCK: Final = "knock"
TALK: Final = "talk"

# What the participant allows an organisation to use the file for.
ORGANISE: Final = "organise"
GUIDE: Final = "guide"
FOLLOW: Final = "follow"
CONFER: Final = "confer"
PURPOSES: Final = (GUIDE, FOLLOW, CONFER, ORGANISE)

# Roles of governance that bear on cases.
TEAM_LEADER: Final = "team_leader"
DIVIDING: Final = (TEAM_LEADER, COMPANION, FILE_MANAGER)
# A reason for breaking the glass says at least something.
REASON_LEAST: Final = 10
