"""Printing JSON as it can be read here."""

from __future__ import annotations

import json
import sys


def as_json(value: object) -> str:
    """Return JSON as it can be read here: with its own letters, or escaped where they cannot be."""
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower().replace("_", "-")
    return json.dumps(value, indent=2, ensure_ascii=encoding not in {"utf-8", "utf8"})
