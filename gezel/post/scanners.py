"""Scanners of files. A scanner is a function ``bytes → True`` (clean) ``| False`` (infected); it raises ``OSError`` when it cannot say.

Set ``GEZEL_FILE_SCANNER=gezel.post.scanners.clamd`` and ``GEZEL_FILE_SCANNER_ADDRESS=host:port`` or ``/path/to/socket``.
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable

from django.conf import settings
from django.utils.module_loading import import_string

Scanner = Callable[[bytes], bool]
SECONDS = 20
CHUNK = 1 << 16


def scanner() -> Scanner | None:
    """The scanner that the settings name, or none."""
    return import_string(settings.FILE_SCANNER) if settings.FILE_SCANNER else None


def clamd(content: bytes) -> bool:
    """Ask a ClamAV daemon (INSTREAM); raises ``OSError`` when it is unreachable or answers with an error."""
    with _connect(settings.FILE_SCANNER_ADDRESS) as line:
        line.sendall(b"zINSTREAM\0")
        for start in range(0, len(content), CHUNK):
            part = content[start : start + CHUNK]
            line.sendall(struct.pack("!L", len(part)) + part)
        line.sendall(struct.pack("!L", 0))
        answer = _answer(line)
    if answer.endswith("OK"):
        return True
    if answer.endswith("FOUND"):
        return False
    raise OSError(answer or "no answer")


def _connect(address: str) -> socket.socket:
    if address.startswith("/"):
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(SECONDS)
        line.connect(address)
        return line
    host, _, port = address.rpartition(":")
    return socket.create_connection((host, int(port)), SECONDS)


def _answer(line: socket.socket) -> str:
    found = b""
    while not found.endswith(b"\0"):
        part = line.recv(4096)
        if not part:
            break
        found += part
    return found.rstrip(b"\0").decode("utf-8", "replace").strip()
