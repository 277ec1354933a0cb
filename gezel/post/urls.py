"""Addresses of the room `post`."""

from django.urls import URLPattern, URLResolver, path

from .views import files, kept, notices, status

app_name = "post"
urlpatterns: list[URLPattern | URLResolver] = [
    path("bestanden/<uuid:pk>/", files.download, name="file"),
    path("meldingen/", notices.notices, name="notices"),
    path("meldingen/gelezen/", notices.seen, name="seen"),
    path("oefenwereld/postbus/", kept.mailbox, name="mailbox"),
    path("oefenwereld/postbus/<int:pk>/", kept.kept, name="kept"),
    path("beheer/post/", status.status, name="status"),
    path("beheer/post/test/", status.test_mail, name="test_mail"),
    path("beheer/post/<int:pk>/opnieuw/", status.retry, name="retry"),
    path("beheer/post/<int:pk>/bevestigen/", status.confirm, name="confirm"),
]
