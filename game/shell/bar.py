"""A slim bar: how much of a whole something is."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.screens.boxes import Rect
from game.screens.element import Bar
from game.screens.tokens import COLOURS
from game.shell import motion
from game.shell.shapes import css, drawn


def paint_bar(surface: pygame.Surface, rect: Rect, bar: Bar, age: int | None) -> None:
    """Draw a bar of that age."""
    share = min(1000.0, max(0.0, motion.share(bar.before, bar.share, age)))
    filled = round(share * rect.width / 1000)
    surface.blit(_bar((rect.width, rect.height), filled), rect[:2])


@lru_cache(maxsize=64)
def _bar(size: tuple[int, int], filled: int) -> pygame.Surface:
    """Return a bar filled so many pixels far; its edge can be seen by anybody."""
    width, height = size
    edge = max(1.0, height / 8)
    tall = height - edge
    track = (
        f'<rect x="{edge / 2:.2f}" y="{edge / 2:.2f}" width="{width - edge:.2f}"'
        f' height="{tall:.2f}" rx="{tall / 2:.2f}" fill="{css(COLOURS["lilac"])}"'
        f' stroke="{css(COLOURS["track"])}" stroke-width="{edge:.2f}"/>'
    )
    if not filled:
        return drawn(size, track)
    long = min(width, max(height, filled))
    return drawn(
        size,
        f'{track}<rect width="{long}" height="{height}" rx="{height / 2:.2f}"'
        f' fill="{css(COLOURS["plum"])}"/>',
    )
