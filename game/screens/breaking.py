"""Breaks a label into lines: a small part of UAX #14, enough for English and for Chinese."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Final

from game.screens.boxes import Measure
from game.screens.style import Style
from game.screens.tokens import Face, Size

_NOT_BEFORE: Final = (
    r",.;:!?)\]}%…’”»–—·"
    r"，。、；：？！）】》〉」』％"  # noqa: RUF001 - Chinese punctuation
    r"\u0300-\u036f\ufe00-\ufe0f\u200d"
)
_NOT_AFTER: Final = r"(\[{‘“«（【《〈「『\u200d"  # noqa: RUF001 - the same
_CHINESE: Final = (
    r"\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60"
    r"\U00020000-\U0003fffd"
)
_LETTER: Final = r"[^\W\d_]"

_MAY_END: Final = re.compile(
    rf"(?<= )(?=[^ {_NOT_BEFORE}])"
    rf"|(?<={_LETTER}[-\u2010])(?={_LETTER})"
    rf"|(?<=[^\s\d][–—])(?=[^\s{_NOT_BEFORE}])"
    rf"|(?<=[{_CHINESE}])(?<![{_NOT_AFTER}])(?=[^ {_NOT_BEFORE}])"
    rf"|(?<=[^ {_NOT_AFTER}])(?=[{_CHINESE}])(?![{_NOT_BEFORE}])"
)
"""Where a line may end: after a space, a compound's hyphen or a dash, and beside a Chinese
character (or another full-width one); so ``6-B`` and ``2014–2020`` stay whole."""

_WIDTHS_KEPT: Final = 8
"""Widths in which a label's lines are remembered."""
_ORPHAN: Final = 4
"""Letters of a word that looks lost on a line of its own."""


class Lettering:
    """How one label is set: its size, and its lines in any width, each worked out once."""

    def __init__(
        self,
        label: str,
        px: int,
        line_height: int,
        measure: Callable[[str], int],
        *,
        heading: bool,
    ) -> None:
        """Begin with nothing worked out."""
        self.px = px
        self.line_height = line_height
        self._label = label
        self._measure = measure
        self._heading = heading
        self._whole: int | None = None
        self._widest_word: int | None = None
        self._lines: dict[int, tuple[str, ...]] = {}

    def whole(self) -> int:
        """Return how wide it is unbroken."""
        if self._whole is None:
            self._whole = max(map(self._measure, self._label.split("\n")))
        return self._whole

    def widest_word(self) -> int:
        """Return how wide it is if it is broken wherever it may be."""
        if self._widest_word is None:
            paragraphs = self._label.split("\n")
            words = (word.rstrip(" ") for paragraph in paragraphs for word in pieces(paragraph))
            self._widest_word = max(map(self._measure, words))
        return self._widest_word

    def lines(self, width: int) -> tuple[str, ...]:
        """Return its lines in a width; none if it says nothing."""
        if not self._label:
            return ()
        if width not in self._lines:
            if len(self._lines) >= _WIDTHS_KEPT:
                self._lines.clear()  # a window is being drawn larger, pixel by pixel
            self._lines[width] = broken(self._label, width, self._measure, heading=self._heading)
        return self._lines[width]


def lettering(label: str, style: Style, px: int, measure: Measure) -> Lettering:
    """Return how a label is set in a style."""
    heading = style.size >= Size.TITLE
    assert isinstance(measure, Hashable)
    return _lettering(
        label, style.face, style.weight, px, style.leading, measure, style.spaced, heading
    )


@lru_cache(maxsize=4096)
def _lettering(
    label: str,
    face: Face,
    weight: int,
    px: int,
    leading: int,
    measure: Measure,
    spaced: bool,  # noqa: FBT001 - by place: a cache knows names apart, and takes longer for them
    heading: bool,  # noqa: FBT001
) -> Lettering:
    """Return the same again: from one letter typed to the next most labels stay as they are."""

    def width(text: str) -> int:
        return measure(text, face, weight, px, spaced=spaced)

    return Lettering(label, px, round(px * leading / 100), width, heading=heading)


@lru_cache(maxsize=4096)
def pieces(paragraph: str) -> tuple[str, ...]:
    """Cut a paragraph wherever a line may end; spaces stay with what they follow."""
    return tuple(_MAY_END.split(paragraph))


def broken(
    label: str, width: int, measure: Callable[[str], int], *, heading: bool = False
) -> tuple[str, ...]:
    """Return the lines of a label, none of them wider than ``width`` unless by one character.

    A heading leaves no single short word on its last line where another can join it.
    """
    lines: list[str] = []
    for paragraph in label.split("\n"):
        if measure(paragraph) <= width:
            lines.append(paragraph)
        else:
            lines += _filled(paragraph, width, measure, heading=heading)
    return tuple(lines)


def _filled(
    paragraph: str, width: int, measure: Callable[[str], int], *, heading: bool
) -> list[str]:
    """Put onto each line as much as it holds."""
    lines: list[list[str]] = []
    line = ""
    for piece in pieces(paragraph):
        if lines and measure(line + piece.rstrip(" ")) <= width:
            lines[-1].append(piece)
            line += piece
            continue
        *whole, rest = _chopped(piece, width, measure)
        lines += [[part] for part in whole]
        lines.append([rest])
        line = rest
    if heading and len(lines) > 1 and len(lines[-1]) == 1 and len(lines[-2]) > 1:
        joined = lines[-2][-1] + lines[-1][0]
        if len(lines[-1][0]) <= _ORPHAN and measure(joined) <= width:
            lines[-1].insert(0, lines[-2].pop())
    return ["".join(parts).rstrip(" ") for parts in lines]


def _chopped(piece: str, width: int, measure: Callable[[str], int]) -> list[str]:
    """Cut what is too long for any line between its characters."""
    parts: list[str] = []
    while measure(piece.rstrip(" ")) > width and len(piece.rstrip(" ")) > 1:
        end = 1
        while measure(piece[: end + 1]) <= width:
            end += 1
        parts.append(piece[:end])
        piece = piece[end:]
    return [*parts, piece]
