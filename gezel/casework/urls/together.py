"""Addresses of the network, of what is done with others, of groups and of the directory."""

from django.urls import path

from ..views import directory, groups, network, together

_OF = "partnerschappen/<int:pk>/deelnemers"
_CASE = "trajecten/<str:key>"

urlpatterns = [
    path(f"{_CASE}/netwerk/", network.network, name="network"),
    path(f"{_CASE}/netwerk/<int:around_id>/telefoon/", network.around_phone, name="around_phone"),
    path(f"{_CASE}/samen/", together.together, name="together"),
    path(f"{_OF}/groepen/", groups.groups, name="groups"),
    path(f"{_OF}/groepen/<int:group_id>/", groups.group, name="group"),
    path(f"{_OF}/groepen/aanwezig/<int:date_id>/", groups.group_tick, name="group_tick"),
    path(f"{_OF}/sociale-kaart/", directory.directory, name="directory"),
    path(f"{_OF}/sociale-kaart/nieuw/", directory.directory_new, name="directory_new"),
    path(f"{_OF}/sociale-kaart/<int:entry_id>/", directory.directory_entry, name="directory_entry"),
]
