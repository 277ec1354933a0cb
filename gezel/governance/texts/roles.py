"""Sentences of roles, who holds them, and deployment."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.tab_who": Text("Wie is wie", "Who is who"),
    "governance.role_saved": Text("{who} werkte de rol {role} bij.", "{who} updated the role {role}."),
    "governance.role_removed": Text("{who} nam de rol {role} uit gebruik.", "{who} took the role {role} out of use."),
    "governance.role_is_held": Text(
        "Iemand heeft de rol {role} nu. Laat dat mandaat eerst eindigen.",
        "Somebody holds the role {role} now. Let that mandate end first.",
    ),
    "governance.role_removed_already": Text(
        "De rol {role} is niet meer in gebruik. Kies een andere rol, of voeg een eigen rol toe.",
        "The role {role} is no longer in use. Choose another role, or add an own one.",
    ),
    "governance.appointed": Text(
        "{who} gaf {person} de rol {role} vanaf {since}.", "{who} gave {person} the role {role} from {since}."
    ),
    "governance.you_hold": Text("U kreeg de rol {role} in {name}.", "You were given the role {role} in {name}."),
    "governance.holding_ended": Text(
        "{who} liet het mandaat {role} van {person} eindigen.", "{who} let the mandate {role} of {person} end."
    ),
    "governance.holds_it_already": Text(
        "{person} heeft de rol {role} al. Laat die eerst eindigen als de dagen anders zijn.",
        "{person} holds the role {role} already. Let it end first when the days differ.",
    ),
    "governance.ends_before_it_begins": Text(
        "De laatste dag valt voor de eerste dag. Kies een latere laatste dag.",
        "The last day comes before the first day. Choose a later last day.",
    ),
    "governance.outside_partnership": Text(
        "Het partnerschap begint op {first}. Kies een dag vanaf dan.",
        "The partnership begins on {first}. Choose a day from then on.",
    ),
    "governance.not_a_partner": Text(
        "Deze organisatie is op die dag geen partner. Kies een partner of een latere dag.",
        "This organisation is no partner on that day. Choose a partner or a later day.",
    ),
    "governance.fte_above_zero": Text("Kies meer dan 0 VTE.", "Choose more than 0 FTE."),
    "governance.deployed": Text(
        "{who} schreef {fte} VTE van {partner} op als {role}.", "{who} wrote down {fte} FTE of {partner} as {role}."
    ),
    "governance.deployment_ended": Text(
        "{who} liet de inzet van {partner} als {role} eindigen.", "{who} let the deployment of {partner} as {role} end."
    ),
    "governance.paid_staff": Text("personeelskosten van het project", "staff costs of the project"),
    "governance.paid_statement": Text("afrekening (indicatief)", "statement (indicative)"),
    "governance.paid_own": Text("eigen inbreng van de partner", "the partner's own means"),
    # The drawing
    "governance.who_title": Text("Wie zit waar", "Who sits where"),
    "governance.who_description": Text(
        "Elk vak is een overleg met wie erin zit. De pijl gaat naar het overleg dat opneemt wat hier niet lukt.",
        "Each box is a body with who sits in it. The arrow goes to the body that takes up what does not work out here.",
    ),
    "governance.who_body": Text("Overleg", "Body"),
    "governance.who_person": Text("Wie", "Who"),
    "governance.who_what": Text("Rol en organisatie", "Role and organisation"),
    "governance.nobody_yet": Text("nog niemand", "nobody yet"),
    "governance.no_target_group": Text("Zonder stem van de doelgroep", "Without a voice of the target group"),
    "governance.voice": Text("stem van de doelgroep", "voice of the target group"),
}
