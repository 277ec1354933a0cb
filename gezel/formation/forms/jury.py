"""The forms of the jury journey. What they refuse themselves is shape; the rest is refused by the workflows, with the same sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from gezel.kernel.typed import whole
from gezel.ui.forms import GezelForm, said

from .. import words
from ..models import Score, ScoreDraft
from ..rules.call_content import Criterion
from ..workflows.scoring import Written

NO_AGREEMENT = "geen"


def _scores(meanings: Mapping[int, str]) -> list[tuple[str, str]]:
    return [(str(n), f"{n} – {meanings.get(n, '')}") for n in words.SCORES]


class ScoreForm(GezelForm):
    """A juror's work on one candidacy: per criterion a score, a motivation and a note per assessment question."""

    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, criteria: Iterable[Criterion], meanings: Mapping[int, str], *args: Any, **kwargs: Any) -> None:
        self.criteria = tuple(criteria)
        super().__init__(*args, **kwargs)
        for criterion in self.criteria:
            for n, question in enumerate(criterion.questions):
                note = forms.CharField(label=question, required=False, widget=forms.Textarea(attrs={"rows": 2}))
                self.fields[f"{criterion.code}_note_{n}"] = note
            radio = forms.RadioSelect(attrs={"class": "scores"})
            score = forms.ChoiceField(
                choices=_scores(meanings), required=False, widget=radio, label=said("Score", "Score")
            )
            self.fields[f"{criterion.code}_score"] = score
            label = said("Motivering", "Motivation")
            area = forms.Textarea(attrs={"rows": 6, "lang": "nl"})
            self.fields[f"{criterion.code}_motivation"] = forms.CharField(label=label, required=False, widget=area)

    def blocks(self) -> list[dict[str, Any]]:
        """Per criterion the bound fields in reading order, for the template."""
        return [
            {
                "criterion": c,
                "notes": [self[f"{c.code}_note_{n}"] for n in range(len(c.questions))],
                "score": self[f"{c.code}_score"],
                "motivation": self[f"{c.code}_motivation"],
            }
            for c in self.criteria
        ]

    def written(self) -> dict[str, Written]:
        """What was typed, by criterion (valid forms only)."""
        given = self.cleaned_data
        return {
            c.code: Written(
                int(given[f"{c.code}_score"]) if given[f"{c.code}_score"] else None,
                given[f"{c.code}_motivation"],
                {str(n): given[f"{c.code}_note_{n}"] for n in range(len(c.questions)) if given[f"{c.code}_note_{n}"]},
            )
            for c in self.criteria
        }

    def versions(self) -> dict[str, int]:
        """The versions the page was made from, by criterion."""
        parts = str(self.cleaned_data.get("version") or "").split("-")
        numbers = [whole(p) or 0 for p in parts] + [0, 0]
        return {c.code: numbers[n] for n, c in enumerate(self.criteria)}


def version_of(criteria: Iterable[Criterion], drafts: Mapping[str, ScoreDraft]) -> str:
    """The versions of both drafts as the page carries them: ``3-5``."""
    return "-".join(str(drafts[c.code].version if c.code in drafts else 0) for c in criteria)


def score_initial(
    criteria: Iterable[Criterion], drafts: Mapping[str, ScoreDraft], handed_in: Mapping[str, Score]
) -> dict[str, Any]:
    """What a reading desk opens with: the draft, else what was handed in."""
    criteria = tuple(criteria)
    found: dict[str, Any] = {"version": version_of(criteria, drafts)}
    for c in criteria:
        kept: ScoreDraft | Score | None = drafts.get(c.code) or handed_in.get(c.code)
        if kept is None:
            continue
        found[f"{c.code}_score"], found[f"{c.code}_motivation"] = kept.score, kept.motivation
        for n, note in (kept.notes if isinstance(kept, ScoreDraft) else {}).items():
            found[f"{c.code}_note_{n}"] = note
    return found


