"""Why something cannot be done, and what to do instead."""

from gezel.kernel.texts import Text

VERDICTS = {
    "organisations.number_missing": Text(
        "Vul het ondernemingsnummer in: tien cijfers, zoals 0410.346.721.",
        "Fill in the enterprise number: ten digits, such as 0410.346.721.",
    ),
    "organisations.number_shape": Text(
        "“{typed}” is geen ondernemingsnummer. Zo'n nummer telt tien cijfers en begint met 0 of 1. "
        "Punten, spaties en BE mag u meetypen.",
        "“{typed}” is not an enterprise number. It has ten digits and starts with 0 or 1. "
        "You may type dots, spaces and BE.",
    ),
    "organisations.number_establishment": Text(
        "{typed} is het nummer van een vestiging: die beginnen met een cijfer van 2 tot 8. "
        "Vul het ondernemingsnummer van de organisatie zelf in; u vindt het in de Kruispuntbank van Ondernemingen.",
        "{typed} is the number of an establishment: those start with a digit from 2 to 8. "
        "Fill in the enterprise number of the organisation itself; you find it in the Crossroads Bank for Enterprises.",
    ),
    "organisations.number_wrong": Text(
        "{typed} klopt niet: de laatste twee cijfers passen niet bij de andere. Kijk of er een cijfer verkeerd staat.",
        "{typed} is not right: the last two digits do not fit the others. Check whether a digit is mistyped.",
    ),
    "organisations.sign_in_first": Text("Meld u eerst aan.", "Sign in first."),
    "organisations.not_for_claiming": Text(
        "{name} kan niemand zelf opeisen: haar beheerder krijgt een uitnodiging. "
        "Werkt u daar, vraag dan uw collega die Gezel beheert om u uit te nodigen, of schrijf naar Europa WSE.",
        "Nobody can claim {name} by themselves: its administrator is invited. "
        "If you work there, ask your colleague who administers Gezel to invite you, or write to Europa WSE.",
    ),
    "organisations.already_member": Text(
        "U hoort al bij {name}. Kies bovenaan of onder Mijn organisaties voor welke organisatie u handelt.",
        "You already belong to {name}. Choose at the top or under My organisations for whom you act.",
    ),
    "organisations.already_waiting": Text(
        "Uw vraag om bij {name} te horen, wacht nog op een beheerder. Duurt het lang, spreek uw collega's dan aan.",
        "Your request to belong to {name} still waits for an administrator. If it takes long, talk to your colleagues.",
    ),
    "organisations.only_administrator": Text(
        "Alleen een beheerder van {name} kan dit. Vraag het aan een van hen, of wissel van pet als u dat ook bent.",
        "Only an administrator of {name} can do this. Ask one of them, or switch hats if you are one too.",
    ),
    "organisations.people_not_yours": Text(
        "Wie er werkt, zien alleen de collega's van die organisatie.",
        "Only colleagues of that organisation see who works there.",
    ),
    "organisations.not_your_invitation": Text(
        "Deze uitnodiging trekt alleen de afzender weer in.", "Only its sender takes this invitation back."
    ),
    "organisations.not_yourself": Text(
        "Uzelf toelaten kan niet. Vraag het aan een andere beheerder van uw organisatie.",
        "You cannot admit yourself. Ask another administrator of your organisation.",
    ),
    "organisations.last_administrator": Text(
        "Dit is de laatste beheerder van {name}. Maak eerst een collega beheerder; daarna kan deze stap.",
        "This is the last administrator of {name}. Make a colleague administrator first; then this step is possible.",
    ),
    "organisations.only_manager": Text(
        "Dit doet de beheerder van het programma, Europa WSE. Neem met hen contact op.",
        "The manager of the programme, Europa WSE, does this. Contact them.",
    ),
    "organisations.reason_missing": Text(
        "Schrijf waarom: de ander krijgt uw reden te lezen.", "Write why: the other party will read your reason."
    ),
    "organisations.claim_already_judged": Text(
        "Over de aanvraag van {name} is al beslist. Herlaad de lijst om te zien wat er gebeurde.",
        "The claim of {name} has been judged already. Reload the list to see what happened.",
    ),
    "organisations.changed_meanwhile": Text(
        "Intussen heeft iemand anders deze gegevens gewijzigd. Wat u typte, staat hieronder nog. "
        "Open de pagina in een tweede tabblad, vergelijk, en bewaar daarna van daaruit.",
        "Somebody else changed these data meanwhile. What you typed still stands below. "
        "Open the page in a second tab, compare, and save from there.",
    ),
    "organisations.already_colleague": Text(
        "{email} hoort al bij deze organisatie. Een andere rol geeft u in de lijst hieronder.",
        "{email} belongs to this organisation already. Change the role in the list below.",
    ),
    "organisations.invitation_accepted": Text(
        "Deze uitnodiging is al gebruikt. Meld u aan om verder te gaan.",
        "This invitation has been used already. Sign in to go on.",
    ),
    "organisations.invitation_withdrawn": Text(
        "Deze uitnodiging is ingetrokken of door een nieuwere vervangen. Kijk of je een latere mail kreeg, "
        "of vraag de afzender om een nieuwe.",
        "This invitation was withdrawn or replaced by a newer one. Look for a later mail, or ask the sender for a new one.",
    ),
    "organisations.invitation_expired": Text(
        "Deze uitnodiging is verlopen: een link werkt dertig dagen. Vraag de afzender om een nieuwe.",
        "This invitation has lapsed: a link works for thirty days. Ask the sender for a new one.",
    ),
    "organisations.confirm_email_first": Text(
        "Bevestig eerst uw e-mailadres, met de link in de mail die u kreeg. Open daarna deze uitnodiging opnieuw.",
        "Confirm your e-mail address first, by the link in the mail you got. Then open this invitation again.",
    ),
    "organisations.import_has_errors": Text(
        "Er is niets ingelezen: het bestand heeft nog fouten ({count}). Verbeter ze en kies het bestand opnieuw.",
        "Nothing was imported: the file still has errors ({count}). Mend them and choose the file again.",
    ),
}

