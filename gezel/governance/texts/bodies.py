"""Sentences of bodies and seats."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.decides_by_consent": Text(
        "consent: niemand heeft een geldig bezwaar", "consent: nobody has a qualified objection"
    ),
    "governance.decides_by_consensus": Text("consensus: iedereen is het eens", "consensus: everyone agrees"),
    "governance.decides_by_advice": Text(
        "advies: wie het doet, beslist na advies", "advice: who does it decides after advice"
    ),
    "governance.decides_by_by_role": Text("een rol beslist", "a role decides"),
    "governance.body_needs_name": Text("Geef het overleg een naam.", "Give the body a name."),
    "governance.body_named_already": Text(
        "Er is al een overleg met de naam {name}. Kies een andere naam.",
        "There is already a body called {name}. Choose another name.",
    ),
    "governance.fallback_elsewhere": Text(
        "De terugval moet een rol of overleg van hetzelfde partnerschap zijn.",
        "The fallback must be a role or body of the same partnership.",
    ),
    "governance.fallback_goes_round": Text(
        "Zo zou een punt van {body} bij {body} zelf terugkomen. Kies een ander overleg als terugval, of geen.",
        "That way a point of {body} would come back to {body} itself. Choose another body as fallback, or none.",
    ),
    "governance.body_has_meeting": Text(
        "{body} heeft nog een vergadering die niet afgerond is. Rond ze af of annuleer ze, daarna kan het weg.",
        "{body} still has a meeting that is not closed. Close or cancel it first, then the body can go.",
    ),
    "governance.body_has_decision": Text(
        "In {body} loopt nog een beslissing. Sluit ze af of geef ze door, daarna kan het weg.",
        "A decision is still open in {body}. Close it or pass it on first, then the body can go.",
    ),
    "governance.body_is_fallback": Text(
        "{other} valt terug op {body}. Geef {other} eerst een andere terugval.",
        "{other} falls back on {body}. Give {other} another fallback first.",
    ),
    "governance.body_was_removed": Text(
        "{body} bestaat niet meer in dit partnerschap. Kies een ander overleg; de verslagen blijven te lezen.",
        "{body} no longer exists in this partnership. Choose another body; its reports can still be read.",
    ),
    "governance.body_is_empty": Text(
        "In {body} zit die dag niemand. Geef eerst iemand een plaats, dan kunt u uitnodigen.",
        "Nobody sits in {body} on that day. Give somebody a seat first, then you can invite.",
    ),
    "governance.seat_for_stranger": Text(
        "Die persoon werkt die dag niet mee in {name}. Kies iemand van een partner, of nodig uit met een mail.",
        "That person does not take part in {name} on that day. Choose somebody of a partner, or invite by mail.",
    ),
    "governance.seated_already": Text("Die persoon zit al in {body}.", "That person sits in {body} already."),
    "governance.seat_ends_before_start": Text(
        "De plaats begon op {day}. Kies een latere dag.", "The seat began on {day}. Choose a later day."
    ),
    "governance.no_voice": Text(
        "De doelgroep heeft hier nog geen stem. Nodig iemand uit die vanuit eigen ervaring spreekt.",
        "The target group has no voice here yet. Invite somebody who speaks from own experience.",
    ),
    "governance.body_added": Text("{who} voegde {name} toe.", "{who} added {name}."),
    "governance.body_changed": Text("{who} paste {name} aan.", "{who} changed {name}."),
    "governance.body_removed": Text("{who} haalde {name} weg.", "{who} removed {name}."),
    "governance.seat_given": Text("{who} gaf {name} een plaats vanaf {day}.", "{who} gave {name} a seat from {day}."),
    "governance.seat_ended": Text(
        "{who} liet de plaats van {name} eindigen op {day}.", "{who} ended {name}'s seat on {day}."
    ),
    "governance.places_given_back": Text(
        "{person} werkt niet meer voor de organisatie. Daarmee eindigde: {places}.",
        "{person} no longer works for the organisation. With that ended: {places}.",
    ),
    "governance.notice_places_free": Text(
        "{person} werkt niet meer voor de eigen organisatie. In {name} kwam vrij: {places}. Zoek wie het overneemt.",
        "{person} no longer works for their organisation. In {name} this became free: {places}. Find who takes it over.",
    ),
    "governance.voice_invited": Text(
        "{who} nodigde {name} uit als stem van de doelgroep.", "{who} invited {name} as voice of the target group."
    ),
}
