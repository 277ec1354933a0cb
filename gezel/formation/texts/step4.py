"""Step 4, the emergency procedure, later entry and the right to challenge (F-25, F-26, F-27)."""

from __future__ import annotations

from gezel.kernel.texts import Text

_BLOCKS = {
    "connecting": (
        ("Verbinden", "Connecting"),
        ("Wie zijn we, wat brengt ons samen, en hoe gaan we met elkaar om?", "Who are we, what brings us together, and how do we deal with each other?"),
        ("Wat moeten de anderen over onze organisatie weten om ons te begrijpen?", "What must the others know of our organisation to understand us?"),
        ("Waaraan merken we dat we elkaar vertrouwen, en wat doen we als dat hapert?", "How do we notice that we trust each other, and what do we do when that falters?"),
        ("Welke afspraken maken we over openheid en over hoe we beslissen?", "What do we agree on openness and on how we decide?"),
    ),
    "ambition": (
        ("Ambitie en belangen", "Ambition and interests"),
        ("Waar willen we samen naartoe, en wat staat er voor elke partner op het spel?", "Where do we want to go together, and what is at stake for each partner?"),
        ("Wat is er over drie jaar anders voor de mensen in deze streek?", "What will be different for the people of this region in three years?"),
        ("Wat drijft elke partner, en wat mag hij niet verliezen?", "What drives each partner, and what must it not lose?"),
        ("Waar botsen belangen, en hoe doen we ze allemaal recht?", "Where do interests collide, and how do we do justice to all?"),
    ),
    "impact": (
        ("Impact en verandering", "Impact and change"),
        ("Voor wie doen we het, en hoe leidt wat we doen tot verandering?", "For whom do we do it, and how does what we do lead to change?"),
        ("Welke waardevragen uit de persona's nemen we als eerste op?", "Which value questions of the personas do we take up first?"),
        ("Welke verandering bij mensen willen we zien, en hoe merken we die?", "Which change in people do we want to see, and how do we notice it?"),
        ("Wat moet er in onze eigen werking veranderen?", "What must change in our own ways of working?"),
    ),
    "organising": (
        ("Organiseren en samenwerken", "Organising and cooperating"),
        ("Wie neemt welke rol op, met welke middelen, en hoe overleggen we?", "Who takes up which role, with which means, and how do we consult?"),
        ("Welke rollen zijn nodig, en wie past daar het best bij?", "Which roles are needed, and who fits them best?"),
        ("Wat beslist het team zelf, en wat niet?", "What does the team decide itself, and what not?"),
        ("Welke inzet en middelen kan elke partner vanaf de start waarmaken?", "Which deployment and means can each partner deliver from the start?"),
    ),
    "plan": (
        ("Plan van aanpak", "Plan of action"),
        ("Wat doen we wanneer, en wie trekt dat?", "What do we do when, and who leads it?"),
        ("Wat moet klaar zijn op de dag dat we starten?", "What must be ready on the day we start?"),
        ("Wat leren we in de eerste twee kwartalen, en wanneer staan we stil?", "What do we learn in the first two quarters, and when do we pause?"),
        ("Wie houdt het plan bij?", "Who keeps the plan?"),
    ),
}  # fmt: skip


def _blocks() -> dict[str, Text]:
    found = {}
    for code, (title, about, *questions) in _BLOCKS.items():
        found[f"formation.block_{code}"] = Text(*title)
        found[f"formation.block_{code}_about"] = Text(*about)
        found |= {f"formation.block_{code}_{n}": Text(*q) for n, q in enumerate(questions, start=1)}
    return found


