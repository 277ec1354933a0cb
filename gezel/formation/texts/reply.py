"""The right of reply: refusals, sentences in mails, what happened, notices, cards (F-21, F-22)."""

from __future__ import annotations

from gezel.kernel.texts import Text

TEXTS = {
    # Sentences inside mails (Dutch; the English stands for reading along).
    "formation.mail_reply_link": Text(
        "Geef uw weerwoord op {link} (deze link is persoonlijk, deel hem niet).",
        "Give your reply at {link} (this link is personal, do not share it).",
    ),
    "formation.mail_weighed_together": Text(
        "Beiden kwamen tot hetzelfde besluit.", "Both came to the same conclusion."
    ),
    "formation.mail_weighed_apart": Text(
        "De twee matchmakers kwamen niet tot hetzelfde besluit; dan blijft de beslissing van de jury staan.",
        "The two matchmakers did not come to the same conclusion; the jury's decision then stands.",
    ),
    # Refusals: writing and submitting.
    "formation.reply_not_told": Text(
        "Er is nog geen beslissing verstuurd. Weerwoord kan pas daarna.",
        "No decision was sent yet. A reply is possible only after that.",
    ),
    "formation.reply_too_late": Text(
        "Weerwoord kon tot en met {last_day}. Dit kwam aan op {arrived} en telt niet mee. Blijft u ontevreden, dan kunt u terecht bij het meldpunt voor klachten.",
        "A reply was possible until the end of {last_day}. This arrived on {arrived} and does not count. If you remain dissatisfied, the complaints desk can help.",
    ),
    "formation.reply_about_open": Text("Zeg eerst waarover uw weerwoord gaat.", "Say first what your reply is about."),
    "formation.reply_about_substance": Text(
        "Een weerwoord kan niet gaan over hoe de jury u beoordeelde. Alleen iets uit uw kandidatuur waarmee de jury niet of onvoldoende rekening hield, kan opnieuw bekeken worden. Staat er zo iets in uw kandidatuur, kies dan het eerste antwoord en wijs de passage aan.",
        "A reply cannot be about how the jury judged you. Only something in your candidacy that the jury did not or not enough take into account can be looked at again. If there is such a thing, choose the first answer and point out the passage.",
    ),
    "formation.reply_about_new": Text(
        "Wat pas na de deadline komt, kan niet meer meetellen: dat zou oneerlijk zijn tegenover de anderen. Een weerwoord wijst aan wat al in uw kandidatuur stond.",
        "What comes after the deadline cannot count any more: that would be unfair to the others. A reply points out what already stood in your candidacy.",
    ),
    "formation.reply_without_point": Text(
        "Noem minstens één document en passage uit uw kandidatuur.",
        "Name at least one document and passage of your candidacy.",
    ),
    "formation.reply_document_missing": Text(
        "Kies bij punt {number} het deel van uw kandidatuur waarover het gaat.",
        "Choose at point {number} which part of your candidacy it is about.",
    ),
    "formation.reply_passage_missing": Text(
        "Schrijf bij punt {number} om welke passage het gaat.", "Write at point {number} which passage it is about."
    ),
    "formation.reply_explanation_missing": Text(
        "Leg bij punt {number} uit waaruit blijkt dat de jury er niet of onvoldoende rekening mee hield.",
        "Explain at point {number} what shows that the jury did not or not enough take it into account.",
    ),
    "formation.reply_edited_meanwhile": Text(
        "{name} bewaarde intussen een andere tekst. Uw tekst staat hier nog: voeg samen en bewaar opnieuw.",
        "{name} saved another text meanwhile. Yours still stands here: merge and save again.",
    ),
    "formation.reply_not_yours": Text(
        "Dit weerwoord is niet van uw organisatie. Werk onder de pet van de kandidaat, of gebruik de persoonlijke link uit de mail.",
        "This reply is not of your organisation. Wear the candidate's hat, or use the personal link of the mail.",
    ),
    "formation.reply_blocks_final": Text(
        "Er is nog weerwoord over ronde 1 te wegen: {names}. De eindbeslissingen vertrekken daarna.",
        "Replies on round 1 are still to be weighed: {names}. The final decisions leave after that.",
    ),
    # Refusals: who weighs.
    "formation.weigher_sat_in_jury": Text(
        "{name} zat in de jury die over deze kandidaat besliste. Vraag iemand van buiten die jury.",
        "{name} sat in the jury that decided on this candidate. Ask somebody from outside that jury.",
    ),
    "formation.weigher_works_for_area": Text(
        "{name} werkt voor een bestuur van dit gebied, VDAB, de beheerder of het ondersteuningsteam. Vraag iemand die daar los van staat.",
        "{name} works for a government of this area, VDAB, the manager or the support team. Ask somebody independent of these.",
    ),
    "formation.weigher_works_for_candidate": Text(
        "{name} werkt voor een kandidaat van dit gebied. Vraag iemand anders.",
        "{name} works for a candidate of this area. Ask somebody else.",
    ),
    "formation.weigher_conflict_known": Text(
        "{name} meldde eerder een belang bij deze kandidaat. Vraag iemand anders.",
        "{name} reported an interest in this candidate before. Ask somebody else.",
    ),
    "formation.weigher_already": Text(
        "{name} werd voor dit weerwoord al gevraagd. Vraag iemand anders.",
        "{name} was already asked for this reply. Ask somebody else.",
    ),
    "formation.weigher_enough": Text(
        "Twee matchmakers wegen dit weerwoord al. Beëindig eerst een plaats als u iemand wilt vervangen.",
        "Two matchmakers already weigh this reply. End a seat first to replace somebody.",
    ),
    "formation.weigher_closed": Text(
        "Dit weerwoord is beslist of ingetrokken; er is niets meer te wegen.",
        "This reply was decided or withdrawn; there is nothing left to weigh.",
    ),
    "formation.weigher_not_yours": Text(
        "Deze plaats is van iemand anders, of u werkt onder een andere pet. Wissel van pet.",
        "This seat is somebody else's, or you wear another hat. Change hats.",
    ),
    "formation.weigher_train_first": Text(
        "Lees eerst de vorming voor matchmakers en vink aan dat u ze las.",
        "Read the training for matchmakers first and tick that you did.",
    ),
    "formation.weigher_choose": Text(
        "Kies of u de beslissing bevestigt of omkeert.", "Choose whether you confirm or reverse the decision."
    ),
    "formation.weigher_motivate": Text(
        "Motiveer uw besluit: de kandidaat moet kunnen lezen waarom.",
        "Motivate your conclusion: the candidate must be able to read why.",
    ),
    # Refusals: the extra hour.
    "formation.slot_extra_only_reply": Text(
        "Een uur buiten de pitchmomenten is er alleen voor wie na een weerwoord uitgenodigd is.",
        "An hour outside the pitch moments is only for who was invited on a reply.",
    ),
    "formation.slot_extra_needs_place": Text(
        "Vul de plaats in, en een duur van 5 tot 240 minuten.", "Fill in the place, and a length of 5 to 240 minutes."
    ),
    # What was done.
    "formation.reply_kept": Text(
        "Uw weerwoord is bewaard. Het telt pas als u het indient.",
        "Your reply is saved. It only counts once submitted.",
    ),
    "formation.reply_submitted_now": Text(
        "Uw weerwoord is op tijd ingediend. U krijgt een ontvangstbewijs per e-mail.",
        "Your reply was submitted in time. You get a receipt by e-mail.",
    ),
    "formation.reply_withdrawn_now": Text("Uw weerwoord is ingetrokken.", "Your reply was withdrawn."),
    "formation.weigher_asked_now": Text("De matchmaker is gevraagd.", "The matchmaker was asked."),
    "formation.weigher_ended_now": Text("De plaats is weer vrij.", "The seat is free again."),
    "formation.weigher_declared_now": Text("Uw verklaring is bewaard.", "Your declaration was saved."),
    "formation.weigher_handed_in_now": Text("Uw besluit is ingediend.", "Your conclusion was handed in."),
    # History.
    "formation.reply_started": Text("Er is begonnen aan een weerwoord.", "A reply was begun."),
    "formation.reply_submitted": Text(
        "Weerwoord ingediend op de beslissing van ronde {round}.", "Reply submitted on the decision of round {round}."
    ),
    "formation.reply_withdrawn": Text("Het weerwoord is ingetrokken.", "The reply was withdrawn."),
    "formation.reply_confirmed": Text(
        "Weerwoord gewogen: de beslissing van ronde {round} blijft.",
        "Reply weighed: the decision of round {round} stands.",
    ),
    "formation.reply_reversed": Text(
        "Weerwoord gewogen: de beslissing van ronde {round} is omgekeerd.",
        "Reply weighed: the decision of round {round} was reversed.",
    ),
    "formation.weigher_asked": Text(
        "{name} is gevraagd om het weerwoord te wegen.", "{name} was asked to weigh the reply."
    ),
    "formation.weigher_declared": Text("{name} verklaarde over belangen.", "{name} declared on interests."),
    "formation.weigher_handed_in": Text("{name} gaf een besluit over het weerwoord.", "{name} handed in on the reply."),
    "formation.weigher_ended": Text(
        "{name} weegt het weerwoord niet langer.", "{name} does not weigh the reply any more."
    ),
    "formation.round_released_late": Text(
        "Na een weerwoord: beslissing van ronde {round} vrijgegeven ({count} berichten).",
        "After a reply: decision of round {round} released ({count} messages).",
    ),
    # Notices and cards.
    "formation.notice_reply_in": Text("Er is weerwoord ingediend in {area}.", "A reply was submitted in {area}."),
    "formation.notice_reply_withdrawn": Text(
        "Een weerwoord in {area} is ingetrokken.", "A reply in {area} was withdrawn."
    ),
    "formation.notice_weigher_asked": Text(
        "U bent gevraagd om een weerwoord te wegen in {area}.", "You were asked to weigh a reply in {area}."
    ),
    "formation.notice_weigher_left": Text(
        "Een matchmaker kan een weerwoord in {area} niet wegen. Vraag iemand anders.",
        "A matchmaker cannot weigh a reply in {area}. Ask somebody else.",
    ),
    "formation.notice_reply_told": Text(
        "Er is beslist over uw weerwoord voor {area}.", "Your reply for {area} was decided."
    ),
    "formation.notice_reply_decided": Text("Een weerwoord in {area} is beslist.", "A reply in {area} was decided."),
    "formation.notice_reply_needs_hour": Text(
        "Na een weerwoord in {area} is een kandidaat uitgenodigd en is er geen vrij uur: plan een extra uur.",
        "After a reply in {area} a candidate is invited and no hour is free: plan an extra one.",
    ),
    "formation.card_reply_weighers": Text(
        "Weerwoord in {area}: er zijn nog matchmakers te vragen ({missing}).",
        "Reply in {area}: matchmakers are still to be asked ({missing}).",
    ),
    "formation.card_reply_hour": Text(
        "Plan een pitchuur voor wie na een weerwoord uitgenodigd is in {area}.",
        "Plan a pitch hour for who was invited on a reply in {area}.",
    ),
    "formation.card_reply_open": Text(
        "U kunt weerwoord geven over de beslissing voor {area}.", "You can reply on the decision for {area}."
    ),
    "formation.card_weigh": Text("Weeg een weerwoord in {area}.", "Weigh a reply in {area}."),
    "formation.nav_weigh": Text("Weerwoord wegen", "Weigh replies"),
}
