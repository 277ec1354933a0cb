"""Labels, help beside fields, states and roles in words."""

from gezel.kernel.texts import Text

LABELS = {
    "organisations.label_number": Text("Ondernemingsnummer", "Enterprise number"),
    "organisations.help_number": Text(
        "Tien cijfers, bijvoorbeeld 0410.346.721. Punten, spaties en BE mogen.",
        "Ten digits, for example 0410.346.721. Dots, spaces and BE are fine.",
    ),
    "organisations.label_function": Text("Wat doet u er?", "What do you do there?"),
    "organisations.help_function": Text(
        "Bijvoorbeeld coördinator of directeur.", "For example coordinator or director."
    ),
    "organisations.label_name": Text("Naam van de organisatie", "Name of the organisation"),
    "organisations.error_name": Text("Vul de naam van de organisatie in.", "Fill in the name of the organisation."),
    "organisations.label_legal_form": Text("Rechtsvorm", "Legal form"),
    "organisations.label_seat_street": Text("Straat en nummer van de zetel", "Street and number of the seat"),
    "organisations.label_seat_postcode": Text("Postcode", "Postcode"),
    "organisations.label_seat_place": Text("Gemeente", "Town"),
    "organisations.label_website": Text("Website", "Website"),
    "organisations.label_quality_number": Text("Nummer van de kwaliteitsregistratie", "Quality registration number"),
    "organisations.help_quality_number": Text(
        "Leeg als de organisatie er nog geen heeft. Kandideren kan ook zonder.",
        "Empty if the organisation has none yet. Applying is possible without.",
    ),
    "organisations.label_quality_expires_on": Text("Registratie geldig tot en met", "Registration valid until"),
    "organisations.label_manager_number": Text(
        "Ondernemingsnummer van de beherende organisatie", "Enterprise number of the managing organisation"
    ),
    "organisations.help_manager_number": Text(
        "Een vereniging zonder rechtspersoonlijkheid handelt door een andere organisatie, bijvoorbeeld de beherende gemeente. Die tekent en is aansprakelijk.",
        "An association without legal personality acts through another organisation, for example the managing municipality. That one signs and is liable.",
    ),
    "organisations.error_manager_number": Text(
        "Onder dit nummer kennen we geen bevestigde organisatie met rechtspersoonlijkheid. Kijk het nummer na, of vraag die organisatie om zich eerst hier aan te melden.",
        "We know no confirmed organisation with legal personality under this number. Check it, or ask that organisation to register here first.",
    ),
    "organisations.error_postcode": Text("Een postcode telt vier cijfers.", "A postcode has four digits."),
    "organisations.error_needs_number": Text(
        "Deze rechtsvorm heeft een ondernemingsnummer. Vraag Europa WSE om het toe te voegen.",
        "This legal form has an enterprise number. Ask Europa WSE to add it.",
    ),
    "organisations.label_person_name": Text("Naam", "Name"),
    "organisations.error_person_name": Text("Vul uw naam in.", "Fill in your name."),
    "organisations.label_email": Text("E-mailadres", "E-mail address"),
    "organisations.error_email": Text("Vul een e-mailadres in.", "Fill in an e-mail address."),
    "organisations.label_phone": Text("Telefoon", "Telephone"),
    "organisations.label_language": Text("Taal van de schermen", "Language of the screens"),
    "organisations.label_key_name": Text("Naam van de sleutel", "Name of the key"),
    "organisations.label_passwordless": Text("Ook aanmelden zonder wachtwoord", "Also sign in without a password"),
    "organisations.help_passwordless": Text(
        "De sleutel vraagt dan zelf uw vinger, gezicht of pincode.",
        "The key then asks for your finger, face or PIN itself.",
    ),
    "organisations.label_role": Text("Rol", "Role"),
    "organisations.label_reason": Text("Waarom", "Why"),
    "organisations.help_reason": Text("De ander leest deze reden.", "The other party reads this reason."),
    "organisations.role_member": Text("medewerker", "staff member"),
    "organisations.role_org_admin": Text("beheerder van de organisatie", "administrator of the organisation"),
    "organisations.state_active": Text("actief", "active"),
    "organisations.state_waiting": Text("wacht op toelating", "waits to be admitted"),
    "organisations.state_refused": Text("niet toegelaten", "not admitted"),
    "organisations.state_ended": Text("gestopt", "ended"),
    "organisations.label_import_file": Text("CSV-bestand", "CSV file"),
    "organisations.help_import_file": Text(
        "Zoals Excel het bewaart: kolommen gescheiden door puntkomma's. Hoogstens 2 MB.",
        "As Excel saves it: columns separated by semicolons. At most 2 MB.",
    ),
    "organisations.error_file_size": Text(
        "Dit bestand is groter dan 2 MB. Splits het in delen.", "This file is larger than 2 MB. Split it."
    ),
    "organisations.error_file_missing": Text("Kies eerst een bestand.", "Choose a file first."),
    "organisations.quality_none": Text(
        "Nog geen kwaliteitsregistratie ingevuld. Kandideren kan; voor de oproep zelf is ze wel nodig.",
        "No quality registration filled in yet. You can apply; the call itself does require it.",
    ),
    "organisations.quality_lapsed": Text(
        "De kwaliteitsregistratie is verlopen. Vernieuw ze en vul de nieuwe datum in.",
        "The quality registration has lapsed. Renew it and fill in the new date.",
    ),
    "organisations.quality_soon": Text(
        "De kwaliteitsregistratie verloopt binnenkort. Vraag nu de verlenging aan.",
        "The quality registration lapses soon. Ask for its renewal now.",
    ),
    "organisations.quality_valid": Text("De kwaliteitsregistratie is geldig.", "The quality registration is valid."),
    "organisations.nav_mine": Text("Mijn organisaties", "My organisations"),
    "organisations.nav_claims": Text("Aanvragen", "Claims"),
    "organisations.nav_directory": Text("Organisaties", "Organisations"),
    "organisations.card_claim": Text(
        "Eis uw organisatie op, of vraag een collega om een uitnodiging.",
        "Claim your organisation, or ask your colleague for an invitation.",
    ),
    "organisations.card_waiting_people": Text(
        "{count} mensen wachten om bij {name} te horen.", "{count} people wait to belong to {name}."
    ),
    "organisations.card_waiting_self": Text(
        "Uw vraag om bij {name} te horen, wacht op een beheerder.",
        "Your request to belong to {name} waits for an administrator.",
    ),
    "organisations.card_first_claims": Text(
        "{count} nieuwe organisaties wachten op uw blik.", "{count} new organisations wait for your look."
    ),
    "organisations.card_kept": Text(
        "U hebt tekst die bewaard bleef toen uw sessie eindigde.",
        "You have text that was kept when your session ended.",
    ),
    "organisations.card_quality": Text(
        "De kwaliteitsregistratie van {name} verloopt of is verlopen.",
        "The quality registration of {name} lapses or has lapsed.",
    ),
}
