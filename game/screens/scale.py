"""What a unit is in real pixels, and how large text really is, in a window of some size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.screens.boxes import Measure
from game.screens.breaking import Lettering, lettering
from game.screens.style import Style
from game.screens.tokens import LEAST_TEXT, Size

_HIGH: Final = 720
_ACROSS: Final = 1120
"""Units across at least: a window that is narrower for its height has smaller units."""
_WIDE: Final = 880
"""Units across, as large as text is, from which there is room for things beside one another."""


def scale_of(size: tuple[int, int], text_scale: int, measure: Measure) -> Scale:
    """Return the scale of a window of that size, at that text size in percent."""
    return Scale(unit_of(size), real_scale(size, text_scale), text_scale / 100, measure)


def is_wide(size: tuple[int, int], text_scale: int) -> bool:
    """Say whether a window has room for things beside one another, text being as large as it is."""
    return size[0] / (unit_of(size) * real_scale(size, text_scale)) >= _WIDE


def unit_of(size: tuple[int, int]) -> float:
    """Return the real pixels of one unit."""
    width, height = size
    return min(height / _HIGH, width / _ACROSS)


def real_scale(size: tuple[int, int], text_scale: int) -> float:
    """Return how large body text really is, beside what it is at 100 %."""
    return max(text_scale / 100, LEAST_TEXT / (Size.BODY * unit_of(size)))


@dataclass(frozen=True, slots=True)
class Scale:
    """What units are in real pixels."""

    unit: float
    text: float
    """How large body text is, beside what it is at 100 % of a window of that height."""
    asked: float
    """How large it would be if there were no least."""
    measure: Measure

    def length(self, units: int) -> int:
        """Return a length that has nothing to do with text."""
        return round(units * self.unit)

    def grown(self, units: int) -> int:
        """Return a length that holds text."""
        return round(units * self.unit * self.text)

    def lettering(self, label: str, style: Style) -> Lettering:
        """Return how a label is set."""
        px = max(LEAST_TEXT, round(style.size * self.unit * self.asked))
        return lettering(label, style, px, self.measure)
