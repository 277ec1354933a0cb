"""Forms of bodies, seats, meetings, points and minutes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django import forms

from gezel.kernel.clock import BRUSSELS, at_brussels
from gezel.organisations.models import Partnership
from gezel.ui.forms import GezelForm, GezelModelForm, LabelledForm, both, said, worded

from .. import words
from ..models import Attendance, Body, Meeting, Point, Role
from ..queries.people import Somebody
from ..rules.review_questions import Question, mark_of
from ..workflows.meetings import When
from .people import OwnerField, SomebodyField


class BodyForm(GezelModelForm):
    """A body: what it is for, how it decides, when it meets."""

    edition = forms.IntegerField(widget=forms.HiddenInput, required=False)
    mode = forms.ChoiceField(
        label=both("Hoe beslist het?", "How does it decide?"),
        choices=worded("governance.decides_by_", dict(words.MODES)),
    )

    class Meta:
        model = Body
        fields = (
            "name",
            "mission",
            "mode",
            "fallback_role",
            "fallback_body",
            "rhythm_months",
            "rhythm",
            "quorum_percent",
            "voice_wanted",
        )
        labels = {
            "name": both("Naam", "Name"),
            "mission": both("Waarvoor is dit overleg er?", "What is this body for?"),
            "fallback_role": both("Wie beslist als dat niet lukt?", "Who decides when that fails?"),
            "fallback_body": both("Naar welk overleg gaat het punt anders?", "To which body does it go otherwise?"),
            "rhythm_months": both(
                "Minstens om de zoveel maanden (leeg: naar noodzaak)",
                "At least every so many months (empty: as needed)",
            ),
            "rhythm": both("Ritme in eigen woorden", "Rhythm in your own words"),
            "quorum_percent": both(
                "Minstens zoveel % van de leden aanwezig en gehoord (leeg: geen eigen grens)",
                "At least this % of members present and heard (empty: no limit of its own)",
            ),
            "voice_wanted": both(
                "De doelgroep hoort hier een plaats te hebben", "The target group should have a seat here"
            ),
        }

    def __init__(self, partnership: Partnership, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["fallback_role"].queryset = Role.objects.filter(partnership=partnership, removed_on=None)  # type: ignore[attr-defined]
        others = Body.objects.filter(partnership=partnership, removed_on=None).exclude(pk=self.instance.pk)
        self.fields["fallback_body"].queryset = others  # type: ignore[attr-defined]
        self.fields["quorum_percent"].widget.attrs |= {"min": 1, "max": 100}
        self.initial.setdefault("edition", self.instance.edition)

    def _post_clean(self) -> None:
        """The workflow changes the body, not this form: nothing is set on the instance here."""


class SeatForm(LabelledForm):
    """Who gets a seat, from which day."""

    somebody = SomebodyField()
    target_group = forms.BooleanField(required=False)
    from_on = forms.DateField()
    LABELS = {
        "somebody": ("Wie?", "Who?"),
        "target_group": ("Spreekt voor de doelgroep", "Speaks for the target group"),
        "from_on": ("Vanaf", "From"),
    }

    def __init__(self, people: Iterable[Somebody], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["somebody"].among(people)  # type: ignore[attr-defined]


class VoiceForm(LabelledForm):
    """Inviting a voice of the target group by mail."""

    name = forms.CharField(max_length=120)
    email = forms.EmailField()
    LABELS = {
        "name": ("Naam", "Name"),
        "email": ("E-mailadres", "E-mail address"),
    }


class EndSeatForm(GezelForm):
    """The first day without the seat."""

    until_on = forms.DateField()


class MeetingForm(LabelledForm):
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

    def when(self) -> When:
        """What was filled in, as instants."""
        clean = self.cleaned_data
        starts, ends = (at_brussels(clean["day"], clean[name]) for name in ("start", "end"))
        return When(starts, ends, clean["place"], clean["link"])


def meeting_initial(meeting: Meeting) -> dict[str, object]:
    """How a meeting stands, for its form."""
    start, end = (_local(at) for at in (meeting.starts_at, meeting.ends_at))
    return {
        "day": start.date(),
        "start": start.strftime("%H:%M"),
        "end": end.strftime("%H:%M"),
        "place": meeting.place,
        "link": meeting.link,
    }


def _local(at: datetime) -> datetime:
    return at.astimezone(BRUSSELS)


class ReasonForm(LabelledForm):
    """Why."""

    reason = forms.CharField(max_length=300)
    LABELS = {
        "reason": ("Waarom?", "Why?"),
    }


class PointForm(LabelledForm):
    """A point: title, what it is about, minutes, who brings it. A point from elsewhere keeps its title."""

    title = forms.CharField(max_length=300)
    help = forms.CharField(max_length=300, required=False)
    minutes = forms.IntegerField(min_value=1, max_value=600, required=False)
    brings = OwnerField(required=False)
    LABELS = {
        "title": ("Punt", "Point"),
        "help": ("Toelichting", "Explanation"),
        "minutes": ("Minuten", "Minutes"),
        "brings": ("Wie brengt het aan?", "Who brings it?"),
    }

    def __init__(self, people: Sequence[Attendance], *args: Any, own: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["brings"].choices = [("", "–"), *((a.person_id, a.person.name) for a in people)]  # type: ignore[attr-defined]
        if not own:
            del self.fields["title"]


def point_initial(point: Point) -> dict[str, object]:
    """How a point stands, for its form."""
    return {"title": point.title, "help": point.help, "minutes": point.minutes, "brings": point.brings_id}


class EntrustForm(LabelledForm):
    """Who leads and who writes."""

    facilitator = OwnerField(required=False)
    minute_taker = OwnerField(required=False)
    LABELS = {
        "facilitator": ("Gespreksleider", "Facilitator"),
        "minute_taker": ("Verslaggever", "Minute taker"),
    }

    def __init__(self, people: Sequence[Attendance], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.LABELS:
            self.fields[name].choices = [("", "–"), *((a.person_id, a.person.name) for a in people)]  # type: ignore[attr-defined]


class GuestForm(LabelledForm):
    """Somebody who comes along."""

    somebody = SomebodyField()
    LABELS = {
        "somebody": ("Wie komt mee?", "Who comes along?"),
    }

    def __init__(self, people: Iterable[Somebody], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["somebody"].among(people)  # type: ignore[attr-defined]


class NoteForm(GezelForm):
    """What is said on a point; ``version`` carries what its writer started from."""

    use_required_attribute = False
    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, code: str, text: str, base: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        widget = forms.Textarea(attrs={"rows": 10, "data-markdown": "", "lang": "nl"})
        self.fields[code] = forms.CharField(
            label=said("Wat is er gezegd?", "What was said?"), strip=False, required=False, widget=widget, initial=text
        )
        self.initial.setdefault("version", base)
        self.control = self[code]


class NoteMergeForm(LabelledForm):
    """Two texts and what must stand."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    text = forms.CharField(
        required=False, strip=False, widget=forms.Textarea(attrs={"rows": 12, "data-markdown": "", "lang": "nl"})
    )
    LABELS = {
        "text": ("Wat moet er staan?", "What must stand?"),
    }


