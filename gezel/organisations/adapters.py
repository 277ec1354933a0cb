"""How allauth does things our way: mails in Dutch, encrypted secrets, people and their organisations from a provider."""

from __future__ import annotations

import logging
from smtplib import SMTPException
from typing import Any

import jwt
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.internal.jwtkit import fetch_key, lookup_kid_jwk
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from gezel.audit.crypto import decrypt_text, encrypt_text
from gezel.kernel import clock
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say

from .models import Person
from .queries.session import hang_actor, wear
from .workflows.provider import bring_in, claimed_code, organisation_of

LOG = logging.getLogger("gezel.account")
SECRET = "mfa_authenticator.data"
YEAR = 365 * 24 * 3600


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in by e-mail address; a mail server that is down costs nobody what they typed."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send an account mail in Dutch; when the server refuses, say so on the page and go on."""
        try:
            with translation.override("nl"):
                super().send_mail(template_prefix, email, context)
        except (SMTPException, OSError) as error:
            LOG.warning("account mail %s not sent: %s", template_prefix, type(error).__name__)
            if self.request is not None:
                language = translation.get_language() or "nl"
                messages.error(self.request, say("organisations.mail_server_down", language))

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> Person:
        """Keep the name from the form and the language of the screen."""
        user.name = form.cleaned_data.get("name", "").strip()
        user.language = translation.get_language() or "nl"
        return super().save_user(request, user, form, commit)

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """Wear the hat that the identity provider vouches for, and show the screens in the person's language."""
        response = super().post_login(request, user, **kwargs)
        sociallogin = (kwargs.get("signal_kwargs") or {}).get("sociallogin")
        if sociallogin and (organisation := organisation_of(claimed_code(sociallogin.account.extra_data))):
            wear(request, bring_in(user, organisation, clock.now()).pk)
        hang_actor(request)
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, user.language, max_age=YEAR, samesite="Lax")
        return response


class MFAAdapter(DefaultMFAAdapter):
    """Secrets of the second factor are encrypted in the database."""

    def encrypt(self, text: str) -> str:
        """The secret under the first key of the ring."""
        return encrypt_text(text, SECRET)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret in clear, for checking one code."""
        return decrypt_text(encrypted_text, SECRET)

    def _get_site_name(self) -> str:
        return "Gezel"


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    """Sign-in with the organisation's identity provider (OpenID Connect)."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Stop somebody whose organisation we do not know, and explain what to do."""
        code = claimed_code(sociallogin.account.extra_data)
        if organisation_of(code) is None:
            context = {"code": code, "claim": settings.OIDC_ORGANISATION_CLAIM}
            raise ImmediateHttpResponse(render(request, "organisations/unknown_provider.html", context, status=403))

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> Any:
        """The person's name as the provider gives it."""
        user = super().populate_user(request, sociallogin, data)
        names = (data.get("first_name"), data.get("last_name"))
        user.name = data.get("name") or " ".join(n for n in names if n)
        return user


class OIDCAdapter(OpenIDConnectOAuth2Adapter):
    """Reads what the provider says only when its signature holds: RS256, by a key that the provider publishes."""

    @rule("D-07", decides)
    def _decode_id_token(self, app: Any, id_token: str) -> dict[str, Any]:
        """The claims of a token with a valid signature, issuer, audience and term; raises ``OAuth2Error``."""
        try:
            algorithm, key = fetch_key(id_token, self.openid_config["jwks_uri"], lookup_kid_jwk)
            if algorithm != "RS256":
                raise OAuth2Error(f"id_token is signed with {algorithm}, not RS256")
            claims: dict[str, Any] = jwt.decode(
                id_token, key, algorithms=["RS256"], issuer=self.openid_config["issuer"], audience=app.client_id
            )
        except (jwt.PyJWTError, KeyError) as error:
            raise OAuth2Error("the id_token of the provider does not hold") from error
        return claims

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **kwargs: Any) -> Any:
        """The stock login, if the claims of token and user information are about the same person."""
        login = super().complete_login(request, app, token, **kwargs)
        data = login.account.extra_data
        told, signed = data.get("userinfo") or {}, data.get("id_token") or {}
        if not signed or told.get("sub", signed.get("sub")) != signed.get("sub"):
            raise OAuth2Error("the provider speaks of two people")
        return login
