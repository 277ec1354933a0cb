"""Addresses of the knock, of the referrer, and of the way to a companion."""

from django.urls import path

from ..views import allocation, common_case, following, inflow, referral, referring, transfers, waiting_list, welcome

_HERE = "partnerschappen/<int:pk>/deelnemers/"
_CASE = "trajecten/<slug:key>/"

urlpatterns = [
    path("aanmelden/<slug:slug>/", referral.knock, name="knock"),
    path("aanmelding/<slug:token>/", following.referral_link, name="referral_link"),
    path(f"{_HERE}aanmelden/", referring.refer, name="refer"),
    path(f"{_HERE}aanmeldingen/", referring.referrals, name="referrals"),
    path(f"{_HERE}affiche/", referring.poster, name="poster"),
    path(f"{_HERE}wachtlijst/", waiting_list.waiting, name="waiting"),
    path(f"{_HERE}instroom/", inflow.inflow, name="inflow"),
    path(f"{_HERE}overnemen/", inflow.take_over, name="take_over"),
    path(f"{_HERE}groep-of-buurt/", common_case.common_case, name="common_case"),
    path("doorgegeven/<int:pk>/", transfers.transfer, name="transfer"),
    path(f"{_CASE}onthaal/", welcome.welcome, name="welcome"),
    path(f"{_CASE}onthaal/zelfde/<slug:other>/", transfers.alike, name="alike"),
    path(f"{_CASE}onthaal/openen/", transfers.open_up, name="open_up"),
    path(f"{_CASE}wie-gaat-mee/", allocation.allocation, name="allocation"),
    path(f"{_CASE}overdracht/", allocation.hand_over, name="hand_over"),
]
