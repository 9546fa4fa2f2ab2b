"""The marks of a box that scrolls: a slim bar, and a fade where what is in it is cut."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import pygame

from game.screens.boxes import Rect
from game.screens.tokens import COLOURS
from game.shell.nodes import Node
from game.shell.shapes import panel

_FADE: Final = 34
_BAR: Final = 6
_LEAST_THUMB: Final = 28
_OFF: Final = 4
"""Units: of the fade, the bar, its shortest thumb, and its distance from the edge."""


@dataclass(frozen=True, slots=True)
class ScrollMarks:
    """What lay below the cut edges before anything was drawn on them, and where the bar goes."""

    above: tuple[pygame.Surface, Rect] | None
    below: tuple[pygame.Surface, Rect] | None
    track: Rect
    thumb: Rect

    @staticmethod
    def under(surface: pygame.Surface, node: Node, unit: float) -> ScrollMarks:
        """Take note of what lies under a scroll box, once the box itself is drawn."""
        rect, overflow = node.box.rect, node.box.overflow
        done = scrolled_by(node)
        most = min(round(_FADE * unit), rect.height // 3)
        # What is cut by a little fades by a little, or it would hide a button for its last pixels.
        above, below = min(most, done), min(most, overflow - done)
        return ScrollMarks(
            _band(surface, Rect(rect.x, rect.y, rect.width, above)),
            _band(surface, Rect(rect.x, rect.bottom - below, rect.width, below)),
            *_bar(rect, overflow, done, unit),
        )

    def paint(self, surface: pygame.Surface) -> None:
        """Fade the cut edges into what lay below them, and draw the bar."""
        for mark, upwards in ((self.above, True), (self.below, False)):
            if mark is not None:
                band, rect = mark
                band.blit(_ramp(band.get_size(), upwards=upwards), (0, 0), None, _MULT)
                surface.blit(band, rect[:2])
        panel(surface, self.track, self.track.width // 2, COLOURS["track-soft"])
        panel(surface, self.thumb, self.thumb.width // 2, COLOURS["plum"])


_MULT: Final = pygame.BLEND_RGBA_MULT


def scrolled_by(node: Node) -> int:
    """Return how far what is in a scroll box has been moved up."""
    top = min((child.box.rect.y for child in node.children), default=node.box.inner.y)
    return min(node.box.overflow, max(0, node.box.inner.y - top))


def _bar(rect: Rect, overflow: int, done: int, unit: float) -> tuple[Rect, Rect]:
    width, off = max(4, round(_BAR * unit)), max(1, round(_OFF * unit))
    long = max(1, rect.height - 2 * off)
    track = Rect(rect.right - width - off, rect.y + off, width, long)
    thumb = max(round(long * rect.height / (rect.height + overflow)), round(_LEAST_THUMB * unit))
    thumb = min(thumb, long)
    return track, Rect(track.x, track.y + (long - thumb) * done // overflow, width, thumb)


def _band(surface: pygame.Surface, rect: Rect) -> tuple[pygame.Surface, Rect] | None:
    """Copy a part of a surface, if all of it is there."""
    whole = surface.get_rect()
    if rect.height <= 0 or not whole.contains(pygame.Rect(rect)):
        return None
    band = pygame.Surface((rect.width, rect.height), pygame.SRCALPHA, 32)
    band.blit(surface, (0, 0), rect)
    return band, rect


@lru_cache(maxsize=16)
def _ramp(size: tuple[int, int], *, upwards: bool) -> pygame.Surface:
    """Return white whose alpha grows towards the cut edge."""
    width, height = size
    ramp = pygame.Surface(size, pygame.SRCALPHA, 32)
    for y in range(height):
        share = (height - y) / height if upwards else (y + 1) / height
        ramp.fill((255, 255, 255, round(255 * share)), (0, y, width, 1))
    return ramp
