"""Settings of the tests: fast password hashing, run folder of their own, mail over SMTP on loopback."""

import os
import tempfile

os.environ.setdefault("GEZEL_RUN", tempfile.mkdtemp(prefix="gezel-test-"))
os.environ.setdefault("GEZEL_SECRET_KEY", "only-for-tests")

from .settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
