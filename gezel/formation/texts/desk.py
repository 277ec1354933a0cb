"""Why the area desk or the manager cannot do something now, and what to do instead."""

from gezel.kernel.texts import Text

TEXTS = {
    "formation.start_area_who": Text(
        "Een werkingsgebied wordt gestart door de beheerder, of door wie de organisatie beheert bij een lokaal bestuur of VDAB. Vraag het aan die collega.",
        "An operating area is started by the manager, or by the administrator of a local government or VDAB. Ask that colleague.",
    ),
    "formation.call_not_published": Text(
        "Deze oproep is nog niet bekendgemaakt. Een werkingsgebied starten kan zodra de beheerder de oproep publiceert.",
        "This call is not published yet. An area can be started once the manager publishes the call.",
    ),
    "formation.call_without_window": Text(
        "Deze oproep heeft nog geen periode waarin ze open is. Vraag de beheerder om die in te vullen.",
        "This call has no period in which it is open yet. Ask the manager to fill it in.",
    ),
    "formation.call_not_open_yet": Text(
        "De oproep gaat open op {opens}. Kom dan terug.", "The call opens on {opens}. Come back then."
    ),
    "formation.call_closed": Text(
        "De oproep sloot op {closes} voor nieuwe werkingsgebieden. Alleen gebieden die al begonnen waren, werken verder. Vraag de beheerder of er een nieuwe oproep komt.",
        "The call closed for new areas on {closes}. Only areas that had begun go on. Ask the manager whether there will be a new call.",
    ),
    "formation.lead_is_local_government": Text(
        "{organisation} is geen lokaal bestuur. Kies als trekker een lokaal bestuur.",
        "{organisation} is not a local government. Choose a local government as the lead.",
    ),
    "formation.lead_is_party": Text(
        "Het trekkende lokaal bestuur moet zelf mee tekenen aan het gebied. Voeg het eerst toe bij de betrokken besturen.",
        "The lead local government must itself draw the area. Add it to the parties first.",
    ),
    "formation.lead_stays": Text(
        "{organisation} trekt dit gebied en kan er niet uit. Duid eerst een ander lokaal bestuur aan als trekker.",
        "{organisation} leads this area and cannot leave. Appoint another local government as lead first.",
    ),
    "formation.side_stays": Text(
        "Het gebied is afgebakend door VDAB en lokale besturen samen. Dit is de laatste aan de kant van {side}: voeg eerst een andere toe.",
        "VDAB and local governments delimited the area together. This is the last one on the side of {side}: add another one first.",
    ),
    "formation.party_kind": Text(
        "{organisation} is geen lokaal bestuur en niet VDAB. Alleen zij tekenen het gebied; andere organisaties kunnen zich later kandidaat stellen.",
        "{organisation} is neither a local government nor VDAB. Only they draw the area; other organisations can stand as candidates later.",
    ),
    "formation.party_already": Text(
        "{organisation} werkt al mee aan {area}.", "{organisation} already works on {area}."
    ),
    "formation.join_who": Text(
        "Aansluiten bij {area} kan wie de organisatie beheert bij een lokaal bestuur of VDAB. Vraag het aan die collega.",
        "The administrator of a local government or VDAB can join {area}. Ask that colleague.",
    ),
    "formation.join_not_here": Text(
        "De gemeente van {organisation} ligt niet in {area}. Vraag de besturen van dit gebied om uw gemeente eerst toe te voegen.",
        "The municipality of {organisation} does not lie in {area}. Ask the governments of this area to add it first.",
    ),
    "formation.reason_needed": Text(
        "Schrijf in één zin waarom. De reden blijft bij het dossier staan.",
        "Write in one sentence why. The reason stays with the file.",
    ),
    "formation.edited_meanwhile": Text(
        "Iemand anders bewaarde dit terwijl u typte. Uw tekst staat hieronder nog; de tekst die intussen bewaard is, staat ernaast. Vul aan en bewaar opnieuw.",
        "Someone else saved this while you were typing. Your text is still below; the text saved meanwhile stands beside it. Complete it and save again.",
    ),
    "formation.desk_is_preparing": Text(
        "{area} is afgebakend. Heropen de afbakening met een reden om ze te wijzigen.",
        "{area} is delimited. Reopen the delimitation with a reason to change it.",
    ),
    "formation.desk_is_delivered": Text(
        "Het addendum van {area} is bezorgd aan de beheerder. Neem het terug om nog iets te wijzigen.",
        "The addendum of {area} was delivered to the manager. Take it back to change something.",
    ),
    "formation.desk_is_approved": Text(
        "Het addendum van {area} wacht op de publicatieronde. Vraag de beheerder om het terug te geven als er nog iets moet wijzigen.",
        "The addendum of {area} waits for the publication round. Ask the manager to return it if something must still change.",
    ),
    "formation.desk_is_published": Text(
        "Het addendum van {area} is gepubliceerd. Wijzigen kan nu alleen met een genummerde wijziging.",
        "The addendum of {area} is published. From now on it changes by a numbered amendment only.",
    ),
    "formation.publish_who": Text(
        "Alleen de beheerder (Europa WSE) publiceert een addendum of geeft het terug. Bezorg het, dan krijgt de beheerder bericht.",
        "Only the manager (Europa WSE) publishes or returns an addendum. Deliver it, and the manager hears of it.",
    ),
    "formation.municipality_taken": Text(
        "{municipality} ligt al in {area}, vanaf {from_on}. Een gemeente ligt op elke dag in hoogstens één gebied: spreek af met {area}, of kies een andere begindag.",
        "{municipality} already lies in {area}, from {from_on}. On any day a municipality lies in at most one area: agree with {area}, or choose another first day.",
    ),
    "formation.municipality_taken_until": Text(
        "{municipality} ligt al in {area}, van {from_on} tot {until_on} (die dag niet meer). Kies een begindag vanaf {until_on}, of spreek af met {area}.",
        "{municipality} already lies in {area}, from {from_on} until {until_on} (that day no longer). Choose a first day from {until_on} on, or agree with {area}.",
    ),
    "formation.municipality_already_here": Text(
        "{municipality} hoort al bij dit gebied, vanaf {from_on}.",
        "{municipality} already belongs to this area, from {from_on}.",
    ),
    "formation.municipality_not_yet": Text(
        "{municipality} bestaat pas vanaf {day}. Kies een begindag vanaf dan, of voeg de gemeenten van vóór de fusie toe.",
        "{municipality} only exists from {day}. Choose a first day from then on, or add the municipalities from before the merger.",
    ),
    "formation.municipality_gone": Text(
        "{municipality} bestaat niet meer sinds {day}. Kies de opvolger: {successors}.",
        "{municipality} no longer exists since {day}. Choose its successor: {successors}.",
    ),
    "formation.period_ends_before": Text(
        "De laatste dag ligt vóór de begindag ({from_on}). Kies een latere dag dan {from_on}.",
        "The end lies before the first day ({from_on}). Choose a day after {from_on}.",
    ),
    "formation.stay_ended_already": Text(
        "{municipality} hoort al niet meer bij het gebied vanaf {day}. Voeg de gemeente opnieuw toe vanaf die dag.",
        "{municipality} already stops belonging to the area on {day}. Add it again from that day.",
    ),
    "formation.evidence_without_persons": Text(
        "Vink aan dat in deze tekst geen personen te herkennen zijn. Laat namen, adressen en nummers weg.",
        "Tick that nobody can be recognised in this text. Leave out names, addresses and numbers.",
    ),
    "formation.evidence_traces": Text(
        "Hier lijkt iets in te staan dat naar een persoon wijst: {found}. Haal het weg, of vink aan dat u het nakeek en dat het niet over een persoon gaat.",
        "This seems to hold something that points at a person: {found}. Take it out, or tick that you looked and that it is not about a person.",
    ),
    "formation.enrichment_by_nobody": Text(
        "Duid minstens één actor uit de arena aan, of schrijf bij ‘anderen’ wie meedacht.",
        "Tick at least one actor of the arena, or write under ‘others’ who thought along.",
    ),
    "formation.persona_reason": Text(
        "Schrijf waarom deze persona niet weerhouden wordt. Ze blijft met die reden zichtbaar.",
        "Write why this persona is not retained. It stays visible with that reason.",
    ),
    "formation.challenge_reason": Text(
        "Schrijf waarom deze regio-uitdaging wel of niet weerhouden wordt. Ook een niet-weerhouden uitdaging blijft met haar reden zichtbaar.",
        "Write why this regional challenge is or is not retained. A dropped one stays visible with its reason as well.",
    ),
    "formation.weighed_stays": Text(
        "‘{title}’ is al afgewogen en verdwijnt niet meer. Zet ze op ‘niet weerhouden’ en schrijf waarom.",
        "‘{title}’ was weighed already and does not disappear. Mark it as not retained and write why.",
    ),
    "formation.deadline_too_early": Text(
        "{day} is te vroeg als deadline. Tussen de publicatie ({published}) en de deadline liggen minstens {weeks} weken: de eerste dag die kan, is {first}.",
        "{day} is too early for the deadline. At least {weeks} weeks lie between publication ({published}) and deadline: the first day allowed is {first}.",
    ),
    "formation.order_round1_ends_on": Text(
        "Het einde van ronde 1 ({day}) ligt vóór de deadline voor kandidaturen ({other}). Kies een dag vanaf {other}.",
        "The end of round 1 ({day}) lies before the candidacy deadline ({other}). Choose {other} or later.",
    ),
    "formation.order_round2_ends_on": Text(
        "Het einde van ronde 2 ({day}) ligt vóór de datum die eraan voorafgaat ({other}). Kies een dag vanaf {other}.",
        "The end of round 2 ({day}) lies before the date that precedes it ({other}). Choose {other} or later.",
    ),
    "formation.order_decision_on": Text(
        "De verwachte beslissing ({day}) ligt vóór de datum die eraan voorafgaat ({other}). Kies een dag vanaf {other}.",
        "The expected decision ({day}) lies before the date that precedes it ({other}). Choose {other} or later.",
    ),
    "formation.order_proposal_on": Text(
        "Het indienen van het voorstel ({day}) ligt vóór de datum die eraan voorafgaat ({other}). Kies een dag vanaf {other}.",
        "The submission of the proposal ({day}) lies before the date that precedes it ({other}). Choose {other} or later.",
    ),
    "formation.pitch_before_round_2": Text(
        "Het pitchmoment op {day} valt niet na ronde 1, die loopt tot en met {round1}. Kies een latere dag.",
        "The pitch moment on {day} does not fall after round 1, which runs until {round1}. Choose a later day.",
    ),
    "formation.pitch_after_round_2": Text(
        "Het pitchmoment op {day} valt na het einde van ronde 2 ({round2}). Kies een vroegere dag, of verschuif het einde van ronde 2.",
        "The pitch moment on {day} falls after the end of round 2 ({round2}). Choose an earlier day, or move the end of round 2.",
    ),
    "formation.moment_ends_before": Text(
        "Het pitchmoment eindigt vóór het begint. Kijk de uren na.",
        "The pitch moment ends before it starts. Check the hours.",
    ),
    "formation.moment_has_slots": Text(
        "Op het pitchmoment van {starts} is al een kandidaat uitgenodigd. Verplaats eerst dat gesprek.",
        "A candidate is already invited at the pitch moment of {starts}. Move that talk first.",
    ),
    "formation.contact_of_party": Text(
        "Een lokale contactpersoon werkt bij een bestuur dat het gebied mee tekent. Kies een van die besturen.",
        "A local contact person works for one of the parties of the area. Choose one of them.",
    ),
    "formation.amendment_what_why": Text(
        "Schrijf wat er wijzigt en waarom. Dat lezen alle kandidaten.",
        "Write what changes and why. Every candidate reads it.",
    ),
    "formation.amendment_changes_nothing": Text(
        "Er is nog niets gewijzigd tegenover het gepubliceerde addendum. Pas eerst aan wat anders moet.",
        "Nothing differs yet from the published addendum. Change first what must be different.",
    ),
    "formation.amendment_before_publication": Text(
        "Dit addendum is nog niet gepubliceerd. Wijzig het gewoon op de pagina's van het gebied.",
        "This addendum is not published yet. Just change it on the pages of the area.",
    ),
    "formation.amendment_keeps_dates": Text(
        "Een wijziging laat geen datum weg. Vul alle data in.", "An amendment leaves no date out. Fill in every date."
    ),
    "formation.amendment_after_deadline": Text(
        "De deadline ({deadline}) is voorbij: de deadline en de weerhouden uitdagingen liggen nu vast. Andere data, pitchmomenten en contactpersonen kunnen nog wijzigen.",
        "The deadline ({deadline}) has passed: the deadline and the retained challenges are fixed now. Other dates, pitch moments and contacts can still change.",
    ),
    "formation.deadline_never_earlier": Text(
        "De deadline gaat nooit vooruit: {day} ligt vóór de gepubliceerde deadline. Houd {deadline} of kies een latere dag.",
        "The deadline never moves forward: {day} lies before the published deadline. Keep {deadline} or choose a later day.",
    ),
    "formation.weeks_restart": Text(
        "De weerhouden uitdagingen wijzigen, dus krijgen kandidaten opnieuw {weeks} weken. De eerste deadline die kan, is {first}.",
        "The retained challenges change, so candidates get {weeks} weeks again. The first deadline allowed is {first}.",
    ),
}
