"""The forms of a reply: the candidate's own question and points, who is asked to weigh, and what they say (F-21, F-22)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from gezel.ui.forms import GezelForm, both, needed

from .. import words
from ..models import Reply
from ..queries.reply_documents import Source
from ..rules.reply import Point
from ..workflows.reply import Written
from .words import line, long_text

MOST = 10
_ABOUT = (
    (
        words.ABOUT_DOCUMENT,
        both(words.REPLY_ABOUT[0][1], "Something in our candidacy was not or not enough taken into account"),
    ),
    (words.ABOUT_SUBSTANCE, both(words.REPLY_ABOUT[1][1], "We think the jury should have judged us differently")),
    (words.ABOUT_NEW, both(words.REPLY_ABOUT[2][1], "We want to add something that was not in our candidacy yet")),
)


class ReplyForm(GezelForm):
    """The question what the reply is about, and as many points as there are, plus one to fill in."""

    edition = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, documents: Sequence[Source], count: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.count = min(count, MOST)
        self.fields["about"] = forms.ChoiceField(
            label=both("Waarover gaat uw weerwoord?", "What is your reply about?"),
            choices=_ABOUT,
            widget=forms.RadioSelect,
            required=False,
        )
        choices = [("", both("kies", "choose")), *((d.code, d.name) for d in documents)]
        for n in range(self.count):
            self.fields[f"document_{n}"] = forms.ChoiceField(
                label=both("Welk deel van uw kandidatuur?", "Which part of your candidacy?"),
                choices=choices,
                required=False,
            )
            self.fields[f"passage_{n}"] = long_text(
                "Welke passage?",
                "Which passage?",
                "Neem de zinnen letterlijk over, of noem bladzijde en alinea van een bijlage.",
                "Copy the sentences word for word, or name page and paragraph of an attachment.",
                required=False,
                rows=3,
            )
            self.fields[f"explanation_{n}"] = long_text(
                "Waaruit blijkt dat de jury hier niet of onvoldoende mee rekening hield?",
                "What shows that the jury did not or not enough take this into account?",
                "Leg de passage naast de motivering van de jury.",
                "Put the passage beside the jury's motivation.",
                required=False,
                rows=4,
            )

        for name in ("about", "document_0", "passage_0", "explanation_0"):
            needed(self.fields[name])

    def rows(self) -> list[tuple[int, list[Any]]]:
        """Per point its number and its three bound fields."""
        names = ("document", "passage", "explanation")
        return [(n + 1, [self[f"{name}_{n}"] for name in names]) for n in range(self.count)]

    def written(self) -> Written:
        """What stands in the form (valid forms only)."""
        given = self.cleaned_data
        points = [
            Point(given[f"document_{n}"], given[f"passage_{n}"], given[f"explanation_{n}"]) for n in range(self.count)
        ]
        return Written(given["about"], points, given["edition"] or 0)


def first_of(reply: Reply | None) -> dict[str, Any]:
    """What the form opens with: the draft as it was kept."""
    if reply is None:
        return {"edition": 0}
    found: dict[str, Any] = {"edition": reply.edition, "about": reply.about}
    for n, point in enumerate(reply.points.all()):
        found[f"document_{n}"], found[f"passage_{n}"] = point.document, point.passage
        found[f"explanation_{n}"] = point.explanation
    return found


class WeigherDeclareForm(GezelForm):
    """Whether one has a conflict of interest with the candidate, and the training of matchmakers read."""

    conflict = forms.ChoiceField(
        label=both("Hebt u een belang bij deze kandidaat?", "Do you have an interest in this candidate?"),
        choices=(
            ("nee", both("geen belangenconflict", "no conflict of interest")),
            ("ja", both("wel een belangenconflict", "a conflict of interest")),
        ),
        widget=forms.RadioSelect,
    )
    explanation = line("Zo ja: wat is het?", "If so: what is it?", required=False, most=500)
    trained = forms.BooleanField(
        label=both(
            "Ik las de vorming voor matchmakers en waarover een weerwoord kan gaan",
            "I read the training for matchmakers and what a reply can be about",
        ),
        required=False,
    )


class OpinionForm(GezelForm):
    """Confirm or reverse, with the motivation."""

    edition = forms.IntegerField(widget=forms.HiddenInput, required=False)
    opinion = forms.ChoiceField(
        label=both("Uw besluit", "Your conclusion"),
        choices=(
            (words.CONFIRM, both("De beslissing van de jury bevestigen", "Confirm the jury's decision")),
            (words.REVERSE, both("De beslissing van de jury omkeren", "Reverse the jury's decision")),
        ),
        widget=forms.RadioSelect,
        required=False,
    )
    motivation = long_text(
        "Motivering",
        "Motivation",
        "Zeg per punt of het in de kandidatuur stond, of de jury er rekening mee hield, en wat dat voor de beslissing betekent. De kandidaat leest dit.",
        "Say for each point whether it stood in the candidacy, whether the jury took it into account, and what that means for the decision. The candidate reads this.",
        required=False,
        rows=12,
    )


for _name in ("opinion", "motivation"):
    needed(OpinionForm.base_fields[_name])


class ExtraHourForm(GezelForm):
    """An hour outside the pitch moments of the addendum."""

    starts_at = forms.DateTimeField(label=both("Dag en uur", "Day and hour"))
    minutes = forms.IntegerField(label=both("Minuten", "Minutes"), min_value=5, max_value=240, initial=45)
    place = line("Plaats", "Place")
