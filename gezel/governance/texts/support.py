"""Sentences of questions to the support team and of the coach's role."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.sub_questions": Text("Vragen aan het ondersteuningsteam", "Questions to the support team"),
    "governance.question_about_learning": Text("leren", "learning"),
    "governance.question_about_cooperation": Text("samenwerken", "cooperation"),
    "governance.question_about_administration": Text("administratie", "administration"),
    "governance.question_about_law": Text("recht en privacy", "law and privacy"),
    "governance.question_state_open": Text("Wacht op antwoord", "Waiting for an answer"),
    "governance.question_state_answered": Text("Beantwoord", "Answered"),
    "governance.question_state_settled": Text("Geholpen", "Helped"),
    "governance.do_reply": Text("Antwoorden", "Answer"),
    "governance.do_settle": Text("Dit helpt ons", "This helps us"),
    "governance.do_reopen": Text("Opnieuw vragen", "Ask again"),
    "governance.do_agree": Text("Akkoord met deze rol", "Agree with this role"),
    "governance.do_write": Text("Een nieuwe versie schrijven", "Write a new version"),
    "governance.question_support_answers": Text(
        "Het ondersteuningsteam en de coach antwoorden hier. Van u wordt nu niets gevraagd.",
        "The support team and the coach answer here. Nothing is asked of you now.",
    ),
    "governance.question_you_answer": Text(
        "U beantwoordt deze vragen. Iemand van het partnerschap stelt ze.",
        "You answer these questions. Somebody of the partnership asks them.",
    ),
    "governance.question_theme": Text("Kies waarover uw vraag gaat.", "Choose what your question is about."),
    "governance.question_no_title": Text("Geef uw vraag in één zin.", "Give your question in one sentence."),
    "governance.question_no_text": Text("Schrijf wat u wilt weten.", "Write what you want to know."),
    "governance.question_no_answer": Text("Schrijf uw antwoord.", "Write your answer."),
    "governance.question_why_again": Text("Schrijf wat er nog ontbreekt.", "Write what is still missing."),
    "governance.question_not_while_open": Text(
        "Er is nog geen antwoord op deze vraag. U krijgt bericht zodra het er is.",
        "There is no answer to this question yet. You are told as soon as there is.",
    ),
    "governance.question_not_while_answered": Text(
        "Deze vraag is beantwoord. Zeg of het helpt, of vraag verder.",
        "This question is answered. Say whether it helps, or ask on.",
    ),
    "governance.question_not_while_settled": Text(
        "Deze vraag is afgesloten. Het partnerschap kan ze opnieuw stellen.",
        "This question is settled. The partnership can ask it again.",
    ),
    "governance.coach_no_text": Text("Schrijf wat de coach hier doet.", "Write what the coach does here."),
    "governance.coach_other_side": Text(
        "De andere kant gaat akkoord met wat u schreef.", "The other side agrees with what you wrote."
    ),
    "governance.coach_newer": Text("Er wacht geen nieuwe versie op akkoord.", "No new version waits for agreement."),
    "governance.question_asked": Text("{who} vroeg “{title}”.", "{who} asked “{title}”."),
    "governance.question_answered": Text("{who} antwoordde op “{title}”.", "{who} answered “{title}”."),
    "governance.question_settled": Text("{who} was geholpen met “{title}”.", "{who} was helped with “{title}”."),
    "governance.question_reopened": Text("{who} vroeg verder over “{title}”.", "{who} asked on about “{title}”."),
    "governance.coach_written": Text(
        "{who} schreef versie {number} van de rol van de coach.", "{who} wrote version {number} of the coach's role."
    ),
    "governance.coach_agreed": Text(
        "{who} ging akkoord met versie {number} van de rol van de coach.",
        "{who} agreed with version {number} of the coach's role.",
    ),
    "governance.notice_question_answered": Text("Er is een antwoord op “{title}”.", "There is an answer to “{title}”."),
    "governance.card_question_open": Text("{name} vraagt: “{title}”.", "{name} asks: “{title}”."),
    "governance.card_question_answered": Text(
        "Er is een antwoord op “{title}”. Zeg of het helpt.", "There is an answer to “{title}”. Say whether it helps."
    ),
}
