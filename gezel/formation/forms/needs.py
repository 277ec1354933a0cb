"""Forms of the needs: evidence, arena, enrichment, personas, challenges and the conclusions."""

from __future__ import annotations

from typing import Any

from django import forms

from gezel.ui.forms import GezelForm, both

from ..models import Area
from ..rules.without_persons import traces
from ..workflows.needs import Actors, Enriched, Evidence
from ..workflows.weighing import ChallengeContent, PersonaContent
from .words import day, line, long_text

WEIGHED = (
    ("", both("Nog te wegen", "Not weighed yet")),
    ("ja", both("Weerhouden", "Retained")),
    ("nee", both("Niet weerhouden", "Not retained")),
)
CLOSENESS = (
    (1, both("1 – heel dichtbij de doelgroep", "1 – very near the target group")),
    (2, both("2 – dichtbij", "2 – near")),
    (3, both("3 – op afstand", "3 – at a distance")),
    (4, both("4 – ver af", "4 – far")),
)
INFLUENCE = (
    (1, both("1 – weinig invloed", "1 – little influence")),
    (2, both("2 – enige invloed", "2 – some influence")),
    (3, both("3 – veel invloed", "3 – much influence")),
    (4, both("4 – heel veel invloed", "4 – very much influence")),
)


class EvidenceForm(GezelForm):
    """Case material without persons; asks to look again only when something was found."""

    title = line("Titel", "Title")
    source = line(
        "Waar komt dit vandaan?",
        "Where does this come from?",
        "Bijvoorbeeld: casusoverleg van het OCMW, voorjaar 2026.",
        "For example: case conference of the OCMW, spring 2026.",
    )
    text = long_text(
        "Wat gebeurde er?",
        "What happened?",
        "Vertel de weg die iemand aflegde en waar het stokte. Geen namen, adressen of nummers; verander details.",
        "Tell the way someone went and where it stalled. No names, addresses or numbers; change details.",
        rows=10,
    )
    without_persons = forms.BooleanField(
        label=both("In deze tekst is niemand te herkennen", "Nobody can be recognised in this text"), required=False
    )
    looked_again = forms.BooleanField(
        label=both("Ik keek het na: dit gaat niet over een persoon", "I looked: this is not about a person"),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        typed = [self.data.get(name, "") for name in ("title", "source", "text")] if self.is_bound else []
        if not traces(*typed):
            self.fields["looked_again"].widget = forms.HiddenInput()

    def content(self) -> Evidence:
        """What was typed."""
        return Evidence(**self.cleaned_data)


class ActorForm(GezelForm):
    """An actor of the arena."""

    name = line(
        "Naam van de actor",
        "Name of the actor",
        "Een organisatie of dienst, geen persoon.",
        "An organisation or service, not a person.",
        most=120,
    )
    kind = line(
        "Soort",
        "Kind",
        "Bijvoorbeeld inloophuis, huisartsenpraktijk, werkgever.",
        "For example drop-in house, doctors' practice, employer.",
        required=False,
        most=80,
    )
    closeness = forms.TypedChoiceField(
        label=both("Hoe dicht bij de doelgroep?", "How near the target group?"),
        choices=CLOSENESS,
        coerce=int,
        widget=forms.RadioSelect,
    )
    influence = forms.TypedChoiceField(
        label=both("Hoeveel invloed op wat er moet gebeuren?", "How much influence on what must happen?"),
        choices=INFLUENCE,
        coerce=int,
        widget=forms.RadioSelect,
    )
    note = long_text("Wat brengt of vraagt deze actor?", "What does this actor bring or ask?", required=False, rows=3)
    to_involve = forms.BooleanField(
        label=both("Bij de verrijking betrekken", "Involve in the enrichment"), required=False
    )

    def content(self) -> Actors:
        """What was typed."""
        return Actors(**self.cleaned_data)


class EnrichmentForm(GezelForm):
    """A moment at which local actors enriched the analysis."""

    held_on = day("Wanneer?", "When?")
    form = line(
        "In welke vorm?",
        "In which form?",
        "Bijvoorbeeld: rondetafel, wandeling, gesprek.",
        "For example: round table, walk, talk.",
        most=120,
    )
    actors = forms.ModelMultipleChoiceField(
        label=both("Met wie uit de arena?", "With whom of the arena?"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    others = line(
        "Anderen",
        "Others",
        "Organisaties of groepen, geen namen van personen.",
        "Organisations or groups, no names of persons.",
        required=False,
        most=300,
    )
    learned = long_text("Wat voegde dit toe of veranderde het?", "What did it add or change?")

    def __init__(self, *args: Any, area: Area, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["actors"].queryset = area.arena.filter(removed_at__isnull=True)  # type: ignore[attr-defined]

    def content(self) -> Enriched:
        """What was typed."""
        given = dict(self.cleaned_data)
        return Enriched(
            **{k: v for k, v in given.items() if k != "actors"}, actor_ids=tuple(a.pk for a in given["actors"])
        )


class _Weighed(GezelForm):
    edition = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def _plain(self, *drop: str) -> dict[str, Any]:
        given = {k: v for k, v in self.cleaned_data.items() if k not in ("edition", *drop)}
        given["retained"] = {"ja": True, "nee": False}.get(given["retained"])
        return given


def weighed() -> forms.ChoiceField:
    """Retained, not retained, or not weighed yet."""
    return forms.ChoiceField(
        label=both("Weerhouden?", "Retained?"), choices=WEIGHED, required=False, widget=forms.RadioSelect
    )


class PersonaForm(_Weighed):
    """A persona: an invented figure that rests on evidence."""

    title = line(
        "Naam van de persona",
        "Name of the persona",
        "Een verzonnen voornaam of typering.",
        "An invented first name or type.",
        most=120,
    )
    story = long_text(
        "Verhaal",
        "Story",
        "Hoe leeft deze figuur, wat lukt en waar stokt het?",
        "How does this figure live, what works and where does it stall?",
        rows=8,
    )
    needs = long_text(
        "Wat is nodig?",
        "What is needed?",
        "Vanuit het perspectief van de persoon zelf.",
        "From the person's own perspective.",
        required=False,
    )
    evidence = forms.ModelMultipleChoiceField(
        label=both("Steunt op deze casussen", "Rests on these cases"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    retained = weighed()
    reasoning = long_text(
        "Afweging",
        "Reasoning",
        "Verplicht als u de persona niet weerhoudt.",
        "Required when the persona is not retained.",
        required=False,
        rows=3,
    )

    def __init__(self, *args: Any, area: Area, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["evidence"].queryset = area.evidence.filter(removed_at__isnull=True)  # type: ignore[attr-defined]

    def content(self) -> PersonaContent:
        """What was typed."""
        return PersonaContent(
            **self._plain("evidence"), evidence_ids=tuple(e.pk for e in self.cleaned_data["evidence"])
        )


class ChallengeForm(_Weighed):
    """A regional challenge with its four parts and the reasoning."""

    title = line("Uitdaging", "Challenge", "In één zin.", "In one sentence.")
    target_groups = long_text(
        "Doelgroepen", "Target groups", "Voor wie speelt dit?", "For whom does this matter?", required=False, rows=4
    )
    obstacles = long_text(
        "Obstakels",
        "Obstacles",
        "Wat houdt mensen en diensten tegen?",
        "What holds people and services back?",
        required=False,
        rows=4,
    )
    opportunities = long_text(
        "Mogelijkheden",
        "Opportunities",
        "Waar kan het partnerschap op voortbouwen?",
        "What can the partnership build on?",
        required=False,
        rows=4,
    )
    objectives = long_text(
        "Doelstellingen", "Objectives", "Wat moet er anders zijn?", "What must be different?", required=False, rows=4
    )
    personas = forms.ModelMultipleChoiceField(
        label=both("Hoort bij deze persona's", "Belongs to these personas"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    retained = weighed()
    reasoning = long_text(
        "Afweging",
        "Reasoning",
        "Waarom wel of niet? Dit komt in het addendum.",
        "Why or why not? This goes into the addendum.",
        required=False,
        rows=4,
    )

    def __init__(self, *args: Any, area: Area, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["personas"].queryset = area.personas.all()  # type: ignore[attr-defined]

    def content(self) -> ChallengeContent:
        """What was typed."""
        return ChallengeContent(
            **self._plain("personas"), persona_ids=tuple(p.pk for p in self.cleaned_data["personas"])
        )


class ConclusionForm(GezelForm):
    """A conclusion of the area, in its own words; ``version`` is the edition of the area, for the autosave."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    text = long_text("Besluit", "Conclusion", required=False)
