"""Sentences of the knock: refusals, what is said at once, mails and notices, how far it got."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.person_must_agree": Text(
        "Een aanmelding kan pas als de persoon ervan weet en akkoord gaat. Vraag het eerst, en kom dan terug: wat u typte blijft staan.",
        "A referral needs that the person knows and agrees. Ask first, then come back: what you typed stays.",
    ),
    "casework.how_to_reach": Text(
        "Er staat nog geen telefoonnummer of e-mailadres. Zet er een bij, zodat we kunnen bellen of mailen.",
        "There is no phone number or e-mail address yet. Add one, so that we can call or write.",
    ),
    "casework.referrer_reach": Text(
        "Zet er ook uw telefoonnummer of e-mailadres bij, zodat we u kunnen laten weten hoe het loopt.",
        "Add your phone number or e-mail address as well, so that we can let you know how it goes.",
    ),
    "casework.referrer_who": Text("Schrijf ook uw naam erbij.", "Add your name as well."),
    "casework.referrer_long": Text(
        "Dit is te lang voor een naam. Schrijf hier wie u bent en hoe we u bereiken, en zet de rest bij de vraag.",
        "This is too long for a name. Write here who you are and how we reach you, and put the rest with the question.",
    ),
    "casework.reach_holds_more": Text(
        "Hier past één telefoonnummer en één e-mailadres. “{rest}” zou verloren gaan: zet het bij uw naam, of bij wat u nog wilt zeggen.",
        "One phone number and one e-mail address fit here. “{rest}” would be lost: put it with your name, or with what you still want to say.",
    ),
    "casework.born_in_future": Text(
        "De geboortedatum {day} ligt in de toekomst. Kijk het jaar na, of laat het veld leeg.",
        "The date of birth {day} lies in the future. Check the year, or leave the field empty.",
    ),
    "casework.born_long_ago": Text(
        "De geboortedatum {day} ligt meer dan 110 jaar terug. Kijk het jaar na, of laat het veld leeg.",
        "The date of birth {day} is more than 110 years ago. Check the year, or leave the field empty.",
    ),
    "casework.no_desk": Text(
        "{name} neemt hier nu geen aanmeldingen aan. Bel VDAB of het OCMW van de gemeente: zij weten wie nu kan helpen.",
        "{name} takes no referrals here now. Call VDAB or the OCMW of the municipality: they know who can help now.",
    ),
    "casework.too_many_knocks": Text(
        "Van deze verbinding kwamen het laatste uur veel aanmeldingen. Wacht een uur en verstuur dan opnieuw, of bel. Wat u typte staat hieronder nog.",
        "Many referrals came from this connection in the last hour. Wait an hour and send again, or call. What you typed still stands below.",
    ),
    "casework.form_is_old": Text(
        "Dit formulier stond te lang open. Alles wat u typte staat er nog: verstuur het nog eens.",
        "This form was open too long. Everything you typed is still there: send it once more.",
    ),
    "casework.kind_self": Text("voor mezelf", "for myself"),
    "casework.kind_peer": Text("voor iemand die ik ken", "for someone I know"),
    "casework.kind_organisation": Text("vanuit mijn organisatie", "from my organisation"),
    "casework.kind_partner": Text("vanuit een partner", "from a partner"),
    "casework.reach_phone": Text("bellen", "call"),
    "casework.reach_email": Text("mailen", "mail"),
    "casework.reach_through": Text("via wie aanmeldt", "through the referrer"),
    "casework.stage_received": Text("We hebben de aanmelding ontvangen.", "We received the referral."),
    "casework.stage_called": Text("Er was contact met de persoon.", "There was contact with the person."),
    "casework.stage_unreached": Text(
        "We konden de persoon niet bereiken. Weet u een andere weg? Laat het ons weten.",
        "We could not reach the person. Do you know another way? Let us know.",
    ),
    "casework.stage_met": Text("Er was een kennismaking.", "There was a first meeting."),
    "casework.stage_started": Text("Het traject is begonnen.", "The track has begun."),
    "casework.stage_elsewhere": Text(
        "De persoon is in overleg verder geholpen bij een andere dienst.",
        "The person was, in agreement, helped on to another service.",
    ),
    "casework.stage_declined": Text("De persoon kiest er nu niet voor.", "The person chooses not to, for now."),
    "casework.referral_arrived": Text(
        "Aanmelding van {who}: bel ten laatste op {day}.", "Referral of {who}: call by {day} at the latest."
    ),
    **{
        f"casework.referral_news_{code}": Text(f"Uw aanmelding van {{sent}}: {nl}", f"Your referral of {{sent}}: {en}")
        for code, nl, en in (
            ("received", "ontvangen.", "received."),
            ("called", "er was contact.", "there was contact."),
            ("unreached", "niet bereikt. Weet u een andere weg?", "not reached. Do you know another way?"),
            ("met", "de kennismaking was er.", "the first meeting was held."),
            ("started", "het traject is begonnen.", "the track has begun."),
            ("elsewhere", "verder geholpen bij een andere dienst.", "helped on to another service."),
            ("declined", "de persoon kiest er nu niet voor.", "the person chooses not to, for now."),
        )
    },
    "casework.mail_receipt_title": Text("We kregen uw aanmelding voor {partnership}", "We received your referral to {partnership}"),
    "casework.mail_receipt": Text(
        "Dag,\n\nbedankt om iemand bij {partnership} aan te melden. **{organisation}** neemt ten laatste op **{day}** contact op."
        " U hoort zelf ten laatste op {answer} hoe het staat, voor zover de persoon dat goed vindt.\n\n"
        "Met deze persoonlijke link volgt u het, past u uw gegevens aan of voegt u iets toe:\n\n[{link}]({link})\n\n"
        "Hou de link voor uzelf: wie hem heeft, ziet wat u ziet.\n\n{partnership}",
        "Hello,\n\nthank you for referring someone to {partnership}. **{organisation}** makes contact by **{day}** at the latest."
        " You hear by {answer} how it stands, as far as the person allows.\n\n"
        "With this personal link you follow it, correct your details or add something:\n\n[{link}]({link})\n\n"
        "Keep the link to yourself: who has it sees what you see.\n\n{partnership}",
    ),
    "casework.mail_receipt_own_title": Text("We kregen je vraag bij {partnership}", "We received your question at {partnership}"),
    "casework.mail_receipt_own": Text(
        "Dag,\n\nbedankt voor je vraag aan {partnership}. Iemand van **{organisation}** neemt ten laatste op **{day}** contact met je op."
        " Je zit nergens aan vast: eerst leren we elkaar kennen.\n\n"
        "Met deze link volg je het zelf, of voeg je iets toe:\n\n[{link}]({link})\n\nHou de link voor jezelf.\n\n{partnership}",
        "Hello,\n\nthank you for your question to {partnership}. Someone of **{organisation}** will contact you by **{day}** at the latest."
        " You commit to nothing: first we get to know each other.\n\n"
        "With this link you follow it yourself, or add something:\n\n[{link}]({link})\n\nKeep the link to yourself.\n\n{partnership}",
    ),
    "casework.mail_stage_title": Text("Nieuws over uw aanmelding bij {partnership}", "News of your referral to {partnership}"),
    "casework.mail_stage": Text(
        "Dag,\n\nuw aanmelding van {sent}: **{stage}**\n\nMet uw persoonlijke link (in onze eerste mail) ziet u het ook, of voegt u iets toe.\n\n{partnership}",
        "Hello,\n\nyour referral of {sent}: **{stage}**\n\nYour personal link (in our first mail) shows it too, and lets you add something.\n\n{partnership}",
    ),
    "casework.line_added": Text("De toeleider voegde iets toe.", "The referrer added something."),
    "casework.referrer_corrected": Text("De toeleider paste de eigen gegevens aan.", "The referrer corrected their own details."),
    "casework.line_news": Text("Iets nieuws bij de aanmelding van {who}.", "Something new with the referral of {who}."),
    "casework.first_call_late": Text(
        "Iemand zou {who} bellen tegen {day}. Bel vandaag, of schrijf op waarom het wacht.",
        "Somebody was to call {who} by {day}. Call today, or note why it waits.",
    ),
    "casework.answer_late": Text(
        "Wie {who} aanmeldde, zou tegen {day} iets horen. Noteer het eerste contact: dan krijgt de toeleider bericht.",
        "Whoever referred {who} would hear something by {day}. Note the first contact: then the referrer is told.",
    ),
    "casework.referrals_opened": Text(
        "{who} liet de partners die verdelen weten van deze aanmelding.",
        "{who} let the partners who divide the work know of this referral.",
    ),
    "casework.referred_well": Text("De aanmelding is verstuurd.", "The referral was sent."),
    "casework.joined_well": Text("Samengevoegd. Alles wat bekend was, staat nu bij één persoon.", "Joined. Everything that was known now stands with one person."),
    "casework.took_over": Text("{count} trajecten overgenomen.", "{count} tracks taken over."),
    "casework.line_unread": Text(
        "Regel {number} is niet te lezen: {line}. Schrijf naam; begin als dag/maand/jaar; telefoon of e-mail.",
        "Line {number} cannot be read: {line}. Write name; begin as day/month/year; phone or e-mail.",
    ),
    "casework.line_holds_more": Text(
        "Regel {number}: “{rest}” past niet bij naam, begin en één telefoonnummer of e-mailadres. Haal het weg en zet het later in het dossier.",
        "Line {number}: “{rest}” does not fit with name, begin and one phone number or e-mail. Take it out and put it in the file later.",
    ),
    "casework.do_share": Text("Aandeel afspreken", "Agree on a share"),
    "casework.tab_allocation": Text("Wie gaat mee", "Who goes along"),
    "casework.waits_first_call": Text("{name} bellen", "Call {name}"),
    "casework.waits_transfer": Text("Navragen hoe het {name} verging bij {to}", "Ask how {name} fared with {to}"),
    "casework.waits_next_call": Text("{name} opnieuw bellen", "Call {name} again"),
    "casework.waits_next_plan": Text("Kennismaking plannen met {name}", "Plan the first meeting with {name}"),
    "casework.waits_next_meet": Text("Kennismaken met {name}", "Get acquainted with {name}"),
    "casework.waits_next_talk": Text("Gesprek met drie voor {name}", "Talk of three for {name}"),
    "casework.waits_next_allocate": Text("Trajectgezel kiezen voor {name}", "Choose a companion for {name}"),
    "casework.waits_next_decide": Text("{name} beslist: vraag hoe het staat", "{name} decides: ask how it stands"),
    "casework.waits_next_look_again": Text("{name} opnieuw bekijken", "Look again at {name}"),
    "casework.moment_referred_self": Text("Klopte zelf aan", "Knocked themselves"),
    "casework.moment_referred_peer": Text("Aangemeld door iemand die de persoon kent", "Referred by someone who knows them"),
    "casework.moment_referred_organisation": Text("Aangemeld door een organisatie", "Referred by an organisation"),
    "casework.moment_referred_partner": Text("Aangemeld door een partner", "Referred by a partner"),
    "casework.moment_call_reached": Text("Eerste contact", "First contact"),
    "casework.moment_call_missed": Text("Gebeld, niemand bereikt", "Called, nobody reached"),
    "casework.do_add_line": Text("Toevoegen", "Add"),
    "casework.do_correct": Text("Mijn gegevens aanpassen", "Correct my details"),
    "casework.many_lines": Text(
        "U voegde al {count} keer iets toe. Bel liever even met wie de aanmelding kreeg.",
        "You added something {count} times already. Better call those who received the referral.",
    ),
    "casework.tab_waiting": Text("Wachtlijst", "Waiting list"),
    "casework.tab_referrals": Text("Aanmelden", "Refer"),
    "casework.tab_welcome": Text("Onthaal", "Welcome"),
    "casework.shares_not": Text(
        "De persoon wilde dat alleen de gekozen organisatie het weet. Vraag het eerst opnieuw.",
        "The person wanted only the chosen organisation to know. Ask again first.",
    ),
}  # fmt: skip
