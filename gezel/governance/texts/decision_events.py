"""Sentences of decisions: what happened, who hears it, and the mail about what stands."""

from gezel.kernel.texts import Text

TEXTS = {
    # Events
    "governance.decision_proposed": Text(
        "{who} stelde “{title}” voor in {body}.", "{who} proposed “{title}” in {body}."
    ),
    "governance.decision_said": Text("{who} sprak over “{title}”.", "{who} spoke about “{title}”."),
    "governance.decision_objected": Text(
        "{who} noteerde een bezwaar bij “{title}”.", "{who} noted an objection to “{title}”."
    ),
    "governance.decision_objection_back": Text(
        "{who} nam een bezwaar terug bij “{title}”.", "{who} took back an objection to “{title}”."
    ),
    "governance.decision_open_reactions": Text(
        "{who} ging met “{title}” over naar de reacties.", "{who} moved “{title}” on to reactions."
    ),
    "governance.decision_open_objections": Text(
        "{who} vroeg naar bezwaren tegen “{title}”.", "{who} asked for objections to “{title}”."
    ),
    "governance.decision_facilitate": Text(
        "{who} nam de begeleiding van “{title}” over.", "{who} took over the facilitation of “{title}”."
    ),
    "governance.decision_qualifies": Text(
        "{who} noteerde: het overleg vindt een bezwaar tegen “{title}” geldig.",
        "{who} recorded: the body finds that an objection to “{title}” qualifies.",
    ),
    "governance.decision_does_not_qualify": Text(
        "{who} noteerde: het overleg vindt een bezwaar tegen “{title}” niet geldig.",
        "{who} recorded: the body finds that an objection to “{title}” does not qualify.",
    ),
    "governance.decision_integrated": Text(
        "{who} verwerkte een bezwaar in versie {n} van “{title}”.",
        "{who} integrated an objection in version {n} of “{title}”.",
    ),
    "governance.decision_amended": Text(
        "{who} schreef versie {n} van “{title}”.", "{who} wrote version {n} of “{title}”."
    ),
    "governance.decision_asked_between": Text(
        "{who} vroeg de leden over “{title}”, tot en met {last_day}.",
        "{who} asked the members about “{title}”, up to and including {last_day}.",
    ),
    "governance.decision_extended": Text(
        "{who} gaf langer tijd voor “{title}”, tot en met {last_day}.",
        "{who} gave more time for “{title}”, up to and including {last_day}.",
    ),
    "governance.decision_to_meeting": Text(
        "“{title}” komt op tafel in een vergadering.", "“{title}” is put on the table in a meeting."
    ),
    "governance.decision_lapsed": Text(
        "De tijd voor “{title}” ging voorbij zonder beslissing; het gaat naar de volgende vergadering.",
        "The time for “{title}” passed without a decision; it goes to the next meeting.",
    ),
    "governance.decision_fell": Text(
        "Voor “{title}” was er geen consensus; het wordt opnieuw gevraagd met consent.",
        "There was no consensus on “{title}”; it is asked again by consent.",
    ),
    "governance.decision_failed": Text(
        "Het overleg kwam niet tot een beslissing over “{title}”; een rol beslist.",
        "The body did not come to a decision on “{title}”; a role decides.",
    ),
    "governance.decision_resume": Text(
        "{who} bracht “{title}” terug naar het overleg.", "{who} took “{title}” back to the body."
    ),
    "governance.decision_taken_over": Text("{body} neemt “{title}” over.", "{body} takes over “{title}”."),
    "governance.decision_adopted": Text("“{title}” is aangenomen.", "“{title}” was adopted."),
    "governance.decision_decided": Text("{who} besliste: “{title}” geldt.", "{who} decided: “{title}” stands."),
    "governance.decision_declined": Text("{who} besliste: “{title}” komt er niet.", "{who} decided against “{title}”."),
    "governance.decision_advised": Text("Het advies over “{title}” is gegeven.", "Advice on “{title}” was given."),
    "governance.decision_withdrawn": Text("{who} trok “{title}” in.", "{who} withdrew “{title}”."),
    "governance.decision_passed_on": Text(
        "“{title}” gaat naar het volgende overleg.", "“{title}” goes to the next body."
    ),
    "governance.decision_review_kept": Text(
        "{who} blikte terug: “{title}” blijft.", "{who} reviewed: “{title}” stays."
    ),
    "governance.decision_review_adjusted": Text(
        "{who} blikte terug: “{title}” wordt aangepast.", "{who} reviewed: “{title}” is adjusted."
    ),
    "governance.decision_review_ended": Text("{who} blikte terug: “{title}” stopt.", "{who} reviewed: “{title}” ends."),
    # Notices
    "governance.notice_decision_proposed": Text(
        "Nieuw voorstel in {body}: {title}. Stel uw vragen.", "New proposal in {body}: {title}. Ask your questions."
    ),
    "governance.notice_decision_asked": Text(
        "{title}: hebt u een bezwaar? Lees de versie die nu voorligt.",
        "{title}: do you have an objection? Read the version that is on the table now.",
    ),
    "governance.notice_decision_asked_between": Text(
        "{title}: zeg tot en met {last_day} of u een bezwaar hebt.",
        "{title}: say up to and including {last_day} whether you have an objection.",
    ),
    "governance.notice_decision_objected": Text(
        "Er is een bezwaar bij {title}. Toets het met het overleg.",
        "There is an objection to {title}. Test it with the body.",
    ),
    "governance.notice_decision_qualifies": Text(
        "Het overleg vindt uw bezwaar bij {title} geldig. Het wordt verwerkt in een nieuwe versie.",
        "The body finds that your objection to {title} qualifies. It will be integrated in a new version.",
    ),
    "governance.notice_decision_does_not_qualify": Text(
        "Het overleg vindt uw bezwaar bij {title} niet geldig. Lees waarom; uw woorden blijven staan.",
        "The body finds that your objection to {title} does not qualify. Read why; your words remain.",
    ),
    "governance.notice_decision_lapsed": Text(
        "{title} is niet op tijd beslist en gaat naar de volgende vergadering.",
        "{title} was not decided in time and goes to the next meeting.",
    ),
    "governance.notice_decision_ended": Text(
        "{title} geldt niet meer: dat bleek bij de terugblik. Lees wat ervan kwam.",
        "{title} no longer stands: the review found so. Read what came of it.",
    ),
    "governance.notice_decision_role_asked": Text(
        "Het overleg kwam er niet uit: u beslist over {title}.", "The body did not get there: you decide on {title}."
    ),
    "governance.notice_decision_remind": Text(
        "U sprak nog niet over {title}. Dat kan tot en met {last_day}; zwijgen telt niet als instemmen.",
        "You have not spoken about {title} yet. You can until {last_day}; silence does not count as consent.",
    ),
    "governance.notice_decision_adopted": Text("Aangenomen in {body}: {title}.", "Adopted in {body}: {title}."),
    "governance.notice_decision_decided": Text(
        "Beslist door een rol: {title} geldt.", "Decided by a role: {title} stands."
    ),
    "governance.notice_decision_declined": Text("Niet aangenomen: {title}.", "Not adopted: {title}."),
    "governance.notice_decision_advised": Text("Advies gegeven over {title}.", "Advice given on {title}."),
    "governance.notice_decision_withdrawn": Text("Ingetrokken: {title}.", "Withdrawn: {title}."),
    "governance.notice_decision_passed_on": Text(
        "{title} gaat van {body} naar het volgende overleg.", "{title} goes from {body} to the next body."
    ),
    # Mail
    "governance.decision_stands": Text("Beslissing aan het overleg", "Decision to the body"),
    "governance.mail_decision_subject": Text("Beslist: {title}", "Decided: {title}"),
    "governance.mail_decision_body": Text(
        "{body} nam deze beslissing aan op {on}.\n\n**{title}**\n\n{text}\n\n**Waarom:** {driver}",
        "{body} adopted this decision on {on}.\n\n**{title}**\n\n{text}\n\n**Why:** {driver}",
    ),
    "governance.mail_decision_role": Text(
        "{body} kwam er niet uit of liet het aan een rol. Wie de rol {role} heeft, besliste op {on}.\n\n**{title}**\n\n{text}\n\n**Waarom dit nodig was:** {driver}",
        "{body} did not get there or left it to a role. The holder of the role {role} decided on {on}.\n\n**{title}**\n\n{text}\n\n**Why this was needed:** {driver}",
    ),
    "governance.mail_decision_reason": Text("**Toelichting:** {reason}", "**Explanation:** {reason}"),
    "governance.mail_decision_silent": Text("Niet gehoord: {names}.", "Not heard: {names}."),
    "governance.mail_decision_end": Text(
        "We blikken terug op {review}. Alle versies, bezwaren en bezorgdheden staan hier: {url}",
        "We look back on {review}. All versions, objections and concerns are here: {url}",
    ),
}
