"""Sentences of breaking the glass."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.glass_for_whom": Text(
        "Noodtoegang is voor trajectgezellen, teamleiders en dossierbeheerders van dit partnerschap. Bel een van hen.",
        "Emergency access is for companions, team leaders and file managers of this partnership. Call one of them.",
    ),
    "casework.glass_needs_reason": Text(
        "Zeg in een zin waarom u nu in dit dossier moet zijn: de teamleider leest dit.",
        "Say in one sentence why you must be in this file now: the team leader reads this.",
    ),
    "casework.glass_not_needed": Text(
        "Dit dossier staat al voor u open. U vindt het bij Deelnemers.",
        "This file is open to you already. You find it under Participants.",
    ),
    "casework.glass_not_by_statutory": Text(
        "U hebt voor deze deelnemer een wettelijke taak bij VDAB. Dan opent u dit dossier niet, ook niet in nood. Bel de teamleider.",
        "You have a statutory task at VDAB for this participant. Then you do not open this file, not even in need. Call the team leader.",
    ),
    "casework.glass_nobody": Text(
        "Niemand met precies deze naam. Kijk de naam na, of bel de teamleider. Deze poging is genoteerd.",
        "Nobody with exactly this name. Check the name, or call the team leader. This attempt was written down.",
    ),
    "casework.glass_several": Text(
        "Meer dan één deelnemer heet zo. Vul de geboortedatum in.",
        "More than one participant has this name. Fill in the birth date.",
    ),
    "casework.glass_broken": Text("{who} nam noodtoegang tot {until}.", "{who} took emergency access until {until}."),
    "casework.glass_tried": Text(
        "{who} vroeg noodtoegang met een naam die naar niemand leidt.",
        "{who} asked emergency access with a name that leads to nobody.",
    ),
    "casework.moment_glass": Text("Noodtoegang door {who}", "Emergency access by {who}"),
    "casework.glass_told": Text(
        "{who} nam noodtoegang tot het dossier van {initials}, tot {until}.",
        "{who} took emergency access to the file of {initials}, until {until}.",
    ),
}
