"""Sentences of the list of participants."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.nav_participants": Text("Deelnemers", "Participants"),
    "casework.tab_participants": Text("Deelnemers", "Participants"),
}
