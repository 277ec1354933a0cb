"""The list of participants."""

from django.urls import path

from ..views import participants

urlpatterns = [path("partnerschappen/<int:pk>/deelnemers/", participants.participants, name="participants")]
