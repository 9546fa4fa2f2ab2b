"""The pointer: what it went down on, and whether it drags or presses."""

from __future__ import annotations

from typing import Final

from game.shell.sight import Sight

_SLACK: Final = 10
"""Real pixels that a finger may slip before it drags what scrolls under it."""


class Pointer:
    """One press of a mouse or a finger, from down to up."""

    def __init__(self) -> None:
        """Start with nothing pressed."""
        self._key: str | None = None
        self._scroller: str | None = None
        self._from = self._last = (0, 0)
        self._is_down = self._drags = False

    def down(self, sight: Sight, place: tuple[int, int]) -> None:
        """Go down on whatever is there."""
        self._is_down, self._drags = True, False
        self._from = self._last = place
        self._key, self._scroller = sight.at(place), sight.scroller_at(place)
        sight.press(self._key)

    def move(self, sight: Sight, place: tuple[int, int]) -> None:
        """Drag what scrolls, or lift the press off what is no longer under the pointer."""
        if not self._is_down:
            return
        if self._scroller is not None and abs(place[1] - self._from[1]) > _SLACK:
            self._drags = True
        if self._drags and self._scroller is not None:
            sight.drag(self._scroller, self._last[1] - place[1])
        self._last = place
        sight.press(self._key if self._aims(sight, place) else None)

    def up(self, sight: Sight, place: tuple[int, int]) -> str | None:
        """Come up, and return what was pressed: it must still be under the pointer."""
        pressed = self._key if self._is_down and self._aims(sight, place) else None
        self._is_down = False
        sight.press(None)
        return pressed

    def _aims(self, sight: Sight, place: tuple[int, int]) -> bool:
        return not self._drags and self._key is not None and sight.at(place) == self._key
