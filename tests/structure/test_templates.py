"""Templates live under a strict content security policy, and every form says who posts it."""

import re

from .house import templates

FORBIDDEN = {
    "style attribute": re.compile(r"\sstyle\s*="),
    "style element": re.compile(r"<style[\s>]"),
    "inline script": re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/(ld\+)?json)[^>]*>", re.DOTALL),
    "inline handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "script address": re.compile(r"javascript:", re.IGNORECASE),
    "htmx expression": re.compile(r"hx-on|hx-vals\s*=\s*[\"']js:|hx-vars"),
    "outside address": re.compile(r"(src|href)=[\"']https?://[^\"']+\.(js|css|woff2?)"),
}
FORM = re.compile(r"<form\b(?P<head>[^>]*)>(?P<body>.*?)</form>", re.DOTALL)
NO_ACTOR = re.compile(r"\{# no actor: .+? #\}")  # a visitor's form says why it has none
SIGN_IN = ("account/", "mfa/", "socialaccount/", "usersessions/")  # guarded by the sign-in package


def test_nothing_that_the_policy_would_block():
    found = [
        f"{path}: {title}" for path, text in templates().items() for title, bad in FORBIDDEN.items() if bad.search(text)
    ]
    assert not found


def post_forms():
    for path, text in templates().items():
        for match in FORM.finditer(text):
            if re.search(r"method=[\"']?post", match["head"], re.IGNORECASE):
                yield path, match["body"]


def test_every_posting_form_has_its_own_token():
    assert not [path for path, body in post_forms() if "{% csrf_token %}" not in body]


def test_every_posting_form_carries_its_actor():
    without = [
        path
        for path, body in post_forms()
        if "actor_key" not in body
        and not NO_ACTOR.search(body)
        and not path.split("/templates/")[-1].startswith(SIGN_IN)
    ]
    assert not without, f"add {{% actor_key %}}, or say {{# no actor: why #}}: {without}"
