"""What lies around a box: its shadow below, the focus ring above."""

from __future__ import annotations

from typing import Final

import pygame

from game.screens.boxes import Box, Rect
from game.screens.style import Ground
from game.screens.tokens import COLOURS
from game.shell import shapes
from game.shell.looks import Mood
from game.shell.shadows import Depth, shadow

RING: Final = 4
RING_OFF: Final = 2
"""Units of the ring around what has focus, and of the gap within it."""
_CHIP_HIGH: Final = 54
"""Units up to which a thing is a chip and throws a small shadow."""


def shade(surface: pygame.Surface, box: Box, mood: Mood, unit: float) -> None:
    """Draw the shadow of a box that has one; what is shut or pressed throws none."""
    if box.style.shadow and mood is Mood.PLAIN:
        shadow(surface, box.rect, round(box.style.radius * unit), _depth(box, unit), unit)


def focus_ring(surface: pygame.Surface, box: Box, unit: float) -> None:
    """Draw the ring around what has focus; the gap is white, so that it shows on dark ground."""
    off, ring = max(1, round(RING_OFF * unit)), max(2, round(RING * unit))
    radius = round(box.style.radius * unit)
    around = off + ring
    surface.set_clip(grown(box.clip, around) if box.clip is not None else None)
    shapes.frame(surface, grown(box.rect, off), radius + off, off, COLOURS["white"])
    shapes.frame(surface, grown(box.rect, around), radius + around, ring, COLOURS["plum"])


def grown(rect: Rect, by: int) -> Rect:
    """Return a rectangle with so much more on every side."""
    return Rect(rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by)


def _depth(box: Box, unit: float) -> Depth:
    if box.style.tilt:
        return Depth.LOOSE
    if box.style.fill is Ground.PHONE:
        return Depth.PHONE
    return Depth.CHIP if box.rect.height <= _CHIP_HIGH * unit else Depth.CARD
