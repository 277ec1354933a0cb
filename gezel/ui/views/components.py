"""Every component on one page: what whoever makes pages looks at, and what axe visits."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gezel.kernel import clock
from gezel.kernel.texts import Text

from ..access import PUBLIC, access
from ..charts import Chart, Moment, Standing, Tile, arena, tile_grid, timeline
from ..forms import GezelForm
from ..templatetags.ui import tr

WORDS = {
    "quiet": Text("ontwerp", "draft"),
    "good": Text("open", "open"),
    "wait": Text("wacht op u", "waits for you"),
    "stop": Text("gesloten", "closed"),
    "plum": Text("ronde 2", "round 2"),
    "sky": Text("nieuw", "new"),
}
LONG = """### Wat mensen zeggen
Een *langere* tekst met **nadruk**, een [verwijzing](https://example.org) en een lijst:

- luisteren
- meegaan

| nood | voor wie |
|---|---|
| vervoer | wie afgelegen woont |
"""


class Example(GezelForm):
    """One field of each kind; two of them wrong, so that errors show."""

    name = forms.CharField(help_text="Zoals in de statuten.")
    day = forms.DateField(label="Dag", required=False)
    kind = forms.ChoiceField(label="Soort", choices=[("a", "vzw"), ("b", "lokaal bestuur")])
    bench = forms.ChoiceField(
        label="Geleding", widget=forms.RadioSelect, choices=[("1", "VDAB"), ("2", "Lokale besturen")]
    )
    agrees = forms.BooleanField(label="Ik heb dit gelezen", required=False)
    text = forms.CharField(label="Bijdrage", widget=forms.Textarea(attrs={"rows": 5, "data-markdown": ""}))
    file = forms.FileField(label="Bijlage", required=False)


@access(PUBLIC)
def components(request: HttpRequest) -> HttpResponse:
    """Every component on one page; not on a real system."""
    if settings.PRODUCTION:
        raise Http404
    language = tr("nl", "en")
    context: dict[str, Any] = {
        "words": {name: text(language) for name, text in WORDS.items()},
        "day": clock.today(),
        "later": clock.today() + timedelta(days=42),
        "at": clock.now() + timedelta(days=12),
        "form": Example({"name": "", "text": "Een tekst.", "kind": "a"}),
        "rows": [("Zoë & co vzw", "0200.065.765", 123456), ("OCMW Turnhout", "0212.204.558", 98700)],
        "columns": [1, 2, 3, 4],
        "text": LONG,
        "charts": _charts(),
    }
    return render(request, "ui/components.html", context)


def _charts() -> list[Chart]:
    today = clock.today()
    areas = [
        Tile("Waasland", "Oost-Vlaanderen", 4, tr("ontwikkeling", "development")),
        Tile("Noorderkempen", "Antwerpen", 3, tr("matching", "matching")),
        Tile("Westhoek", "West-Vlaanderen", 2, tr("noden", "needs")),
        Tile("Haspengouw", "Limburg", 1, tr("afbakening", "delimitation")),
    ]
    near, much = tr("dichtbij", "near"), tr("veel", "much")
    standings = [Standing(tr("Actor {n}", "Actor {n}", n=n), n % 4 + 1, (n * 3) % 4 + 1, near, much) for n in range(9)]
    dates = [
        Moment(tr("Addendum gepubliceerd", "Addendum published"), today - timedelta(days=10)),
        Moment(tr("Laatste dag", "Last day"), today + timedelta(days=32)),
        Moment(tr("Einde ronde 1", "End of round 1"), today + timedelta(days=46)),
        Moment(tr("Beslissing", "Decision"), today + timedelta(days=90)),
    ]
    return [
        tile_grid(
            areas,
            title=tr("Gebieden per provincie", "Areas by province"),
            description=tr(
                "Elke tegel is een gebied; het cijfer is de stap.", "Each tile is an area; the figure is its step."
            ),
            head=(tr("Gebied", "Area"), tr("Provincie", "Province"), tr("Stap", "Step")),
        ),
        arena(
            standings,
            title=tr("Wie staat waar", "Who stands where"),
            description=tr(
                "Hoe dichter bij het midden, hoe dichter bij de doelgroep; een grotere stip heeft meer invloed.",
                "The nearer the middle, the nearer the target group; a larger dot has more influence.",
            ),
            middle=tr("de doelgroep", "target group"),
            head=(tr("Nr.", "No."), tr("Actor", "Actor"), tr("Nabijheid", "Closeness"), tr("Invloed", "Influence")),
        ),
        timeline(
            dates,
            today=today,
            title=tr("De planning", "The timing"),
            description=tr(
                "De dagen van links naar rechts; de streep is vandaag.",
                "The days from left to right; the bar is today.",
            ),
            head=(tr("Wat", "What"), tr("Dag", "Day")),
            language=tr("nl", "en"),
        ),
    ]