class TableForm(GezelForm):
    """What the jury writes together: notes, and per criterion the score and motivation it may propose."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, criteria: Iterable[Criterion], meanings: Mapping[int, str], *args: Any, **kwargs: Any) -> None:
        self.criteria = tuple(criteria)
        super().__init__(*args, **kwargs)
        notes = forms.Textarea(attrs={"rows": 5, "lang": "nl"})
        label = said("Notities van het beraad", "Notes of the deliberation")
        self.fields["notes"] = forms.CharField(label=label, required=False, widget=notes)
        for c in self.criteria:
            radio = forms.RadioSelect(attrs={"class": "scores"})
            score = forms.ChoiceField(choices=_scores(meanings), required=False, widget=radio)
            score.label = said("Afgesproken score", "Agreed score")
            self.fields[f"{c.code}_score"] = score
            area = forms.Textarea(attrs={"rows": 5, "lang": "nl"})
            label = said("Motivering van de jury", "Motivation of the jury")
            self.fields[f"{c.code}_motivation"] = forms.CharField(label=label, required=False, widget=area)

    def blocks(self) -> list[dict[str, Any]]:
        """Per criterion the two bound fields."""
        return [
            {"criterion": c, "score": self[f"{c.code}_score"], "motivation": self[f"{c.code}_motivation"]}
            for c in self.criteria
        ]

    def draft(self) -> dict[str, dict[str, Any]]:
        """Score (or none) and motivation by criterion."""
        given = self.cleaned_data
        return {
            c.code: {
                "score": int(given[f"{c.code}_score"]) if given[f"{c.code}_score"] else None,
                "motivation": given[f"{c.code}_motivation"],
            }
            for c in self.criteria
        }


class VoteForm(GezelForm):
    """The one score on which a bench agrees per criterion, or that it does not agree."""

    def __init__(self, criteria: Iterable[Criterion], *args: Any, **kwargs: Any) -> None:
        self.criteria = tuple(criteria)
        super().__init__(*args, **kwargs)
        nothing = (NO_AGREEMENT, said("geen overeenstemming", "no agreement"))
        choices = [("", said("kies", "choose")), *((str(n), str(n)) for n in words.SCORES), nothing]
        for c in self.criteria:
            self.fields[c.code] = forms.ChoiceField(label=c.name, choices=choices)

    def votes(self) -> dict[str, int | None]:
        """Per criterion the score, or none."""
        given = self.cleaned_data
        return {c.code: None if given[c.code] == NO_AGREEMENT else int(given[c.code]) for c in self.criteria}


class ReasonForm(GezelForm):
    """One reason in words."""

    reason = forms.CharField(label="", widget=forms.Textarea(attrs={"rows": 3, "lang": "nl"}), required=False)

    def __init__(self, label: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = label


class ExternalForm(GezelForm):
    """An external to invite: name, address, expertise in the criteria."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = forms.CharField(label=said("Naam", "Name"), max_length=120)
        self.fields["email"] = forms.EmailField(label=said("E-mailadres", "E-mail address"), max_length=254)
        area = forms.Textarea(attrs={"rows": 3, "lang": "nl"})
        label = said("Expertise in de twee criteria", "Expertise in the two criteria")
        self.fields["expertise"] = forms.CharField(label=label, widget=area)


class DeclareForm(GezelForm):
    """A yes or no on a conflict of interest per candidate, with a word of explanation for a yes."""

    def __init__(self, candidates: Iterable[tuple[int, str]], *args: Any, **kwargs: Any) -> None:
        self.candidates = tuple(candidates)
        super().__init__(*args, **kwargs)
        answers = [
            ("nee", said("geen belangenconflict", "no conflict")),
            ("ja", said("wel een belangenconflict", "a conflict")),
        ]
        for pk, name in self.candidates:
            self.fields[f"c{pk}"] = forms.ChoiceField(label=name, choices=answers, widget=forms.RadioSelect)
            self.fields[f"c{pk}"].error_messages["required"] = said("Kies een antwoord.", "Choose an answer.")
            why = forms.CharField(
                label=said("Zo ja: wat is het?", "If so: what is it?"), required=False, max_length=500
            )
            self.fields[f"c{pk}_why"] = why

    def rows(self) -> list[tuple[str, Any, Any]]:
        """Name, answer and explanation as bound fields, by name."""
        return [(name, self[f"c{pk}"], self[f"c{pk}_why"]) for pk, name in self.candidates]

    def answers(self) -> dict[int, tuple[bool, str]]:
        """Candidacy → (conflict, explanation)."""
        given = self.cleaned_data
        return {pk: (given[f"c{pk}"] == "ja", given[f"c{pk}_why"]) for pk, _ in self.candidates}
