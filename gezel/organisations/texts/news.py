"""Audit events, notices and mails. Mails are Dutch; their English stands here for whoever reads the sources."""

from gezel.kernel.texts import Text

EVENTS = {
    "organisations.claimed": Text("eiste {name} op", "claimed {name}"),
    "organisations.claim_waits": Text("vroeg om bij {name} te horen", "asked to belong to {name}"),
    "organisations.claim_confirmed": Text("bevestigde de aanvraag van {name}", "confirmed the claim of {name}"),
    "organisations.claim_contested": Text("betwistte de aanvraag van {name}", "contested the claim of {name}"),
    "organisations.admitted": Text("liet {person} toe", "admitted {person}"),
    "organisations.refused": Text("liet {person} niet toe", "refused {person}"),
    "organisations.secrecy_bound": Text(
        "noteerde dat {person} gebonden is door beroepsgeheim", "noted that {person} is bound by professional secrecy"
    ),
    "organisations.secrecy_free": Text(
        "noteerde dat {person} niet gebonden is door beroepsgeheim",
        "noted that {person} is not bound by professional secrecy",
    ),
    "organisations.role_changed": Text("gaf {person} een andere rol: {role}", "gave {person} another role: {role}"),
    "organisations.membership_ended": Text("beëindigde de toegang van {person}", "ended the access of {person}"),
    "organisations.invited": Text("nodigde iemand uit: {what}", "invited somebody: {what}"),
    "organisations.invitation_drawn_back": Text("trok een uitnodiging in: {what}", "withdrew an invitation: {what}"),
    "organisations.invitation_taken_up": Text("nam een uitnodiging aan: {what}", "took up an invitation: {what}"),
    "organisations.edited": Text("wijzigde {name}: {fields}", "changed {name}: {fields}"),
    "organisations.person_edited": Text("wijzigde eigen gegevens: {fields}", "changed own data: {fields}"),
    "organisations.imported": Text("las {name} in uit een bestand", "imported {name} from a file"),
    "organisations.came_by_provider": Text(
        "kwam bij {name} via de aanmelddienst", "came to {name} by the identity provider"
    ),
    "organisations.first_admin": Text(
        "werd beheerder van deze installatie", "became administrator of this installation"
    ),
}

NOTICES = {
    "organisations.notice_claim_waits": Text(
        "{person} wil bij {name} horen en wacht op u.", "{person} wants to belong to {name} and waits for you."
    ),
    "organisations.notice_first_claim": Text(
        "{person} bracht {name} binnen. Kijk of dat klopt.", "{person} brought in {name}. See whether that is right."
    ),
    "organisations.claim_confirmed_notice": Text(
        "Europa WSE bevestigde dat u {name} beheert.", "Europa WSE confirmed that you administer {name}."
    ),
    "organisations.claim_contested_notice": Text(
        "Europa WSE betwist uw aanvraag voor {name}: {reason}", "Europa WSE contests your claim of {name}: {reason}"
    ),
    "organisations.notice_admitted": Text("U hoort nu bij {name}.", "You now belong to {name}."),
    "organisations.notice_refused": Text("{name} liet u niet toe: {reason}", "{name} did not admit you: {reason}"),
    "organisations.notice_ended": Text("U handelt niet langer voor {name}.", "You no longer act for {name}."),
    "organisations.notice_invitation_accepted": Text(
        "{person} ({email}) nam de uitnodiging aan {invited} aan.",
        "{person} ({email}) took up the invitation to {invited}.",
    ),
}

MAILS = {
    "organisations.mail_claim_waits_subject": Text(
        "Iemand wil bij {name} horen in Gezel", "Somebody wants to belong to {name} in Gezel"
    ),
    "organisations.mail_claim_waits_body": Text(
        "Dag,\n\n{person} vraagt om in Gezel voor {name} te mogen handelen.\n\n"
        "Kent u deze collega? Laat die dan toe. Zo niet, weiger met een korte reden.\n\n[Bekijk de vraag]({url})",
        "Hello,\n\n{person} asks to act for {name} in Gezel.\n\n"
        "Do you know this colleague? Then admit them. If not, refuse with a short reason.\n\n[See the request]({url})",
    ),
    "organisations.mail_contested_subject": Text("Uw aanvraag voor {name}", "Your claim of {name}"),
    "organisations.mail_contested_body": Text(
        "Dag,\n\nEuropa WSE keek naar uw aanvraag voor {name} en betwist ze:\n\n{reason}\n\n"
        "U kunt daarom niet langer voor {name} handelen. Klopt dit niet? Antwoord dan op deze mail.",
        "Hello,\n\nEuropa WSE looked at your claim of {name} and contests it:\n\n{reason}\n\n"
        "You can therefore no longer act for {name}. Is this wrong? Then answer this mail.",
    ),
    "organisations.mail_admitted_subject": Text("Welkom bij {name} in Gezel", "Welcome to {name} in Gezel"),
    "organisations.mail_admitted_body": Text(
        "Dag,\n\nEen beheerder liet u toe: u handelt nu in Gezel voor {name}.\n\n[Naar mijn organisaties]({url})",
        "Hello,\n\nAn administrator admitted you: you now act for {name} in Gezel.\n\n[To my organisations]({url})",
    ),
    "organisations.mail_refused_subject": Text("Uw vraag aan {name} in Gezel", "Your request to {name} in Gezel"),
    "organisations.mail_refused_body": Text(
        "Dag,\n\nEen beheerder van {name} liet u niet toe, met deze reden:\n\n{reason}\n\n"
        "Denkt u dat dit een vergissing is? Spreek dan uw collega's bij {name} aan.",
        "Hello,\n\nAn administrator of {name} did not admit you, for this reason:\n\n{reason}\n\n"
        "Do you think this is a mistake? Then talk to your colleagues at {name}.",
    ),
    "organisations.mail_ended_subject": Text("Uw toegang voor {name} is gestopt", "Your access for {name} has ended"),
    "organisations.mail_ended_body": Text(
        "Dag,\n\nEen beheerder beëindigde uw toegang tot Gezel voor {name}. Wat u er deed, blijft in de dossiers staan.\n\n"
        "Denkt u dat dit een vergissing is? Spreek dan uw collega's bij {name} aan.",
        "Hello,\n\nAn administrator ended your access to Gezel for {name}. What you did there stays in the files.\n\n"
        "Do you think this is a mistake? Then talk to your colleagues at {name}.",
    ),
    "organisations.mail_invitation_subject": Text("Uitnodiging in Gezel: {what}", "Invitation in Gezel: {what}"),
    "organisations.mail_invitation_body": Text(
        "Dag,\n\n{inviter} nodigt u uit in Gezel: {what}.\n\n[Bekijk de uitnodiging]({url})\n\n"
        "De link is alleen voor u en werkt tot {until}. Er gebeurt niets voor u zelf op de knop drukt.",
        "Hello,\n\n{inviter} invites you in Gezel: {what}.\n\n[See the invitation]({url})\n\n"
        "The link is for you alone and works until {until}. Nothing happens before you press the button yourself.",
    ),
}
