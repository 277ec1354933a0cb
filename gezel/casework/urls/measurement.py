"""Addresses of measurement: of a case, of a partnership's instruments, and of the phone in other hands."""

from django.urls import path

from ..views import handed, instruments, measurements, own_measure

urlpatterns = [
    path("trajecten/<str:key>/metingen/", measurements.measurements, name="measurements"),
    path("overhandigd/", handed.question, name="handed"),
    path("overhandigd/klaar/", handed.done, name="handed_done"),
    path("overhandigd/terug/", handed.back, name="handed_back"),
    path("mijn-traject/vragenlijst/", own_measure.lists, name="own_lists"),
    path("mijn-traject/vragenlijst/vraag/", own_measure.question, name="own_question"),
    path("mijn-traject/vragenlijst/klaar/", own_measure.done, name="own_lists_done"),
    path("partnerschappen/<int:pk>/deelnemers/vragenlijsten/", instruments.instruments, name="instruments"),
    path("partnerschappen/<int:pk>/deelnemers/vragenlijsten/<int:row>/", instruments.save, name="instrument_file"),
    path(
        "partnerschappen/<int:pk>/deelnemers/vragenlijsten/<int:row>/uit/",
        instruments.out_of_use,
        name="instrument_out",
    ),
]
