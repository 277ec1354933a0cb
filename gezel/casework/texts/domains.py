"""Sentences of life domains."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.tab_domains": Text("Levensdomeinen", "Life domains"),
    "casework.do_name_domain": Text("Toevoegen of hernoemen", "Add or rename"),
    "casework.do_domain_out": Text("Niet meer gebruiken", "Take out of use"),
    "casework.do_domain_back": Text("Weer gebruiken", "Use again"),
    "casework.domains_by_leader": Text(
        "De teamleider kiest de levensdomeinen voor het hele partnerschap. Stel het voor in het overleg van de trajectgezellen.",
        "The team leader chooses the life domains for the whole partnership. Propose it in the companions' meeting.",
    ),
    "casework.domain_named": Text("{who} noemde een levensdomein {name}.", "{who} named a life domain {name}."),
    "casework.domain_removed": Text("{who} nam {name} uit gebruik.", "{who} took {name} out of use."),
    "casework.domain_used": Text("{who} nam {name} weer in gebruik.", "{who} took {name} into use again."),
}
