"""Sentences of the case itself: states, phases, roles in it, what is shared."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.state_waiting": Text("wacht", "waiting"),
    "casework.state_meeting": Text("maakt kennis", "getting acquainted"),
    "casework.state_talking": Text("had het gesprek met drie", "had the talk of three"),
    "casework.state_running": Text("loopt", "running"),
    "casework.state_paused": Text("rust even", "paused"),
    "casework.state_closed": Text("afgerond", "closed"),
    "casework.phase_starting": Text("opstart", "starting"),
    "casework.phase_intensive": Text("intensief", "intensive"),
    "casework.phase_steady": Text("op kruissnelheid", "steady"),
    "casework.phase_letting_go": Text("loslaten", "letting go"),
    "casework.role_companion": Text("trajectgezel", "companion"),
    "casework.role_cover": Text("vervanger", "cover"),
    "casework.role_file_manager": Text("dossierbeheerder", "file manager"),
    "casework.role_involved": Text("betrokken", "involved"),
    "casework.role_aftercare": Text("nazorg", "aftercare"),
    "casework.role_leader": Text("teamleider", "team leader"),
    "casework.role_allocator": Text("verdeelt mee", "helps to allocate"),
    "casework.role_receiver": Text("kreeg de aanmelding", "received the referral"),
    "casework.role_glass": Text("noodtoegang", "emergency access"),
    "casework.purpose_guide": Text("om te begeleiden", "to guide"),
    "casework.purpose_follow": Text("om op te volgen", "to follow up"),
    "casework.purpose_confer": Text("om in overleg te bespreken", "to discuss in conference"),
    "casework.purpose_organise": Text("om het werk te verdelen", "to divide the work"),
    "casework.knocked": Text("{who} noteerde een aanmelding.", "{who} noted a referral."),
    "casework.sharing_said": Text(
        "De deelnemer zei zelf wat eerst met de aanmelding meekwam; {who} noteerde dat.",
        "The participant said themselves what first came with the referral; {who} wrote that down.",
    ),
    "casework.sharing_allowed": Text(
        "{who} noteerde dat de deelnemer het delen toestaat ({purposes}).",
        "{who} noted that the participant allows sharing ({purposes}).",
    ),
    "casework.sharing_withdrawn": Text(
        "{who} noteerde dat de deelnemer het delen stopt ({purposes}).",
        "{who} noted that the participant stops the sharing ({purposes}).",
    ),
    "casework.role_given": Text("{who} gaf {person} de rol {role}.", "{who} gave {person} the role {role}."),
    "casework.role_ended": Text(
        "{who} liet de rol {role} van {person} eindigen op {day}.",
        "{who} let the role {role} of {person} end on {day}.",
    ),
    "casework.part_closed": Text(
        "Dit deel van het dossier is niet voor uw rol. Vraag het aan de trajectgezel.",
        "This part of the file is not for your role. Ask the companion.",
    ),
    "casework.guide_writes": Text(
        "Alleen wie nu met de deelnemer op weg is, schrijft in het dossier. Vraag het aan de trajectgezel.",
        "Only whoever goes along with the participant now writes in the file. Ask the companion.",
        "Seule la personne qui accompagne le participant écrit dans le dossier. Demandez à l’accompagnateur.",
    ),
    "casework.case_is_closed": Text(
        "Dit traject is afgerond. Heropen het eerst als de deelnemer terugkomt.",
        "This track is closed. Reopen it first when the participant comes back.",
        "Ce parcours est terminé. Il faut d’abord le rouvrir quand le participant revient.",
    ),
}
