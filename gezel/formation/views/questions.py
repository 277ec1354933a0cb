"""The public contact and question form of a call (F-29)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from gezel.kernel import clock
from gezel.kernel.verdict import Refused
from gezel.ui.access import PUBLIC, access

from ..forms.public import AskForm
from ..models import Area
from ..queries import public
from ..workflows import question


@access(PUBLIC)
def ask(request: HttpRequest, call_slug: str) -> HttpResponse:
    """Ask a question about the call or one of its areas."""
    call = get_object_or_404(public.calls(clock.now()), slug=call_slug)
    form = AskForm(request.POST or None, initial={"area": request.GET.get("gebied")})
    form.fields["area"].queryset = Area.objects.filter(call=call)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        typed = (given["area"], given["name"], given["email"], given["question"])
        try:
            question.ask(call, *typed, request.actor, clock.now())
            return render(request, "formation/public/asked.html", {"call": call, "email": given["email"]})
        except Refused as refusal:
            form.refuse(refusal)
    context = {"call": call, "form": form}
    return render(request, "formation/public/ask.html", context, status=422 if form.is_bound else 200)
