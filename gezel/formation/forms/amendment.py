"""The form of an amendment: everything that can change on one page, saved and told at once (F-04)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from gezel.kernel.texts import shown
from gezel.kernel.verdict import Refused
from gezel.ui.forms import both

from ..models import Area, Challenge
from ..queries.territory import stays_on
from ..workflows.amendment import TEXTS, Change
from ..workflows.planning import DATES
from .needs import ChallengeForm
from .planning import ContactForm, Dated, MomentForm
from .territory import StayForm
from .words import day, line, long_text

LABELS = {
    "motivation": ("Waarom deze schaal?", "Why this scale?"),
    "evidence_conclusion": ("Besluit uit de casussen", "Conclusion from the cases"),
    "arena_conclusion": ("Uitkomst van de arena-analyse", "Outcome of the arena analysis"),
    "enrichment_conclusion": ("Wat de verrijking opleverde", "What the enrichment brought"),
    "retained_motivation": ("Waarom deze uitdagingen?", "Why these challenges?"),
    "reply_text": ("Recht op weerwoord", "Right of reply"),
}


class AmendForm(Dated):
    """What and why, the dates, the texts, and what is dropped."""

    what = long_text(
        "Wat wijzigt er?",
        "What changes?",
        "Dit krijgt elke kandidaat te lezen.",
        "Every candidate gets to read this.",
        rows=3,
    )
    reason = line("Waarom?", "Why?", most=300)
    dropped_moments = forms.MultipleChoiceField(
        label=both("Pitchmomenten die wegvallen", "Pitch moments that are dropped"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    ended_contacts = forms.MultipleChoiceField(
        label=both("Contactpersonen die wegvallen", "Contacts that leave"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    motivation = long_text(*LABELS["motivation"])
    evidence_conclusion = long_text(*LABELS["evidence_conclusion"])
    arena_conclusion = long_text(*LABELS["arena_conclusion"])
    enrichment_conclusion = long_text(*LABELS["enrichment_conclusion"])
    retained_motivation = long_text(*LABELS["retained_motivation"])
    reply_text = long_text(*LABELS["reply_text"])

    def __init__(self, *args: Any, area: Area, on: date, **kwargs: Any) -> None:
        addendum = area.addendum
        initial = dict(addendum.timing.rows()) | {name: getattr(area, name) for name in TEXTS}
        initial |= {"edition": addendum.edition, "reply_text": addendum.reply_text}
        super().__init__(*args, initial=initial, **kwargs)
        for name in DATES:
            self.fields[name].required = True
        moments = area.pitch_moments.filter(removed_at__isnull=True, extra=False)
        contacts = area.contacts.filter(ended_at__isnull=True)
        self.fields["dropped_moments"].choices = [(m.pk, f"{shown(m.starts_at)}, {m.place}") for m in moments]  # type: ignore[attr-defined]
        self.fields["ended_contacts"].choices = [(c.pk, f"{c.name} ({c.email})") for c in contacts]  # type: ignore[attr-defined]


class LeaveForm(forms.Form):
    """The day on which a municipality stops belonging to the area, when it does."""

    until_on = day(
        "Eerste dag dat deze gemeente er niet meer bij hoort", "First day on which it no longer belongs", required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["until_on"].widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class Amendment:
    """All the forms of one amendment together; ``change()`` is what they say, once every one is valid."""

    def __init__(self, area: Area, on: date, data: Any = None) -> None:
        self.main = AmendForm(data, area=area, on=on)
        rows = list(area.challenges.prefetch_related("personas"))
        self.challenges = [
            (row, ChallengeForm(data, prefix=f"c{row.pk}", area=area, initial=_initial(row))) for row in rows
        ]
        optional: dict[str, Any] = {"empty_permitted": True, "use_required_attribute": False}
        self.new_challenge = ChallengeForm(data, prefix="nieuw", area=area, **optional)
        self.new_moment = MomentForm(data, prefix="moment", **optional)
        self.new_contact = ContactForm(data, prefix="contact", area=area, **optional)
        self.new_stay = StayForm(data, prefix="gemeente", on=on, **optional)
        self.leaves = [(stay, LeaveForm(data, prefix=f"w{stay.pk}")) for stay in stays_on(area, on)]

    @property
    def forms(self) -> list[forms.Form]:
        """Every form on the page."""
        new = [self.new_challenge, self.new_moment, self.new_contact, self.new_stay]
        return [self.main, *(f for _, f in self.challenges), *new, *(f for _, f in self.leaves)]

    def is_valid(self) -> bool:
        """Whether every form is; all are looked at, so that every error shows at once."""
        return not [form for form in self.forms if not form.is_valid()]

    def refuse(self, refused: Refused) -> None:
        """Show why the workflow said no above the form."""
        self.main.refuse(refused)

    def change(self) -> Change:
        """What the forms say."""
        given = self.main.cleaned_data
        changed = [(row, f) for row, f in self.challenges if f.has_changed()]
        new = self.new_stay.cleaned_data if self.new_stay.has_changed() else None
        return Change(
            timing=self.main.timing(),
            texts={name: given[name] for name in LABELS},
            challenges={row.pk: (f.content(), f.cleaned_data["edition"]) for row, f in changed},
            new_challenges=(self.new_challenge.content(),) if self.new_challenge.has_changed() else (),
            new_moments=(self.new_moment.content(),) if self.new_moment.has_changed() else (),
            dropped_moments=tuple(int(pk) for pk in given["dropped_moments"]),
            new_contacts=(self.new_contact.content(),) if self.new_contact.has_changed() else (),
            ended_contacts=tuple(int(pk) for pk in given["ended_contacts"]),
            joins=((new["municipality"].pk, new["from_on"]),) if new else (),
            leaves={s.pk: f.cleaned_data["until_on"] for s, f in self.leaves if f.cleaned_data.get("until_on")},
        )


def _initial(row: Challenge) -> dict[str, Any]:
    names = ("title", "target_groups", "obstacles", "opportunities", "objectives", "reasoning", "edition")
    retained = {True: "ja", False: "nee"}.get(row.retained, "")  # type: ignore[arg-type]
    return {**{n: getattr(row, n) for n in names}, "retained": retained, "personas": list(row.personas.all())}
