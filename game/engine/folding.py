"""Texts with case and accents folded away, and where a word stands in them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final

_ALIKE: Final = str.maketrans("‘’“”–—−", "''\"\"---")
_AROUND: Final = "\"'`.,:;!?()[]{}…·。，、；：？！（）《》「」『』"  # noqa: RUF001 - Chinese ones
"""What may stand around a word and is no part of it."""
_BEFORE_MORE: Final = " .,;:"
"""What need not stand before the sign that there is more."""
_NOT_SPACED: Final = (
    (0x2E80, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
"""Ranges of signs that stand beside one another without blanks between the words."""


@cache  # every text of the record is asked about at every letter that somebody types
def folded(text: str) -> str:
    """Return a text so that case, accents, widths and kinds of quotes make no difference."""
    if text.isascii():
        return text.casefold()
    return "".join(map(_folded_sign, text))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded, each once."""
    words = (word.strip(_AROUND) for word in folded(text).split())
    return tuple(dict.fromkeys(word for word in words if word))


def stands_in(text: str, word: str) -> bool:
    """Say whether a word of a text begins so; within Chinese, whether it stands there at all."""
    return next(_places(folded(text), word), None) is not None


def around(text: str, word: str, room: int) -> str:
    """Return the words of a text around the first place of a word, about ``room`` signs each way.

    Empty where it does not stand there.
    """
    text = " ".join(text.split())
    at = next(_places(folded(text), word), None)
    if at is None:
        return ""
    origins = [place for place, sign in enumerate(text) for _ in _folded_sign(sign)]
    begin, end = origins[at], origins[at + len(word) - 1] + 1
    left, right = max(0, begin - room), min(len(text), end + room)
    if left and (blank := text.find(" ", left, begin)) >= 0:
        left = blank + 1
    if right < len(text) and (blank := text.rfind(" ", end, right)) >= 0:
        right = blank
    found = text[left:right]
    if right < len(text):
        found = f"{found.rstrip(_BEFORE_MORE)}…"
    return f"…{found}" if left else found


def _places(even: str, word: str) -> Iterator[int]:
    """Yield where a folded word begins in a folded text."""
    at = even.find(word)
    while at >= 0:
        if not at or not word[0].isalnum() or _parts(even[at - 1]) or not _is_spaced(word[0]):
            yield at
        at = even.find(word, at + 1)


def _parts(sign: str) -> bool:
    """Say whether a new word may begin after a sign."""
    return not sign.isalnum() or not _is_spaced(sign)


def _is_spaced(sign: str) -> bool:
    return not any(first <= ord(sign) <= last for first, last in _NOT_SPACED)


@cache
def _folded_sign(sign: str) -> str:
    if sign.isascii():
        return sign.casefold()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", sign).casefold())
    plain = "".join(one for one in apart if unicodedata.category(one) != "Mn")
    return plain.translate(_ALIKE)
