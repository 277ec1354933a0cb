"""Sentences of the agreement: what is refused, what happened, what waits."""

from __future__ import annotations

from gezel.kernel.texts import Text

TEXTS: dict[str, Text] = {
    "governance.tab_agreement": Text("Overeenkomst", "Agreement"),
    # Refusals
    "governance.own_people_do": Text(
        "Dit doen mensen van {organisation} zelf, of de teamleider, regisseur of administrator in hun naam.",
        "People of {organisation} do this themselves, or team leader, director or administrator on their behalf.",
    ),
    "governance.clause_is_fixed": Text(
        "“{title}” hoort bij elke overeenkomst en kan niet weg. Voeg er een eigen clausule bij als er iets te verduidelijken valt.",
        "“{title}” belongs to every agreement and cannot be left out. Add your own clause if something needs explaining.",
    ),
    "governance.clause_needs_reason": Text(
        "Schrijf in één zin waarom. Later wil iemand dat weten.",
        "Write why, in one sentence. Someone will want to know later.",
    ),
    "governance.clause_is_gone": Text(
        "Deze clausule is intussen weggehaald. Voeg ze opnieuw toe als ze toch nodig is.",
        "This clause has been taken out meanwhile. Add it again if it is needed after all.",
    ),
    "governance.no_such_article": Text("Kies een artikel van 1 tot 18.", "Choose an article from 1 to 18."),
    "governance.no_such_annex": Text(
        "Alleen bijlagen 1 tot en met 4 zijn aparte documenten. De andere komen uit de gegevens.",
        "Only annexes 1 to 4 are separate papers. The others come from the data.",
    ),
    "governance.agreement_no_partner": Text(
        "{organisation} neemt niet deel aan dit partnerschap. Voeg de organisatie eerst toe als partner.",
        "{organisation} does not take part in this partnership. Add it as a partner first.",
    ),
    "governance.mandate_backwards": Text(
        "De eerste dag zonder mandaat moet na de dag komen waarop het mandaat begon. Kijk de datums na.",
        "The first day without mandate must come after the day on which it began. Check the dates.",
    ),
    "governance.signed_after_mandate": Text(
        "Op {on} tekende deze persoon nog. Laat het mandaat pas daarna eindigen.",
        "This person still signed on {on}. Let the mandate end after that day.",
    ),
    "governance.agreement_incomplete": Text(
        "Zonder wat rood staat in de lijst ({count}) kan niemand tekenen. Vul dat eerst aan; de rest mag later.",
        "Nobody can sign without what stands in red in the list ({count}). Fill that in first; the rest may come later.",
    ),
    "governance.signed_so_annex": Text(
        "Er is al getekend op deze editie. Wat nu wijzigt, komt als genummerde bijlage bij de overeenkomst.",
        "This edition has been signed already. What changes now comes as a numbered annex.",
    ),
    "governance.edition_replaced": Text(
        "Er is een nieuwere editie. Keur goed en teken op die editie.",
        "There is a newer edition. Approve and sign that one.",
    ),
    "governance.signed_in_future": Text(
        "{on} moet nog komen. Noteer de handtekening op de dag zelf of later.",
        "{on} is still to come. Note the signature on the day itself or later.",
    ),
    "governance.signed_before_frozen": Text(
        "Op {on} bestond deze editie nog niet: ze werd vastgelegd op {frozen}. Kijk de datum na.",
        "This edition did not exist on {on}: it was frozen on {frozen}. Check the date.",
    ),
    "governance.no_mandate_that_day": Text(
        "{name} had op {on} geen mandaat om te tekenen. Laat iemand met mandaat tekenen, of verbeter de periode van het mandaat.",
        "{name} held no mandate to sign on {on}. Let someone with a mandate sign, or correct the period of the mandate.",
    ),
    "governance.sign_after_approval": Text(
        "Het eigen bestuur heeft deze editie nog niet goedgekeurd. Noteer eerst die beslissing.",
        "The partner's own body has not approved this edition. Note that decision first.",
    ),
    "governance.signed_before_approval": Text(
        "Op {on} had het eigen bestuur nog niet beslist: dat deed het op {approved}. Kijk de datum na.",
        "On {on} the partner's own body had not decided yet: it did so on {approved}. Check the date.",
    ),
    "governance.has_signed": Text(
        "{name} heeft al getekend. Voor {name} hoeft u niets meer te doen.",
        "{name} has signed already. Nothing is left to do for {name}.",
    ),
    "governance.decided_in_future": Text(
        "{on} moet nog komen. Vul die dag in als geplande zitting en noteer de beslissing nadien.",
        "{on} is still to come. Enter it as the planned meeting and note the decision afterwards.",
    ),
    "governance.decided_before_frozen": Text(
        "Op {on} bestond deze editie nog niet: ze werd vastgelegd op {frozen}. Een bestuur keurt de vastgelegde tekst goed.",
        "This edition did not exist on {on}: it was frozen on {frozen}. A body approves the frozen text.",
    ),
    "governance.outcome_needs_day": Text(
        "Vul ook in op welke dag beslist werd.", "Also fill in on which day it was decided."
    ),
    "governance.day_needs_outcome": Text(
        "Kies ook wat er die dag beslist werd, of vul de dag in als geplande zitting.",
        "Also choose what was decided that day, or enter the day as the planned meeting.",
    ),
    "governance.not_approved_needs_reason": Text(
        "Schrijf waarom het bestuur niet goedkeurde: de anderen moeten ermee verder kunnen.",
        "Write why the body did not approve: the others must be able to work with it.",
    ),
    "governance.approval_is_signed_on": Text(
        "Op deze goedkeuring is al getekend. Ze kan niet meer wijzigen.",
        "This approval has been signed on. It can no longer change.",
    ),
    "governance.nothing_to_approve": Text(
        "Er ligt nog geen vastgelegde editie voor dit bestuur. Leg de overeenkomst eerst vast.",
        "There is no frozen edition for this body yet. Freeze the agreement first.",
    ),
    "governance.leader_and_director_prepare": Text(
        "Een wijziging wordt voorbereid door de teamleider en de regisseur.",
        "A change is prepared by the team leader and the director.",
    ),
    "governance.you_have_prepared": Text(
        "U staat al achter deze tekst. Nu is het aan de ander.",
        "You stand behind this text already. Now it is up to the other one.",
    ),
    "governance.role_has_prepared": Text(
        "Voor deze rol staat al iemand achter de tekst. Nu is het aan de andere rol.",
        "Someone in this role stands behind the text already. Now it is up to the other role.",
    ),
    "governance.leader_has_not_prepared": Text(
        "De teamleider heeft deze tekst nog niet voorbereid. Vraag die stap eerst.",
        "The team leader has not prepared this text yet. Ask for that step first.",
    ),
    "governance.director_has_not_prepared": Text(
        "De regisseur heeft deze tekst nog niet voorbereid. Vraag die stap eerst.",
        "The director has not prepared this text yet. Ask for that step first.",
    ),
    "governance.needs_decision": Text(
        "Kies de beslissing van de ondersteuningsgroep waarop dit steunt. Is die er nog niet, leg het daar dan eerst voor.",
        "Choose the decision of the support group on which this rests. If there is none, bring it there first.",
    ),
    "governance.needs_support_group": Text(
        "Alleen een beslissing van de ondersteuningsgroep telt hiervoor. Leg het daar voor.",
        "Only a decision of the support group counts here. Bring it there.",
    ),
    "governance.decision_not_standing": Text(
        "Die beslissing is niet aangenomen of geldt niet meer. Kies een andere, of leg het opnieuw voor.",
        "That decision was not adopted or no longer holds. Choose another one, or bring it again.",
    ),
    "governance.decision_used": Text(
        "Op die beslissing steunt al een andere wijziging. Kies de beslissing over deze wijziging.",
        "Another change rests on that decision already. Choose the decision about this change.",
    ),
    "governance.change_the_draft_itself": Text(
        "Er is nog geen vastgelegde editie. Pas de overeenkomst zelf aan; een bijlage is pas daarna nodig.",
        "No edition has been frozen yet. Change the agreement itself; an annex is only needed after that.",
    ),
    "governance.statement_goes_back": Text(
        "De vorige versie geldt vanaf {before}. Een nieuwe kan niet vroeger beginnen.",
        "The version before holds from {before}. A new one cannot begin earlier.",
    ),
    "governance.statement_needs_source": Text(
        "Zeg waar deze eerste versie vandaan komt, of kies de beslissing waarop ze steunt.",
        "Say where this first version comes from, or choose the decision on which it rests.",
    ),
    "governance.statement_by_consent": Text(
        "Doel, principes en naam worden met consent of consensus beslist. Kies een beslissing die zo genomen is.",
        "Goal, principles and name are decided by consent or consensus. Choose a decision taken that way.",
    ),
    "governance.name_too_long": Text("Een naam telt hoogstens {most} tekens.", "A name has at most {most} characters."),
    "governance.name_by_consent": Text(
        "De partners beslissen samen over de naam. Voer de nieuwe naam in bij “Doel, principes en naam”, met de beslissing waarop hij steunt.",
        "The partners decide on the name together. Enter the new name under “Goal, principles and name”, with the decision it rests on.",
    ),
    # What happened
    "governance.text_too_long": Text(
        "Deze tekst is te lang: hoogstens {most} tekens. Kort hem in; wat u schreef, staat er nog.",
        "This text is too long: at most {most} characters. Shorten it; what you wrote is still there.",
    ),
    "governance.goal_written": Text(
        "{who} schreef het doel van {organisation}.", "{who} wrote the goal of {organisation}."
    ),
    "governance.agreement_text_written": Text(
        "{who} paste een tekst van de overeenkomst aan.", "{who} changed a text of the agreement."
    ),
    "governance.clause_left_out": Text(
        "{who} liet de clausule “{clause}” weg: {reason}", "{who} left out the clause “{clause}”: {reason}"
    ),
    "governance.clause_brought_back": Text(
        "{who} liet de clausule “{clause}” weer gelden.", "{who} let the clause “{clause}” apply again."
    ),
    "governance.own_clause_added": Text(
        "{who} voegde “{title}” toe bij artikel {article}.", "{who} added “{title}” under article {article}."
    ),
    "governance.own_clause_changed": Text(
        "{who} wijzigde “{title}” bij artikel {article}.", "{who} changed “{title}” under article {article}."
    ),
    "governance.own_clause_moved": Text(
        "{who} verplaatste “{title}” bij artikel {article}.", "{who} moved “{title}” under article {article}."
    ),
    "governance.own_clause_removed": Text(
        "{who} haalde “{title}” weg bij artikel {article}: {reason}",
        "{who} took “{title}” out of article {article}: {reason}",
    ),
    "governance.annex_paper_named": Text(
        "{who} noemde bijlage {annex}: {title}.", "{who} named annex {annex}: {title}."
    ),
    "governance.signatory_named": Text(
        "{who} gaf een ondertekenaar op voor {organisation} ({function}).",
        "{who} named a signatory for {organisation} ({function}).",
    ),
    "governance.mandate_ended": Text(
        "{who} liet een mandaat om te tekenen voor {organisation} eindigen op {until}.",
        "{who} ended a mandate to sign for {organisation} on {until}.",
    ),
    "governance.agreement_frozen": Text(
        "{who} legde editie {number} van de overeenkomst vast: {why}",
        "{who} froze edition {number} of the agreement: {why}",
    ),
    "governance.agreement_frozen_now": Text(
        "De editie is vastgelegd. Elke partner krijgt de vraag ze te laten goedkeuren.",
        "The edition is frozen. Every partner is asked to have it approved.",
    ),
    "governance.approval_planned": Text(
        "{who} noteerde dat {organisation} editie {number} behandelt op {on} ({body}).",
        "{who} noted that {organisation} treats edition {number} on {on} ({body}).",
    ),
    "governance.agreement_approved": Text(
        "{who} noteerde dat {organisation} editie {number} goedkeurde op {on} ({body}).",
        "{who} noted that {organisation} approved edition {number} on {on} ({body}).",
    ),
    "governance.agreement_not_approved": Text(
        "{who} noteerde dat {organisation} editie {number} niet goedkeurde op {on} ({body}).",
        "{who} noted that {organisation} did not approve edition {number} on {on} ({body}).",
    ),
    "governance.agreement_signed": Text(
        "{who} noteerde een handtekening van {organisation} op editie {number}, gezet op {on}.",
        "{who} noted a signature of {organisation} on edition {number}, given on {on}.",
    ),
    "governance.amendment_begun": Text("{who} begon een wijziging: {title}.", "{who} began a change: {title}."),
    "governance.amendment_written": Text("{who} herschreef de wijziging {title}.", "{who} rewrote the change {title}."),
    "governance.amendment_prepared_leader": Text(
        "{who} bereidde de wijziging {title} voor als teamleider.", "{who} prepared the change {title} as team leader."
    ),
    "governance.amendment_prepared_director": Text(
        "{who} bereidde de wijziging {title} voor als regisseur.", "{who} prepared the change {title} as director."
    ),
    "governance.amendment_adopted": Text(
        "{who} noteerde dat wijziging {number} is aangenomen: {title}.",
        "{who} noted that change {number} was adopted: {title}.",
    ),
    "governance.amendment_withdrawn": Text("{who} trok de wijziging {title} in.", "{who} withdrew the change {title}."),
    "governance.stated_goal": Text(
        "{who} voerde versie {number} van het gedeelde doel in.", "{who} entered version {number} of the shared goal."
    ),
    "governance.stated_principles": Text(
        "{who} voerde versie {number} van de samenwerkingsprincipes in.",
        "{who} entered version {number} of the cooperation principles.",
    ),
    "governance.stated_name": Text(
        "{who} voerde versie {number} van de naam in.", "{who} entered version {number} of the name."
    ),
    # Notices and cards
    "governance.notice_agreement_to_approve": Text(
        "De overeenkomst van {name} (editie {number}) ligt klaar voor uw bestuur. De nota staat klaar.",
        "The agreement of {name} (edition {number}) is ready for your own body. The note stands ready.",
    ),
    "governance.notice_agreement_signed": Text(
        "De overeenkomst van {name} (editie {number}) is door iedereen getekend.",
        "The agreement of {name} (edition {number}) has been signed by all.",
    ),
    "governance.notice_council_plan": Text(
        "Voor {organisation} is nog geen zitting gepland over de overeenkomst van {name}. Kies een zitting en haal de nota op.",
        "No meeting is planned for {organisation} about the agreement of {name}. Choose one and fetch the note.",
    ),
    "governance.notice_council_ahead": Text(
        "Op {on} behandelt {organisation} de overeenkomst van {name}. Staat het punt op de agenda?",
        "On {on} {organisation} treats the agreement of {name}. Is it on the agenda?",
    ),
    "governance.notice_council_decided": Text(
        "De zitting van {organisation} over de overeenkomst van {name} was op {on}. Noteer wat er beslist werd.",
        "The meeting of {organisation} about the agreement of {name} was on {on}. Note what was decided.",
    ),
    "governance.card_approve_agreement": Text(
        "Laat de overeenkomst van {name} goedkeuren door het bestuur van {organisation}",
        "Have the agreement of {name} approved by the own body of {organisation}",
    ),
    "governance.card_sign_agreement": Text(
        "Teken de overeenkomst van {name} voor {organisation}", "Sign the agreement of {name} for {organisation}"
    ),
    "governance.card_prepare_change": Text(
        "Bereid de wijziging “{title}” mee voor", "Help prepare the change “{title}”"
    ),
    "governance.waiting_agreement_change": Text("wijziging van de overeenkomst", "change to the agreement"),
    # Where it stands
    "governance.agreement_state_writing": Text("wordt geschreven", "being written"),
    "governance.agreement_state_frozen": Text("vastgelegd", "frozen"),
    "governance.agreement_state_approving": Text("bij de besturen", "with the own bodies"),
    "governance.agreement_state_started_unsigned": Text(
        "gestart, nog niet door allen getekend", "started, not fully signed"
    ),
    "governance.agreement_state_signed": Text("door allen getekend", "signed by all"),
    "governance.change_draft": Text("in voorbereiding", "being prepared"),
    "governance.change_prepared": Text("klaar voor de ondersteuningsgroep", "ready for the support group"),
    "governance.change_adopted": Text("aangenomen", "adopted"),
    "governance.change_withdrawn": Text("ingetrokken", "withdrawn"),
    "governance.signs_as_chair": Text("voorzitter van de raad", "chair of the council"),
    "governance.signs_as_general": Text("algemeen directeur", "general director"),
    "governance.signs_as_other": Text("andere functie", "another function"),
    "governance.own_body_municipal_council": Text("gemeenteraad", "municipal council"),
    "governance.own_body_welfare_council": Text("raad voor maatschappelijk welzijn", "council for social welfare"),
    "governance.own_body_executive": Text("college van burgemeester en schepenen", "municipal executive"),
    "governance.own_body_fixed_bureau": Text("vast bureau", "executive of the OCMW"),
    "governance.own_body_board": Text("bestuursorgaan", "board"),
    "governance.own_body_assembly": Text("algemene vergadering", "general assembly"),
    "governance.own_body_committee": Text("beheerscomité", "management committee"),
    "governance.own_body_management": Text("directie met delegatie", "management by delegation"),
    "governance.own_body_says_approved": Text("goedgekeurd", "approved"),
    "governance.own_body_says_not_approved": Text("niet goedgekeurd", "not approved"),
    "governance.statement_goal": Text("Gedeeld doel", "Shared goal"),
    "governance.statement_principles": Text("Samenwerkingsprincipes", "Cooperation principles"),
    "governance.statement_name": Text("Naam van het partnerschap", "Name of the partnership"),
    "governance.text_activities": Text("Wat we doen (artikel 7)", "What we do (article 7)"),
    "governance.text_results": Text("Wat we willen bereiken (artikel 9)", "What we want to reach (article 9)"),
    "governance.text_money_terms": Text(
        "Onderlinge afspraken over het geld (bijlage 6)", "Terms among partners about money (annex 6)"
    ),
    "governance.text_place": Text(
        "Plaats waar de overeenkomst wordt opgemaakt", "Place where the agreement is drawn up"
    ),
    "governance.text_court": Text("Bevoegde rechtbank (artikel 18)", "Court that has jurisdiction (article 18)"),
    "governance.text_help_activities": Text(
        "Per groep van activiteiten: wat gebeurt er, voor wie, wie doet het. Koppen en lijstjes mogen.",
        "Per group of activities: what happens, for whom, who does it. Headings and lists are fine.",
    ),
    "governance.text_help_results": Text(
        "Resultaten waar u samen voor gaat, met aantallen waar die er zijn.",
        "Results you commit to, with numbers where there are any.",
    ),
    "governance.text_help_money_terms": Text(
        "Wie een voorschot krijgt, wie via een afrekening werkt en tot hoeveel, wat in het forfait zit en wat niet.",
        "Who receives an advance, who works by statement and up to how much, what the flat rate covers and what not.",
    ),
    "governance.text_help_place": Text("Bijvoorbeeld: Hoogstraten", "For example: Hoogstraten"),
    "governance.text_help_court": Text("Bijvoorbeeld: Turnhout", "For example: Turnhout"),
}