TEXTS = {
    **_blocks(),
    # Refusals: step 4.
    "formation.point_without_text": Text("Schrijf wat het punt is.", "Write what the point is."),
    "formation.point_without_who": Text("Schrijf erbij met wie dit is afgesproken.", "Add by whom this was settled."),
    "formation.point_settled_already": Text(
        "Een collega noteerde dit al als afgesproken.", "A colleague already noted this as settled."
    ),
    "formation.block_unknown": Text(
        "Die bouwsteen bestaat niet. Kies een van de vijf.", "That block does not exist. Choose one of the five."
    ),
    "formation.step4_not_yet": Text(
        "De matching van {area} is nog niet beslist. Stap 4 begint daarna.",
        "The matching of {area} is not decided yet. Step 4 begins after that.",
    ),
    "formation.not_a_partner": Text(
        "Alleen de partners van {area} werken hier. Werk onder de pet van uw partnerorganisatie.",
        "Only the partners of {area} work here. Wear the hat of your partner organisation.",
    ),
    "formation.drive_is_own": Text(
        "Wat een partner drijft, schrijft die partner zelf. Vraag het hen.",
        "What drives a partner, that partner writes itself. Ask them.",
    ),
    "formation.promotor_is_local": Text(
        "De promotor is een lokaal bestuur van dit gebied. Kies er een uit de lijst.",
        "The promotor is a local government of this area. Choose one of the list.",
    ),
    "formation.role_without_name": Text("Geef de rol een naam.", "Give the role a name."),
    "formation.role_of_partner": Text(
        "Een rol hoort bij een partner van dit gebied.", "A role belongs to a partner of this area."
    ),
    "formation.fte_wrong": Text(
        "Schrijf de inzet als getal van 0 tot 100, met hoogstens drie cijfers na de komma.",
        "Write the deployment as a number from 0 to 100, with at most three decimals.",
    ),
    "formation.milestone_without_title": Text("Geef de mijlpaal een naam.", "Give the milestone a name."),
    # Refusals: emergency.
    "formation.emergency_no_start": Text(
        "Het gebied heeft nog geen geplande startdatum. Vul die eerst in bij het gebied.",
        "The area has no planned start yet. Fill it in at the area first.",
    ),
    "formation.emergency_too_early": Text(
        "De noodprocedure kan pas in de {weeks} weken voor de geplande start ({start}): vanaf {first}. Vraag tot dan het ondersteuningsteam om begeleiding.",
        "The emergency procedure is possible only in the {weeks} weeks before the planned start ({start}): from {first}. Ask the support team for facilitation until then.",
    ),
    "formation.emergency_started": Text(
        "Het partnerschap is gestart op {start}; een noodprocedure kan dan niet meer. Wijzig de samenstelling zoals afgesproken in de overeenkomst.",
        "The partnership started on {start}; an emergency procedure is no longer possible. Change the composition as the agreement says.",
    ),
    "formation.emergency_why": Text(
        "Motiveer waarom rollen en taken niet verdeeld raken.", "Motivate why roles and tasks do not get assigned."
    ),
    "formation.emergency_facilitation": Text(
        "Schrijf welke begeleiding geprobeerd is.", "Write which facilitation was tried."
    ),
    "formation.emergency_other_side": Text(
        "Uw kant stemde al in. Nu is de andere kant aan zet: VDAB of de lokale besturen.",
        "Your side already agreed. Now the other side: VDAB or the local governments.",
    ),
    "formation.emergency_nobody": Text("Er is geen partner om te scoren.", "There is no partner to score."),
    "formation.emergency_unscored": Text(
        "Geef {name} op beide criteria een score van 1 tot 4.", "Give {name} a score of 1 to 4 on both criteria."
    ),
    "formation.emergency_unmotivated": Text("Motiveer beide scores van {name}.", "Motivate both scores of {name}."),
    "formation.emergency_no_behaviour": Text(
        "Beschrijf welk gedrag u van {name} zag in stap 4.", "Describe which behaviour you saw of {name} in step 4."
    ),
    "formation.emergency_unranked": Text(
        "{count} partners blijven. Geef elk een eigen plaats, van 1 tot {count}.",
        "{count} partners stay. Give each a place of its own, from 1 to {count}.",
    ),
    "formation.emergency_no_argument": Text("Argumenteer de plaats van {names}.", "Argue the place of {names}."),
    "formation.emergency_motivate": Text("Schrijf met wie u start en waarom.", "Write with whom you start and why."),
    # Refusals: later entry and challenge.
    "formation.entry_without_reason": Text(
        "Schrijf welke expertise of capaciteit ontbreekt.", "Write which expertise or capacity is missing."
    ),
    "formation.entry_without_process": Text(
        "Beschrijf hoe de matching verloopt.", "Describe how the matching proceeds."
    ),
    "formation.entry_conditions": Text(
        "Leg uit hoe de matching voldoet aan voorwaarde {numbers}.",
        "Explain how the matching meets condition {numbers}.",
    ),
    "formation.entry_is_partner": Text("Deze organisatie is al partner.", "This organisation is a partner already."),
    "formation.entry_runs_already": Text(
        "Voor deze organisatie loopt al een voorstel.", "A proposal for this organisation is under way."
    ),
    "formation.entry_unknown_number": Text(
        "We kennen geen organisatie met nummer {number}. Laat ze zich eerst registreren.",
        "We know no organisation with number {number}. Let it register first.",
    ),
    "formation.entry_manager_first": Text(
        "Europa WSE keurt eerst de matching goed.", "Europa WSE approves the matching first."
    ),
    "formation.entry_without_advice": Text(
        "Noteer het advies van de ondersteuningsgroep.", "Note the advice of the support group."
    ),
    "formation.entry_by_whom": Text(
        "Noteer wie bij de promotor besliste, en wanneer.", "Note who decided at the promotor, and when."
    ),
    "formation.entry_refusal_reason": Text(
        "Schrijf waarom niet; het partnerschap leest het.", "Write why not; the partnership reads it."
    ),
    "formation.entry_kept_elsewhere": Text(
        "De goedkeuring van de promotor komt uit de afspraken van het partnerschap zelf. Noteer ze daar.",
        "The promotor's approval comes from the partnership's own records. Record it there.",
    ),
    "formation.challenge_no_start": Text(
        "Dit partnerschap heeft nog geen startdatum.", "This partnership has no start date yet."
    ),
    "formation.challenge_too_early": Text(
        "Uitdagen kan vanaf {first}, {years} jaar na de start.",
        "Challenging is possible from {first}, {years} years after the start.",
    ),
    "formation.challenge_needs_organisation": Text(
        "Uitdagen doet u voor een organisatie. Kies eerst de pet van uw organisatie.",
        "You challenge for an organisation. Put on its hat first.",
    ),
    "formation.challenge_from_outside": Text(
        "Uw organisatie is al partner. Dit recht is voor wie buiten het partnerschap staat.",
        "Your organisation is a partner already. This right is for who stands outside.",
    ),
    "formation.challenge_without_value": Text(
        "Beschrijf welke meerwaarde u kunt aantonen.", "Describe which added value you can show."
    ),
    "formation.challenge_runs_already": Text("Uw aanmelding loopt al.", "Your application is under way."),
    "formation.challenge_without_process": Text("Beschrijf eerst hoe het verloopt.", "Describe first how it proceeds."),
    "formation.challenge_without_motivation": Text(
        "Motiveer uw antwoord; de organisatie leest het.", "Motivate your answer; the organisation reads it."
    ),
    "formation.challenge_answered_already": Text(
        "Deze aanmelding is al beantwoord.", "This application was answered already."
    ),
    # History.
    "formation.block_opened": Text("Open punt genoteerd: {text}", "Open point noted: {text}"),
    "formation.block_settled": Text("Afgesproken: {text}", "Settled: {text}"),
    "formation.step4_stated": Text(
        "Gedeeld doel, doelgroep of promotor bewaard.", "Shared goal, target group or promotor saved."
    ),
    "formation.drive_saved": Text(
        "Drijfveren en bijdrage van {organisation} bewaard.", "Drivers and contribution of {organisation} saved."
    ),
    "formation.role_added": Text("Rol toegevoegd: {name}.", "Role added: {name}."),
    "formation.milestone_added": Text("Mijlpaal toegevoegd: {title} ({day}).", "Milestone added: {title} ({day})."),
    "formation.milestone_reached": Text("Mijlpaal bereikt: {title}.", "Milestone reached: {title}."),
    "formation.step4_taken_away": Text("Valt weg: {text}", "Falls away: {text}"),
    "formation.emergency_begun": Text(
        "Noodprocedure voorgesteld door {side}.", "Emergency procedure proposed by {side}."
    ),
    "formation.emergency_opened": Text(
        "Noodprocedure geopend door VDAB en de lokale besturen.",
        "Emergency procedure opened by VDAB and the local governments.",
    ),
    "formation.emergency_scored": Text("{name} is opnieuw gescoord.", "{name} was scored again."),
    "formation.emergency_signed": Text(
        "De uitkomst van de noodprocedure is getekend door {side}.",
        "The outcome of the emergency procedure was signed by {side}.",
    ),
    "formation.mail_more": Text("Alles samen leest u op {link}.", "You read everything on {link}."),
    "formation.mail_challenge_welcome": Text(
        "**U bent welkom.** Het partnerschap kan nu uw instap voorstellen.",
        "**You are welcome.** The partnership can now propose your entry.",
    ),
    "formation.mail_challenge_not_now": Text("**U kunt nu niet instappen.**", "**You cannot enter now.**"),
    "formation.mail_refused": Text(
        "Een mail naar {address} kon niet vertrekken.", "A mail to {address} could not leave."
    ),
    "formation.emergency_decided": Text("De noodprocedure is beslist.", "The emergency procedure was decided."),
    "formation.entry_proposed": Text(
        "Latere partner voorgesteld: {organisation}.", "Later partner proposed: {organisation}."
    ),
    "formation.entry_approved": Text(
        "Europa WSE keurde de matching van {organisation} goed.", "Europa WSE approved the matching of {organisation}."
    ),
    "formation.entry_done": Text("{organisation} stapte in.", "{organisation} entered."),
    "formation.entry_refused": Text("{organisation} stapt niet in.", "{organisation} does not enter."),
    "formation.challenge_applied": Text(
        "{organisation} wil meerwaarde aantonen.", "{organisation} wants to show added value."
    ),
    "formation.challenge_shaped": Text(
        "Het verloop voor {organisation} is vastgelegd.", "The process for {organisation} was set."
    ),
    "formation.challenge_answered": Text(
        "De aanmelding van {organisation} is beantwoord.", "The application of {organisation} was answered."
    ),
    # Notices, navigation, cards.
    "formation.notice_emergency_asked": Text(
        "Voor {area} is een noodprocedure voorgesteld. Ze opent pas als VDAB én de lokale besturen instemmen.",
        "An emergency procedure was proposed for {area}. It opens only when VDAB and the local governments agree.",
    ),
    "formation.notice_emergency_opened": Text(
        "VDAB en de lokale besturen openden een noodprocedure in {area}. Lees waarom.",
        "VDAB and the local governments opened an emergency procedure in {area}. Read why.",
    ),
    "formation.notice_emergency_decided": Text(
        "De noodprocedure in {area} is beslist.", "The emergency procedure in {area} was decided."
    ),
    "formation.notice_entry_proposed": Text(
        "{area} stelt een latere partner voor.", "{area} proposes a later partner."
    ),
    "formation.notice_entry_approved": Text(
        "Europa WSE keurde de matching van een latere partner in {area} goed.",
        "Europa WSE approved the matching of a later partner in {area}.",
    ),
    "formation.notice_entry_refused": Text(
        "Een latere partner in {area} is niet goedgekeurd. Lees waarom.",
        "A later partner in {area} was not approved. Read why.",
    ),
    "formation.notice_entry_done": Text("Een nieuwe partner stapte in {area}.", "A new partner entered {area}."),
    "formation.notice_challenge": Text(
        "Iemand wil meerwaarde aantonen in {area}.", "Somebody wants to show added value in {area}."
    ),
    "formation.notice_challenge_shaped": Text(
        "Lees hoe u uw meerwaarde in {area} kunt aantonen.", "Read how you can show your added value in {area}."
    ),
    "formation.notice_challenge_answered": Text(
        "Uw aanmelding voor {area} is beantwoord.", "Your application for {area} was answered."
    ),
    "formation.card_step4": Text("Bouw mee aan het partnerschap van {area}.", "Help build the partnership of {area}."),
    "formation.card_entry": Text(
        "Beoordeel de matching van een latere partner in {area}.", "Judge the matching of a later partner in {area}."
    ),
    "formation.card_challenge": Text(
        "Antwoord wie meerwaarde wil aantonen in {area}.", "Answer who wants to show added value in {area}."
    ),
    "formation.card_emergency": Text(
        "Noodprocedure in {area}: uw kant is aan zet.", "Emergency procedure in {area}: your side is to act."
    ),
}
