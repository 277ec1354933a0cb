"""Address of the voices of participants."""

from django.urls import path

from ..views import voices

urlpatterns = [path("partnerschappen/<int:pk>/deelnemers/stemmen/", voices.voices, name="voices")]
