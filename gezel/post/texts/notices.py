"""Sentences about notices."""

from gezel.kernel.texts import Text

NOTICES = {
    "post.notices": Text("Meldingen", "Notices"),
    "post.notices_none": Text(
        "Er zijn geen meldingen voor u. Gebeurt er iets waar u bij betrokken bent, dan leest u het hier.",
        "There are no notices for you. When something happens that concerns you, you will read it here.",
    ),
    "post.notices_seen": Text("{count} meldingen staan nu als gelezen.", "{count} notices are now marked as read."),
}
