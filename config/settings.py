"""All settings, read from environment variables ``GEZEL_*``; the defaults make a development machine work."""

import os
from pathlib import Path
from urllib.parse import unquote, urlparse

BASE = Path(__file__).resolve().parent.parent
RUN = Path(os.environ.get("GEZEL_RUN", BASE / "run"))
RUN.mkdir(parents=True, exist_ok=True)


def _env(name: str, default: str = "") -> str:
    return os.environ.get(f"GEZEL_{name}", default)


def _flag(name: str) -> bool:
    return _env(name) == "1"


PRODUCTION = _flag("PRODUCTION")
DEMO = _flag("DEMO")
DEBUG = _flag("DEBUG") and not PRODUCTION
if PRODUCTION and DEMO:
    raise SystemExit(
        "GEZEL_DEMO=1 en GEZEL_PRODUCTION=1 gaan niet samen: de oefenwereld start niet naast echte gegevens."
    )


def _secret() -> str:
    """The given secret key, or (outside production) one made once and kept in the run folder."""
    if key := _env("SECRET_KEY"):
        return key
    if PRODUCTION:
        raise SystemExit("Zet GEZEL_SECRET_KEY voor een productieomgeving.")
    file = RUN / "secret"
    if not file.exists():
        import secrets

        file.write_text(secrets.token_urlsafe(50))
        file.chmod(0o600)
    return file.read_text()


SECRET_KEY = _secret()
# Key ring for encrypted fields: "id:base64key,id:base64key", the first encrypts. Outside production derived.
FIELD_KEYS = _env("FIELD_KEYS")
if PRODUCTION and not FIELD_KEYS:
    raise SystemExit("Zet GEZEL_FIELD_KEYS voor een productieomgeving.")

BASE_URL = _env("BASE_URL", "http://127.0.0.1:8000")
_hosts = (
    {urlparse(BASE_URL).hostname or "", "127.0.0.1", "localhost"} if not PRODUCTION else {urlparse(BASE_URL).hostname}
)
ALLOWED_HOSTS = sorted({h for h in [*_hosts, *_env("HOSTS").split(",")] if h})
CSRF_TRUSTED_ORIGINS = [BASE_URL]

INSTALLED_APPS = [
    "gezel.proof",
    "gezel.desk",
    "gezel.governance",
    "gezel.casework",
    "gezel.proposal",
    "gezel.formation",
    "gezel.organisations",
    "gezel.writing",
    "gezel.post",
    "gezel.audit",
    "gezel.ui",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "django_htmx",
    "csp",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "gezel.organisations.middleware.ActorMiddleware",
    "gezel.casework.middleware.HandedOverMiddleware",
    "gezel.casework.middleware.LookMiddleware",
    "gezel.organisations.middleware.KeptPostMiddleware",
    "gezel.ui.middleware.FrameMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "gezel.ui.context.frame",
            ],
            "builtins": [f"gezel.ui.templatetags.{name}" for name in ("ui", "moments", "blocks")],
        },
    },
]


