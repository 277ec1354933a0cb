"""What only pausing, closing, return and follow-up use."""

from typing import Final

# How a track ends (C-18); the first two are paid work.
WORK_REGULAR: Final = "work_regular"
WORK_SOCIAL: Final = "work_social"
TRAINING: Final = "training"
VOLUNTEERING: Final = "volunteering"
NEIGHBOURHOOD_WORK: Final = "neighbourhood_work"
AMA: Final = "ama"
WARM_TRANSFER: Final = "warm_transfer"
MOVED: Final = "moved"
STOPPED: Final = "stopped"
OTHER: Final = "other"
OUTCOMES: Final = (
    WORK_REGULAR,
    WORK_SOCIAL,
    TRAINING,
    VOLUNTEERING,
    NEIGHBOURHOOD_WORK,
    AMA,
    WARM_TRANSFER,
    MOVED,
    STOPPED,
    OTHER,
)

# How it ends before a track has begun: handed over elsewhere, said no, could not be reached.
ELSEWHERE: Final = "elsewhere"
DECLINED: Final = "declined"
UNREACHED: Final = "unreached"
BEFORE: Final = (ELSEWHERE, DECLINED, UNREACHED)

# Someone's situation some time after leaving: what they do, or that they look for work or not.
SEEKING: Final = "seeking"
NOT_SEEKING: Final = "not_seeking"
SITUATIONS: Final = (
    WORK_REGULAR,
    WORK_SOCIAL,
    TRAINING,
    VOLUNTEERING,
    NEIGHBOURHOOD_WORK,
    AMA,
    SEEKING,
    NOT_SEEKING,
    OTHER,
)
# What a partnership may count as work.
MAY_COUNT: Final = (WORK_REGULAR, WORK_SOCIAL, AMA, TRAINING, NEIGHBOURHOOD_WORK, VOLUNTEERING)

# The contract of who works; empty: no work, or not told.
CONTRACTS: Final = ("permanent", "fixed_term", "temporary_agency", "self_employed", "other")

# What became of a value question, in the participant's eyes.
REACHED: Final = "reached"
PARTLY: Final = "partly"
NOT_YET: Final = "not"
RESULTS: Final = (REACHED, PARTLY, NOT_YET)

# The two moments after leaving.
SHORT: Final = "short"
LONG: Final = "long"
MOMENTS: Final = (SHORT, LONG)
LEAVING: Final = "leaving"
WORK_MOMENTS: Final = (LEAVING, SHORT, LONG)

# What a follow-up gave; empty: still to be asked. Not reached is no "no".
ANSWERED: Final = "answered"
WILL_NOT_SAY: Final = "will_not_say"
NOT_REACHED: Final = "not_reached"
LAPSED: Final = "lapsed"
ANSWERS: Final = (ANSWERED, WILL_NOT_SAY, NOT_REACHED, LAPSED)
WAYS: Final = ("phone", "message", "mail", "visit", "met")

# How somebody came back.
GOES_ON: Final = "goes_on"
WAITS_AGAIN: Final = "waits_again"

# Over whom a share of work is counted.
OVER_LEFT: Final = "left"
OVER_STARTED: Final = "started"
OVER: Final = (OVER_LEFT, OVER_STARTED)
