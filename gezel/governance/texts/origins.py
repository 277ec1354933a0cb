"""Where an issue, a decision or a shortcoming came from (G-10, G-16)."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.trace_point": Text("Kwam ter sprake in het overleg", "Came up in the meeting"),
    "governance.trace_agenda": Text("Stond op de agenda", "Stood on the agenda"),
    "governance.trace_issue": Text("Komt uit de kwestie", "Comes from the issue"),
    "governance.trace_decision": Text("Komt uit de beslissing", "Comes from the decision"),
    "governance.trace_escalation": Text("Hogerop gebracht bij", "Brought higher up to"),
    "governance.trace_signal": Text("Ging ook als signaal", "Went as a signal too"),
    "governance.trace_shortcoming": Text("Hoort bij de tekortkoming", "Belongs to the shortcoming"),
    "governance.grew_issue": Text("kwestie", "issue"),
    "governance.grew_decision": Text("voorstel", "proposal"),
    "governance.point_elsewhere": Text(
        "Dat agendapunt hoort niet bij een overleg van {name} dat u mag zien. Open het punt opnieuw en begin van daar.",
        "That point is of no meeting of {name} that you may see. Open the point again and start from there.",
    ),
    "governance.shortcoming_source": Text(
        "Kies een kwestie of een beslissing van {name}, of laat het leeg.",
        "Choose an issue or a decision of {name}, or leave it empty.",
    ),
    "governance.shortcoming_traced": Text(
        "{who} legde vast waaruit een tekortkoming van {name} komt: {title}.",
        "{who} wrote down what a shortcoming of {name} comes from: {title}.",
    ),
    "governance.shortcoming_untraced": Text(
        "{who} maakte een tekortkoming van {name} weer los van haar herkomst.",
        "{who} untied a shortcoming of {name} from where it came.",
    ),
}
