"""Lines of a terminal: how wide a text is, and where it breaks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_OPENING: Final = frozenset("（《〈「『【“‘(")  # noqa: RUF001 - Chinese punctuation, meant
_CLOSING: Final = frozenset("）》〉」』】”’。，、；：！？…,.;:!?)")  # noqa: RUF001 - the same


def columns(text: str) -> int:
    """Return how many columns a text takes; Chinese, Japanese and Korean letters take two."""
    return sum(_columns_of(letter) for letter in text)


def wrapped(text: str, width: int, lead: str = "", hang: str = "") -> list[str]:
    """Return lines of that width at most; the first begins with ``lead``, the others ``hang``.

    What cannot be broken, such as an address, stays whole and is longer.
    """
    lines, line, empty = [], lead, True
    for space, piece in _pieces(text):
        if not empty and columns(line) + len(space) + columns(piece) > width:
            lines.append(line)
            line, empty = hang, True
        line += piece if empty else space + piece
        empty = False
    return [*lines, line]


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield what must not be broken, with the spaces before it."""
    for space, word in re.findall(r"([ \t\n]*)([^ \t\n]+)", text):
        before = space.replace("\t", " ").replace("\n", " ")
        piece = ""
        for letter in word:
            if piece and _may_break(piece[-1], letter):
                yield before, piece
                before, piece = "", ""
            piece += letter
        yield before, piece


def _may_break(left: str, right: str) -> bool:
    """Say whether a line may end between two letters: beside a wide one, but not at brackets."""
    wide = _columns_of(left) > 1 or _columns_of(right) > 1
    return wide and left not in _OPENING and right not in _CLOSING and _columns_of(right) > 0


def _columns_of(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1
