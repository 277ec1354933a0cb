"""What happened to an area, and the notices that go with it."""

from gezel.kernel.texts import Text

_EVENTS = {
    "area_started": ("{who} startte het werkingsgebied {area}, met {lead} als trekker.", "{who} started the area {area}, led by {lead}."),
    "party_joined": ("{organisation} tekent mee aan {area}.", "{organisation} joined {area}."),
    "party_left": ("{organisation} tekent niet langer mee aan {area}.", "{organisation} left {area}."),
    "area_described": ("{who} wijzigde de beschrijving van {area}.", "{who} changed the description of {area}."),
    "municipality_added": ("{who} voegde {municipality} toe aan {area}, vanaf {from_on}.", "{who} added {municipality} to {area}, from {from_on}."),
    "municipality_ended": ("{who} liet {municipality} niet meer bij {area} horen vanaf {until_on}.", "{who} ended {municipality} in {area} from {until_on}."),
    "municipality_withdrawn": ("{who} haalde {municipality} weer uit {area}.", "{who} took {municipality} out of {area} again."),
    "municipality_merged": ("Door een fusie hoort vanaf {day} {municipality} bij {area}.", "Through a merger {municipality} belongs to {area} from {day}."),
    "area_delimited": ("{who} rondde de afbakening van {area} af.", "{who} finished the delimitation of {area}."),
    "area_reopened": ("{who} heropende de afbakening van {area}.", "{who} reopened the delimitation of {area}."),
    "evidence_added": ("{who} voegde casusmateriaal toe: {title}.", "{who} added case material: {title}."),
    "evidence_changed": ("{who} wijzigde casusmateriaal: {title}.", "{who} changed case material: {title}."),
    "actor_saved": ("{who} werkte de actor {title} bij in de arena.", "{who} updated the actor {title} in the arena."),
    "enrichment_saved": ("{who} noteerde de verrijking van {day}: {title}.", "{who} noted the enrichment of {day}: {title}."),
    "need_removed": ("{who} haalde weg: {title}.", "{who} removed: {title}."),
    "need_put_back": ("{who} zette terug: {title}.", "{who} put back: {title}."),
    "concluded": ("{who} werkte een conclusie van {area} bij.", "{who} updated a conclusion of {area}."),
    "persona_saved": ("{who} werkte de persona {title} bij.", "{who} updated the persona {title}."),
    "challenge_saved": ("{who} werkte uitdaging {number} bij: {title}.", "{who} updated challenge {number}: {title}."),
    "needs_reordered": ("{who} veranderde de volgorde bij {area}.", "{who} changed the order in {area}."),
    "timing_planned": ("{who} plande de timing van {area}.", "{who} planned the timing of {area}."),
    "pitch_planned": ("{who} plande een pitchmoment: {starts}.", "{who} planned a pitch moment: {starts}."),
    "pitch_dropped": ("{who} liet het pitchmoment van {starts} vallen.", "{who} dropped the pitch moment of {starts}."),
    "contact_saved": ("{who} werkte de contactpersoon {title} bij.", "{who} updated the contact person {title}."),
    "contact_ended": ("{title} is geen contactpersoon meer van {area}.", "{title} is no longer a contact person of {area}."),
    "addendum_delivered": ("{who} bezorgde het addendum van {area} aan de beheerder.", "{who} delivered the addendum of {area} to the manager."),
    "addendum_taken_back": ("{who} nam het addendum van {area} terug.", "{who} took the addendum of {area} back."),
    "addendum_returned": ("{who} gaf het addendum van {area} terug.", "{who} returned the addendum of {area}."),
    "addendum_approved": ("{who} gaf het addendum van {area} vrij voor de publicatie van {day}.", "{who} released the addendum of {area} for the publication of {day}."),
    "addendum_published": ("Het addendum van {area} is gepubliceerd, met {deadline} als deadline.", "The addendum of {area} was published, with {deadline} as deadline."),
    "round_missed": ("Het addendum van {area} kon niet mee in de publicatieronde: er bleven te weinig weken tot de deadline, of er ontbrak iets.", "The addendum of {area} could not go in the publication round: too few weeks were left before the deadline, or something was missing."),
    "addendum_amended": ("{who} publiceerde wijziging {number} van het addendum van {area}.", "{who} published amendment {number} of the addendum of {area}."),
}  # fmt: skip

TEXTS = {f"formation.{name}": Text(nl, en) for name, (nl, en) in _EVENTS.items()} | {
    "formation.tell_delivered": Text(
        "{area} bezorgde een addendum. Kijk het na en publiceer het, of geef het terug.",
        "{area} delivered an addendum. Look at it and publish it, or return it.",
    ),
    "formation.tell_returned": Text(
        "De beheerder gaf het addendum van {area} terug: {reason}",
        "The manager returned the addendum of {area}: {reason}",
    ),
    "formation.tell_published": Text(
        "Het addendum van {area} is gepubliceerd. Kandidaturen kunnen binnenkomen tot en met {deadline}.",
        "The addendum of {area} is published. Candidacies can come in until {deadline}.",
    ),
    "formation.tell_round_missed": Text(
        "Het addendum van {area} kon niet mee in de publicatieronde. Kijk de deadline na en publiceer het, of geef het terug.",
        "The addendum of {area} could not go in the publication round. Check the deadline and publish it, or return it.",
    ),
    "formation.tell_amended": Text(
        "Het addendum van {area} is gewijzigd (wijziging {number}). Lees na wat dat voor u betekent.",
        "The addendum of {area} was amended (amendment {number}). Read what it means for you.",
    ),
}
