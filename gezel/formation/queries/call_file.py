"""A call as a readable file: what ``gezel call dump`` writes and ``gezel call load`` reads."""

from __future__ import annotations

from typing import Any

import yaml

from ..models import Call, CallVersion


def as_document(call: Call, version: CallVersion) -> dict[str, Any]:
    """The call with its windows, sessions and one version's content, as plain values."""
    return {
        "call": {k: getattr(call, k) for k in ("name", "numbers", "summary", "contact_name", "contact_email")},
        "windows": [
            {"kind": w.kind, "opens_on": w.opens_on, "closes_on": w.closes_on, "reason": w.reason}
            for w in call.windows.order_by("decided_on", "pk")
        ],
        "sessions": [
            {
                "title": s.title,
                "starts_at": s.starts_at.isoformat(),
                "ends_at": s.ends_at.isoformat(),
                "place": s.place,
                "link": s.link,
                "recording": s.recording,
            }
            for s in call.sessions.all()
        ],
        "version": version.number,
        "content": version.settings.dump(),
    }


class _Dumper(yaml.SafeDumper):
    """Long texts as blocks, so that a person can read and change them."""


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Dumper.add_representer(str, _text)


def as_yaml(call: Call, version: CallVersion) -> str:
    """The file itself."""
    document = as_document(call, version)
    return yaml.dump(document, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)
