"""The sentences with which a counted term explains itself."""

from __future__ import annotations

from .texts import Text, register

_UNITS = {
    "hours": (("uur", "uur"), ("hour", "hours")),
    "days": (("dag", "dagen"), ("day", "days")),
    "weeks": (("week", "weken"), ("week", "weeks")),
    "months": (("maand", "maanden"), ("month", "months")),
    "years": (("jaar", "jaar"), ("year", "years")),
}
LENGTHS = {
    f"days.{unit}_{form}": Text(f"{{number}} {dutch[i]}", f"{{number}} {english[i]}")
    for unit, (dutch, english) in _UNITS.items()
    for i, form in enumerate(("one", "many"))
}
SENTENCES = {
    "days.rolled": Text(
        "De termijn zou eindigen op {unrolled}. Dat is geen werkdag, dus telt de eerstvolgende werkdag: {last_day}.",
        "The term would end on {unrolled}. That is not a working day, so the next working day counts: {last_day}.",
    ),
    "days.candidacy_earliest": Text(
        "De noden zijn gepubliceerd op {event}. Kandidaten krijgen minstens {length}, dus de uiterste dag voor "
        "kandidaturen ligt ten vroegste op {last_day}.",
        "The needs were published on {event}. Candidates get at least {length}, so the last day for candidacies is "
        "{last_day} at the earliest.",
    ),
    "days.reply": Text(
        "De beslissing is ontvangen op {event}. Die dag telt niet mee. Een weerwoord kan {length} lang, tot en met {last_day}.",
        "The decision was received on {event}. That day does not count. A reply is possible for {length}, up to and "
        "including {last_day}.",
    ),
    "days.emergency": Text(
        "De start is gepland op {event}. De noodprocedure kan vanaf {length} daarvoor: van {first_day} tot en met {last_day}.",
        "The start is planned for {event}. The emergency procedure is possible from {length} before it: from "
        "{first_day} up to and including {last_day}.",
    ),
    "days.composition_bar": Text(
        "Het partnerschap startte op {event}. In de eerste {length}, tot en met {last_day}, verandert de samenstelling niet.",
        "The partnership started on {event}. In the first {length}, up to and including {last_day}, its composition "
        "does not change.",
    ),
    "days.notice": Text(
        "De beslissing is verstuurd op {event}. De opzegtermijn van {length} loopt van {first_day} tot en met {last_day}.",
        "The decision was sent on {event}. The notice of {length} runs from {first_day} up to and including {last_day}.",
    ),
    "days.recovery": Text(
        "De vraag om terug te betalen is ontvangen op {event}. Die dag telt niet mee. Betalen kan {length} lang, tot en "
        "met {last_day}.",
        "The request to pay back was received on {event}. That day does not count. Payment is due within {length}, by "
        "the end of {last_day}.",
    ),
    "days.pass_on": Text(
        "Het geld is ontvangen op {event}. Het moet binnen {length} doorgestort zijn, uiterlijk op {last_day}.",
        "The money was received on {event}. It must be passed on within {length}, by the end of {last_day}.",
    ),
    "days.meeting": Text(
        "We tellen vanaf {event}. Dit overleg komt binnen {length} opnieuw samen, uiterlijk op {last_day}.",
        "We count from {event}. This body meets again within {length}, by the end of {last_day}.",
    ),
    "days.review": Text(
        "We tellen vanaf {event}. De volgende bespreking van het leerproces volgt binnen {length}, uiterlijk op {last_day}.",
        "We count from {event}. The next review of the learning process follows within {length}, by the end of {last_day}.",
    ),
    "days.report": Text(
        "We tellen vanaf {event}. Het volgende rapport volgt binnen {length}, uiterlijk op {last_day}.",
        "We count from {event}. The next report follows within {length}, by the end of {last_day}.",
    ),
    "days.interim_evaluation": Text(
        "Het partnerschap startte op {event}. De eerste {length} lopen tot en met {last_day}. Daarna gaat het project "
        "alleen verder met een positieve tussentijdse evaluatie.",
        "The partnership started on {event}. The first {length} run up to and including {last_day}. After that the "
        "project only goes on with a positive interim evaluation.",
    ),
    "days.challenge": Text(
        "Het partnerschap startte op {event}. Na {length}, vanaf {day_after}, kan een organisatie van buiten haar "
        "meerwaarde komen tonen.",
        "The partnership started on {event}. After {length}, from {day_after} on, an outside organisation may come and "
        "show its added value.",
    ),
    "days.follow_up_weeks": Text(
        "De begeleiding eindigde op {event}. De eerste opvolging is {length} later, op {last_day}.",
        "The support ended on {event}. The first follow-up is {length} later, on {last_day}.",
    ),
    "days.follow_up_months": Text(
        "De begeleiding eindigde op {event}. De tweede opvolging is {length} later, op {last_day}.",
        "The support ended on {event}. The second follow-up is {length} later, on {last_day}.",
    ),
    "days.breach": Text(
        "Het datalek is bekend sinds {event}. Melden moet binnen {length} op de klok, weekends en feestdagen inbegrepen: "
        "vóór {deadline}.",
        "The data breach has been known since {event}. It must be reported within {length} by the clock, weekends and "
        "holidays included: before {deadline}.",
    ),
    "days.request": Text(
        "De vraag is ontvangen op {event}. Een antwoord is nodig binnen {length}, uiterlijk op {last_day}.",
        "The request was received on {event}. An answer is needed within {length}, by the end of {last_day}.",
    ),
    "days.request_extended": Text(
        "De vraag is ontvangen op {event} en het antwoord is met redenen uitgesteld. Het is nodig binnen {length} na "
        "ontvangst, uiterlijk op {last_day}.",
        "The request was received on {event} and the answer was put off with reasons. It is needed within {length} of "
        "receipt, by the end of {last_day}.",
    ),
    "days.retention": Text(
        "Het gebeurde op {event}. We bewaren dit {length}, te tellen vanaf 31 december van dat jaar: tot en met {last_day}.",
        "It happened on {event}. We keep this for {length}, counted from 31 December of that year: up to and including "
        "{last_day}.",
    ),
}

register("days", LENGTHS)
register("days", SENTENCES)
