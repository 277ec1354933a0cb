"""Forms of the way from a knock to the start."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from gezel.ui.forms import LabelledForm, lines, said, worded

from ..words import referral as words

_HEARS = ("Mag wie aanmeldde horen hoe het verder loopt", "May who referred hear how it goes on")


class HearsForm(LabelledForm):
    """A form that may ask the participant whether the referrer hears more."""

    hears = forms.ChoiceField(required=False)
    LABELS = {"hears": _HEARS}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [("yes", said("ja", "yes")), ("no", said("nee", "no"))]
        self.choices("hears", rows, ("niet gevraagd", "not asked"))

    def clean_hears(self) -> bool | None:
        """Yes, no, or ``None`` for not asked."""
        return {"yes": True, "no": False}.get(self.cleaned_data["hears"])


class CallForm(HearsForm):
    """An attempt to reach someone."""

    outcome = forms.ChoiceField(widget=forms.RadioSelect)
    note = forms.CharField(required=False, max_length=400)
    field_order = ("outcome", "note", "hears")
    LABELS = {"outcome": ("Wat gaf het", "What came of it"), "note": ("Kort", "In short")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [(words.REACHED, said("contact gehad", "reached")), (words.MISSED, said("niemand bereikt", "nobody"))]
        self.fields["outcome"].choices = rows  # type: ignore[attr-defined]


class WaitForm(LabelledForm):
    """Why someone waits, and who does what next."""

    reason = forms.ChoiceField(required=False)
    note = forms.CharField(required=False, max_length=400)
    next_step = forms.ChoiceField(required=False)
    next_by = forms.ChoiceField(required=False)
    next_on = forms.DateField(required=False)
    LABELS = {
        "reason": ("Waarom wacht het", "Why does it wait"),
        "note": ("Toelichting", "Explanation"),
        "next_step": ("Wat komt er nu", "What comes next"),
        "next_by": ("Wie doet dat", "Who does that"),
        "next_on": ("Tegen wanneer", "By when"),
    }

    def __init__(self, *args: Any, people: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("reason", worded("casework.waits_", words.REASONS), ("niets bijzonders", "nothing special"))
        self.choices("next_step", worded("casework.next_", words.NEXTS), ("nog niet bepaald", "not decided yet"))
        self.choices("next_by", people, ("nog niemand", "nobody yet"))


class PlanForm(LabelledForm):
    """When and where to get acquainted."""

    meet_at = forms.DateTimeField()
    place = forms.CharField(required=False, max_length=160)
    LABELS = {"meet_at": ("Wanneer", "When"), "place": ("Waar", "Where")}
    HINTS = {"place": ("Vraag waar de persoon zich goed voelt.", "Ask where the person feels at ease.")}


class MetForm(HearsForm):
    """The acquaintance was held."""

    met_at = forms.DateTimeField()
    field_order = ("met_at", "hears")
    LABELS = {"met_at": ("Wanneer was de kennismaking", "When was the first meeting")}


class TalkForm(LabelledForm):
    """The talk of three."""

    held_at = forms.DateTimeField()
    present = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    domains = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    signs = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    doubts = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    municipality = forms.ChoiceField(required=False)
    LABELS = {
        "held_at": ("Wanneer was het gesprek", "When was the talk"),
        "present": ("Wie zat aan tafel", "Who was at the table"),
        "domains": ("Waarover ging het", "What was it about"),
        "signs": ("Wat herkent u", "What do you recognise"),
        "doubts": ("Wat doet twijfelen", "What makes you doubt"),
        "municipality": ("Waar woont of verblijft de persoon", "Where does the person live or stay"),
    }
    HINTS = {
        "signs": ("Dit helpt om te kijken. Niets hiervan is een voorwaarde.", "This helps to look. None of it is a condition."),
        "doubts": ("Bij twijfel beginnen we.", "In doubt we begin."),
    }  # fmt: skip

    def __init__(self, *args: Any, domains: Iterable[Any], municipalities: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = dict(self.fields)
        fields["present"].choices = worded("casework.talker_", words.TALKERS)
        fields["domains"].choices = [(str(d.pk), d.name) for d in domains]
        fields["signs"].choices = worded("casework.sign_", words.SIGNS)
        fields["doubts"].choices = worded("casework.doubt_", words.DOUBTS)
        self.choices("municipality", [(str(m.pk), m.name) for m in municipalities], ("nog niet gezegd", "not said yet"))


class CommitForm(HearsForm):
    """The participant says yes, and to whom the file opens."""

    agrees = forms.BooleanField(required=False)
    follow = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    field_order = ("agrees", "follow", "hears")
    LABELS = {
        "agrees": ("De deelnemer zegt ja", "The participant says yes"),
        "follow": ("Wie mag van de deelnemer meevolgen", "Whom does the participant let follow"),
    }
    HINTS = {
        "agrees": (
            "En vindt goed dat de organisatie van de trajectgezel een dossier bijhoudt. De deelnemer kan dit altijd terugnemen.",
            "And agrees that the companion's organisation keeps a file. The participant can withdraw this at any time.",
        )
    }

    def __init__(self, *args: Any, organisations: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["follow"].choices = [(str(o.pk), o.name) for o in organisations]  # type: ignore[attr-defined]


class TransferForm(LabelledForm):
    """A warm transfer elsewhere."""

    to_name = forms.CharField(max_length=160)
    contact = forms.CharField(max_length=160)
    contact_reach = forms.CharField(required=False, max_length=200)
    why = lines(3)
    follow_up_on = forms.DateField()
    agreed = forms.BooleanField(required=False)
    LABELS = {
        "to_name": ("Naar welke dienst of wie", "To which service or whom"),
        "contact": ("Met wie daar sprak u", "With whom there did you speak"),
        "contact_reach": ("Hoe bereiken we die", "How do we reach them"),
        "why": ("Waarom past dat beter", "Why does that fit better"),
        "follow_up_on": ("Wanneer vragen we na hoe het liep", "When do we ask how it went"),
        "agreed": ("De persoon vindt goed dat we het contact doorgeven", "The person agrees that we hand the contact over"),
    }  # fmt: skip


class ResultForm(LabelledForm):
    """What came of a transfer."""

    result = forms.ChoiceField(widget=forms.RadioSelect)
    note = forms.CharField(required=False, max_length=400)
    LABELS = {"result": ("Hoe liep het", "How did it go"), "note": ("Kort", "In short")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["result"].choices = worded("casework.result_", words.RESULTS)  # type: ignore[attr-defined]


class PartForm(LabelledForm):
    """The person says no, or could not be reached."""

    kind = forms.ChoiceField(widget=forms.RadioSelect)
    note = forms.CharField(required=False, max_length=400)
    LABELS = {"kind": ("Wat is er", "What is the case"), "note": ("Kort", "In short")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [
            (words.DECLINED, said("de persoon kiest er nu niet voor", "the person chooses not to, for now")),
            (words.UNREACHED, said("we konden de persoon niet bereiken", "we could not reach the person")),
        ]
        self.fields["kind"].choices = rows  # type: ignore[attr-defined]


class AllocateForm(LabelledForm):
    """Who goes along, who manages the file, and where that was decided."""

    companion = forms.ChoiceField()
    file_manager = forms.ChoiceField(required=False)
    meeting = forms.ChoiceField(required=False)
    note = forms.CharField(required=False, max_length=300)
    from_on = forms.DateField(required=False)
    LABELS = {
        "companion": ("Wie gaat mee", "Who goes along"),
        "file_manager": ("Wie beheert het dossier", "Who manages the file"),
        "meeting": ("In welk overleg beslist", "Decided in which meeting"),
        "note": ("Of hoe anders", "Or how else"),
        "from_on": ("Vanaf", "From"),
    }

    def __init__(self, *args: Any, companions: Any, managers: Any, meetings: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("companion", companions, ("Kies een trajectgezel", "Choose a companion"))
        self.choices("file_manager", managers, ("zoals het is", "as it is"))
        self.choices("meeting", meetings, ("geen overleg", "no meeting"))


class CoverForm(LabelledForm):
    """Who stands in, and when."""

    person = forms.ChoiceField()
    from_on = forms.DateField()
    until_on = forms.DateField()
    why = forms.CharField(required=False, max_length=200)
    LABELS = {
        "person": ("Wie vervangt", "Who stands in"),
        "from_on": ("Van", "From"),
        "until_on": ("Tot en met", "Up to and including"),
        "why": ("Waarom", "Why"),
    }

    def __init__(self, *args: Any, companions: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("person", companions, ("Kies een collega", "Choose a colleague"))
