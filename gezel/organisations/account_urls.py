"""Sign-in by Dutch addresses: the views are allauth's, their names too; each says here who may come.

Links in mails lead to a page with a button; nothing happens on opening them.
"""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from allauth.socialaccount import views as social
from allauth.usersessions import views as sessions
from django.urls import path, re_path

from gezel.ui.access import PUBLIC, SIGNED_IN, access

from .views import provider as oidc

public = access(PUBLIC)
mine = access(SIGNED_IN)

urlpatterns = [
    path("aanmelden/", public(account.login), name="account_login"),
    path("afmelden/", public(account.logout), name="account_logout"),
    path("gesloten/", public(account.account_inactive), name="account_inactive"),
    path("registreren/", public(account.signup), name="account_signup"),
    path("nog-eens/", mine(account.reauthenticate), name="account_reauthenticate"),
    path("e-mail/", mine(account.email), name="account_email"),
    path("bevestigen/", public(account.email_verification_sent), name="account_email_verification_sent"),
    re_path(r"^bevestigen/(?P<key>[-:\w]+)/$", public(account.confirm_email), name="account_confirm_email"),
    path("wachtwoord/", mine(account.password_change), name="account_change_password"),
    path("wachtwoord/kiezen/", mine(account.password_set), name="account_set_password"),
    path("wachtwoord/vergeten/", public(account.password_reset), name="account_reset_password"),
    path("wachtwoord/gemaild/", public(account.password_reset_done), name="account_reset_password_done"),
    re_path(
        r"^wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        public(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path(
        "wachtwoord/klaar/",
        public(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
    path("tweede-stap/", mine(mfa.index), name="mfa_index"),
    path("tweede-stap/code/", public(mfa.authenticate), name="mfa_authenticate"),
    path("tweede-stap/nog-eens/", mine(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("tweede-stap/app/aan/", mine(totp.activate_totp), name="mfa_activate_totp"),
    path("tweede-stap/app/uit/", mine(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("tweede-stap/noodcodes/", mine(codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("tweede-stap/noodcodes/nieuw/", mine(codes.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("tweede-stap/noodcodes/bestand/", mine(codes.download_recovery_codes), name="mfa_download_recovery_codes"),
    path("tweede-stap/sleutels/", mine(keys.list_webauthn), name="mfa_list_webauthn"),
    path("tweede-stap/sleutels/nieuw/", mine(keys.add_webauthn), name="mfa_add_webauthn"),
    path("tweede-stap/sleutels/nog-eens/", mine(keys.reauthenticate_webauthn), name="mfa_reauthenticate_webauthn"),
    path("tweede-stap/sleutels/<int:pk>/weg/", mine(keys.remove_webauthn), name="mfa_remove_webauthn"),
    path("tweede-stap/sleutels/<int:pk>/", mine(keys.edit_webauthn), name="mfa_edit_webauthn"),
    path("tweede-stap/sleutels/aanmelden/", public(keys.login_webauthn), name="mfa_login_webauthn"),
    path("toestellen/", mine(sessions.list_usersessions), name="usersessions_list"),
    path("dienst/", mine(social.connections), name="socialaccount_connections"),
    path("dienst/registreren/", public(social.signup), name="socialaccount_signup"),
    path("dienst/afgebroken/", public(social.login_cancelled), name="socialaccount_login_cancelled"),
    path("dienst/fout/", public(social.login_error), name="socialaccount_login_error"),
    path("dienst/<slug:provider_id>/", oidc.login, name="openid_connect_login"),
    path("dienst/<slug:provider_id>/terug/", oidc.callback, name="openid_connect_callback"),
]
