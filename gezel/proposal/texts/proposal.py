"""Sentences of a proposal's start, its promotor and who works on it."""

from gezel.kernel.texts import Text

TEXTS = {
    "proposal.not_yours": Text(
        "Dit projectvoorstel is van het partnerschap {area}. Kies de organisatie waarvoor u daar werkt, of vraag het aan de promotor.",
        "This proposal belongs to the partnership {area}. Choose the organisation you work for there, or ask the promotor.",
    ),
    "proposal.partners_write": Text(
        "Alleen de partners schrijven aan het voorstel. U kunt meelezen; bespreek wat u wilt wijzigen met de promotor.",
        "Only the partners write the proposal. You can read along; discuss what you want changed with the promotor.",
    ),
    "proposal.promotor_submits": Text(
        "Dat doet een beheerder van de promotor, {promotor}. Vraag het daar.",
        "That is done by an administrator of the promotor, {promotor}. Ask them.",
    ),
    "proposal.not_matched": Text(
        "In {area} liggen de partners nog niet vast. Een projectvoorstel begint na de beslissingen over alle kandidaturen.",
        "The partners of {area} are not settled yet. A proposal begins after the decisions on all candidacies.",
    ),
    "proposal.one_per_area": Text(
        "Voor {area} is al een projectvoorstel begonnen. Open dat en schrijf daar verder.",
        "A proposal was already begun for {area}. Open it and go on writing there.",
    ),
    "proposal.promotor_public": Text(
        "{name} kan geen promotor zijn: dat is een lokaal bestuur of een intergemeentelijke vereniging. Kies een van hen.",
        "{name} cannot be promotor: that is a local government or an intermunicipal association. Choose one of them.",
    ),
    "proposal.without_number": Text(
        "Van {name} kennen we het ondernemingsnummer niet. Vul het in op de pagina van die organisatie.",
        "We do not know the enterprise number of {name}. Fill it in on that organisation's page.",
    ),
    "proposal.without_managing": Text(
        "{name} heeft geen rechtspersoonlijkheid en we weten niet welke gemeente voor haar optreedt. Duid de beherende gemeente aan op de pagina van de organisatie.",
        "{name} has no legal personality and we do not know which municipality acts for it. Name the managing municipality on the organisation's page.",
    ),
    "proposal.started": Text(
        "{who} begon het projectvoorstel van {area} met {promotor} als promotor.",
        "{who} began the proposal of {area} with {promotor} as promotor.",
    ),
}
