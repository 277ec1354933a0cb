"""Forms of the network, combined tracks, groups, the directory and workplaces."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from gezel.governance.queries.people import Somebody
from gezel.kernel.clock import at_brussels
from gezel.ui.forms import GezelForm, LabelledForm, lines, said, worded

from ..models import Around, Case, Conference, DirectoryEntry, Group, LifeDomain
from ..queries.groups import mark_of
from ..words import directory as words
from ..words import network as net
from ..workflows.combined import Combined
from ..workflows.directory import Listed
from ..workflows.groups import Activity
from ..workflows.network import Near


class AroundForm(LabelledForm):
    """Somebody or something around the participant."""

    name = forms.CharField(max_length=120)
    kind = forms.ChoiceField()
    ring = forms.TypedChoiceField(coerce=int, widget=forms.RadioSelect)
    does = forms.CharField(max_length=300, required=False)
    phone = forms.CharField(max_length=40, required=False)
    since = forms.DateField(required=False)
    LABELS = {
        "name": ("Naam", "Name"),
        "kind": ("Wat is dit voor de deelnemer?", "What is this to the participant?"),
        "ring": ("Hoe dichtbij?", "How near?"),
        "does": ("Wat doet die?", "What do they do?"),
        "phone": ("Telefoon", "Telephone"),
        "since": ("Sinds", "Since"),
    }
    HINTS = {
        "phone": (
            "Niet in de tekening. Wie het nummer bekijkt, wordt genoteerd.",
            "Not in the drawing. Who looks at it is noted.",
        )
    }

    def __init__(self, *args: Any, standing: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("kind", worded("casework.around_", net.KINDS), ("Kies", "Choose"))
        self.choices("ring", worded("casework.ring_", map(str, net.RINGS)))
        if standing:
            del self.fields["since"]

    def near(self) -> Near:
        """What was filled in."""
        clean = self.cleaned_data
        return Near(clean["kind"], clean["name"], clean["ring"], clean["does"], clean["phone"] or None)


def around_initial(row: Around) -> dict[str, object]:
    """How one stands, for its form."""
    return {"name": row.name, "kind": row.kind, "ring": row.ring, "does": row.does, "phone": row.phone or ""}


class GoneForm(LabelledForm):
    """Why it is no longer around."""

    reason = forms.CharField(max_length=300, required=False)
    LABELS = {"reason": ("Wat gebeurde er? (mag leeg)", "What happened? (may stay empty)")}


class CombinedForm(LabelledForm):
    """A track elsewhere."""

    kind = forms.ChoiceField(widget=forms.RadioSelect)
    with_whom = forms.CharField(max_length=160)
    what = lines(2)
    complements = lines(2)
    since = forms.DateField()
    advice = forms.ChoiceField(required=False)
    LABELS = {
        "kind": ("Met wie", "With whom"),
        "with_whom": ("Welke dienst", "Which service"),
        "what": ("Wat gebeurt daar?", "What happens there?"),
        "complements": ("Wat voegt dit toe aan wat wij doen?", "What does this add to what we do?"),
        "since": ("Sinds", "Since"),
        "advice": ("Geadviseerd in", "Advised in"),
    }
    HINTS = {
        "complements": (
            "Niemand krijgt twee keer dezelfde hulp. De trajectgezel blijft volgen.",
            "Nobody gets the same help twice. The companion keeps following.",
        )
    }

    def __init__(self, *args: Any, conferences: Iterable[Conference] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("kind", worded("casework.combined_", words.COMBINED))
        rows = [(str(c.pk), f"{c.starts_at:%d-%m-%Y}") for c in conferences if c.starts_at]
        self.choices("advice", rows, ("Geen casusbespreking", "No case conference"))
        if not rows:
            del self.fields["advice"]

    def combined(self) -> Combined:
        """What was filled in."""
        clean = self.cleaned_data
        return Combined(clean["kind"], clean["with_whom"], clean["what"], clean["complements"])


class EndCombinedForm(LabelledForm):
    """When and why a track elsewhere ended."""

    until_on = forms.DateField()
    reason = forms.CharField(max_length=300)
    LABELS = {"until_on": ("Gestopt op", "Ended on"), "reason": ("Waarom", "Why")}


class PlaceForm(LabelledForm):
    """A participant begins at a workplace."""

    entry = forms.TypedChoiceField(coerce=int)
    kind = forms.ChoiceField()
    since = forms.DateField()
    what = forms.CharField(max_length=300, required=False)
    LABELS = {
        "entry": ("Waar", "Where"),
        "kind": ("Wat voor plaats", "What kind of place"),
        "since": ("Vanaf", "From"),
        "what": ("Wat doet de deelnemer daar?", "What does the participant do there?"),
    }

    def __init__(self, *args: Any, employers: Iterable[DirectoryEntry], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("entry", [(e.pk, e.name) for e in employers], ("Kies", "Choose"))
        self.choices("kind", worded("casework.place_", words.PLACES), ("Kies", "Choose"))


class EndPlaceForm(LabelledForm):
    """A time at a workplace ended."""

    until_on = forms.DateField()
    outcome = forms.ChoiceField(widget=forms.RadioSelect)
    LABELS = {"until_on": ("Gestopt op", "Ended on"), "outcome": ("Wat leverde het op?", "What did it lead to?")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("outcome", worded("casework.place_led_", words.OUTCOMES))


class CoachForm(LabelledForm):
    """Coaching at a workplace."""

    on = forms.DateField()
    people = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    text = lines(2)
    LABELS = {"on": ("Wanneer", "When"), "people": ("Met wie", "With whom"), "text": ("Waarover", "About what")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("people", worded("casework.coached_", words.COACHED))
        self.fields["text"].required = False


class SeatForm(LabelledForm):
    """A place in a group."""

    group = forms.TypedChoiceField(coerce=int)
    LABELS = {"group": ("Welke groep", "Which group")}

    def __init__(self, *args: Any, groups: Iterable[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("group", [(g.pk, g.title) for g in groups], ("Kies", "Choose"))


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


class EntryForm(LabelledForm):
    """An entry of the directory."""

    edition = forms.IntegerField(widget=forms.HiddenInput, required=False)
    kind = forms.ChoiceField(widget=forms.RadioSelect)
    name = forms.CharField(max_length=160)
    offers = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3}))
    for_whom = forms.CharField(max_length=300, required=False)
    work = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    domains = forms.TypedMultipleChoiceField(coerce=int, required=False, widget=forms.CheckboxSelectMultiple)
    address = forms.CharField(max_length=200, required=False)
    phone = forms.CharField(max_length=40, required=False)
    email = forms.EmailField(required=False)
    website = forms.URLField(max_length=300, required=False, assume_scheme="https")
    LABELS = {
        "kind": ("Wat is het?", "What is it?"),
        "name": ("Naam", "Name"),
        "offers": ("Wat bieden zij?", "What do they offer?"),
        "for_whom": ("Voor wie?", "For whom?"),
        "work": ("Welke plaatsen? (werkgever)", "Which places? (employer)"),
        "domains": ("Levensdomeinen", "Life domains"),
        "address": ("Adres", "Address"),
        "phone": ("Telefoon van de organisatie", "Telephone of the organisation"),
        "email": ("E-mail van de organisatie", "E-mail of the organisation"),
        "website": ("Website", "Website"),
    }
    HINTS = {
        "phone": (
            "Het algemene nummer. Geen nummers van mensen thuis.",
            "The general number. No private numbers.",
        )
    }

    def __init__(self, *args: Any, domains: Iterable[LifeDomain], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("kind", worded("casework.directory_kind_", words.ENTRIES))
        self.choices("work", worded("casework.place_", words.PLACES))
        self.choices("domains", [(d.pk, d.name) for d in domains])

    def listed(self) -> Listed:
        """What was filled in."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "edition"}
        return Listed(**values)


