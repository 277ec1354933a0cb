"""All addresses: one include per room, Dutch paths. Every view behind them declares its access."""

from django.urls import include, path

from gezel.desk.api import mounted

urlpatterns = [
    path("account/", include("gezel.organisations.account_urls")),
    path("", include("gezel.organisations.urls")),
    path("", include("gezel.casework.urls")),
    path("", include("gezel.governance.urls")),
    path("", include("gezel.proposal.urls")),
    path("", include("gezel.formation.urls")),
    path("", include("gezel.post.urls")),
    path("", include("gezel.ui.urls")),
    path("", include("gezel.desk.urls")),
    path("api/", mounted),
]
