"""Addresses of the participant's own place; none of them names a case."""

from django.urls import path, re_path

from ..views import own_door, own_file, own_home, own_seen, own_sharing, own_star, own_wish

urlpatterns = [
    path("mijn-traject/", own_home.home, name="own"),
    path("mijn-traject/in/<str:token>/", own_door.door, name="own_door"),
    path("mijn-traject/uit/", own_door.leave, name="own_leave"),
    path("mijn-traject/taal/", own_door.language, name="own_language"),
    path("mijn-traject/dossier/", own_home.contents, name="own_contents"),
    path("mijn-traject/dossier/<str:code>/", own_home.section, name="own_section"),
    path("mijn-traject/mijn-woorden/", own_home.own_words, name="own_words"),
    path("mijn-traject/wat-ik-wil/", own_wish.wish, name="own_wish"),
    path("mijn-traject/mijn-ster/", own_star.own_star, name="own_star"),
    path("mijn-traject/mijn-stappen/", own_star.own_steps, name="own_steps"),
    path("mijn-traject/wie-helpt/", own_seen.helpers, name="own_helpers"),
    path("mijn-traject/wie-keek/", own_seen.seen, name="own_seen"),
    path("mijn-traject/stem/", own_seen.voice, name="own_voice"),
    path("mijn-traject/stem/<str:level>/", own_seen.voice, name="own_voice_of"),
    path("mijn-traject/delen/", own_sharing.sharing, name="own_sharing"),
    path("mijn-traject/meenemen/", own_file.take_along, name="own_take"),
    path("mijn-traject/meenemen/pdf/", own_file.paper, name="own_paper"),
    path("mijn-traject/meenemen/gegevens/", own_file.data, name="own_data"),
    re_path(r"^mijn-traject/(?P<rest>.+)/$", own_door.nowhere, name="own_nowhere"),
]
