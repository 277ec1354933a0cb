"""Ratification: evidence, refusals, what happened, notices, cards (F-23, F-24)."""

from __future__ import annotations

from gezel.kernel.texts import Text

TEXTS = {
    # Evidence.
    "formation.ev_version": Text(
        "Het gebied werkt met versie {number} van de oproep, gepubliceerd op {day}.",
        "The area works with version {number} of the call, published on {day}.",
    ),
    "formation.ev_others": Text(
        "Dezelfde versie geldt voor {count} andere gebieden.", "The same version holds for {count} other areas."
    ),
    "formation.ev_documents": Text(
        "Documenten en sjablonen van de oproep: {count}.", "Documents and templates of the call: {count}."
    ),
    "formation.ev_documents_none": Text(
        "Er zijn geen centrale documenten of sjablonen bij de oproep.",
        "The call has no central documents or templates.",
    ),
    "formation.ev_call_known": Text(
        "De oproep werd {count} keer bekendgemaakt: {places}.", "The call was made known {count} times: {places}."
    ),
    "formation.ev_call_known_none": Text(
        "Er is niet genoteerd waar de oproep bekendgemaakt werd.", "It was not noted where the call was made known."
    ),
    "formation.ev_alone": Text(
        "Elk voor zich: {there} van {wanted} kandidaten verklaarden dat ze geen consortium zijn.",
        "Each alone: {there} of {wanted} candidates declared to be no consortium.",
    ),
    "formation.ev_slots": Text(
        "{there} van {wanted} uitgenodigde kandidaten kregen een eigen uur, alleen met de jury.",
        "{there} of {wanted} invited candidates got an hour of their own, alone with the jury.",
    ),
    "formation.ev_own_mail": Text(
        "Elk bericht ging apart: {count} berichten.", "Each message went separately: {count} messages."
    ),
    "formation.ev_unpublished": Text("Het addendum is niet gepubliceerd.", "The addendum was not published."),
    "formation.ev_weeks": Text(
        "Gepubliceerd op {day}; kandidaten hadden {days} dagen (minstens {weeks} weken nodig).",
        "Published on {day}; candidates had {days} days (at least {weeks} weeks needed).",
    ),
    "formation.ev_area_known": Text(
        "De noden werden {count} keer bekendgemaakt: {places}.", "The needs were made known {count} times: {places}."
    ),
    "formation.ev_area_known_none": Text(
        "Er is niet genoteerd waar de noden van dit gebied bekendgemaakt werden.",
        "It was not noted where the needs of this area were made known.",
    ),
    "formation.ev_sessions": Text("Infosessies: {count}.", "Information sessions: {count}."),
    "formation.ev_sessions_none": Text("Er was geen infosessie.", "There was no information session."),
    "formation.ev_questions": Text(
        "Vragen met een openbaar antwoord: {count}.", "Questions with a public answer: {count}."
    ),
    "formation.ev_candidates": Text("Kandidaten: {count}.", "Candidates: {count}."),
    "formation.ev_barred": Text(
        "VDAB of lokale besturen onder de kandidaten: {count}.",
        "VDAB or local governments among the candidates: {count}.",
    ),
    "formation.ev_late": Text(
        "Kandidaturen die na de deadline kwamen en toch meetelden: {count}.",
        "Candidacies after the deadline that counted: {count}.",
    ),
    "formation.ev_challenges": Text(
        "Weerhouden regio-uitdagingen: {count}, met {personas} persona's.",
        "Retained challenges: {count}, with {personas} personas.",
    ),
    "formation.ev_challenges_none": Text(
        "Er zijn geen weerhouden regio-uitdagingen.", "There are no retained challenges."
    ),
    "formation.ev_addendum": Text(
        "Gepubliceerde versies van het addendum: {count}.", "Published versions of the addendum: {count}."
    ),
    "formation.ev_addendum_none": Text("Er is geen gepubliceerd addendum.", "There is no published addendum."),
    "formation.ev_contributions": Text(
        "{there} van {wanted} kandidaten zeiden wat ze aan een regio-uitdaging bijdragen.",
        "{there} of {wanted} candidates said what they contribute to a challenge.",
    ),
    "formation.ev_jury": Text(
        "Jury van {count} leden, met elke geleding (minstens {minimum}).",
        "Jury of {count} members, with each bench (at least {minimum}).",
    ),
    "formation.ev_trained": Text(
        "{there} van {wanted} leden volgden de vorming.", "{there} of {wanted} members followed the training."
    ),
    "formation.ev_round1": Text(
        "{there} van {wanted} kandidaten hebben een gemotiveerde uitkomst in ronde 1.",
        "{there} of {wanted} candidates have a motivated outcome in round 1.",
    ),
    "formation.ev_round2": Text(
        "{there} van {wanted} uitgenodigde kandidaten hebben een gemotiveerde uitkomst in ronde 2.",
        "{there} of {wanted} invited candidates have a motivated outcome in round 2.",
    ),
    "formation.ev_released": Text(
        "{there} van {wanted} rondes zijn vrijgegeven.", "{there} of {wanted} rounds were released."
    ),
    "formation.ev_sent": Text(
        "{there} van {wanted} berichten zijn verstuurd.", "{there} of {wanted} messages were sent."
    ),
    "formation.ev_reply_explained": Text(
        "Het recht op weerwoord staat in de oproep en het addendum.",
        "The right of reply stands in the call and the addendum.",
    ),
    "formation.ev_reply_told": Text(
        "{there} van {wanted} niet-geselecteerden lazen in hun bericht tot wanneer weerwoord kan.",
        "{there} of {wanted} who were not selected read in their message until when a reply is possible.",
    ),
    "formation.ev_reply_weighed": Text(
        "{there} van {wanted} ingediende weerwoorden zijn behandeld.",
        "{there} of {wanted} submitted replies were dealt with.",
    ),
    "formation.ev_reply_over": Text("Elke termijn voor weerwoord is voorbij.", "Every term for a reply is over."),
    "formation.ev_reply_running": Text(
        "Weerwoord kan nog tot en met {day}.", "A reply is still possible until the end of {day}."
    ),
    # Refusals.
    "formation.ratify_not_over": Text(
        "Het proces is nog niet ten einde: zie wat ontbreekt bij voorwaarde {numbers}. Leg het daarna voor.",
        "The process has not ended yet: see what is missing at condition {numbers}. Offer it after that.",
    ),
    "formation.ratify_unjudged": Text(
        "Zeg ook van voorwaarde {numbers} of ze voldaan is.", "Say of condition {numbers} too whether it is met."
    ),
    "formation.ratify_unmet": Text(
        "Voorwaarde {numbers} is niet voldaan. Geef het proces terug met uw redenen.",
        "Condition {numbers} is not met. Return the process with your reasons.",
    ),
    "formation.return_needs_condition": Text(
        "Teruggeven kan alleen om een voorwaarde die niet voldaan is. Duid aan welke.",
        "Returning is only for a condition that is not met. Mark which one.",
    ),
    "formation.return_needs_reason": Text(
        "Schrijf bij voorwaarde {numbers} wat er nog nodig is.", "Write at condition {numbers} what is still needed."
    ),
    "formation.ratify_not_decided": Text(
        "De matching van {area} is nog niet beslist. Voorleggen kan daarna.",
        "The matching of {area} is not decided yet. Offer it after that.",
    ),
    "formation.ratify_is_offered": Text(
        "Het proces van {area} ligt bij Europa WSE. U hoort wanneer het bekrachtigd of teruggegeven is.",
        "The process of {area} is with Europa WSE. You hear when it is ratified or returned.",
    ),
    "formation.ratify_is_ratified": Text(
        "Het proces van {area} is bekrachtigd.", "The process of {area} was ratified."
    ),
    "formation.ratify_not_offered": Text(
        "Het gebied {area} legde zijn proces nog niet voor.", "The area {area} has not offered its process yet."
    ),
    "formation.report_conflict": Text(
        "U meldde een belang bij een kandidaat van dit gebied. Een collega leest het verslag.",
        "You reported an interest in a candidate of this area. A colleague reads the report.",
    ),
    # What was done, history, notices, cards.
    "formation.process_offer_now": Text(
        "Het proces is voorgelegd aan Europa WSE.", "The process was offered to Europa WSE."
    ),
    "formation.process_ratify_now": Text(
        "Het proces is bekrachtigd en het eindverslag vastgelegd.",
        "The process was ratified and the final report frozen.",
    ),
    "formation.process_return_now": Text(
        "Het proces is teruggegeven met uw redenen.", "The process was returned with your reasons."
    ),
    "formation.process_offered": Text(
        "Het proces is voorgelegd aan Europa WSE.", "The process was offered to Europa WSE."
    ),
    "formation.process_ratified": Text(
        "Europa WSE bekrachtigde het proces; eindverslag {fingerprint}.",
        "Europa WSE ratified the process; final report {fingerprint}.",
    ),
    "formation.process_returned": Text("Europa WSE gaf het proces terug.", "Europa WSE returned the process."),
    "formation.notice_process_offered": Text(
        "{area} legt zijn proces ter bekrachtiging voor.", "{area} offers its process for ratification."
    ),
    "formation.notice_process_ratified": Text(
        "Het proces van {area} is bekrachtigd.", "The process of {area} was ratified."
    ),
    "formation.notice_process_returned": Text(
        "Het proces van {area} is teruggegeven. Lees waarom.", "The process of {area} was returned. Read why."
    ),
    "formation.card_ratify": Text(
        "Bekrachtig het proces van {area} of geef het terug.", "Ratify the process of {area} or return it."
    ),
    "formation.card_process_returned": Text(
        "Het proces van {area} is teruggegeven: vul aan en leg opnieuw voor.",
        "The process of {area} was returned: complete it and offer again.",
    ),
    "formation.card_process_offer": Text(
        "Leg het proces van {area} voor aan Europa WSE.", "Offer the process of {area} to Europa WSE."
    ),
}
