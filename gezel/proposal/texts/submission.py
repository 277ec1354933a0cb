"""Sentences of submitting, judging and following up."""

from gezel.kernel.texts import Text

TEXTS = {
    "proposal.decides_approved": Text("goedgekeurd", "approved"),
    "proposal.decides_conditions": Text("goedgekeurd onder voorwaarden", "approved on conditions"),
    "proposal.decides_rejected": Text("afgekeurd", "rejected"),
    "proposal.checks_budget": Text("Er is een begroting", "There is a budget"),
    "proposal.check_budget": Text(
        "Dit voorstel heeft nog geen begroting. Open ze en vul ze in, of lees een werkboek in.",
        "This proposal has no budget yet. Open it and fill it in, or read in a workbook.",
    ),
    "proposal.checks_block": Text(
        "{count} punten houden het indienen tegen. Ze staan in de lijst, elk met een link naar de plaats waar u het verhelpt.",
        "{count} points stop the submission. They are in the list, each with a link to where you mend it.",
    ),
    "proposal.is_draft": Text(
        "Dit voorstel is niet ingediend; u kunt er gewoon aan verder schrijven.",
        "This proposal was not submitted; you can simply go on writing.",
    ),
    "proposal.being_read": Text(
        "Europa WSE is begonnen met lezen. Terugnemen kan niet meer; neem contact op als er iets misging.",
        "Europa WSE has begun to read. It can no longer be taken back; get in touch if something went wrong.",
    ),
    "proposal.manager_judges": Text(
        "Alleen Europa WSE beoordeelt projectvoorstellen.", "Only Europa WSE judges proposals."
    ),
    "proposal.not_submitted": Text(
        "Dit voorstel is nog niet ingediend, of weer teruggenomen. Beoordelen kan na het indienen.",
        "This proposal has not been submitted yet, or was taken back. Judging comes after submission.",
    ),
    "proposal.not_decided": Text(
        "Europa WSE heeft nog niet beslist. De beoordeling leest u hier na de beslissing.",
        "Europa WSE has not decided yet. You read the judgement here after the decision.",
    ),
    "proposal.decided_already": Text(
        "Over deze indiening is al beslist. De scores veranderen niet meer.",
        "This submission was decided already. The scores no longer change.",
    ),
    "proposal.score_outside": Text("Geef een heel cijfer van 1 tot {most}.", "Give a whole number from 1 to {most}."),
    "proposal.score_unmotivated": Text(
        "Schrijf bij het cijfer waarom. Zonder motivering telt het niet.",
        "Write why beside the score. Without a motivation it does not count.",
    ),
    "proposal.scores_missing": Text(
        "Deze vragen hebben nog geen score: {numbers}. Geef ze eerst een cijfer met motivering.",
        "These questions have no score yet: {numbers}. Give them a score with a motivation first.",
    ),
    "proposal.result_missing": Text("Kies wat u beslist.", "Choose what you decide."),
    "proposal.decision_unmotivated": Text(
        "Motiveer de beslissing; de promotor leest deze tekst.", "Motivate the decision; the promotor reads this text."
    ),
    "proposal.conditions_missing": Text(
        "Een goedkeuring onder voorwaarden noemt minstens één voorwaarde.",
        "An approval on conditions names at least one condition.",
    ),
    "proposal.conditions_unasked": Text(
        "Voorwaarden horen alleen bij een goedkeuring onder voorwaarden. Kies die beslissing, of maak de voorwaarden leeg.",
        "Conditions only go with an approval on conditions. Choose that decision, or empty the conditions.",
    ),
    "proposal.condition_due": Text(
        "Elke voorwaarde heeft een tekst en een dag die nog komt.", "Each condition has a text and a day still to come."
    ),
    "proposal.condition_is_met": Text(
        "Deze voorwaarde is al voldaan; u hoeft niets meer te doen.",
        "This condition is met already; nothing is left to do.",
    ),
    "proposal.condition_answer": Text("Schrijf hoe u aan de voorwaarde voldoet.", "Write how you meet the condition."),
    "proposal.condition_unanswered": Text(
        "De promotor heeft op deze voorwaarde nog niet geantwoord. Wacht op het antwoord.",
        "The promotor has not answered this condition yet. Wait for the answer.",
    ),
    "proposal.submitted_now": Text("Uw projectvoorstel is ingediend.", "Your proposal was submitted."),
    "proposal.taken_back_now": Text(
        "Het voorstel is weer een ontwerp. Wat u indiende, blijft bewaard.",
        "The proposal is a draft again. What you submitted stays kept.",
    ),
    "proposal.confirm_submit": Text(
        "Vink aan dat u het nagelezen hebt, en dien dan in.", "Tick that you have read it, then submit."
    ),
    "proposal.submitted": Text(
        "{who} diende het voorstel in (indiening {number}, vingerafdruk {sha256}).",
        "{who} submitted the proposal (submission {number}, fingerprint {sha256}).",
    ),
    "proposal.taken_back": Text("{who} nam het voorstel terug.", "{who} took the proposal back."),
    "proposal.mail_refused": Text(
        "Een mail naar {address} kon niet vertrekken.", "A mail to {address} could not leave."
    ),
    "proposal.judging_begun": Text(
        "{who} begon indiening {number} te beoordelen.", "{who} began to judge submission {number}."
    ),
    "proposal.decided": Text("{who} besliste: {result}.", "{who} decided: {result}."),
    "proposal.condition_answered": Text("{who} antwoordde op een voorwaarde.", "{who} answered a condition."),
    "proposal.condition_met": Text("{who} vond een voorwaarde voldaan.", "{who} found a condition met."),
    "proposal.notice_submitted": Text(
        "{who} diende het projectvoorstel van {area} in.", "{who} submitted the proposal of {area}."
    ),
    "proposal.notice_to_judge": Text(
        "Het projectvoorstel van {area} is ingediend en wacht op uw beoordeling.",
        "The proposal of {area} was submitted and waits for your judgement.",
    ),
    "proposal.notice_condition_due": Text(
        "Voor {area} wacht nog een voorwaarde op uw antwoord, tot en met {last_day}.",
        "For {area} a condition still waits for your answer, up to and including {last_day}.",
    ),
    "proposal.notice_decided": Text(
        "Europa WSE besliste over het projectvoorstel van {area}.", "Europa WSE decided on the proposal of {area}."
    ),
    "proposal.notice_condition": Text(
        "De promotor van {area} antwoordde op een voorwaarde.", "The promotor of {area} answered a condition."
    ),
    "proposal.notice_condition_met": Text(
        "Europa WSE vindt een voorwaarde bij het projectvoorstel van {area} voldaan.",
        "Europa WSE finds a condition of the proposal of {area} met.",
    ),
    "proposal.mail_conditions": Text(
        "Daarbij horen deze voorwaarden. Op de pagina van de beslissing schrijft u hoe u eraan voldoet:",
        "These conditions go with it. On the page of the decision you write how you meet them:",
    ),
    "proposal.mail_condition": Text("- {text} (uiterlijk op {due})", "- {text} (at the latest on {due})"),
    "proposal.mail_all_met": Text("Daarmee is aan elke voorwaarde voldaan.", "With that every condition is met."),
    "proposal.mail_left": Text("Deze voorwaarden staan nog open:", "These conditions are still open:"),
}
