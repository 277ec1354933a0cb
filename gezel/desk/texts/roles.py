"""The practice world's roles: where they stand and what they can do at each moment of an area."""

from gezel.kernel.texts import Text

ROLES = {
    "desk.scene_flanders": Text("Vlaanderen", "Flanders"),
    "desk.scene_others": Text("Nog in geen enkele streek", "Not in any area yet"),
    "desk.cast_desk": Text("Werkt aan de streek", "Works on the area"),
    "desk.cast_jury": Text("Jury", "Jury"),
    "desk.cast_candidates": Text("Kandidaten", "Candidates"),
    "desk.cast_manager": Text("Beheer van de oproep", "Managing the call"),
    "desk.cast_support": Text("Ondersteuningsteam", "Support team"),
    "desk.cast_governments": Text("Lokale besturen en VDAB", "Local governments and VDAB"),
    "desk.cast_organisations": Text("Organisaties", "Organisations"),
    "desk.cast_alone": Text("Zonder organisatie", "Without an organisation"),
    "desk.step_1": Text("stap 1: de streek afbakenen", "step 1: delimiting the area"),
    "desk.step_2": Text("stap 2: de noden beschrijven", "step 2: describing the needs"),
    "desk.step_3": Text("stap 3: kandidaten en jury", "step 3: candidates and jury"),
    "desk.step_4": Text("stap 4: het partnerschap uitwerken", "step 4: working out the partnership"),
    "desk.part_chair": Text("voorzitter", "chair"),
    "desk.part_invited": Text("uitgenodigd, nog niet aanvaard", "invited, not accepted yet"),
    "desk.part_draft": Text("kandidatuur in de maak", "candidacy being written"),
    "desk.part_submitted": Text("kandidatuur ingediend", "candidacy submitted"),
    "desk.part_withdrawn": Text("kandidatuur ingetrokken", "candidacy withdrawn"),
    "desk.part_not_submitted": Text("niet op tijd ingediend", "not submitted in time"),
    "desk.can_desk_step_1": Text(
        "Tekenen de streek: gemeenten kiezen, de schaal motiveren, contactpersonen noemen.",
        "Draw the area: choose municipalities, give the reasons for its scale, name contacts.",
    ),
    "desk.can_desk_step_2": Text(
        "Beschrijven de noden, wegen de uitdagingen en leveren het addendum aan.",
        "Describe the needs, weigh the challenges and deliver the addendum.",
    ),
    "desk.can_desk_prepared": Text(
        "Leverden het addendum aan; het wacht op publicatie door Europa WSE.",
        "Delivered the addendum; it waits for publication by Europa WSE.",
    ),
    "desk.can_desk_open": Text(
        "Stellen de jury samen, wijzigen het addendum met een nummer, en wachten op de deadline.",
        "Compose the jury, amend the addendum under a number, and wait for the deadline.",
    ),
    "desk.can_desk_round_1": Text(
        "Volgen de jury in ronde 1; zijn alle uitkomsten er, dan lezen ze de beslissingsmails na en geven ze vrij.",
        "Follow the jury in round 1; once every outcome is there they read the decision mails and release them.",
    ),
    "desk.can_desk_round_2": Text(
        "Plannen de pitches, volgen ronde 2 en geven de eindbeslissingen vrij.",
        "Plan the pitches, follow round 2 and release the final decisions.",
    ),
    "desk.can_desk_step_4": Text(
        "Lezen de beslissingen en de kandidaten terug; het partnerschap krijgt vorm.",
        "Read back the decisions and the candidates; the partnership takes shape.",
    ),
    "desk.can_jury_step_1": Text("Wachten tot de streek zover is.", "Wait until the area is ready."),
    "desk.can_jury_step_2": Text("Wachten tot de noden gepubliceerd zijn.", "Wait until the needs are published."),
    "desk.can_jury_prepared": Text("Wachten tot de noden gepubliceerd zijn.", "Wait until the needs are published."),
    "desk.can_jury_open": Text(
        "Aanvaarden hun zetel en volgen de opleiding; kandidaturen lezen kan pas na de deadline.",
        "Accept their seat and take the training; candidacies can be read only after the deadline.",
    ),
    "desk.can_jury_round_1": Text(
        "Melden belangen, lezen de kandidaturen, geven scores met motivatie en overleggen.",
        "Declare interests, read the candidacies, give scores with reasons and deliberate.",
    ),
    "desk.can_jury_round_2": Text(
        "Scoren opnieuw na de pitch en overleggen over ronde 2.",
        "Score again after the pitch and deliberate on round 2.",
    ),
    "desk.can_jury_step_4": Text("Lezen terug wat de jury besliste.", "Read back what the jury decided."),
    "desk.can_candidates_step_1": Text("Wachten tot de streek open is.", "Wait until the area is open."),
    "desk.can_candidates_step_2": Text("Wachten tot de streek open is.", "Wait until the area is open."),
    "desk.can_candidates_prepared": Text("Wachten tot de streek open is.", "Wait until the area is open."),
    "desk.can_candidates_open": Text(
        "Schrijven samen aan hun kandidatuur, dienen in, vervangen of trekken in tot de deadline.",
        "Write their candidacy together, submit, replace or withdraw until the deadline.",
    ),
    "desk.can_candidates_round_1": Text(
        "Wachten op de jury en lezen hun eigen teksten en ontvangstbewijs terug.",
        "Wait for the jury and read back their own texts and receipt.",
    ),
    "desk.can_candidates_round_2": Text(
        "Lezen de beslissing van ronde 1 en, wie mag pitchen, het pitchmoment.",
        "Read the decision of round 1 and, if invited, the pitch moment.",
    ),
    "desk.can_candidates_step_4": Text(
        "Lezen de eindbeslissing met scores en motivatie.", "Read the final decision with scores and reasons."
    ),
    "desk.can_manager": Text(
        "Bevestigen organisaties, publiceren addenda, schrijven de oproep en volgen elke streek, alleen lezend.",
        "Confirm organisations, publish addenda, write the call and follow every area, reading only.",
    ),
    "desk.can_support": Text(
        "Kijken in elke streek mee en begeleiden; ze beslissen en scoren nooit.",
        "Look along in every area and support; they never decide or score.",
    ),
    "desk.can_governments": Text(
        "Tekenen een nieuwe streek of nemen er aan een deel.", "Draw a new area or take part in one."
    ),
    "desk.can_organisations": Text(
        "Zoeken een open streek en beginnen een kandidatuur.", "Look for an open area and start a candidacy."
    ),
    "desk.can_alone": Text(
        "Melden hun organisatie aan, of handelen in eigen naam.", "Claim their organisation, or act in their own name."
    ),
}
