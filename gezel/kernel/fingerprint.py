"""The mark of what was frozen: whoever has the content can prove that not a letter changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from .rule import decides, rule


@rule("P-15", decides)
@rule("G-03", decides)
def fingerprint(content: Mapping[str, Any]) -> str:
    """SHA-256 (hex) of the canonical JSON: keys sorted, no spaces, UTF-8."""
    plain = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()