class RemarkForm(LabelledForm):
    """A correction beside a frozen report."""

    text = forms.CharField(widget=forms.Textarea(attrs={"rows": 3, "lang": "nl"}), max_length=2000)
    LABELS = {
        "text": ("Wat klopt er niet?", "What is not right?"),
    }


class QuestionsForm(GezelForm):
    """The questions of the review, one a line for each level; ``seen`` marks those that one started from."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def __init__(self, questions: Iterable[Question], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = list(questions)
        self.fields["seen"].initial = mark_of(asked)
        for level, nl, en in (
            (
                words.SERVICE_LEVEL,
                "Over de dienstverlening, één vraag per regel",
                "On the service, one question a line",
            ),
            (words.PARTNERSHIP_LEVEL, "Over het partnerschap, één vraag per regel", "On the partnership, one a line"),
        ):
            initial = "\n".join(q.text for q in asked if q.level == level)
            widget = forms.Textarea(attrs={"rows": 8, "lang": "nl"})
            self.fields[level] = forms.CharField(label=said(nl, en), widget=widget, initial=initial, required=False)

    def questions(self) -> list[Question]:
        """What was filled in."""
        lines = [(level, line) for level, _ in words.REVIEW_LEVELS for line in self.cleaned_data[level].splitlines()]
        return [Question(level, line.strip()) for level, line in lines if line.strip()]
