"""Sentences of partnerships: founding, who may, names and numbers."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.nav_all": Text("Partnerschappen", "Partnerships"),
    "governance.nav_one": Text("Ons partnerschap", "Our partnership"),
    "governance.tab_overview": Text("Overzicht", "Overview"),
    "governance.card_found": Text(
        "Het partnerschap van {area} kan in Gezel opgericht worden.",
        "The partnership of {area} can be founded in Gezel.",
    ),
    # Who may
    "governance.not_yours": Text(
        "U maakt geen deel uit van partnerschap {name}. Vraag de teamleider of de promotor om u een rol te geven.",
        "You are not part of partnership {name}. Ask the team leader or the promotor for a role.",
    ),
    "governance.you_left": Text(
        "Uw organisatie is geen partner meer in {name}. U kunt nalezen wat er tot dan was.",
        "Your organisation is no longer a partner in {name}. You can read what was there until then.",
    ),
    "governance.support_never_decides": Text(
        "Het ondersteuningsteam en Europa WSE lezen en adviseren, maar beslissen niet mee in een partnerschap.",
        "The support team and Europa WSE read and advise, but do not decide in a partnership.",
    ),
    "governance.arrangers_do": Text(
        "Dit doet de teamleider, de regisseur of de administrator van {name}, of een beheerder van de promotor.",
        "The team leader, director or administrator of {name} does this, or an administrator of the promotor.",
    ),
    "governance.promotor_speaks": Text(
        "Alleen de promotor van {name}, of de administrator in zijn plaats, spreekt met Europa WSE.",
        "Only the promotor of {name}, or the administrator as its deputy, speaks to Europa WSE.",
    ),
    # Founding
    "governance.not_matched": Text(
        "De partners van {area} liggen nog niet vast. Oprichten kan zodra de jury beslist heeft.",
        "The partners of {area} are not settled yet. Founding is possible once the jury has decided.",
    ),
    "governance.promotor_founds": Text(
        "Een beheerder van {promotor} richt het partnerschap op.",
        "An administrator of {promotor} founds the partnership.",
    ),
    "governance.manager_takes_over": Text(
        "Alleen Europa WSE brengt een partnerschap binnen dat al liep.",
        "Only Europa WSE brings in a partnership that was running already.",
    ),
    "governance.no_promotor": Text(
        "Er is nog geen promotor. Kies die eerst in het projectvoorstel of in stap 4.",
        "There is no promotor yet. Choose one in the proposal or in step 4 first.",
    ),
    "governance.second_promotor": Text(
        "Er kan maar één promotor zijn. Maak van de andere organisatie een gewone partner.",
        "There can be only one promotor. Make the other organisation an ordinary partner.",
    ),
    "governance.second_administrator": Text(
        "Er kan maar één administrator zijn. Maak van de andere organisatie een gewone partner.",
        "There can be only one administrator. Make the other organisation an ordinary partner.",
    ),
    "governance.partner_twice": Text(
        "Een organisatie staat twee keer bij de partners. Elke partner staat er één keer.",
        "An organisation stands twice among the partners. Each partner stands there once.",
    ),
    "governance.ends_before_start": Text(
        "De laatste dag valt voor de eerste dag. Kies een latere laatste dag.",
        "The last day comes before the first day. Choose a later last day.",
    ),
    "governance.one_per_area": Text("{area} heeft al een partnerschap.", "{area} has a partnership already."),
    "governance.founded": Text(
        "{who} richtte partnerschap {name} op met {partners} partners.",
        "{who} founded partnership {name} with {partners} partners.",
    ),
    "governance.described": Text(
        "{who} werkte naam of looptijd van {name} bij.", "{who} updated name or period of {name}."
    ),
    # Who is always a partner
    "governance.missing_vdab": Text(
        "VDAB is altijd partner, maar staat er nog niet bij.", "VDAB is always a partner, but is not listed yet."
    ),
    "governance.missing_local_government": Text(
        "Er staat nog geen lokaal bestuur bij de partners.", "There is no local government among the partners yet."
    ),
    "governance.missing_support": Text(
        "De ondersteunende organisatie (VVSG, of de stad in Gent en Antwerpen) is altijd partner, maar staat er nog niet bij.",
        "The support organisation (VVSG, or the city in Ghent and Antwerp) is always a partner, but is not listed yet.",
    ),
    # Numbers
    "governance.number_out_of_bounds": Text(
        "{value} kan niet. Kies een getal van {least} tot en met {most}.",
        "{value} is not possible. Choose a number from {least} to {most}.",
    ),
    "governance.number_agreed": Text(
        "{who} zette een afgesproken getal op {value} (het was {before}).",
        "{who} set an agreed number to {value} (it was {before}).",
    ),
    "governance.unit_months": Text("maanden", "months"),
    "governance.unit_years": Text("jaar", "years"),
    "governance.unit_weeks": Text("weken", "weeks"),
    "governance.unit_days": Text("dagen", "days"),
    "governance.unit_percent": Text("%", "%"),
    "governance.unit_yes_no": Text("(1 is ja, 0 is nee)", "(1 is yes, 0 is no)"),
    "governance.number_composition_bar_months": Text(
        "Eerste periode waarin de samenstelling niet wijzigt", "First period in which the composition does not change"
    ),
    "governance.number_notice_months": Text(
        "Opzegtermijn voor een partner die vertrekt (minstens 6)", "Notice for a partner that leaves (at least 6)"
    ),
    "governance.number_review_months": Text(
        "Hoogstens zoveel tussen twee reviews van het leerproces",
        "At most this between two reviews of the learning process",
    ),
    "governance.number_interim_years": Text("Tussentijdse evaluatie na", "Interim evaluation after"),
    "governance.number_interim_warning_months": Text(
        "Vooraf verwittigen van de tussentijdse evaluatie", "Warn ahead of the interim evaluation"
    ),
    "governance.number_quorum_percent": Text(
        "Om te beslissen is meer dan dit deel van de leden aanwezig, of sprak het tussen twee vergaderingen",
        "To decide, more than this share of the members is present, or spoke between meetings",
    ),
    "governance.number_between_days": Text(
        "Tijd om te spreken tussen twee vergaderingen", "Time to speak between meetings"
    ),
    "governance.number_consensus_first": Text(
        "Eerst consensus zoeken, dan consent", "Seek consensus first, then consent"
    ),
    "governance.number_recovery_days": Text(
        "Terugbetalen na een vraag tot terugvordering", "Paying back after a request for recovery"
    ),
    "governance.number_change_reminder_weeks": Text(
        "Herinnering aan wat nog over te dragen is, voor de laatste dag van een partner",
        "Reminder of what is still to hand over, before a partner's last day",
    ),
    "governance.number_council_reminder_weeks": Text(
        "Herinneren voor een zitting van raad of bestuur", "Reminder ahead of a council or board meeting"
    ),
    "governance.number_invitation_days": Text(
        "Uitnodiging minstens zoveel dagen voor een vergadering", "Invitation at least this many days before a meeting"
    ),
    "governance.number_support_group_first_months": Text(
        "Ondersteuningsgroep in het eerste halfjaar, om de", "Support group in the first half year, every"
    ),
    "governance.number_support_group_later_months": Text(
        "Ondersteuningsgroep daarna minstens om de", "Support group after that at least every"
    ),
    "governance.part_promotor": Text("promotor", "promotor"),
    "governance.part_administrator": Text("administrator", "administrator"),
    "governance.part_partner": Text("partner", "partner"),
}
