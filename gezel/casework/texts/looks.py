"""Who looked at which file: words of the page for who watches over privacy (D-04)."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.tab_looks": Text("Wie keek", "Who looked"),
    "casework.looks_day": Text("Dag", "Day"),
    "casework.looks_hour": Text("Uur", "Hour"),
    "casework.looks_who": Text("Wie", "Who"),
    "casework.looks_whom": Text("Voor", "For"),
    "casework.looks_mark": Text("Dossier", "File"),
    "casework.looks_what": Text("Keek naar", "Looked at"),
    "casework.looks_need": Text("Noodtoegang", "Emergency access"),
    "casework.looked_identity": Text("naam en gegevens", "name and details"),
    "casework.looked_contact": Text("telefoon, mail of adres", "telephone, mail or address"),
    "casework.looked_course": Text("verloop", "course"),
    "casework.looked_ask": Text("de vraag bij het aankloppen", "what was asked at the knock"),
    "casework.looked_wish": Text("bedoeling en waardevragen", "intention and value questions"),
    "casework.looked_scores": Text("score en wijzers", "score and pointers"),
    "casework.looked_demand": Text("faalvragen", "failure questions"),
    "casework.looked_actions": Text("stappen", "steps"),
    "casework.looked_contacts": Text("lijst van contacten", "list of contacts"),
    "casework.looked_notes": Text("notities", "notes"),
    "casework.looked_confidential": Text("vertrouwelijke notities", "confidential notes"),
    "casework.looked_safety": Text("veiligheid", "safety"),
    "casework.looked_network": Text("netwerk", "network"),
    "casework.looked_conferences": Text("casusbespreking", "case conference"),
    "casework.looked_measurements": Text("metingen", "measurements"),
    "casework.looked_tracks": Text("andere trajecten en groepen", "other tracks and groups"),
    "casework.looked_closing": Text("afronden", "closing"),
    "casework.looked_other": Text("een ander gegeven", "another detail"),
}
