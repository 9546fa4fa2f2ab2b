"""Standard output: what an old terminal does not know, and what to do once nobody reads."""

from __future__ import annotations

import codecs
import os
import sys
from contextlib import suppress
from typing import Final, TextIO

_PLAIN: Final = str.maketrans("“”‘’–—−…·×", "\"\"''---.-x")
_HANDLER: Final = "upstanding"


def speak_plainly(stream: TextIO) -> None:
    """Let a terminal that does not know a sign show a plain one, not stop the game."""
    codecs.register_error(_HANDLER, _plain)
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors=_HANDLER)


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    plain = error.object[error.start : error.end].translate(_PLAIN)
    return plain.encode(error.encoding, "replace").decode(error.encoding), error.end


def hush() -> None:
    """Let go of standard output, so that the interpreter does not try it again at its end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