def _database() -> dict:
    """SQLite in the run folder, or what ``GEZEL_DATABASE_URL`` (postgresql://…) names."""
    url = urlparse(_env("DATABASE_URL"))
    if not url.scheme:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": RUN / "gezel.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;",
            },
        }
    from urllib.parse import parse_qsl

    options = dict(parse_qsl(url.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": url.path.lstrip("/"),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": options.pop("host", url.hostname or ""),
        "PORT": url.port or options.pop("port", ""),
        "CONN_MAX_AGE": 60,
        "OPTIONS": options,
    }


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "organisations.Person"

CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}
SESSION_COOKIE_AGE = int(_env("SESSION_SECONDS", str(12 * 3600)))
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31536000 if PRODUCTION else 0
SECURE_SSL_REDIRECT = PRODUCTION and not _flag("BEHIND_PROXY")
if _flag("BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
CSRF_FAILURE_VIEW = "gezel.organisations.views.kept.csrf_failure"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_UNIQUE_EMAIL = True
ACCOUNT_ADAPTER = "gezel.organisations.adapters.AccountAdapter"
MFA_ADAPTER = "gezel.organisations.adapters.MFAAdapter"
SOCIALACCOUNT_ADAPTER = "gezel.organisations.adapters.SocialAccountAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION
MFA_TOTP_ISSUER = "Gezel"
MFA_FORMS = {
    "activate_totp": "gezel.organisations.forms.sign_in.ActivateTOTPForm",
    "add_webauthn": "gezel.organisations.forms.sign_in.AddWebAuthnForm",
    "edit_webauthn": "gezel.organisations.forms.sign_in.EditWebAuthnForm",
}
ACCOUNT_SIGNUP_FORM_CLASS = "gezel.organisations.forms.signup.SignupForm"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_SESSION_REMEMBER = True
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if _flag("BEHIND_PROXY") else 0
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/vandaag/"
LOGOUT_REDIRECT_URL = "/"
# OpenID Connect by settings: issuer, client and secret; the organisation is matched on the claim named here.
OIDC_ORGANISATION_CLAIM = _env("OIDC_ORGANISATION_CLAIM", "vo_orgcode")


def oidc_providers() -> dict:
    """The identity provider that ``GEZEL_OIDC_ISSUER`` names, or none."""
    if not _env("OIDC_ISSUER"):
        return {}
    app = {
        "provider_id": "oidc",
        "name": _env("OIDC_NAME", "Aanmelden bij de overheid"),
        "client_id": _env("OIDC_CLIENT_ID"),
        "secret": _env("OIDC_SECRET"),
        "settings": {
            "server_url": _env("OIDC_ISSUER"),
            "scope": _env("OIDC_SCOPE", "openid profile email vo").split(),
            "oauth_pkce_enabled": True,
            # Only an address that the provider itself calls verified opens an existing account.
            "email_authentication": True,
        },
    }
    return {"openid_connect": {"APPS": [app]}}


SOCIALACCOUNT_PROVIDERS = oidc_providers()
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
if _env("OIDC_ISSUER"):  # the sign-in form is redirected to the provider, which the browser counts as its target
    _provider = urlparse(_env("OIDC_ISSUER"))
    CONTENT_SECURITY_POLICY["DIRECTIVES"]["form-action"] += [
        f"{_provider.scheme}://{_provider.netloc}",
        *_env("OIDC_FORM_TARGETS").split(),
    ]

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [BASE / "gezel" / "ui" / "locale"]
TIME_ZONE = "Europe/Brussels"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = RUN / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": RUN / "files"}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILES_ROOT = Path(_env("FILES", str(RUN / "files")))
FILE_MAX_BYTES = int(_env("FILE_MAX_BYTES", str(10 * 1024 * 1024)))
FILE_SCANNER = _env("FILE_SCANNER")  # dotted path of a scanner; empty = none, and the page says so
FILE_SCANNER_ADDRESS = _env("FILE_SCANNER_ADDRESS", "127.0.0.1:3310")
BOUNCES = _flag(
    "BOUNCES"
)  # returned mails are piped into `gezel bounce`; without it "sent" reads "accepted by the mail server"
DATA_UPLOAD_MAX_MEMORY_SIZE = 3 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000  # a juror declares on every candidate of an area at once, two fields each

# Mail: real SMTP. Without GEZEL_SMTP_HOST the demo world keeps mail in its own mailbox (desk).
if PRODUCTION and not _env("SMTP_HOST"):
    raise SystemExit(
        "Zet GEZEL_SMTP_HOST voor een productieomgeving: zonder mailserver gaat geen beslissing naar buiten."
    )
EMAIL_BACKEND = "gezel.post.smtp.Backend" if _env("SMTP_HOST") else "gezel.post.mailbox.DemoBackend"
EMAIL_HOST = _env("SMTP_HOST", "127.0.0.1")
EMAIL_PORT = int(_env("SMTP_PORT", "25"))
EMAIL_HOST_USER = _env("SMTP_USER")
EMAIL_HOST_PASSWORD = _env("SMTP_PASSWORD")
EMAIL_USE_TLS = _flag("SMTP_TLS")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = SERVER_EMAIL = _env("MAIL_FROM", "Gezel <gezel@example.org>")

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
