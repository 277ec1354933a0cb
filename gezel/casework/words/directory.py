"""Words of combined tracks, groups, the directory and workplaces."""

from typing import Final

# With whom a track is combined.
VDAB: Final = "vdab"
SPECIAL: Final = "special"
COMBINED: Final = (VDAB, SPECIAL)

# What an entry of the directory is.
ACTOR: Final = "actor"
EMPLOYER: Final = "employer"
ENTRIES: Final = (ACTOR, EMPLOYER)

# What work somebody can do at an employer.
REGULAR: Final = "regular"
SOCIAL: Final = "social"
AMA: Final = "ama"
VOLUNTEERING: Final = "volunteering"
NEIGHBOURHOOD: Final = "neighbourhood"
PLACES: Final = (REGULAR, SOCIAL, AMA, VOLUNTEERING, NEIGHBOURHOOD)

# What a time at a workplace led to.
STAYS: Final = "stays"
WORK: Final = "work"
LEARNED: Final = "learned"
STOPPED: Final = "stopped"
OUTCOMES: Final = (STAYS, WORK, LEARNED, STOPPED)

# With whom a coach spoke at a workplace.
THE_PARTICIPANT: Final = "participant"
COLLEAGUES: Final = "colleagues"
MANAGER: Final = "manager"
COACHED: Final = (THE_PARTICIPANT, COLLEAGUES, MANAGER)

# Whether somebody was at a group activity.
PRESENT: Final = "present"
ABSENT: Final = "absent"
EXCUSED: Final = "excused"
ATTENDING: Final = (PRESENT, ABSENT, EXCUSED)

STALE_MONTHS: Final = 12
