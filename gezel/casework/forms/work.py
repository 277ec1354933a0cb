"""What a partnership counts as outflow to work."""

from __future__ import annotations

from django import forms

from gezel.ui.forms import LabelledForm, worded

from ..rules.work import Work
from ..words import closing as words


class WorkForm(LabelledForm):
    """The kinds, the moment, over whom, the target, from when and why."""

    kinds = forms.MultipleChoiceField(
        choices=worded("casework.outcome_", words.MAY_COUNT), widget=forms.CheckboxSelectMultiple
    )
    moment = forms.ChoiceField(choices=worded("casework.moment_", words.WORK_MOMENTS))
    over = forms.ChoiceField(choices=worded("casework.over_", words.OVER))
    target = forms.IntegerField(min_value=0, max_value=100)
    from_on = forms.DateField()
    reason = forms.CharField(max_length=300)
    LABELS = {
        "kinds": ("Wat telt als werk", "What counts as work"),
        "moment": ("Op welk moment", "At which moment"),
        "over": ("Over wie", "Over whom"),
        "target": ("Doel in procent", "Target in percent"),
        "from_on": ("Vanaf", "From"),
        "reason": ("Waarom telt u zo", "Why do you count like this"),
    }

    def work(self) -> Work:
        """What was filled in, for the workflow."""
        clean = self.cleaned_data
        return Work(frozenset(clean["kinds"]), clean["moment"], clean["over"], clean["target"], clean["from_on"])
