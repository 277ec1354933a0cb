"""What happened to a text that was sent, and what a kept text is to the one that stands."""

from typing import Final

SAVED: Final = "saved"
SAME: Final = "same"  # nothing changed
CONFLICT: Final = "conflict"  # written on an older text; kept beside it
LATE: Final = "late"  # came in when the draft was closed; kept beside it

STANDS: Final = "stands"
EARLIER: Final = "earlier"
BESIDE: Final = "beside"
MERGED: Final = "merged"
