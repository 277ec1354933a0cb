"""Sentences of the official form, known by fingerprint: we recognise them without carrying their text.

A fingerprint is the BLAKE2b (6 bytes) of a sentence's search key. By question code, or by the part of the form that a
sentence stands in. Source: the official candidacy form of the call.
"""

from __future__ import annotations

from hashlib import blake2b

from gezel.kernel.search import search_key


def fingerprint(sentence: str) -> str:
    """The mark by which a sentence is recognised, whatever its capitals, accents and punctuation."""
    return blake2b(search_key(sentence).encode(), digest_size=6).hexdigest()


_KNOWN = {
    "start": "7255cd33ea80 173953aa0cb7",
    "C": "a121a1d03d7c ec594b391228 e1a6942f5081 baf6cbd36f85 6e24e6fed349 4c5b49651613 37b861b1f7c3 0788cd6a982e f748af5e6fe1 cd64fac6e513 8963c8ef2d7c 87aea21433d6 a88a7af300f8 b56e36cfe6f4 2619ad74794e b037d933d7a4 26464f283ce1 b1327aded7cd 0da9e84961f1 0f60c64a26ea d31bcfbad44b 4578d35a161e",
    "D": "8b51f375a46f 1091cd0fe36d 76dabb12e54e",
    "d1a": "0c00811ec1a5 a3614f7f4dc5 653b14639238",
    "d1b": "fad6e9cbf001",
    "d1c": "287a3c089db5",
    "d2a": "a2e9b9c2580b 27ad6c147c60 43fdd2a6bc4b",
    "d2b": "f5aa795dffa2 82d6ff865c5f 67b1262d1e57",
    "d2c": "296b9942118c ca4ac7a6851f e99b2c743fe4",
    "d2d": "178e799dbbe4 009a383763cc",
    "d2d1": "5b6f41a4ddc8",
    "d2d2": "98fab3b424f3",
    "d2d3": "7661424f0b43",
    "d2d4": "cd143dde0981",
}
OFFICIAL = {mark: code for code, marks in _KNOWN.items() for mark in marks.split()}
