"""Sentences of the room `audit`."""

from gezel.kernel.texts import Text

TEXTS = {
    "audit.retained": Text(
        "{who} verwijderde of maakte gegevens onleesbaar waarvan de bewaartermijn voorbij is.",
        "{who} removed or made unreadable data whose retention period has passed.",
    ),
    "audit.seal_missing": Text(
        "Zegel {number} ontbreekt of sluit niet aan op het vorige zegel.",
        "Seal {number} is missing or does not follow from the seal before it.",
    ),
    "audit.seal_broken": Text(
        "De regels onder zegel {number} zijn niet meer dezelfde als toen ze verzegeld werden.",
        "The rows under seal {number} are no longer the same as when they were sealed.",
    ),
    "audit.seal_differs": Text(
        "Zegel {number} in de databank verschilt van hetzelfde zegel in het uitgevoerde bestand.",
        "Seal {number} in the database differs from the same seal in the exported file.",
    ),
    "audit.verified": Text(
        "Alles klopt: {seals} zegels over {rows} regels; {open} regels wachten nog op een zegel.",
        "All is well: {seals} seals over {rows} rows; {open} rows still wait for a seal.",
    ),
    "audit.history": Text("Wat er gebeurde", "What happened"),
    "audit.nothing_yet": Text("Hier is nog niets gebeurd.", "Nothing has happened here yet."),
    "audit.reason": Text("Reden", "Reason"),
}
