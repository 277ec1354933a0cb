"""One case: its page, its panels, its timeline."""

from django.urls import path

from ..views import case, wish

urlpatterns = [
    path("trajecten/<str:key>/", case.case, name="case"),
    path("trajecten/<str:key>/bedoeling/", wish.intention, name="intention"),
    path("trajecten/<str:key>/tijdlijn/", case.timeline, name="timeline"),
    path("trajecten/<str:key>/deel/<str:code>/", case.panel, name="case-panel"),
]
