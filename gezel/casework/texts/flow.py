"""Sentences of the flow through a partnership, its capacity, and what counts as work."""

from gezel.kernel.texts import Text

from . import closing

TEXTS = {
    **{
        code.replace("outcome_", "flow_outcome_"): text
        for code, text in closing.TEXTS.items()
        if ".outcome_" in code and not code.endswith(("unknown", "words"))
    },
    "casework.tab_flow": Text("Doorstroom", "Flow"),
    "casework.tab_capacity": Text("Draagkracht", "Capacity"),
    "casework.work_counts_regular": Text(
        "Betaald werk telt altijd mee. Kies daarnaast alleen uit de lijst.",
        "Paid work always counts. Beside it, choose from the list only.",
    ),
    "casework.work_unknown": Text(
        "Kies een moment en een groep uit de lijst.", "Choose a moment and a group from the list."
    ),
    "casework.work_target": Text("Het doel is een getal van 0 tot 100.", "The target is a number from 0 to 100."),
    "casework.work_needs_reason": Text(
        "Schrijf waarom u anders telt: wie de cijfers leest, ziet dat erbij.",
        "Write why you count otherwise: whoever reads the figures sees it.",
    ),
    "casework.work_defined": Text(
        "{who} sprak af wat vanaf {day} als uitstroom naar werk telt.",
        "{who} agreed on what counts as outflow to work from {day}.",
    ),
    "casework.small_hidden": Text(
        "Aantallen onder {small} ziet u niet, en ook niet wat zo'n aantal zou verklappen: zo is niemand te herkennen.",
        "Counts under {small} are not shown, nor what would give one away: so nobody can be recognised.",
    ),
    "casework.flow_carried": Text("trajecten die begonnen zijn", "tracks that have begun"),
    "casework.flow_resting": Text("rust", "resting"),
    "casework.flow_alone": Text("zonder trajectgezel vandaag", "without a companion today"),
    "casework.flow_with_partner": Text("met een trajectgezel van deze partner", "with a companion of this partner"),
    "casework.flow_without": Text(
        "op weg zonder contact in deze periode", "on the way without a contact in this period"
    ),
    "casework.not_shown": Text("niet getoond", "not shown"),
    "casework.fewer": Text("minder dan {small}", "fewer than {small}"),
    "casework.not_shared": Text("niet gedeeld met uw organisatie", "not shared with your organisation"),
    "casework.planned": Text("gepland", "planned"),
    "casework.real": Text("gestart", "started"),
    "casework.chart_flow": Text("Wie kwam, wie startte, wie wegging", "Who came, who started, who left"),
    "casework.chart_flow_about": Text(
        "Kolommen per periode; dezelfde aantallen staan in de tabel.",
        "Columns per period; the same counts stand in the table.",
    ),
    "casework.chart_plan": Text("Gepland en gestart per kwartaal", "Planned and started per quarter"),
    "casework.chart_plan_about": Text(
        "Per kwartaal van het project twee kolommen: gepland en echt gestart.",
        "Two columns per quarter of the project: planned and really started.",
    ),
    "casework.chart_what": Text("Wat", "What"),
    "casework.column_name": Text("Naam", "Name"),
    "casework.column_knocked": Text("Aangemeld", "Knocked"),
    "casework.column_began": Text("Gestart", "Started"),
    "casework.column_left": Text("Laatste dag", "Last day"),
    "casework.column_outcome": Text("Uitkomst", "Outcome"),
    "casework.over_left": Text("wie een traject afrondde", "who closed a track"),
    "casework.over_started": Text("wie een traject startte", "who started a track"),
    "casework.work_definition": Text(
        "Telt als werk: {kinds}. Moment: {moment}. Over: {over}.",
        "Counts as work: {kinds}. Moment: {moment}. Over: {over}.",
    ),
    "casework.ends_track": Text("Na de start", "After the start"),
    "casework.ends_track_none": Text(
        "In deze periode werd nog geen traject afgerond. De uitkomst komt hier zodra een trajectgezel samen afrondt.",
        "No track was closed in this period. The outcome stands here as soon as a companion closes together.",
    ),
    "casework.ends_before": Text("Vóór de start", "Before the start"),
    "casework.ends_before_none": Text(
        "In deze periode haakte niemand af vóór de start, en niemand werd overgedragen.",
        "In this period nobody dropped out before the start, and nobody was transferred.",
    ),
    **{
        f"casework.{stem}_{how}": Text(*said)
        for stem in ("ended", "flow_before")
        for how, said in {
            "elsewhere": ("warm overgedragen vóór de start", "warmly transferred before the start"),
            "declined": ("zei nee vóór de start", "said no before the start"),
            "unreached": ("niet te bereiken vóór de start", "could not be reached before the start"),
        }.items()
    },
    "casework.flow_arrived": Text("aangemeld", "arrived"),
    "casework.flow_began": Text("gestart", "started"),
    "casework.flow_left": Text("weggegaan", "left"),
    "casework.flow_left_before": Text("gestopt voor de start", "stopped before the start"),
    "casework.flow_left_track": Text("traject afgerond", "track closed"),
    "casework.flow_closed": Text("traject afgerond en niet teruggekomen", "track closed and not come back"),
    "casework.flow_counted": Text("meegeteld voor uitstroom", "counted for outflow"),
    "casework.flow_in_track": Text("op weg in deze periode", "on the way in this period"),
    "casework.flow_inside": Text("gekend", "known"),
    "casework.flow_waiting": Text("wacht of maakt kennis", "waits or gets acquainted"),
    "casework.flow_running": Text("loopt", "running"),
    "casework.flow_paused": Text("rust", "resting"),
    "casework.flow_work_work": Text("aan het werk", "at work"),
    "casework.flow_work_other": Text("iets anders dan werk", "something else than work"),
    "casework.flow_work_will_not_say": Text("wil het niet zeggen", "will not say"),
    "casework.flow_work_not_reached": Text("niet bereikt", "not reached"),
    "casework.flow_work_open": Text("nog niet geweten", "not known yet"),
    "casework.flow_lead_called": Text("tot de eerste keer bereikt", "to the first time reached"),
    "casework.lead_called": Text("Van aanmelding tot eerste contact", "From knock to first contact"),
    "casework.flow_lead_met": Text("tot de kennismaking", "to the acquaintance"),
    "casework.flow_lead_began": Text("tot de start", "to the start"),
    "casework.flow_lead_closed": Text("tot het afronden", "to the closing"),
    "casework.lead_met": Text("Van aanmelding tot kennismaking", "From knock to acquaintance"),
    "casework.lead_began": Text("Van aanmelding tot start", "From knock to start"),
    "casework.lead_closed": Text("Van aanmelding tot afronden", "From knock to closing"),
    **{
        f"casework.{stem}_{phase}": Text(*said)
        for stem in ("weigh", "flow_phase")
        for phase, said in {
            "starting": ("in opstart", "starting"),
            "intensive": ("intensief", "intensive"),
            "steady": ("op kruissnelheid", "steady"),
            "letting_go": ("bij het loslaten", "letting go"),
            "paused": ("in rust", "resting"),
        }.items()
    },
    "casework.capacity_under": Text(
        "Er is plaats over. Wacht er iemand die nu kan beginnen, of is er minder tijd dan op papier staat?",
        "There is room left. Is somebody waiting who can begin now, or is there less time than on paper?",
    ),
    "casework.capacity_within": Text("Het werk past bij wat afgesproken is.", "The work fits what was agreed."),
    "casework.capacity_over": Text(
        "Er zijn meer trajecten dan de afgesproken draagkracht. Wat kan wachten, wie kan bijspringen, of moet de inzet omhoog?",
        "There are more tracks than the agreed capacity. What can wait, who can step in, or must deployment go up?",
    ),
    "casework.capacity_unknown": Text(
        "Er staan geen trajectgezellen met VTE bij de inzet. Vul die aan, dan rekent Gezel de plaats uit.",
        "No companions with FTE stand at the deployment. Add them, and Gezel counts the room.",
    ),
    "casework.bounds_under": Text(
        "Samen zijn er minder trajecten dan het afgesproken minimum. Vinden mensen de weg naar u?",
        "Together there are fewer tracks than the agreed least. Do people find their way to you?",
    ),
    "casework.bounds_within": Text(
        "Het aantal trajecten ligt tussen het afgesproken minimum en maximum.",
        "The number of tracks lies between the agreed least and most.",
    ),
    "casework.bounds_over": Text(
        "Samen zijn er meer trajecten dan het afgesproken maximum. Kan dat zo blijven?",
        "Together there are more tracks than the agreed most. Can it stay like that?",
    ),
    "casework.capacity_definition": Text(
        "Geteld op {day}: trajecten die begonnen zijn en niet afgerond, gewogen per fase; plaats voor {least} tot {most} per voltijdse trajectgezel; voor het partnerschap samen {low} tot {high}.",
        "Counted on {day}: tracks that have begun and are not closed, weighed per phase; room for {least} to {most} per full-time companion; for the partnership together {low} to {high}.",
    ),
}
