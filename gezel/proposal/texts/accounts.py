"""Sentences of *propose from the split* and *close the control*."""

from gezel.kernel.texts import Text

TEXTS = {
    "proposal.source_esf": Text("ESF", "ESF"),
    "proposal.source_vcf": Text("VCF", "VCF"),
    "proposal.source_local": Text("lokale besturen", "local governments"),
    "proposal.source_vdab": Text("VDAB", "VDAB"),
    "proposal.source_other": Text("overige cofinanciering", "other co-financing"),
    "proposal.part_operation": Text("werking", "operation"),
    "proposal.part_support": Text("ondersteuning", "support"),
    "proposal.part_project": Text("project", "project"),
    "proposal.moved_share": Text(
        "{source}: {percent} % van de kosten is {exact}; afgerond {after} (was {before}).",
        "{source}: {percent} % of the cost is {exact}; rounded {after} (was {before}).",
    ),
    "proposal.moved_rest": Text(
        "{source} krijgt wat overblijft: {after} (was {before}). {percent} % van de kosten zou {exact} zijn; het verschil zijn de centen van de afronding en van wat al ingevuld was.",
        "{source} takes what is left: {after} (was {before}). {percent} % of the cost would be {exact}; the difference is the cents of rounding and of what was filled in already.",
    ),
    "proposal.moved_difference": Text(
        "{source} verandert met {by}: van {before} naar {after}. De andere bronnen blijven zoals ze zijn.",
        "{source} changes by {by}: from {before} to {after}. The other sources stay as they are.",
    ),
    "proposal.kept": Text("{source} blijft {amount}.", "{source} stays {amount}."),
    "proposal.control_moved": Text(
        "De controle gaat van {before} naar {after}.", "The control goes from {before} to {after}."
    ),
    "proposal.no_split": Text(
        "De oproep geeft voor dit deel en deze regio geen verdeling. Vul de bedragen zelf in, of vraag de beheerder van de oproep om de verdeling in te stellen.",
        "The call gives no split for this part and region. Fill in the amounts yourself, or ask the manager of the call to set the split.",
    ),
    "proposal.already_closed": Text(
        "De controle staat al op 0,00: er is niets te verplaatsen.",
        "The control is already 0.00: there is nothing to move.",
    ),
    "proposal.below_zero": Text(
        "Er staat {difference} meer financiering dan kosten, en de sluitbron heeft maar {amount}. Verlaag eerst een andere bron.",
        "There is {difference} more financing than cost, and the balancing source has only {amount}. Lower another source first.",
    ),
}
