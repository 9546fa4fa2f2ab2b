"""Printing: what an old terminal or a pipe's end can do to it, and JSON."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress


def as_json(value: object) -> str:
    """Return JSON as it can be read here: with its own letters, or escaped where they cannot be."""
    import json  # --help does without

    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower().replace("_", "-")
    return json.dumps(value, indent=2, ensure_ascii=encoding not in {"utf-8", "utf8"})


def speak_plainly() -> None:
    """Print a question mark for a letter that standard output does not know, rather than fail."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def hush() -> None:
    """Let go of standard output, so that the interpreter does not try it again at its end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
