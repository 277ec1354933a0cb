"""Pictures one may choose from for value steps and the levels of indicators."""

from typing import Final

ICONS: Final = (
    *(
        "smile",
        "meh",
        "frown",
        "thumbs-up",
        "thumbs-down",
        "heart-pulse",
        "hand-heart",
        "hand",
        "user",
        "user-round-check",
    ),
    *(
        "users",
        "house",
        "door-open",
        "door-closed",
        "hourglass",
        "circle-alert",
        "circle",
        "circle-dot",
        "sprout",
        "trees",
    ),
    *(
        "compass",
        "footprints",
        "shuffle",
        "repeat",
        "coffee",
        "wallet",
        "briefcase",
        "graduation-cap",
        "school",
        "hammer",
    ),
    *("handshake", "puzzle", "message-circle", "scale", "life-buoy", "star", "target", "pause", "play", "car", "baby"),
)
