"""The letter of a signal: its counts, its PDF and the mail that carries it (G-19)."""

from __future__ import annotations

from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import shown
from gezel.post.words import Recipient
from gezel.post.workflows.files import store
from gezel.post.workflows.mail import draft
from gezel.ui.documents import Document, Heading, KeyValues, Paragraph, to_pdf

from ..models import Signal
from ..queries.barriers import counted
from ..queries.settings import number
from ..queries.themes import theme_names
from ..rules.counting import shown_count
from ..words import issues as words


@rule("G-19", decides)
def write_letter(signal: Signal, by: Actor, at: datetime) -> None:
    """Count now, and lay the letter with its PDF in the outbox."""
    on = day_of(at)
    issues, cases = counted(signal.partnership, on)
    signal.issues_counted, signal.cases_counted = issues[signal.theme], cases[signal.theme]
    floor = number(signal.partnership, "small_count", on)
    pdf = to_pdf(letter(signal, floor, at))
    file = store(f"signaal-{signal.pk}.pdf", pdf, signal, by, at)
    to, title = Recipient(signal.email, signal.addressee), f"Signaal: {signal.title}"
    signal.letter = draft(
        words.SIGNAL_LETTER, signal, to, title, _mail(signal), by, at, (file,), True, "", signal.partnership.name
    )


def _mail(signal: Signal) -> str:
    return (
        f"Beste {signal.addressee}\n\n{signal.text}\n\n**Wat we vragen**\n\n{signal.asks}\n\n"
        f"De brief in bijlage zegt hoe vaak we dit tegenkomen. We horen graag wat u ermee doet.\n\n{signal.partnership.name}"
    )


def how_often(count: int, floor: int) -> str:
    """A count in words, small ones hidden."""
    seen = shown_count(count, floor)
    return f"minder dan {floor} keer" if seen is None else "niet" if seen == 0 else f"{seen} keer"


def letter(signal: Signal, floor: int, at: datetime) -> Document:
    """The letter: whom, about what, how often it came up, what is asked. No person in it."""
    theme = theme_names(signal.partnership).get(signal.theme, signal.theme)
    pairs = [
        ("Aan", signal.addressee),
        ("Van", signal.partnership.name),
        ("Datum", shown(day_of(at))),
        ("Thema", theme),
        ("Genoemd in kwesties van het team", how_often(signal.issues_counted or 0, floor)),
        ("Genoemd in trajecten", how_often(signal.cases_counted or 0, floor)),
    ]
    blocks = (
        KeyValues(pairs),
        Heading("Wat we zien"),
        Paragraph(signal.text),
        Heading("Wat we vragen"),
        Paragraph(signal.asks),
    )
    return Document(f"Signaal: {signal.title}", blocks, footer=signal.partnership.name, at=at)
