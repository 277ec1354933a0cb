"""What a partner that leaves still holds in tracks."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.held_companion": Text(
        "Trajectgezel: {person} (aantal trajecten: {count})", "Companion: {person} (number of tracks: {count})"
    ),
    "casework.held_cover": Text(
        "Vervanger: {person} (aantal trajecten: {count})", "Cover: {person} (number of tracks: {count})"
    ),
    "casework.held_file_manager": Text(
        "Dossierbeheerder: {person} (aantal trajecten: {count})", "File manager: {person} (number of tracks: {count})"
    ),
    "casework.held_involved": Text(
        "Betrokken: {person} (aantal trajecten: {count})", "Involved: {person} (number of tracks: {count})"
    ),
    "casework.held_aftercare": Text(
        "Nazorg: {person} (aantal trajecten: {count})", "Aftercare: {person} (number of tracks: {count})"
    ),
}
