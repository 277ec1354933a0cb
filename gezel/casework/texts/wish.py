"""Sentences of the intention and of the page of a case."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.tab_case": Text("Dossier", "File"),
    "casework.tab_timeline": Text("Tijdlijn", "Timeline"),
    "casework.voice_own": Text("De deelnemer in eigen woorden", "The participant in their own words"),
    "casework.voice_retold": Text(
        "Naverteld, en teruggelezen aan de deelnemer", "Retold, and read back to the participant"
    ),
    "casework.intended": Text(
        "{who} schreef op wat de deelnemer nu wil.", "{who} wrote down what the participant wants now."
    ),
    "casework.intention_same": Text(
        "Dit staat er al zo. Pas de woorden aan als de deelnemer nu iets anders wil.",
        "It already says this. Change the words when the participant now wants something else.",
    ),
    "casework.intention_needs_why": Text(
        "Schrijf er in een zin bij waarom het veranderde: zo blijft de weg leesbaar.",
        "Add in one sentence why it changed: so the way stays readable.",
    ),
    "casework.moment_intended": Text("Opgeschreven wat de deelnemer wil", "Written down what the participant wants"),
    "casework.moment_knocked": Text("Aangeklopt", "Knocked at the door"),
    "casework.moment_met": Text("Kennisgemaakt", "Got acquainted"),
    "casework.moment_talked": Text("Gesprek met drie", "Talk of three"),
    "casework.moment_committed": Text(
        "De deelnemer zei ja: het traject begint", "The participant said yes: the track begins"
    ),
    "casework.moment_paused": Text("Even rust", "Paused"),
    "casework.moment_closed": Text("Afgerond", "Closed"),
}
