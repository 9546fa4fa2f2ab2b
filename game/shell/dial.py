"""The dial: an arc filled up to a share, a knob at its end, and the number in the middle."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final, NamedTuple

import pygame

from game.screens.boxes import Rect
from game.screens.element import Dial
from game.screens.tokens import COLOURS, LEAST_TEXT, Face
from game.shell import motion
from game.shell.fonts import Fonts
from game.shell.shapes import css, drawn

_OPENING: Final = 120
"""Degrees that are missing below."""
_THICK: Final = 0.22
_KNOB: Final = 0.18
_EDGE: Final = 0.018
_FIGURE: Final = 0.68
"""Parts of the dial, in radii of the arc's middle line."""
_ROOM: Final = 0.86
"""Share of the inner width that the number may fill."""


class Shape(NamedTuple):
    """Where a dial's arc lies in its box."""

    x: float
    y: float
    radius: float

    def at(self, share: float) -> tuple[float, float]:
        """Return the point of the arc that lies at a share of it, in thousandths."""
        turn = math.radians(90 + _OPENING / 2 + share / 1000 * (360 - _OPENING))
        return self.x + self.radius * math.cos(turn), self.y + self.radius * math.sin(turn)


def shape_in(width: int, height: int) -> Shape:
    """Return the largest dial that fits, in the middle of its box."""
    above = 1 + _KNOB
    below = math.cos(math.radians(_OPENING / 2)) + _KNOB
    radius = max(1.0, min(width / (2 * above), height / (above + below)))
    top = (height - radius * (above + below)) / 2
    return Shape(width / 2, top + radius * above, radius)


def paint_dial(
    surface: pygame.Surface, rect: Rect, dial: Dial, fonts: Fonts, age: int | None
) -> None:
    """Draw a dial of that age."""
    if rect.width <= 0 or rect.height <= 0:
        return
    shape = shape_in(rect.width, rect.height)
    share = motion.share(dial.before, dial.share, age)
    surface.blit(_track((rect.width, rect.height)), rect[:2])
    surface.blit(_arc((rect.width, rect.height), round(min(1000.0, max(0.0, share)), 1)), rect[:2])
    figure = motion.counted(dial.figures, dial.figure, age)
    px = _figure_px(dial, shape, fonts)
    line = fonts.line(figure, Face.SANS, 800, px, COLOURS["ink"])
    # Capitals and figures are about 0.68 of the size high: their middle lies in the dial's.
    place = (
        round(rect.x + shape.x - line.surface.get_width() / 2),
        round(rect.y + shape.y + px * 0.31 - line.baseline),
    )
    surface.blit(line.surface, place)


def _figure_px(dial: Dial, shape: Shape, fonts: Fonts) -> int:
    """Return a size in which every number on the way fits within the arc."""
    px = shape.radius * _FIGURE
    room = 2 * shape.radius * (1 - _THICK / 2) * _ROOM
    widest = max(
        fonts(figure, Face.SANS, 800, 100, spaced=False) for figure in (dial.figure, *dial.figures)
    )
    return max(LEAST_TEXT, round(min(px, room * 100 / max(1, widest))))


@lru_cache(maxsize=4)
def _track(size: tuple[int, int]) -> pygame.Surface:
    """Return the whole arc, empty; its edge is dark enough to be seen by anybody."""
    shape = shape_in(*size)
    thick, edge = shape.radius * _THICK, max(1.0, shape.radius * _EDGE)
    return drawn(
        size,
        _stroke(shape, 0, 1000, COLOURS["track"], thick)
        + _stroke(shape, 0, 1000, COLOURS["track-soft"], thick - 2 * edge),
    )


@lru_cache(maxsize=8)
def _arc(size: tuple[int, int], share: float) -> pygame.Surface:
    """Return the arc up to a share, with its knob."""
    shape = shape_in(*size)
    thick, plum = shape.radius * _THICK, COLOURS["plum"]
    knob = shape.radius * _KNOB
    ring = knob * 0.36
    x, y = shape.at(share)
    return drawn(
        size,
        _stroke(shape, 0, share, plum, thick)
        + f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{knob - ring / 2:.2f}"'
        f' fill="{css(COLOURS["white"])}" stroke="{css(plum)}" stroke-width="{ring:.2f}"/>',
    )


def _stroke(
    shape: Shape, start: float, end: float, colour: tuple[int, int, int], width: float
) -> str:
    """Return a piece of the arc as SVG."""
    if end <= start:
        return ""
    x, y = shape.at(start)
    u, v = shape.at(end)
    large = int((end - start) / 1000 * (360 - _OPENING) > 180)  # noqa: PLR2004 - half a circle
    radius = f"{shape.radius:.2f}"
    return (
        f'<path d="M{x:.2f} {y:.2f}A{radius} {radius} 0 {large} 1 {u:.2f} {v:.2f}" fill="none"'
        f' stroke="{css(colour)}" stroke-width="{width:.2f}" stroke-linecap="round"/>'
    )
