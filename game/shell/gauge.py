"""The gauge: half a circle in steps, a pointer within it, and the number under its vault."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final, NamedTuple

import pygame

from game.screens.boxes import Rect
from game.screens.element import Gauge
from game.screens.tokens import COLOURS, LEAST_TEXT, Face, Rgb
from game.shell import motion
from game.shell.fonts import Fonts
from game.shell.shapes import css, drawn, mixed

_STEPS: Final = 12
_GAP: Final = 1.7
"""Degrees between two steps."""
_INNER: Final = 0.78
_EDGE: Final = 0.014
_ROUND: Final = 0.035
_TIP: Final = 0.745
"""Where the pointer ends, just short of the steps."""
_FOOT: Final = 0.6
_BROAD: Final = 7.5
"""Degrees from the pointer's middle to either corner of its foot."""
_FIGURE: Final = 0.5
_RAISED: Final = 0.085
"""How far above the middle of the circle the number stands.

All but degrees are in radii of the outer edge.
"""
_END: Final = 0.06
"""Size of what stands under the feet, in widths of the box: so it grows as text does."""
_LEADING: Final = 1.5
_DROP: Final = 1.15
"""How far below the feet its line lies, in sizes of it."""
_ROOM: Final = 0.94
"""Share of the width under the pointer's way that the number may fill."""


class Shape(NamedTuple):
    """Where a gauge lies in its box."""

    x: float
    y: float
    """The middle of the circle, which is the foot of the gauge."""
    radius: float

    def at(self, share: float, out: float, turned: float = 0.0) -> tuple[float, float]:
        """Return the point that far along, in thousandths, and that far out, in radii."""
        turn = math.pi * (1 + share / 1000) + math.radians(turned)
        reach = self.radius * out
        return self.x + reach * math.cos(turn), self.y + reach * math.sin(turn)


def shape_in(width: int, height: int, under: int = 0) -> Shape:
    """Return the largest gauge that fits, in the middle of its box, ``under`` pixels above foot."""
    height -= under
    radius = max(1.0, min(width / 2, height - 1))
    return Shape(width / 2, (height + radius) / 2, radius)


def paint_gauge(
    surface: pygame.Surface, rect: Rect, gauge: Gauge, fonts: Fonts, age: int | None
) -> None:
    """Draw a gauge of that age."""
    size = (rect.width, rect.height)
    px = max(LEAST_TEXT, round(rect.width * _END))
    under = round(px * _LEADING) if gauge.ends else 0
    shape = shape_in(*size, under)
    share = min(1000.0, max(0.0, motion.share(gauge.before, gauge.share, age)))
    surface.blit(_track(size, under), rect[:2])
    surface.blit(_filled(size, under, round(share, 1)), rect[:2])
    if gauge.figure:
        figure = motion.counted(gauge.figures, gauge.figure, age)
        large = _figure_px(gauge, shape, fonts)
        line = fonts.line(figure, Face.SANS, 800, large, COLOURS["ink"])
        x = rect.x + shape.x - line.surface.get_width() / 2
        y = rect.y + shape.y - shape.radius * _RAISED - line.baseline
        surface.blit(line.surface, (round(x), round(y)))
    for words, share in zip(gauge.ends, (0, 1000), strict=False):
        line = fonts.line(words, Face.SANS, 600, px, COLOURS["ink-soft"])
        middle, foot = shape.at(share, (1 + _INNER) / 2)
        x = min(
            max(0, middle - line.surface.get_width() / 2), rect.width - line.surface.get_width()
        )
        y = foot + px * _DROP - line.baseline
        surface.blit(line.surface, (rect.x + round(x), rect.y + round(y)))


def _figure_px(gauge: Gauge, shape: Shape, fonts: Fonts) -> int:
    """Return a size in which every number on the way stays clear of the pointer."""
    px = shape.radius * _FIGURE
    inner = shape.radius * _FOOT
    top = px * 0.68 + shape.radius * _RAISED
    room = 2 * math.sqrt(max(1.0, inner**2 - top**2)) * _ROOM
    widest = max(
        fonts(figure, Face.SANS, 800, 100, spaced=False)
        for figure in (gauge.figure, *gauge.figures)
    )
    return max(LEAST_TEXT, round(min(px, room * 100 / max(1, widest))))


@lru_cache(maxsize=4)
def _track(size: tuple[int, int], under: int) -> pygame.Surface:
    """Return the empty steps; their edges are dark enough to be seen by anybody."""
    shape = shape_in(*size, under)
    edge = max(1.0, shape.radius * _EDGE)
    steps = "".join(
        _step(shape, *_ends(step), COLOURS["track"], edge, fill=COLOURS["lilac"])
        for step in range(_STEPS)
    )
    return drawn(size, steps)


@lru_cache(maxsize=8)
def _filled(size: tuple[int, int], under: int, share: float) -> pygame.Surface:
    """Return the steps up to a share, the last of them perhaps in part, and the pointer."""
    shape = shape_in(*size, under)
    edge = max(1.0, shape.radius * _EDGE)
    parts = []
    for step in range(_STEPS):
        start, end = _ends(step)
        if start >= share:
            break
        # From step to step a little darker: it glows, and what is full stays dark enough.
        colour = mixed(COLOURS["track"], COLOURS["plum"], min(1.0, 0.35 + step / _STEPS))
        parts.append(_step(shape, start, min(end, share), colour, edge, fill=colour))
    tip = shape.at(share, _TIP)
    left, right = (shape.at(share, _FOOT, turned) for turned in (-_BROAD, _BROAD))
    ink = css(COLOURS["ink"])
    points = " ".join(f"{x:.2f},{y:.2f}" for x, y in (tip, left, right))
    parts.append(
        f'<polygon points="{points}" fill="{ink}" stroke="{ink}"'
        f' stroke-width="{shape.radius * _ROUND:.2f}" stroke-linejoin="round"/>'
    )
    return drawn(size, "".join(parts))


def _ends(step: int) -> tuple[float, float]:
    """Return where a step begins and ends, in thousandths."""
    gap = _GAP / 180 * 1000
    long = (1000 + gap) / _STEPS
    return step * long, (step + 1) * long - gap


def _step(shape: Shape, start: float, end: float, stroke: Rgb, edge: float, *, fill: Rgb) -> str:
    """Return a piece of the ring as SVG, its stroke within its outline."""
    inset = edge / 2 / shape.radius
    turn = math.degrees(inset)
    outer, inner = 1 - inset, _INNER + inset
    a, b = shape.at(start, outer, turn), shape.at(end, outer, -turn)
    c, d = shape.at(end, inner, -turn), shape.at(start, inner, turn)
    far, near = f"{outer * shape.radius:.2f}", f"{inner * shape.radius:.2f}"
    return (
        f'<path d="M{a[0]:.2f} {a[1]:.2f}A{far} {far} 0 0 1 {b[0]:.2f} {b[1]:.2f}'
        f"L{c[0]:.2f} {c[1]:.2f}A{near} {near} 0 0 0 {d[0]:.2f} {d[1]:.2f}Z"
        f'" fill="{css(fill)}" stroke="{css(stroke)}" stroke-width="{edge:.2f}"'
        ' stroke-linejoin="round"/>'
    )
