"""Texts with case and accents folded away, and where a word stands in them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

_ALIKE: Final = str.maketrans("‘’“”–—−", "''\"\"---")
_AROUND: Final = "\"'`.,:;!?()[]{}…·。，、；：？！（）《》「」『』"  # noqa: RUF001 - Chinese ones
"""What may stand around a word and is no part of it."""
_BEFORE_MORE: Final = " .,;:"
"""What need not stand before the sign that there is more."""
_NOT_SPACED: Final = "\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Ranges of signs that stand beside one another without blanks between the words."""
_PART: Final = rf"[^\W_{_NOT_SPACED}]"
_BEGINNING: Final = re.compile(f"(?<!{_PART})(?={_PART})")
_MARK: Final = "\0"


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
    even = folded(text)
    if word not in even:
        return False
    # Most words follow a blank, and to look for that first spares most texts their marks.
    return f" {word}" in even or _marked(word) in _marked(even)


def around(text: str, word: str, room: int) -> str:
    """Return the words of a text around the first place of a word, about ``room`` signs each way.

    Empty where it does not stand there.
    """
    text = " ".join(text.split())
    marked = _marked(folded(text))
    at = marked.find(_marked(word))
    if at < 0:
        return ""
    at -= marked.count(_MARK, 0, at)
    begin, end = _signs_of(text, at, at + len(word))
    left, right = max(0, begin - room), min(len(text), end + room)
    if left and (blank := text.find(" ", left, begin)) >= 0:
        left = blank + 1
    if right < len(text) and (blank := text.rfind(" ", end, right)) >= 0:
        right = blank
    shown = text[left:right]
    if right < len(text):
        shown = f"{shown.rstrip(_BEFORE_MORE)}…"
    return f"…{shown}" if left else shown


def _signs_of(text: str, begin: int, end: int) -> tuple[int, int]:
    """Return where in a text that stands which stands there once it is folded."""
    if text.isascii():
        return begin, end
    origins = [place for place, sign in enumerate(text) for _ in _folded_sign(sign)]
    return origins[begin], origins[end - 1] + 1


@cache
def _marked(even: str) -> str:
    """Return a folded text with a mark wherever a word begins: so one look finds a word or none."""
    return _BEGINNING.sub(_MARK, even)


@cache
def _folded_sign(sign: str) -> str:
    if sign.isascii():
        return sign.casefold()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", sign).casefold())
    plain = "".join(one for one in apart if unicodedata.category(one) != "Mn")
    return plain.translate(_ALIKE)
