"""The participant's own place: their words, their voice, and the numbers of its door."""

from typing import Final

# What the participant puts in the file.
ADDED: Final = "added"
BESIDE: Final = "beside"
DISAGREES: Final = "disagrees"
WORD_KINDS: Final = (ADDED, BESIDE, DISAGREES)

# The door.
KEY_DAYS: Final = 180
CODE_DIGITS: Final = 6
TRIES: Final = 5  # wrong codes in a row before a rest
REST_MINUTES: Final = 15
TRIES_IN_ALL: Final = 10  # wrong codes in a row before the key is blocked
VISIT_MINUTES: Final = 60

# Voice: levels, the three questions of each, and the answers by picture.
TRACK: Final = "track"
GROUP: Final = "group"
PROJECT: Final = "project"
LEVELS: Final = (TRACK, GROUP, PROJECT)
QUESTIONS: Final = {
    TRACK: ("heard", "pace", "useful"),
    GROUP: ("welcome", "learned", "again"),
    PROJECT: ("easy", "respected", "recommend"),
}
GOOD: Final = 3
SO_SO: Final = 2
BAD: Final = 1
ANSWERS: Final = (BAD, SO_SO, GOOD)
FEW: Final = 5  # fewer voices than this are not shown

LANGUAGES: Final = ("nl", "en", "fr")
