"""Words of the network around a participant."""

from typing import Final

# What somebody or something is to the participant; the first ones informal, the others formal.
FAMILY: Final = "family"
PARTNER: Final = "partner"
FRIEND: Final = "friend"
NEIGHBOUR: Final = "neighbour"
BUDDY: Final = "buddy"
OTHER: Final = "other"
CARE: Final = "care"
WELFARE: Final = "welfare"
WORK: Final = "work"
SCHOOL: Final = "school"
JUSTICE: Final = "justice"
CLUB: Final = "club"
INFORMAL: Final = (FAMILY, PARTNER, FRIEND, NEIGHBOUR, BUDDY, CLUB, OTHER)
FORMAL: Final = (CARE, WELFARE, WORK, SCHOOL, JUSTICE)
KINDS: Final = (*INFORMAL, *FORMAL)

# How near: 1 is nearest.
NEAR: Final = 1
AROUND: Final = 2
FAR: Final = 3
RINGS: Final = (NEAR, AROUND, FAR)
