"""Sentences of the flow through a partnership, its capacity, and what counts as work."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.tab_flow": Text("Doorstroom", "Flow"),
    "casework.tab_capacity": Text("Draagkracht", "Capacity"),
    "casework.work_counts_regular": Text(
        "Betaald werk telt altijd mee. Kies daarnaast alleen uit de lijst.",
        "Paid work always counts. Beside it, choose from the list only.",
    ),
    "casework.work_unknown": Text(
        "Kies een moment en een groep uit de lijst.", "Choose a moment and a group from the list."
    ),
    "casework.work_target": Text("Het doel is een getal van 0 tot 100.", "The target is a number from 0 to 100."),
    "casework.work_needs_reason": Text(
        "Schrijf waarom u anders telt: wie de cijfers leest, ziet dat erbij.",
        "Write why you count otherwise: whoever reads the figures sees it.",
    ),
    "casework.work_defined": Text(
        "{who} sprak af wat vanaf {day} als uitstroom naar werk telt.",
        "{who} agreed on what counts as outflow to work from {day}.",
    ),
}