def entry_initial(entry: DirectoryEntry) -> dict[str, object]:
    """How an entry stands, for its form."""
    plain = ("edition", "kind", "name", "offers", "for_whom", "address", "phone", "email", "website")
    values: dict[str, object] = {name: getattr(entry, name) for name in plain}
    return values | {"work": entry.works, "domains": [domain.pk for domain in entry.domains.all()]}


class DirectoryFilter(LabelledForm):
    """Looking in the directory."""

    q = forms.CharField(required=False, max_length=80)
    soort = forms.ChoiceField(required=False)
    domein = forms.TypedChoiceField(required=False, coerce=int, empty_value=0)
    plaats = forms.ChoiceField(required=False)
    oud = forms.BooleanField(required=False)
    LABELS = {
        "q": ("Zoek", "Search"),
        "soort": ("Soort", "Kind"),
        "domein": ("Levensdomein", "Life domain"),
        "plaats": ("Plaats", "Place"),
        "oud": ("Lang niet nagekeken", "Not checked for long"),
    }

    def __init__(self, *args: Any, domains: Iterable[LifeDomain], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everything = ("Alles", "Everything")
        self.choices("soort", worded("casework.directory_kind_", words.ENTRIES), everything)
        self.choices("domein", [(d.pk, d.name) for d in domains], everything)
        self.choices("plaats", worded("casework.place_", words.PLACES), everything)
        self.fields["q"].widget.attrs["placeholder"] = said("naam, aanbod, gemeente", "name, offer, municipality")
