"""Preparing and calling a case conference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from gezel.governance.forms.people import SomebodyField
from gezel.governance.models import Meeting
from gezel.governance.queries.people import Somebody
from gezel.governance.workflows.meetings import When
from gezel.kernel.clock import at_brussels
from gezel.kernel.texts import shown
from gezel.kernel.verdict import no
from gezel.ui.forms import GezelForm, LabelledForm, language, lines, said, worded

from ..models import Conference, SharedLine
from ..queries.lines import Line
from ..rules.conference import Knows, Question
from ..words import conference as words


class QuestionForm(LabelledForm):
    """The question, what is asked of the others, why they must know something for it."""

    edition = forms.IntegerField(widget=forms.HiddenInput, required=False)
    question = lines(3)
    asks = lines(2)
    why = lines(2)
    by_name = forms.BooleanField(required=False)
    LABELS = {
        "question": ("Wat is de vraag?", "What is the question?"),
        "asks": ("Wat vraagt u aan de anderen?", "What do you ask of the others?"),
        "why": ("Waarom moeten zij hiervoor iets weten?", "Why must they know something for this?"),
        "by_name": ("Noem de deelnemer bij naam", "Call the participant by name"),
    }
    HINTS = {
        "question": (
            "De vraag van de deelnemer, of die van u samen. Eén vraag werkt het best.",
            "The participant's question, or the one you have together. One question works best.",
        ),
        "asks": (
            "Bijvoorbeeld: meedenken, iemand kennen, een plaats hebben. U krijgt advies, geen opdracht.",
            "For instance: think along, know somebody, have a place. You get advice, not an order.",
        ),
        "by_name": (
            "Anders lezen zij alleen de initialen.",
            "Otherwise they read the initials only.",
        ),
    }

    def question_said(self) -> Question:
        """What was filled in."""
        clean = self.cleaned_data
        return Question(clean["question"], clean["asks"], clean["why"])


def question_initial(found: Conference) -> dict[str, object]:
    """How a question stands, for its form."""
    names = ("edition", "question", "asks", "why", "by_name")
    return {name: getattr(found, name) for name in names}


class InviteForm(LabelledForm):
    """Somebody of a partner, and that the participant agrees."""

    somebody = SomebodyField()
    agrees = forms.BooleanField(required=False)
    LABELS = {
        "somebody": ("Wie van de partners?", "Who of the partners?"),
        "agrees": (
            "De deelnemer vindt het goed dat deze organisatie meedenkt",
            "The participant agrees that this organisation thinks along",
        ),
    }

    def __init__(self, *args: Any, people: Iterable[Somebody], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["somebody"].among(p for p in people if p.organisation)  # type: ignore[attr-defined]


class OutsiderForm(LabelledForm):
    """Somebody from outside the partnership."""

    name = forms.CharField(max_length=120)
    of = forms.CharField(max_length=120)
    LABELS = {
        "name": ("Naam", "Name"),
        "of": ("Van welke dienst, of wie is dit?", "From which service, or who is this?"),
    }
    HINTS = {
        "of": (
            "Zit mee aan tafel, maar leest niets in Gezel. Nodig deze persoon zelf uit.",
            "Sits at the table, but reads nothing in Gezel. Invite this person yourself.",
        )
    }


class OwnLineForm(LabelledForm):
    """A line in own words."""

    title = forms.CharField(max_length=120, required=False)
    text = lines(3)
    bound = forms.BooleanField(required=False)
    LABELS = {
        "title": ("Waarover", "About what"),
        "text": ("Wat moeten zij weten?", "What must they know?"),
        "bound": ("Alleen voor wie beroepsgeheim heeft", "Only for those bound by professional secrecy"),
    }


class LinesForm(GezelForm):
    """Lines of the file to choose from, each to be shortened before it is shared; chosen ones that stand are shown so.

    A field is named by the piece of the file it is about, so that what is added to the file meanwhile moves no text to another line.
    """

    def __init__(self, offered: Iterable[Line], standing: Mapping[str, SharedLine], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = list(offered)
        for line in self.offered:
            stands = standing.get(line.source)
            text = stands.text if stands else line.text
            widget = forms.Textarea(attrs={"rows": min(6, text.count("\n") + 2), "lang": "nl"})
            self.fields[_named("pick", line)] = forms.BooleanField(
                label=line.title, required=False, initial=bool(stands)
            )
            self.fields[_named("text", line)] = forms.CharField(
                label=said("Wat zij lezen", "What they read"), required=False, widget=widget, initial=text
            )
            self.fields[_named("bound", line)] = forms.BooleanField(
                label=said("Alleen voor wie beroepsgeheim heeft", "Only for those bound by professional secrecy"),
                required=False,
                initial=bool(stands and stands.bound_only),
            )

    def clean(self) -> dict[str, Any]:
        """A line that was chosen but is no longer offered is not passed over in silence."""
        if any(name.startswith("pick-") and name not in self.fields for name in self.data):
            self.refuse(no("casework.conference_line_gone"))
        return self.cleaned_data

    def rows(self) -> list[tuple[Line, Any, Any, Any]]:
        """Each line with its three fields, for the page."""
        return [(line, *(self[_named(part, line)] for part in ("pick", "text", "bound"))) for line in self.offered]  # type: ignore[misc]

    def chosen(self) -> list[tuple[Line, str, bool]]:
        """The chosen lines with what is to be read, and for whom."""
        clean = self.cleaned_data
        rows = [line for line in self.offered if clean[_named("pick", line)]]
        return [(line, clean[_named("text", line)], clean[_named("bound", line)]) for line in rows]


def _named(part: str, line: Line) -> str:
    return f"{part}-{line.source.replace(':', '-')}"


class WhenForm(LabelledForm):
    """Day, hours and place."""

    day = forms.DateField()
    start = forms.TimeField(widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    end = forms.TimeField(widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    place = forms.CharField(max_length=200, required=False)
    link = forms.URLField(max_length=300, required=False, assume_scheme="https")
    LABELS = {
        "day": ("Dag", "Day"),
        "start": ("Van", "From"),
        "end": ("Tot", "Until"),
        "place": ("Plaats", "Place"),
        "link": ("Link om online mee te doen", "Link to join online"),
    }

    def when(self) -> When | None:
        """What was filled in, as instants; ``None`` when a meeting gives day and hours."""
        clean = self.cleaned_data
        if not (clean.get("day") and clean.get("start") and clean.get("end")):
            return None
        starts, ends = (at_brussels(clean["day"], clean[name]) for name in ("start", "end"))
        return When(starts, ends, clean["place"], clean["link"])


class CallForm(WhenForm):
    """When it is, and that the participant knows and how they take part."""

    how = forms.ChoiceField(widget=forms.RadioSelect)
    on = forms.DateField()
    presence = forms.ChoiceField(widget=forms.RadioSelect)
    represented_by = forms.CharField(max_length=120, required=False)
    said = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))
    meeting = forms.ChoiceField(required=False)
    field_order = ["how", "on", "presence", "represented_by", "said", "meeting", "day", "start", "end", "place", "link"]
    LABELS = {
        "how": ("Hoe weet de deelnemer ervan?", "How does the participant know of it?"),
        "on": ("Wanneer gezegd", "When told"),
        "presence": ("Hoe is de deelnemer erbij?", "How does the participant take part?"),
        "represented_by": ("Wie spreekt voor de deelnemer?", "Who speaks for the participant?"),
        "said": ("Wat zei de deelnemer erover?", "What did the participant say of it?"),
        "meeting": ("In welke vergadering", "In which meeting"),
    }
    HINTS = {"represented_by": ("Alleen als iemand anders spreekt.", "Only when somebody else speaks.")}

    def __init__(self, *args: Any, meetings: Iterable[Meeting], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("how", worded("casework.informed_", words.WAYS))
        self.choices("presence", worded("casework.presence_", words.PRESENCES))
        rows = [(str(m.pk), shown(m.starts_at, language())) for m in meetings]
        self.choices("meeting", rows, ("Een eigen afspraak", "An appointment of its own"))
        if not rows:
            del self.fields["meeting"]
        elif self.data.get(self.add_prefix("meeting")):
            for name in ("day", "start", "end"):
                self.fields[name].required = False

    def knows(self) -> Knows:
        """What was filled in of the participant."""
        clean = self.cleaned_data
        return Knows(clean["how"], clean["on"], clean["presence"], clean["represented_by"], clean["said"])


class CancelForm(LabelledForm):
    """Why it does not go on."""

    reason = forms.CharField(max_length=300)
    LABELS = {"reason": ("Waarom gaat het niet door?", "Why does it not go on?")}


class GoalsForm(LabelledForm):
    """A look at goals and length."""

    text = lines(3)
    length = forms.ChoiceField(widget=forms.RadioSelect)
    with_participant = forms.BooleanField(required=False)
    LABELS = {
        "text": ("Wat ziet u als u de doelen weer bekijkt?", "What do you see when you look at the goals again?"),
        "length": ("En hoelang nog?", "And how much longer?"),
        "with_participant": ("Samen met de deelnemer bekeken", "Looked at together with the participant"),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("length", worded("casework.length_", words.LENGTHS))
