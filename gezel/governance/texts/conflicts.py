"""Sentences of conflicts and their ladders. None of them says anything of what a conflict is about."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.sub_conflicts": Text("Conflicten", "Conflicts"),
    "governance.conflict_kind_participant_companion": Text(
        "Tussen deelnemer en trajectgezel", "Between participant and companion"
    ),
    "governance.conflict_kind_between_companions": Text("Tussen trajectgezellen", "Between companions"),
    "governance.conflict_kind_companion_leader": Text(
        "Tussen trajectgezel en teamleider", "Between companion and team leader"
    ),
    "governance.conflict_kind_leader_director": Text(
        "Tussen teamleider en regisseur", "Between team leader and director"
    ),
    "governance.conflict_kind_between_partners": Text("Tussen partners", "Between partners"),
    "governance.conflict_kind_outside": Text("Met een andere organisatie", "With another organisation"),
    "governance.conflict_state_between_them": Text("Met elkaar", "With each other"),
    "governance.conflict_state_on_ladder": Text("Op de ladder", "On the ladder"),
    "governance.conflict_state_last_word": Text("Bij wie het laatste woord heeft", "With who has the last word"),
    "governance.conflict_state_closed": Text("Afgesloten", "Closed"),
    "governance.conflict_end_agreed": Text("Samen uitgeklaard", "Settled together"),
    "governance.conflict_end_ruled": Text("Bindende uitspraak", "Binding word"),
    "governance.conflict_end_companion_changed": Text(
        "Een andere trajectgezel gaat verder", "Another companion carries on"
    ),
    "governance.conflict_end_track_stopped": Text(
        "Het traject stopt, samen met de dossierbeheerder", "The track stops, together with the file manager"
    ),
    "governance.conflict_end_gone": Text("Niet meer aan de orde", "No longer an issue"),
    "governance.rung_neutral": Text("Iemand van een neutrale organisatie", "Somebody of a neutral organisation"),
    "governance.rung_hearing": Text("Elke partij wordt gehoord", "Every party is heard"),
    "governance.rung_employers": Text("De werkgevers weten ervan", "The employers know of it"),
    "governance.rung_appeal": Text("Wie het niet eens is, kan hoger", "Whoever disagrees can go higher"),
    "governance.rung_final": Text("Het laatste woord, en dat bindt", "The last word, and it binds"),
    "governance.do_note": Text("Noteren wat er gedaan is", "Note what was done"),
    "governance.do_hear": Text("Een partij is gehoord", "A party was heard"),
    "governance.do_climb": Text("Naar de volgende trede", "To the next rung"),
    "governance.do_end": Text("Afsluiten", "Close"),
    # Refusals
    "governance.conflict_choose_kind": Text("Kies tussen wie het conflict is.", "Choose between whom the conflict is."),
    "governance.conflict_what_happened": Text("Schrijf wat er gebeurd is.", "Write what happened."),
    "governance.conflict_what_came": Text(
        "Schrijf wat er gedaan is en wat ervan kwam.", "Write what was done and what came of it."
    ),
    "governance.conflict_with_whom": Text(
        "Kruis aan wie er nog betrokken is, of noem de andere organisatie.",
        "Tick who else is involved, or name the other organisation.",
    ),
    "governance.conflict_not_of_here": Text(
        "Kies mensen die deelnemen aan {name}. Voor iemand anders vult u de naam in.",
        "Choose people who take part in {name}. For somebody else, fill in the name.",
    ),
    "governance.conflict_no_initials": Text(
        "“{found}” lijkt op een naam of initialen. Schrijf “de deelnemer”: hier staat nooit wie dat is.",
        "“{found}” looks like a name or initials. Write “the participant”: who that is never stands here.",
    ),
    "governance.conflict_in_future": Text(
        "Kies een dag die al voorbij of vandaag is.", "Choose today or an earlier day."
    ),
    "governance.conflict_not_in_it": Text(
        "Dit kan alleen wie bij het conflict betrokken is.", "Only whoever is involved in the conflict can do this."
    ),
    "governance.conflict_named_speaks": Text(
        "Dit doet wie op deze trede gevraagd is, nooit een partij.",
        "Whoever was asked on this rung does this, never a party.",
    ),
    "governance.conflict_no_such_party": Text("Kies een van de partijen.", "Choose one of the parties."),
    "governance.conflict_all_heard": Text("Iedereen is gehoord op deze trede.", "Everyone was heard on this rung."),
    "governance.conflict_first_here": Text(
        "Noteer eerst wat er op de trede “{rung}” gedaan is en wat ervan kwam. Een trede overslaan kan niet.",
        "First note what was done on the rung “{rung}” and what came of it. A rung cannot be skipped.",
    ),
    "governance.conflict_hear_first": Text(
        "Elke partij heeft recht gehoord te worden. Nog {count} te gaan.",
        "Every party has the right to be heard. {count} still to go.",
    ),
    "governance.conflict_employers_first": Text(
        "Breng eerst de werkgevers op de hoogte, en noteer de dag.", "Tell the employers first, and note the day."
    ),
    "governance.conflict_name_somebody": Text("Noem wie nu gevraagd wordt: {who}.", "Name who is asked now: {who}."),
    "governance.conflict_not_a_party": Text(
        "Een partij kan niet bemiddelen in het eigen conflict. Kies iemand anders.",
        "A party cannot mediate in its own conflict. Choose somebody else.",
    ),
    "governance.conflict_not_neutral": Text(
        "Op deze trede is iemand nodig die niet bij een van de partijen werkt.",
        "This rung needs somebody who does not work for one of the parties.",
    ),
    "governance.conflict_end_not_here": Text(
        "Zo kan dit conflict op deze trede niet eindigen.", "This conflict cannot end that way on this rung."
    ),
    "governance.conflict_file_manager": Text(
        "Een traject stopt in samenspraak met de dossierbeheerder. Kies wie dat is.",
        "A track stops together with the file manager. Choose who that is.",
    ),
    "governance.conflict_not_note_closed": Text("Dit conflict is afgesloten.", "This conflict is closed."),
    "governance.conflict_not_hear_between_them": Text(
        "Met elkaar hoort niemand de partijen apart. Ga eerst naar de volgende trede.",
        "Between each other nobody hears the parties separately. Go to the next rung first.",
    ),
    "governance.conflict_not_hear_closed": Text("Dit conflict is afgesloten.", "This conflict is closed."),
    "governance.conflict_not_climb_last_word": Text(
        "Hoger dan dit gaat het niet: hier valt het laatste woord.", "It goes no higher: the last word is given here."
    ),
    "governance.conflict_not_climb_closed": Text("Dit conflict is afgesloten.", "This conflict is closed."),
    "governance.conflict_not_settle_closed": Text("Dit conflict is al afgesloten.", "This conflict is closed already."),
    "governance.conflict_not_rule_between_them": Text(
        "Een bindende uitspraak valt alleen op de bovenste trede.", "A binding word is given on the highest rung only."
    ),
    "governance.conflict_not_rule_on_ladder": Text(
        "Een bindende uitspraak valt alleen op de bovenste trede.", "A binding word is given on the highest rung only."
    ),
    "governance.conflict_not_rule_closed": Text("Dit conflict is al afgesloten.", "This conflict is closed already."),
    "governance.ladder_too_short": Text("Een ladder heeft minstens twee treden.", "A ladder has at least two rungs."),
    "governance.ladder_says_who": Text(
        "Geef elke trede een naam en zeg wie er gevraagd wordt.", "Give each rung a name and say who is asked."
    ),
    "governance.ladder_last_word": Text(
        "De bovenste trede heeft het laatste woord, en geen andere.",
        "The highest rung has the last word, and no other.",
    ),
    "governance.ladder_why": Text("Zeg waarom, of welke beslissing.", "Say why, or which decision."),
    # Events, notices, cards
    "governance.conflict_opened": Text("{who} kaartte het conflict aan.", "{who} brought the conflict up."),
    "governance.conflict_noted": Text("{who} noteerde wat er gedaan is.", "{who} noted what was done."),
    "governance.conflict_heard": Text("{who} hoorde een partij.", "{who} heard a party."),
    "governance.conflict_climbed": Text("{who} bracht het naar de volgende trede.", "{who} took it to the next rung."),
    "governance.conflict_closed": Text("{who} sloot het conflict af.", "{who} closed the conflict."),
    "governance.ladder_agreed": Text(
        "{who} legde ladder {number} voor een soort conflict vast.", "{who} set ladder {number} for a kind of conflict."
    ),
    "governance.notice_conflict": Text(
        "Er is nieuws in iets vertrouwelijks waar u bij betrokken bent.",
        "There is news in something confidential that involves you.",
    ),
    "governance.card_conflict": Text(
        "Iets vertrouwelijks vraagt uw aandacht.", "Something confidential asks for your attention."
    ),
}
