"""The medal of a letter, with its ribbons, and the sum that stands beside it."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

import pygame

from game.screens.boxes import Rect
from game.screens.element import Badge, Count
from game.screens.tokens import COLOURS, LEAST_TEXT, Face
from game.shell import motion
from game.shell.fonts import Fonts
from game.shell.shapes import css, drawn, mixed

_TALL: Final = 1.24
"""Height of the whole, ribbons included, in widths of the medal."""
_WAVES: Final = 16
_WAVE: Final = 0.045
"""How far the wavy edge swings, in radii."""
_RING: Final = 0.835
_BEADS: Final = 32
_BEAD: Final = 0.018
_FACE: Final = 0.75
_LETTER: Final = 1.16
"""Size of the letter, in radii."""
_FILLS: Final = 0.86
"""Share of the bright face's width that a grade of several letters may fill."""
_CAPITAL: Final = 0.68
"""Height of a capital or a figure, in sizes of its type."""
_HALF: Final = 0.5
"""Share of its turn after which a medal shows its other side."""
_SHAKE: Final = 4
"""So many times as far as a knob a medal trembles."""


def paint_badge(
    surface: pygame.Surface, rect: Rect, badge: Badge, fonts: Fonts, age: int | None
) -> None:
    """Draw a medal of that age: it trembles first, and turns where its letter has changed."""
    wide = max(8, min(rect.width, round(rect.height / _TALL)))
    x = rect.x + (rect.width - wide) // 2
    y = rect.y + (rect.height - round(wide * _TALL)) // 2
    surface.blit(_ribbons(wide), (x, y))
    shaken = 0.0
    done = 1.0
    if badge.moves and age is not None and age < motion.EASE:
        shaken = motion.share(0, 0, age) * _SHAKE * wide / 1000
        done = motion.eased(max(0, age) / motion.EASE)
    turns = badge.grade != badge.before
    medal = _medal(wide, badge.before if turns and done < _HALF else badge.grade, fonts)
    if turns and 0 < done < 1:
        across = max(1, round(wide * abs(math.cos(math.pi * done))))
        medal = pygame.transform.smoothscale(medal, (across, wide))
    surface.blit(medal, (round(x + shaken + (wide - medal.get_width()) / 2), y))


def paint_count(
    surface: pygame.Surface, rect: Rect, count: Count, fonts: Fonts, age: int | None
) -> None:
    """Draw a number of that age: as high as its box, if its longest has room there."""
    widest = max(
        fonts(figure, Face.SANS, 800, 100, spaced=False)
        for figure in (count.figure, *count.figures)
    )
    fits = rect.width * 100 / max(1, widest)
    px = max(LEAST_TEXT, round(min(rect.height / _CAPITAL, fits)))
    figure = motion.counted(count.figures, count.figure, age)
    line = fonts.line(figure, Face.SANS, 800, px, COLOURS["ink"])
    y = rect.y + (rect.height + px * _CAPITAL) / 2 - line.baseline
    surface.blit(line.surface, (rect.x, round(y)))


def _medal(wide: int, grade: str, fonts: Fonts) -> pygame.Surface:
    face = _rosette(wide).copy()
    if not grade:
        return face
    long = fonts(grade, Face.SANS, 800, 100, spaced=False)
    px = round(wide / 2 * min(_LETTER, 2 * _FACE * _FILLS * 100 / max(1, long)))
    line = fonts.line(grade, Face.SANS, 800, px, COLOURS["ink"])
    x = (wide - line.surface.get_width()) / 2
    y = wide / 2 + px * _CAPITAL / 2 - line.baseline
    face.blit(line.surface, (round(x), round(y)))
    return face


@lru_cache(maxsize=4)
def _rosette(wide: int) -> pygame.Surface:
    """Return the medal without its letter: a wavy edge, a beaded ring, a bright face."""
    half = wide / 2
    plum, white = COLOURS["plum"], COLOURS["white"]
    bright = mixed(plum, COLOURS["track"], 0.55)
    shades = (
        '<defs><linearGradient id="edge" gradientUnits="userSpaceOnUse"'
        f' x1="0" y1="0" x2="0" y2="{wide}"><stop offset="0" stop-color="{css(bright)}"/>'
        f'<stop offset="1" stop-color="{css(plum)}"/></linearGradient>'
        '<linearGradient id="face" gradientUnits="userSpaceOnUse"'
        f' x1="0" y1="{half * 0.3:.1f}" x2="0" y2="{half * 1.7:.1f}">'
        f'<stop offset="0" stop-color="{css(white)}"/>'
        f'<stop offset="1" stop-color="{css(COLOURS["gloss"])}"/></linearGradient></defs>'
    )
    beads = "".join(
        f'<circle cx="{half + half * _RING * math.sin(turn):.2f}"'
        f' cy="{half - half * _RING * math.cos(turn):.2f}" r="{half * _BEAD:.2f}"/>'
        for turn in (math.tau * bead / _BEADS for bead in range(_BEADS))
    )
    return drawn(
        (wide, wide),
        f'{shades}<path d="{_wavy(half)}" fill="url(#edge)"/>'
        f'<g fill="{css(COLOURS["lilac"])}">{beads}</g>'
        f'<circle cx="{half}" cy="{half}" r="{half * _FACE:.2f}" fill="url(#face)"/>',
    )


def _wavy(half: float) -> str:
    """Return the outline of the medal."""
    points = []
    for step in range(_WAVES * 8):
        turn = math.tau * step / (_WAVES * 8)
        reach = half * (1 - _WAVE + _WAVE * math.cos(_WAVES * turn)) - 0.5
        points.append(f"{half + reach * math.sin(turn):.2f} {half - reach * math.cos(turn):.2f}")
    return f"M{'L'.join(points)}Z"


@lru_cache(maxsize=4)
def _ribbons(wide: int) -> pygame.Surface:
    """Return the two ribbons that hang below the medal, each with its notch."""
    half, tall = wide / 2, round(wide * _TALL)
    end, edge = tall - 1.0, max(1.0, wide / 70)
    fill, ink = css(COLOURS["track-soft"]), css(COLOURS["track"])
    shapes = []
    for side in (-1, 1):
        inner, outer = half + side * half * 0.04, half + side * half * 0.46
        low, notch = end, end - half * 0.16
        lean = side * half * 0.16
        shapes.append(
            f'<path d="M{half:.2f} {half * 0.7:.2f}Q{outer:.2f} {half * 0.8:.2f}'
            f" {outer:.2f} {half * 1.4:.2f}L{outer + lean:.2f} {low:.2f}"
            f"L{(inner + outer) / 2 + lean:.2f} {notch:.2f}"
            f'L{inner + lean:.2f} {low:.2f}L{inner:.2f} {half * 1.2:.2f}Z" fill="{fill}"'
            f' stroke="{ink}" stroke-width="{edge:.2f}" stroke-linejoin="round"/>'
        )
    return drawn((wide, tall), "".join(shapes))
