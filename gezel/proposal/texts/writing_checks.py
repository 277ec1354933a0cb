"""Titles and findings of the checks on the text of a proposal."""

from gezel.kernel.texts import Text

TEXTS = {
    "proposal.checks_answered": Text("Elke vraag heeft een antwoord", "Every question has an answer"),
    "proposal.checks_length": Text("De antwoorden hebben een goede lengte", "The answers have a good length"),
    "proposal.checks_dates": Text("De data passen bij de oproep", "The dates fit the call"),
    "proposal.checks_read_over": Text("Voorgevulde teksten zijn nagelezen", "Texts filled in for you were read"),
    "proposal.checks_settled": Text("Geen tekst en geen opmerking wacht nog", "No text or remark still waits"),
    "proposal.checks_targets": Text("De doelen zijn ingevuld", "The targets are filled in"),
    "proposal.checks_outflow": Text("Uitstroom naar werk is gemotiveerd", "Outflow to work is motivated"),
    "proposal.checks_milestones": Text("Elke periode heeft mijlpalen", "Every period has milestones"),
    "proposal.checks_declarations": Text("De verklaringen zijn ingevuld", "The declarations are filled in"),
    "proposal.checks_conditions": Text("De partners voldoen aan de voorwaarden", "The partners meet the conditions"),
    "proposal.check_answered": Text(
        "Vraag {number} ({title}) heeft nog geen antwoord.", "Question {number} ({title}) has no answer yet."
    ),
    "proposal.check_length": Text(
        "Het antwoord op vraag {number} telt {count} woorden; het richtgetal is {hint}. Kan het korter?",
        "The answer to question {number} has {count} words; the guide is {hint}. Can it be shorter?",
    ),
    "proposal.check_read_over": Text(
        "Vraag {number} is nog woord voor woord wat het systeem voorvulde. Lees de tekst na.",
        "Question {number} is still word for word what the system filled in. Read it over.",
    ),
    "proposal.check_settled": Text(
        "Bij vraag {number} wacht een tweede tekst. Leg ze naast elkaar en kies.",
        "A second text waits at question {number}. Compare them and choose.",
    ),
    "proposal.check_threads": Text(
        "Open opmerkingen bij vraag {number}: {count}.", "Open remarks at question {number}: {count}."
    ),
    "proposal.check_targets": Text(
        "Bij de doelen zijn nog {count} cijfers niet ingevuld.", "{count} figures of the targets are not filled in yet."
    ),
    "proposal.check_caseload": Text(
        "U rekent op {caseload} deelnemers per voltijds begeleider; de oproep gaat uit van {least} tot {most}. Leg bij vraag 7 uit waarom.",
        "You count on {caseload} participants per full-time companion; the call expects {least} to {most}. Explain why at question 7.",
    ),
    "proposal.check_capacity": Text(
        "De begeleiders hebben plaats voor {room} deelnemers tegelijk; u noemt er hoogstens {most}. Klopt dat?",
        "The companions have room for {room} participants at a time; you name at most {most}. Is that right?",
    ),
    "proposal.check_outflow": Text(
        "Voor persona {persona} mikt u op {percent} % uitstroom naar werk, minder dan {expected} %. Motiveer waarom.",
        "For persona {persona} you aim at {percent} % outflow to work, less than {expected} %. Motivate why.",
    ),
    "proposal.check_outflow_where": Text(
        "U mikt op {percent} % uitstroom naar werk, minder dan {expected} %. Zeg bij de doelen voor welke persona dat zo is, en waarom.",
        "You aim at {percent} % outflow to work, less than {expected} %. Say under the targets for which persona, and why.",
    ),
    "proposal.check_milestones_before": Text(
        "Er is nog geen mijlpaal tot de start.", "There is no milestone until the start yet."
    ),
    "proposal.check_milestones_quarters": Text(
        "Er is nog geen mijlpaal in de eerste twee kwartalen.", "There is no milestone in the first two quarters yet."
    ),
    "proposal.check_milestones_year": Text(
        "Er is nog geen mijlpaal voor de rest van het eerste projectjaar.",
        "There is no milestone for the rest of the first project year yet.",
    ),
    "proposal.check_milestone_place": Text(
        "De mijlpaal van {day} staat in een periode waarin die dag niet valt: het project start op {start}.",
        "The milestone of {day} stands in a period in which that day does not fall: the project starts on {start}.",
    ),
    "proposal.check_declarations": Text(
        "Verklaar dat het project een eigen boekhouding of boekhoudcode heeft.",
        "Declare that the project has accounts or an accounting code of its own.",
    ),
    "proposal.check_procurement": Text(
        "Beantwoord de vragen over overheidsopdrachten.", "Answer the questions on public procurement."
    ),
    "proposal.check_category": Text(
        "Zeg tot welke groep aanbestedende overheden de promotor behoort.",
        "Say to which group of contracting authorities the promotor belongs.",
    ),
    "proposal.check_purpose": Text(
        "U verwacht aankopen boven {amount} euro. Beschrijf waarvoor.",
        "You expect purchases above {amount} euro. Describe what for.",
    ),
    "proposal.check_quality": Text(
        "{name} heeft geen geldige kwaliteitsregistratie. Vul nummer en vervaldag in op de pagina van de organisatie.",
        "{name} has no valid quality registration. Fill in its number and expiry on the organisation's page.",
    ),
    "proposal.check_creditworthy": Text(
        "De promotor verklaarde nog niet dat hij kredietwaardig is.",
        "The promotor has not declared to be creditworthy yet.",
    ),
}
