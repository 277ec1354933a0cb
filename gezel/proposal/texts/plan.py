"""Sentences of targets, milestones and declarations."""

from gezel.kernel.texts import Text

TEXTS = {
    "proposal.period_before": Text("tot de start (in detail)", "until the start (in detail)"),
    "proposal.period_quarters": Text("eerste twee kwartalen (in detail)", "first two quarters (in detail)"),
    "proposal.period_year": Text("eerste projectjaar (in grote lijnen)", "first project year (in outline)"),
    "proposal.authority_government": Text(
        "Staat, gewest, gemeenschap of lokale overheid", "State, region, community or local government"
    ),
    "proposal.authority_public_body": Text(
        "publiekrechtelijke instelling of gelijkgestelde", "body governed by public law or the like"
    ),
    "proposal.authority_association": Text(
        "vereniging van aanbestedende overheden", "association of contracting authorities"
    ),
    "proposal.least_above_most": Text(
        "Het kleinste aantal deelnemers tegelijk is groter dan het grootste. Pas een van beide aan.",
        "The smallest number of participants at a time is larger than the largest. Change one of them.",
    ),
    "proposal.targets_saved": Text("{who} werkte de doelen bij.", "{who} updated the targets."),
    "proposal.milestone_saved": Text(
        "{who} zette mijlpaal {title} op de tijdlijn.", "{who} put milestone {title} on the timeline."
    ),
    "proposal.milestone_removed": Text("{who} haalde mijlpaal {title} weg.", "{who} removed milestone {title}."),
    "proposal.declared": Text("{who} werkte de verklaringen bij.", "{who} updated the declarations."),
}
