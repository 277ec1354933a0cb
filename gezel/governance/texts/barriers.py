"""Sentences of signals about structural barriers."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.signal_letter": Text("brief met een signaal", "letter with a signal"),
}
