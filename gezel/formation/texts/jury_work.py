"""Sentences of the jury's work: why a step cannot be taken now, and what to do instead."""

from gezel.kernel.texts import Text

TEXTS = {
    "formation.jury_accept_first": Text(
        "U nam deze plaats in de jury nog niet op. Aanvaard ze eerst op uw jurypagina.",
        "You have not taken this seat in the jury yet. Accept it first on your jury page.",
    ),
    "formation.jury_already_in": Text(
        "Deze persoon zit al in deze jury. Kies iemand anders.",
        "This person is already in this jury. Choose someone else.",
    ),
    "formation.jury_area_decided": Text(
        "De matching van dit gebied is afgerond. Aan de jury verandert niets meer; alles blijft hier te lezen.",
        "The matching of this area is finished. The jury no longer changes; everything can still be read here.",
    ),
    "formation.jury_benches_silent": Text(
        "Nog niet elke geleding heeft gestemd: {benches}. Vraag hen een cijfer in te geven, of “geen overeenstemming”.",
        "Not every bench has voted yet: {benches}. Ask them to enter a score, or “no agreement”.",
    ),
    "formation.jury_chair_by_jury": Text(
        "De jury kiest zelf haar voorzitter. Vraag het aan een lid van de jury.",
        "The jury chooses its own chair. Ask a member of the jury.",
    ),
    "formation.jury_chair_is_member": Text(
        "{name} is nog geen lid van de jury. Wacht tot die plaats is aanvaard, of kies een ander lid.",
        "{name} is not a member of the jury yet. Wait until that seat is accepted, or choose another member.",
    ),
    "formation.jury_colleague_unknown": Text(
        "Kies een collega uit de lijst. Staat die er niet in? Nodig die dan eerst uit bij uw organisatie.",
        "Choose a colleague from the list. Not there? Invite them to your organisation first.",
    ),
    "formation.jury_conflict_own_house": Text(
        "U handelt zelf voor {names}: dat is een belangenconflict. Duid het aan als conflict; over de andere kandidaten oordeelt u gewoon mee.",
        "You act for {names} yourself: that is a conflict of interest. Mark it as a conflict; on the other candidates you judge as usual.",
    ),
    "formation.jury_conflict_explained": Text(
        "Schrijf bij elk belangenconflict in enkele woorden wat het is.",
        "Say in a few words what each conflict of interest is.",
    ),
    "formation.jury_conflict_not_own": Text(
        "U kunt uw eigen belangenconflict niet zelf intrekken. Vraag een collega van het gebied om dat te doen.",
        "You cannot withdraw your own conflict of interest. Ask a colleague of the area to do so.",
    ),
    "formation.jury_conflict_stands": Text(
        "Dit belangenconflict kan niet meer worden ingetrokken: er staat er geen, of het beraad is al begonnen. "
        "Stel zo nodig een bijkomend jurylid aan.",
        "This conflict of interest can no longer be withdrawn: there is none, or deliberation has begun. "
        "Appoint another juror if needed.",
    ),
    "formation.jury_declare_all": Text(
        "Geef bij elke kandidaat een antwoord. Er ontbreken er nog {left}. Pas daarna gaan de teksten open.",
        "Give an answer for every candidate. {left} are still missing. Only then do the texts open.",
    ),
    "formation.jury_draft_changed": Text(
        "U bewaarde dit criterium intussen in een ander venster. Beide versies staan hieronder: voeg samen wat u wilt houden en bewaar opnieuw.",
        "You saved this criterion in another window meanwhile. Both versions stand below: merge what you want to keep and save again.",
    ),
    "formation.jury_end_reason": Text(
        "Schrijf waarom deze plaats eindigt. De reden blijft bij het dossier.",
        "Write why this seat ends. The reason stays with the file.",
    ),
    "formation.jury_expertise_needed": Text(
        "Schrijf welke expertise in de criteria deze externe meebrengt.",
        "Write which expertise in the criteria this external brings.",
    ),
    "formation.jury_is_final": Text(
        "De uitkomst van deze ronde is definitief en verandert niet meer.",
        "The outcome of this round is final and no longer changes.",
    ),
    "formation.jury_motivation_missing_on": Text(
        "Bij “{criterion}” ontbreekt de motivering. Schrijf in enkele zinnen waarom u deze score geeft.",
        "The motivation on “{criterion}” is missing. Write in a few sentences why you give this score.",
    ),
    "formation.jury_name_and_email": Text(
        "Vul een naam en een geldig e-mailadres in.",
        "Enter a name and a valid e-mail address.",
    ),
    "formation.jury_no_pitch_slot": Text(
        "Deze kandidaat heeft nog geen pitchmoment. Het gebied plant dat eerst; daarna opent ronde 2.",
        "This candidate has no pitch slot yet. The area plans it first; then round 2 opens.",
    ),
    "formation.jury_not_before_deadline": Text(
        "Tot de deadline ({deadline}) ziet niemand wie zich kandidaat stelt. Kom daarna terug.",
        "Until the deadline ({deadline}) nobody sees who stands. Come back afterwards.",
    ),
    "formation.jury_not_independent": Text(
        "Dit adres hoort bij iemand van een bestuur of organisatie die bij dit gebied betrokken is. "
        "Kies voor deze geleding een onafhankelijke externe.",
        "This address belongs to someone of a government or organisation involved in this area. "
        "Choose an independent external for this bench.",
    ),
    "formation.jury_not_your_seat": Text(
        "Deze plaats in de jury is niet de uwe. Open uw eigen jurypagina.",
        "This seat in the jury is not yours. Open your own jury page.",
    ),
    "formation.jury_not_yours": Text(
        "Deze kandidatuur ligt niet bij u ter beoordeling. Op uw jurypagina staat wat op u wacht.",
        "This candidacy is not yours to judge. Your jury page shows what waits for you.",
    ),
    "formation.jury_notes_changed": Text(
        "Een collega bewaarde intussen een andere versie. Beide staan hieronder: voeg samen wat de jury wil houden en bewaar opnieuw.",
        "A colleague saved another version meanwhile. Both stand below: merge what the jury wants to keep and save again.",
    ),
    "formation.jury_nothing_proposed": Text(
        "Er ligt nu geen voorstel van uitkomst om te lezen. Kijk op de pagina van het beraad waar het staat.",
        "There is no proposed outcome to read now. The deliberation page shows where it stands.",
    ),
    "formation.jury_objection_needs_words": Text(
        "Schrijf waarom u niet akkoord gaat, zodat de jury er verder over kan spreken.",
        "Write why you do not agree, so that the jury can talk it over.",
    ),
    "formation.jury_only_chair_finishes": Text(
        "Alleen de voorzitter maakt een uitkomst definitief. Vraag het aan de voorzitter.",
        "Only the chair makes an outcome final. Ask the chair.",
    ),
    "formation.jury_other_hat": Text(
        "U zit in deze jury als {hat}. Wissel bovenaan van organisatie om verder te gaan.",
        "You sit in this jury as {hat}. Switch organisation at the top to go on.",
    ),
    "formation.jury_pitch_not_yet": Text(
        "Ronde 2 opent voor deze kandidaat als de pitch begint, op {starts}.",
        "Round 2 opens for this candidate when the pitch begins, on {starts}.",
    ),
    "formation.jury_pitch_still_on": Text(
        "De pitch loopt tot {ends}. Schrijf intussen gerust uw notities; scores indienen kan daarna.",
        "The pitch lasts until {ends}. Feel free to write notes meanwhile; scores can be handed in afterwards.",
    ),
    "formation.jury_reason_missing": Text(
        "Schrijf waarom. De reden blijft bij het dossier.",
        "Write why. The reason stays with the file.",
    ),
    "formation.jury_round1_not_released": Text(
        "Ronde 2 begint pas als de beslissingen van ronde 1 zijn verstuurd.",
        "Round 2 begins only when the decisions of round 1 have been sent.",
    ),
    "formation.jury_score_missing_on": Text(
        "Kies bij “{criterion}” een heel cijfer van 1 tot 4.",
        "Choose a whole score from 1 to 4 on “{criterion}”.",
    ),
    "formation.jury_scores_closed": Text(
        "Het beraad is begonnen: scores veranderen niet meer. Breng wat u wilt zeggen in het beraad in.",
        "Deliberation has begun: scores no longer change. Bring what you want to say into the deliberation.",
    ),
    "formation.jury_seat_ended": Text(
        "Uw plaats in deze jury is beëindigd. Vragen? Neem contact op met het gebied.",
        "Your seat in this jury has ended. Questions? Contact the area.",
    ),
    "formation.jury_second_factor": Text(
        "Jurystukken opent u alleen met een tweede stap bij het aanmelden. Stel die eerst in bij uw account.",
        "Jury texts open only with a second step at sign-in. Set that up in your account first.",
    ),
    "formation.jury_still_sealed": Text(
        "De scores zijn verzegeld tot iedereen klaar is. Het beraad opent vanzelf als de laatste indient.",
        "The scores are sealed until everyone is ready. Deliberation opens by itself when the last one hands in.",
    ),
    "formation.jury_training_confirm": Text(
        "Lees de vorming en vink aan dat u ze hebt doorgenomen.",
        "Read the training and tick that you have gone through it.",
    ),
    "formation.jury_unknown_criterion": Text(
        "Dit criterium bestaat niet. Herlaad de pagina en probeer opnieuw.",
        "This criterion does not exist. Reload the page and try again.",
    ),
    "formation.jury_vote_both": Text(
        "Geef voor beide criteria een cijfer in, of “geen overeenstemming”.",
        "Enter a score on both criteria, or “no agreement”.",
    ),
    "formation.jury_vote_undecided": Text(
        "Minder dan twee geledingen hebben een stem over: {criteria}. De stemming beslist dus niet. Ga verder met het beraad.",
        "Fewer than two benches have a vote on: {criteria}. So the vote does not decide. Go on deliberating.",
    ),
    "formation.jury_wrong_bench": Text(
        "{name} werkt niet voor een partij van dit gebied aan die kant. Kies de juiste geleding of een andere collega.",
        "{name} does not work for a party of this area on that side. Choose the right bench or another colleague.",
    ),
}