IMPORT = {
    "organisations.import_column_missing": Text("Deze kolom ontbreekt.", "This column is missing."),
    "organisations.import_empty": Text(
        "Er staat geen enkele organisatie in het bestand.", "The file holds no organisation at all."
    ),
    "organisations.import_required": Text("Dit vak moet ingevuld zijn.", "This cell must be filled in."),
    "organisations.import_legal_form": Text(
        "“{typed}” kennen we niet als rechtsvorm. Gebruik een woord uit de lijst op deze pagina.",
        "“{typed}” is not a legal form we know. Use a word from the list on this page.",
    ),
    "organisations.import_kind": Text(
        "“{typed}” is geen soort. Kies lokaal bestuur, VDAB, beheerder, ondersteuningsteam of andere.",
        "“{typed}” is no kind. Choose lokaal bestuur, VDAB, beheerder, ondersteuningsteam or andere.",
    ),
    "organisations.import_postcode": Text(
        "“{typed}” is geen Belgische postcode: dat zijn vier cijfers.",
        "“{typed}” is not a Belgian postcode: that is four digits.",
    ),
    "organisations.import_ovo": Text(
        "“{typed}” is geen OVO-code: dat is OVO met zes cijfers.", "“{typed}” is not an OVO code: OVO with six digits."
    ),
    "organisations.import_ovo_taken": Text(
        "{typed} hoort al bij een andere organisatie.", "{typed} already belongs to another organisation."
    ),
    "organisations.import_nis": Text(
        "“{typed}” is geen NIS-code: dat zijn vijf cijfers.", "“{typed}” is not an NIS code: that is five digits."
    ),
    "organisations.import_nis_unknown": Text(
        "Een gemeente met NIS-code {typed} kennen we niet.", "We know no municipality with NIS code {typed}."
    ),
    "organisations.import_website": Text(
        "“{typed}” is geen webadres: begin met https://.", "“{typed}” is not a web address: start with https://."
    ),
    "organisations.import_email": Text("“{typed}” is geen e-mailadres.", "“{typed}” is not an e-mail address."),
    "organisations.import_twice": Text(
        "Dit stond al in rij {first} van het bestand.", "This stood in row {first} of the file already."
    ),
    "organisations.import_claimed": Text(
        "Iemand heeft deze organisatie zelf opgeëist als gewone organisatie. Oordeel eerst over die aanvraag.",
        "Somebody claimed this organisation as an ordinary one. Judge that claim first.",
    ),
    "organisations.import_done": Text(
        "Ingelezen: {new} nieuwe organisaties, {known} bijgewerkt. De beheerders kregen hun uitnodiging.",
        "Imported: {new} new organisations, {known} brought up to date. The administrators were invited.",
    ),
}
