"""From bytes to text: UTF-8 without a mark, and without characters that nobody can see."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from game.content.problems import Problem
from game.content.spots import Spot

MARK: Final = b"\xef\xbb\xbf"
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters but tab and line break
    "\u00ad\u200b\u2060\ufeff"  # no width
    "\u2028\u2029"  # line breaks to some programs and not to others
    "\u202a-\u202e\u2066-\u2069"  # turn the direction of reading
    "\ud800-\udfff\ufffd\ufffe\uffff]"  # remains of damaged text
)
_LINE_BREAK: Final = re.compile("\r\n|\n|\r")


def decoded(file: str, data: bytes) -> str | Problem:
    """Return the text of a file, or the first thing that is wrong with it."""
    if data.startswith(MARK):
        return Problem(
            "UP106", file, 1, 1, "The file begins with a byte order mark.", "Save it without one."
        )
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        spot = spot_of(before, len(before))
        return Problem(
            "UP105", file, *spot, "From here on the file is not UTF-8.", "Save it as UTF-8."
        )
    unseen = unseen_in(text)
    if unseen is None:
        return text
    index, name = unseen
    return Problem("UP107", file, *spot_of(text, index), *_words_for(name))


def unseen_in(text: str) -> tuple[int, str] | None:
    """Return where the first character stands that nobody can see, and its name."""
    found = _UNSEEN.search(text)
    if found is None:
        return None
    character = found[0]
    return found.start(), unicodedata.name(character, f"U+{ord(character):04X}").lower()


def escaped_character(file: str, spot: Spot, name: str) -> Problem:
    """Return the problem of such a character that was written as an escape."""
    return Problem("UP107", file, *spot, *_words_for(name))


def spot_of(text: str, index: int) -> Spot:
    """Return line and column of a character."""
    line, begin = 1, 0
    for line_break in _LINE_BREAK.finditer(text, 0, min(index, len(text))):
        line, begin = line + 1, line_break.end()
    return Spot(line, max(index - begin, 0) + 1)


def _words_for(name: str) -> tuple[str, str]:
    shown = name.upper() if name.startswith("u+") else name
    return f"This is a character that nobody can see ({shown}).", "Delete it."
