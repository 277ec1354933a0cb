"""Sentences of writing together: refusals, who is at work, what happened."""

from gezel.kernel.texts import Text

TEXTS = {
    "writing.section_conflict": Text(
        "{who} bewaarde dit veld op {saved}, terwijl u schreef. Beide teksten zijn bewaard: leg ze naast elkaar en kies wat er moet staan.",
        "{who} saved this field on {saved} while you were writing. Both texts are kept: compare them and choose what must stand.",
    ),
    "writing.section_conflict_own": Text(
        "U bewaarde dit veld zelf in een ander venster, op {saved}. Beide teksten zijn bewaard: leg ze naast elkaar en kies wat er moet staan.",
        "You saved this field yourself in another window, on {saved}. Both texts are kept: compare them and choose what must stand.",
    ),
    "writing.writing_here": Text(
        "{who} schrijft hier. Bewaart niemand nog iets, dan neemt u vanaf {until} rustig over. Schrijft u vroeger, dan gaat er niets verloren: u legt de teksten daarna naast elkaar.",
        "{who} is writing here. If nothing more is saved, you can safely take over from {until}. If you write earlier nothing is lost: you compare the texts afterwards.",
    ),
    "writing.newer_here": Text(
        "{who} bewaarde hier om {at} een nieuwere tekst dan u ziet.",
        "{who} saved a newer text here at {at} than the one you see.",
    ),
    "writing.newer_own": Text(
        "U bewaarde hier zelf in een ander venster een nieuwere tekst, om {at}.",
        "You saved a newer text here yourself in another window, at {at}.",
    ),
    "writing.put_back": Text(
        "De vroegere tekst staat er weer. Wat er stond, vindt u bij de vorige teksten.",
        "The earlier text stands again. What stood there is among the earlier texts.",
    ),
    "writing.put_back_newer": Text(
        "{who} bewaarde dit veld intussen. Er is niets veranderd: bekijk hieronder de tekst zoals hij nu is en zet dan pas een vroegere terug.",
        "{who} saved this field in the meantime. Nothing was changed: look at the text as it is now below, and only then put an earlier one back.",
    ),
    "writing.already_merged": Text(
        "Een collega heeft deze twee teksten al samengevoegd. Bekijk het veld zoals het nu is.",
        "A colleague has already merged these two texts. Look at the field as it is now.",
    ),
    "writing.section_saved": Text("{who} schreef aan veld {field}.", "{who} wrote in field {field}."),
    "writing.section_kept_beside": Text(
        "Een tekst van {who} voor veld {field} is naast het ontwerp bewaard.",
        "A text by {who} for field {field} was kept beside the draft.",
    ),
    "writing.section_put_back": Text(
        "{who} zette in veld {field} versie {version} terug.", "{who} put version {version} of field {field} back."
    ),
    "writing.section_merged": Text(
        "{who} voegde twee teksten van veld {field} samen.", "{who} merged two texts of field {field}."
    ),
}
