"""Names of the screens of PLATOS on the page one copies from."""

from gezel.kernel.texts import Text

TEXTS = {
    "proposal.copy_project": Text("Gegevens van het project", "Details of the project"),
    "proposal.copy_partners": Text("Partners en hun KBO-nummer", "Partners and their enterprise number"),
    "proposal.copy_answers": Text("Inhoudelijke vragen", "Questions on content"),
    "proposal.copy_accounting": Text("Boekhouding", "Accounting"),
    "proposal.copy_procurement": Text("Wetgeving overheidsopdrachten", "Public procurement"),
}
