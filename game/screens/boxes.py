"""What layout gives back: where every element of a screen lies, in real pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from game.screens.element import Element
from game.screens.style import Style
from game.screens.tokens import Face


class Measure(Protocol):
    """What layout must know of fonts, and all that it knows."""

    def __call__(self, text: str, face: Face, weight: int, px: int, *, spaced: bool) -> int:
        """Return how wide a line of text is, in real pixels."""
        ...


class Rect(NamedTuple):
    """A rectangle of the window, in real pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Return the first column that is no longer in it."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """Return the first row that is no longer in it."""
        return self.y + self.height

    def holds(self, x: int, y: int) -> bool:
        """Say whether that pixel is in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom


@dataclass(frozen=True, slots=True)
class SetText:
    """The lines into which a label was broken."""

    lines: tuple[str, ...]
    px: int
    """Size of the type, in real pixels."""
    line_height: int


@dataclass(frozen=True, slots=True)
class Box:
    """One element in its place."""

    element: Element
    style: Style
    rect: Rect
    inner: Rect
    """The rectangle within the padding, where its text or drawing lies."""
    text: SetText | None = None
    scroller: str | None = None
    """The key of the scroll box that it moves with."""
    clip: Rect | None = None
    """Outside of this nothing of it is drawn or pressed."""
    overflow: int = 0
    """Of a scroll box: how many pixels of what is in it do not fit; 0 where it need not scroll."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole screen, laid out."""

    size: tuple[int, int]
    unit: float
    """Real pixels of one unit; see ``scale``."""
    text: float
    """How large text is, beside what it is at 100 % of a window of that height."""
    wide: bool
    boxes: tuple[Box, ...]
    """In the order in which they are drawn: what holds before what it holds."""

    def box(self, key: str) -> Box | None:
        """Return the box of the element with that key, or ``None`` where it is not shown."""
        return next((box for box in self.boxes if box.element.key == key), None)

    def at(self, x: int, y: int) -> Box | None:
        """Return the topmost box at that pixel whose element can be pressed, if any."""
        for box in reversed(self.boxes):
            shown = box.rect.holds(x, y) and (box.clip is None or box.clip.holds(x, y))
            if shown and box.element.takes_focus:
                return box
        return None
