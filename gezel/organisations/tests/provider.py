"""A small OpenID Connect provider on loopback: discovery, code flow with PKCE, RS256, user information."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlparse

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "gezel-test", "geheim-van-de-proef"


@dataclass
class Provider:
    """What the provider says of whoever signs in next (``claims``), and how it may misbehave."""

    claims: dict[str, Any] = field(default_factory=dict)
    key: Any = field(default_factory=lambda: rsa.generate_private_key(public_exponent=65537, key_size=2048))
    foreign: Any = None  # another key to sign with
    algorithm: str = "RS256"
    audience: str = CLIENT
    userinfo_sub: str = ""
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)
    issuer: str = ""

    def id_token(self) -> str:
        """A signed token about ``claims``."""
        moment = int(time.time())
        body = {"iss": self.issuer, "aud": self.audience, "iat": moment, "exp": moment + 60, **self.claims}
        key = "x" * 64 if self.algorithm == "HS256" else self.foreign or self.key
        return jwt.encode(body, key, algorithm=self.algorithm, headers={"kid": "een"})

    def jwks(self) -> dict[str, Any]:
        """The public key."""
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [{**public, "kid": "een", "alg": "RS256", "use": "sig"}]}


def start() -> tuple[Provider, ThreadingHTTPServer]:
    """A running provider and its server (call ``shutdown`` and ``server_close``)."""
    provider = Provider()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (_Handler,), {"provider": provider}))
    provider.issuer = f"http://127.0.0.1:{server.server_port}/op"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return provider, server


class _Handler(BaseHTTPRequestHandler):
    provider: Provider

    def log_message(self, *args: Any) -> None:
        """Stay quiet."""

    def do_GET(self) -> None:
        """Discovery, keys, the authorisation page (which agrees at once) and user information."""
        url = urlparse(self.path)
        query = {key: values[0] for key, values in parse_qs(url.query).items()}
        me = self.provider
        match url.path:
            case "/op/.well-known/openid-configuration":
                paths = {"authorization": "auth", "token": "token", "userinfo": "userinfo"}
                ends = {f"{name}_endpoint": f"{me.issuer}/{path}" for name, path in paths.items()}
                self._json({"issuer": me.issuer, "jwks_uri": f"{me.issuer}/keys", **ends})
            case "/op/keys":
                self._json(me.jwks())
            case "/op/auth":
                code = secrets.token_urlsafe(8)
                me.codes[code] = query
                me.asked.append(query)
                back = urlencode({"code": code, "state": query["state"]})
                self.send_response(302)
                self.send_header("Location", f"{query['redirect_uri']}?{back}")
                self.end_headers()
            case "/op/userinfo":
                claims = {**me.claims, **({"sub": me.userinfo_sub} if me.userinfo_sub else {})}
                self._json(claims)
            case _:
                self._json({}, 404)

    def do_POST(self) -> None:
        """The token, for the right secret and the verifier that fits the challenge; each code works once."""
        body = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        sent = {key: values[0] for key, values in body.items()}
        asked = self.provider.codes.pop(sent.get("code", ""), None)
        digest = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        fits = asked and asked.get("code_challenge_method") == "S256" and asked.get("code_challenge") == challenge
        if not fits or sent.get("client_secret") != SECRET or sent.get("redirect_uri") != asked["redirect_uri"]:
            self._json({"error": "invalid_grant"}, 400)
            return
        self._json({"access_token": "a", "token_type": "Bearer", "id_token": self.provider.id_token()})

    def _json(self, body: Any, status: int = 200) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
