"""What waits on the home page around proposals."""

from gezel.kernel.texts import Text

TEXTS = {
    "proposal.nav": Text("Projectvoorstellen", "Proposals"),
    "proposal.card_begin": Text(
        "De partners van {area} liggen vast. Begin samen aan het projectvoorstel.",
        "The partners of {area} are settled. Begin the proposal together.",
    ),
    "proposal.card_draft": Text(
        "Schrijf mee aan het projectvoorstel van {area}.", "Write along at the proposal of {area}."
    ),
    "proposal.card_assigned": Text(
        "{count} antwoorden van het projectvoorstel van {area} wachten op u.",
        "{count} answers of the proposal of {area} wait for you.",
    ),
    "proposal.card_two_texts": Text(
        "In het projectvoorstel van {area} wachten {count} teksten om samen te voegen.",
        "{count} texts wait to be merged in the proposal of {area}.",
    ),
    "proposal.card_waits": Text(
        "Het projectvoorstel van {area} is ingediend. Europa WSE beoordeelt het.",
        "The proposal of {area} was submitted. Europa WSE judges it.",
    ),
    "proposal.card_conditions": Text(
        "Aan {count} voorwaarden voor {area} moet nog voldaan worden.",
        "{count} conditions for {area} are still to be met.",
    ),
    "proposal.card_to_judge": Text("Beoordeel het projectvoorstel van {area}.", "Judge the proposal of {area}."),
    "proposal.card_judging": Text(
        "U beoordeelt het projectvoorstel van {area}. Werk de scores af en beslis.",
        "You are judging the proposal of {area}. Finish the scores and decide.",
    ),
    "proposal.card_condition_answered": Text(
        "De promotor van {area} antwoordde op een voorwaarde. Kijk na of ze voldaan is.",
        "The promotor of {area} answered a condition. See whether it is met.",
    ),
}
