"""Forms of group activities: the activity, its dates, who was there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from gezel.governance.queries.people import Somebody
from gezel.kernel.clock import at_brussels
from gezel.ui.forms import GezelForm, LabelledForm, worded

from ..models import Case, Group
from ..queries.groups import mark_of
from ..words import directory as words
from ..workflows.groups import Activity


class GroupForm(LabelledForm):
    """A group activity."""

    title = forms.CharField(max_length=120)
    about = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))
    place = forms.CharField(max_length=200, required=False)
    places = forms.IntegerField(min_value=1, max_value=500, required=False)
    guides = forms.TypedMultipleChoiceField(coerce=int)
    LABELS = {
        "title": ("Wat", "What"),
        "about": ("In een paar woorden", "In a few words"),
        "place": ("Waar", "Where"),
        "places": ("Hoeveel plaatsen (leeg: geen grens)", "How many places (empty: no limit)"),
        "guides": ("Wie begeleidt", "Who guides"),
    }

    def __init__(self, *args: Any, people: Iterable[Somebody], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("guides", {one.person.pk: str(one.person) for one in people}.items())

    def activity(self) -> Activity:
        """What was filled in."""
        clean = self.cleaned_data
        return Activity(clean["title"], clean["about"], clean["place"], clean["places"])


class ChangeGroupForm(GroupForm):
    """The same of a group that stands."""

    stood = forms.CharField(widget=forms.HiddenInput, required=False)


def group_initial(group: Group) -> dict[str, object]:
    """How a group stands, for its form."""
    values: dict[str, object] = {name: getattr(group, name) for name in ("title", "about", "place", "places")}
    return values | {"guides": [guide.pk for guide in group.guides.all()], "stood": mark_of(group)}


class DateForm(LabelledForm):
    """One time it takes place."""

    day = forms.DateField()
    start = forms.TimeField(widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    end = forms.TimeField(widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    LABELS = {"day": ("Dag", "Day"), "start": ("Van", "From"), "end": ("Tot", "Until")}

    def moments(self) -> tuple[Any, Any]:
        """Begin and end."""
        clean = self.cleaned_data
        return at_brussels(clean["day"], clean["start"]), at_brussels(clean["day"], clean["end"])


class TickForm(GezelForm):
    """Who was there: one choice a participant, large enough for a thumb."""

    def __init__(self, *args: Any, cases: Iterable[Case], stands: dict[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cases = list(cases)
        for case in self.cases:
            self.fields[f"c{case.pk}"] = forms.ChoiceField(
                label=case.name,
                choices=worded("casework.attended_", words.ATTENDING),
                widget=forms.RadioSelect,
                required=False,
                initial=stands.get(case.pk),
            )

    def statuses(self) -> dict[int, str]:
        """Case → status, of who was ticked."""
        found = {case.pk: self.cleaned_data[f"c{case.pk}"] for case in self.cases}
        return {pk: status for pk, status in found.items() if status}
