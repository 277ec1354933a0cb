"""My account: name, telephone, language, second factor, organisations, devices."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from gezel.kernel import clock
from gezel.ui.access import SIGNED_IN, access

from ..adapters import YEAR
from ..forms.people import PersonForm
from ..models import Person
from ..queries.organisations import my_ties
from ..workflows.editing import edit_person


@access(SIGNED_IN)
@require_http_methods(["GET", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """Show my account; POST changes name, telephone and language."""
    person = Person.objects.get(pk=request.actor.person_id)
    form = PersonForm(request.POST if request.method == "POST" else None, instance=person)
    if form.is_bound and form.is_valid():
        person = edit_person(form.cleaned_data, request.actor, clock.now())
        response = redirect("organisations:account")
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, person.language, max_age=YEAR, samesite="Lax")
        return response
    context = {
        "form": form,
        "email": person.email,
        "ties": my_ties(person.pk, clock.now()),
        "factors": set(Authenticator.objects.filter(user=person).values_list("type", flat=True)),
        "sessions": UserSession.objects.filter(user=person).count(),
        "has_password": person.has_usable_password(),
    }
    return render(request, "organisations/account.html", context, status=422 if form.is_bound else 200)
