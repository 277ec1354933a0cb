"""Notes and contacts."""

from django.urls import path

from ..views import contacts, device, notes

urlpatterns = [
    path("notitie/", notes.note, name="note"),
    path("notitie/sleutel/", device.key, name="note-key"),
    path("notitie/zonder-netwerk/", device.shell, name="note-shell"),
    path("notitie/werker.js", device.worker, name="note-worker"),
    path("trajecten/<str:key>/contacten/", contacts.contacts, name="contacts"),
    path("trajecten/<str:key>/contacten/<int:contact_id>/", contacts.contact, name="contact"),
    path("trajecten/<str:key>/beloofd/<int:promise_id>/", contacts.promise_kept, name="promise-kept"),
]
