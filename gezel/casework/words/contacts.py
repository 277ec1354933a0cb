"""Kinds of contact, their icons, and how long each usually takes (C-11)."""

from types import MappingProxyType
from typing import Final

HOME_VISIT: Final = "home_visit"
CALL: Final = "call"
MESSAGE: Final = "message"
OFFICE: Final = "office"
TOGETHER: Final = "together"
GROUP: Final = "group"
OTHER: Final = "other"
CONTACT_KINDS: Final = (HOME_VISIT, CALL, MESSAGE, OFFICE, TOGETHER, GROUP, OTHER)

ICONS: Final = MappingProxyType(
    {
        HOME_VISIT: "house",
        CALL: "phone",
        MESSAGE: "message-circle",
        OFFICE: "building-2",
        TOGETHER: "footprints",
        GROUP: "users",
        OTHER: "circle-dot",
    }
)

# Minutes a contact gets when nobody fills them in; the page says so beside the field.
USUAL_MINUTES: Final = MappingProxyType(
    {HOME_VISIT: 60, CALL: 10, MESSAGE: 5, OFFICE: 45, TOGETHER: 90, GROUP: 120, OTHER: 15}
)
LONGEST_MINUTES: Final = 24 * 60
