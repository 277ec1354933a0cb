"""Sentences of the windows: coming in, starting, ending."""

from gezel.kernel.texts import Text

TEXTS = {
    "proposal.window_opens": Text(
        "Indienen kan van {opens} tot en met {closes}. Uw tekst is bewaard; schrijf gerust verder.",
        "You can submit from {opens} up to and including {closes}. Your text is saved; do go on writing.",
    ),
    "proposal.window_closed": Text(
        "Indienen kon tot en met {closes}, 23:59:59. Uw voorstel is niet ingediend; alles wat u schreef, is bewaard. Vraag Europa WSE of er nog een ronde komt.",
        "Submission was possible up to and including {closes}, 23:59:59. Your proposal was not submitted; everything you wrote is saved. Ask Europa WSE whether there will be another round.",
    ),
    "proposal.window_none": Text(
        "De oproep zegt nog niet wanneer een projectvoorstel kan worden ingediend. Uw tekst is bewaard; vraag het aan Europa WSE.",
        "The call does not say yet when a proposal can be submitted. Your text is saved; ask Europa WSE.",
    ),
    "proposal.dates_missing": Text(
        "De eerste en de laatste dag van het project zijn nog niet ingevuld. Vul ze in bij de gegevens van het voorstel.",
        "The first and last day of the project are not filled in yet. Fill them in under the details of the proposal.",
    ),
    "proposal.start_outside": Text(
        "Een project van deze oproep start van {opens} tot en met {closes}. {day} valt daarbuiten: kies een andere dag.",
        "A project of this call starts from {opens} up to and including {closes}. {day} lies outside: choose another day.",
    ),
    "proposal.end_outside": Text(
        "Een project van deze oproep eindigt van {opens} tot en met {closes}. {day} valt daarbuiten: kies een vroegere dag.",
        "A project of this call ends from {opens} up to and including {closes}. {day} lies outside: choose an earlier day.",
    ),
    "proposal.ends_first": Text(
        "Het project eindigt vóór het begint. Kies een latere laatste dag.",
        "The project ends before it begins. Choose a later last day.",
    ),
    "proposal.too_long": Text(
        "Een project duurt hoogstens {years} jaar. Kies een vroegere laatste dag.",
        "A project lasts at most {years} years. Choose an earlier last day.",
    ),
}
