"""Sentences about areas and who works on them."""

from gezel.kernel.texts import Text

TEXTS = {
    "formation.support_never_decides": Text(
        "Het ondersteuningsteam begeleidt en leest mee, maar beslist en wijzigt niets. Vraag een lokaal bestuur of VDAB van dit werkingsgebied om deze stap te zetten.",
        "The support team guides and reads along, but decides and changes nothing. Ask a local government or VDAB of this area to take this step.",
    ),
    "formation.manager_reads_only": Text(
        "De beheerder leest het proces mee en bekrachtigt het later, maar wijzigt er niets in. Vraag het aan het werkingsgebied.",
        "The manager reads the process and ratifies it later, but changes nothing in it. Ask the area itself.",
    ),
    "formation.not_of_this_area": Text(
        "U handelt nu niet voor een lokaal bestuur of VDAB van {area}. Wissel van organisatie of vraag het aan een collega van dat gebied.",
        "You are not acting for a local government or VDAB of {area}. Switch organisation or ask a colleague of that area.",
    ),
    "formation.manager_only": Text(
        "Alleen de beheerder (Europa WSE) kan dit. Neem contact op met het contactadres van de oproep.",
        "Only the manager (Europa WSE) can do this. Use the contact address of the call.",
    ),
}
