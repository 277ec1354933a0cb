"""Sentences of the quarterly review."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.review_to_plan": Text(
        "De volgende review van het leerproces plannen", "Plan the next review of the learning process"
    ),
    "governance.waiting_review": Text("Review", "Review"),
    "governance.review_level_service": Text("Over de dienstverlening", "On the service"),
    "governance.review_level_partnership": Text("Over het partnerschap", "On the partnership"),
    "governance.review_needs_both_levels": Text(
        "Een review kijkt naar de dienstverlening en naar het partnerschap. Houd voor elk minstens één vraag.",
        "A review looks at the service and at the partnership. Keep at least one question for each.",
    ),
    "governance.not_a_review": Text(
        "Dit is geen review. Alleen het verslag van een review gaat naar Europa WSE.",
        "This is not a review. Only the report of a review goes to Europa WSE.",
    ),
    "governance.review_not_frozen": Text(
        "Sluit eerst het verslag af, dan kan het naar Europa WSE.",
        "Close the report first, then it can go to Europa WSE.",
    ),
    "governance.review_on_its_way": Text(
        "Het verslag is al klaargezet voor Europa WSE. Kijk de brief na en laat hem vertrekken.",
        "The report was already readied for Europa WSE. Check the letter and let it go.",
    ),
    "governance.no_manager_known": Text(
        "Er is nog niemand van Europa WSE in Gezel. Vraag de beheerder van Gezel om iemand uit te nodigen.",
        "Nobody of Europa WSE is in Gezel yet. Ask the administrator of Gezel to invite somebody.",
    ),
    "governance.review_questions_changed": Text(
        "{who} paste de vragen van de review aan: {count} vragen.",
        "{who} changed the questions of the review: {count}.",
    ),
    "governance.review_readied": Text(
        "{who} zette het verslag van de review van {name} klaar voor Europa WSE.",
        "{who} readied the report of the review of {name} for Europa WSE.",
    ),
    "governance.meeting_title_review": Text(
        "{name}: verslag van de review van {held}", "{name}: report of the review of {held}"
    ),
    "governance.meeting_mail_review": Text(
        "Dag {person},\n\nBij deze mail vindt u het verslag van de driemaandelijkse review van {name}, gehouden op {held}. "
        "De partners keken samen terug op de dienstverlening en op het partnerschap zelf.\n\nU leest het ook op {link}.\n\n"
        "Met vriendelijke groet,\n\n{sender}\n\nvoor {name}",
        "Dear {person},\n\nWith this mail you find the report of the quarterly review of {name}, held on {held}. "
        "The partners looked back together on the service and on the partnership itself.\n\nYou also read it on {link}.\n\n"
        "Kind regards,\n\n{sender}\n\nfor {name}",
    ),
    "governance.card_review_due": Text(
        "De volgende review van {name} komt eraan.", "The next review of {name} is coming."
    ),
    "governance.card_review_late": Text("De review van {name} is te laat.", "The review of {name} is late."),
    "governance.card_review_send": Text(
        "Het verslag van de review van {name} moet nog naar Europa WSE.",
        "The report of the review of {name} still has to go to Europa WSE.",
    ),
    "governance.card_reviews_late": Text(
        "{count} partnerschappen zijn te laat met hun review.", "{count} partnerships are late with their review."
    ),
    "governance.notice_review_due": Text(
        "De review van {name} moet er zijn tegen {due}.", "The review of {name} is due by {due}."
    ),
    "governance.notice_review_late": Text(
        "De review van {name} is te laat, ze moest er zijn tegen {due}.",
        "The review of {name} is late, it was due by {due}.",
    ),
}
