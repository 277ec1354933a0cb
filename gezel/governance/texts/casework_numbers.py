"""Names of the agreed numbers that the daily work counts by."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.unit_tracks": Text("trajecten", "tracks"),
    "governance.unit_meetings": Text("ontmoetingen", "meetings"),
    "governance.unit_hours": Text("uur", "hours"),
    "governance.number_cases_per_fte_least": Text("Trajecten per VTE, minstens", "Tracks per FTE, at least"),
    "governance.number_cases_per_fte_most": Text("Trajecten per VTE, hoogstens", "Tracks per FTE, at most"),
    "governance.number_cases_least": Text(
        "Trajecten tegelijk in het partnerschap, minstens", "Tracks at one time in the partnership, at least"
    ),
    "governance.number_cases_most": Text(
        "Trajecten tegelijk in het partnerschap, hoogstens", "Tracks at one time in the partnership, at most"
    ),
    "governance.number_weight_starting": Text("Gewicht van een traject in opstart", "Weight of a starting track"),
    "governance.number_weight_intensive": Text("Gewicht van een intensief traject", "Weight of an intensive track"),
    "governance.number_weight_steady": Text(
        "Gewicht van een traject op kruissnelheid", "Weight of a track at a steady pace"
    ),
    "governance.number_weight_letting_go": Text(
        "Gewicht van een traject dat wordt losgelaten", "Weight of a track that is being let go"
    ),
    "governance.number_weight_paused": Text("Gewicht van een traject in rust", "Weight of a paused track"),
    "governance.number_first_call_days": Text(
        "Na een aanmelding belt iemand binnen", "After a referral somebody calls within"
    ),
    "governance.number_referrer_answer_days": Text(
        "Wie aanmeldt, hoort iets binnen", "Whoever refers hears something within"
    ),
    "governance.number_silence_days": Text("Geen contact valt op na", "No contact is noticed after"),
    "governance.number_goals_review_months": Text(
        "Doelen en duur van open trajecten opnieuw bekijken na", "Look at goals and length of open tracks again after"
    ),
    "governance.number_first_measurement_contact": Text(
        "Eerste meting rond ontmoeting nummer", "First measurement around meeting number"
    ),
    "governance.number_measurement_months": Text("Meting herhalen na", "Repeat the measurement after"),
    "governance.number_follow_up_weeks": Text(
        "Eerste keer navragen na het afronden", "First time asking after closing"
    ),
    "governance.number_follow_up_months": Text(
        "Tweede keer navragen na het afronden", "Second time asking after closing"
    ),
    "governance.number_follow_up_attempts": Text(
        "Pogingen voor het eerlijke antwoord: niet bereikt", "Attempts before the honest answer: not reached"
    ),
    "governance.number_hand_over_days": Text(
        "Bij een wissel kijken twee trajectgezellen samen mee", "At a change two companions look along together"
    ),
    "governance.number_draft_days": Text(
        "Wat iemand niet verstuurde, blijft na het verlaten van een traject nog bewaard",
        "What somebody did not send is still kept after leaving a track",
    ),
    "governance.number_glass_hours": Text("Noodtoegang tot een dossier duurt", "Emergency access to a file lasts"),
    "governance.number_conference_days": Text(
        "Wie uitgenodigd was, leest een casusbespreking nog na de opvolging",
        "Whoever was invited still reads a case conference after its follow-up",
    ),
    "governance.number_safety_months": Text("Informatie over veiligheid geldt", "Safety information holds"),
}
