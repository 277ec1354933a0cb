"""Privacy table of the room `audit`."""

from gezel.kernel.ports import PrivacyRow

ROWS = (
    PrivacyRow(
        model="audit.Event",
        whose="person",
        ground="wettelijke verplichting en algemeen belang: verantwoorden wie wat besliste",
        kept="zo lang als het dossier waar de gebeurtenis bij hoort",
        goes="met het dossier, langs de benoemde weg voor bewaartermijnen; de verwijdering zelf blijft vermeld",
    ),
    PrivacyRow(
        model="audit.Look",
        whose="person",
        ground="wettelijke verplichting: inzage in persoonsgegevens kunnen aantonen",
        kept="vijf jaar vanaf 31 december van het jaar van inzage",
        goes="langs de benoemde weg voor bewaartermijnen",
    ),
    PrivacyRow(
        model="audit.LookThing",
        whose="person",
        ground="wettelijke verplichting: aan wie het aangaat tonen wie keek",
        kept="zo lang als de inzage zelf",
        goes="samen met de inzage, langs de benoemde weg voor bewaartermijnen",
    ),
    PrivacyRow(model="audit.Seal", whose="none", ground="–", kept="altijd", goes="gaat niet weg"),
)
