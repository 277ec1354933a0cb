"""Address of the looks at all files of a partnership."""

from django.urls import path

from ..views import all_looks

urlpatterns = [path("partnerschappen/<int:pk>/deelnemers/wie-keek/", all_looks.all_looks, name="all_looks")]
