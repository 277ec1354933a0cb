"""Sentences of a participant's details."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.tab_details": Text("Gegevens", "Details"),
    "casework.reads_well": Text("leest vlot", "reads well"),
    "casework.reads_little": Text("leest een beetje", "reads a little"),
    "casework.reads_not": Text("leest niet", "does not read"),
    "casework.sealed_phone": Text("Telefoon", "Telephone"),
    "casework.sealed_email": Text("E-mail", "E-mail"),
    "casework.sealed_address": Text("Adres", "Address"),
    "casework.sealed_number": Text("Rijksregisternummer", "National number"),
    "casework.described": Text("{who} paste gegevens aan.", "{who} changed details."),
    "casework.described_by_guide": Text(
        "De trajectgezel, de dossierbeheerder of de teamleider past dit aan.",
        "The companion, the file manager or the team leader changes this.",
    ),
    "casework.nobody_here": Text(
        "Dit traject gaat niet over één persoon: er zijn geen gegevens om aan te passen.",
        "This track is not about one person: there are no details to change.",
    ),
    "casework.details_changed": Text(
        "Iemand anders paste dit intussen aan. Vergelijk wat er nu staat met wat u typte, en bewaar dan opnieuw.",
        "Someone else changed this meanwhile. Compare what stands there now with what you typed, and save again.",
    ),
    "casework.number_off": Text(
        "Uw organisatie heeft geen machtiging voor rijksregisternummers. Een beheerder van uw organisatie kan die noteren.",
        "Your organisation has no authorisation for national numbers. An administrator of your organisation can note it.",
    ),
    "casework.number_odd": Text(
        "Bewaard. Let op: dit rijksregisternummer klopt niet volgens de controlecijfers. Kijk het na op de identiteitskaart.",
        "Saved. Note: this national number does not fit its check digits. Check it on the identity card.",
    ),
    "casework.ground_by_admin": Text(
        "Een beheerder van uw organisatie noteert de machtiging.",
        "An administrator of your organisation notes the authorisation.",
    ),
    "casework.ground_ends_early": Text(
        "Het einde moet na het begin komen. Kijk de dagen na.", "The end must come after the beginning. Check the days."
    ),
    "casework.ground_set": Text(
        "{who} noteerde de machtiging voor rijksregisternummers vanaf {day}.",
        "{who} noted the authorisation for national numbers from {day}.",
    ),
}
