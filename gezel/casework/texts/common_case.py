"""Sentences of tracks with more than one person."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.about_group": Text("een groep", "a group"),
    "casework.about_organisation": Text("een organisatie", "an organisation"),
    "casework.about_neighbourhood": Text("een buurt", "a neighbourhood"),
    "casework.about_cooperation": Text("een samenwerking", "a cooperation"),
    "casework.common_kind": Text(
        "Kies met wie u op weg gaat: een groep, een organisatie, een buurt of een samenwerking. Voor één persoon meldt u die persoon aan.",
        "Choose with whom you go along: a group, an organisation, a neighbourhood or a cooperation. One person you refer instead.",
    ),
    "casework.common_needs_name": Text(
        "Geef een naam waaraan collega’s het herkennen. Zet er geen namen van deelnemers in.",
        "Give a name by which colleagues know it. Put no names of participants in it.",
    ),
    "casework.common_needs_wish": Text(
        "Schrijf op wat zij samen willen: daarmee begint een traject. Het mag later veranderen.",
        "Write down what they want together: a track begins with that. It may change later.",
    ),
    "casework.common_must_agree": Text(
        "Vertel hun eerst dat u dit opschrijft, en duid dan aan dat ze het goedvinden.",
        "First tell them that you write this down, and then mark that they agree.",
    ),
    "casework.common_begun": Text(
        "{who} begon een traject met meer dan één persoon.", "{who} began a track with more than one person."
    ),
    "casework.common_well": Text(
        "Het traject is begonnen. U vindt het bij Deelnemers.", "The track has begun. You find it under Participants."
    ),
}
