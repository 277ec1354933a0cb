"""Details, safety, statutory task, emergency access, life domains."""

from django.urls import path

from ..views import details, domains, glass, safety

_ONE = "trajecten/<str:key>/"
_ALL = "partnerschappen/<int:pk>/deelnemers/"
urlpatterns = [
    path(f"{_ONE}gegevens/", details.details, name="details"),
    path(f"{_ONE}gegevens/tonen/", details.shown, name="details-shown"),
    path(f"{_ONE}gegevens/aanpassen/", details.edit, name="details-edit"),
    path(f"{_ONE}veiligheid/", safety.safety, name="safety"),
    path(f"{_ONE}wettelijke-taak/", safety.statutory, name="statutory"),
    path(f"{_ALL}noodtoegang/", glass.glass, name="glass"),
    path(f"{_ALL}rijksregisternummers/", details.grounds, name="grounds"),
    path(f"{_ALL}levensdomeinen/", domains.domains, name="domains"),
]
