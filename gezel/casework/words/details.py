"""What can be asked for behind a tap, and how someone reads."""

from typing import Final

PHONE: Final = "phone"
EMAIL: Final = "email"
ADDRESS: Final = "address"
NUMBER: Final = "number"
SEALED: Final = (PHONE, EMAIL, ADDRESS, NUMBER)

READS_WELL: Final = "well"
READS_LITTLE: Final = "little"
READS_NOT: Final = "not"
READS: Final = (READS_WELL, READS_LITTLE, READS_NOT)
