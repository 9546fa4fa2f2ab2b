"""Soft shadows: blurred small, cut into nine, and only the rim of them drawn."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple

import pygame

from game.screens.boxes import Rect
from game.screens.tokens import COLOURS
from game.shell.shapes import css, drawn, fitting

_SHRINK: Final = 4
"""A shadow is blurred at a quarter of its size; nobody can tell, and it costs a thirtieth."""


class Throw(NamedTuple):
    """How a shadow falls: how far down, how wide its soft edge, and how dark."""

    down: int
    soft: int
    dark: float


class Depth(Enum):
    """How high above its ground a thing lies; lengths in units."""

    CHIP = Throw(5, 18, 0.13)
    CARD = Throw(9, 30, 0.18)
    PHONE = Throw(16, 50, 0.30)
    LOOSE = Throw(22, 54, 0.42)
    """What lies tilted on paper."""

    def reach(self, unit: float) -> int:
        """Return how many pixels beyond the thing its shadow can be seen."""
        return round((self.value.down + self.value.soft) * unit) + _SHRINK


def shadow(surface: pygame.Surface, rect: Rect, radius: int, depth: Depth, unit: float) -> None:
    """Draw the shadow of an opaque thing; what it would hide anyway is left out."""
    down, soft = round(depth.value.down * unit), max(2, round(depth.value.soft * unit))
    radius = fitting(rect, radius)
    rim = 2 * soft + radius
    inner = (min(rect.width, 2 * rim), min(rect.height, 2 * rim))
    stretched = (rect.width - inner[0], rect.height - inner[1])
    left, top = rect.x - soft, rect.y - soft + down
    for piece, x, y in _pieces(inner, radius, soft, depth.value.dark, stretched):
        surface.blit(piece, (left + x, top + y))


@lru_cache(maxsize=64)
def _pieces(
    inner: tuple[int, int], radius: int, soft: int, dark: float, stretched: tuple[int, int]
) -> tuple[tuple[pygame.Surface, int, int], ...]:
    """Return the parts of a shadow and where they lie."""
    whole = _blurred(inner, radius, soft, dark)
    if stretched == (0, 0):
        return ((whole, 0, 0),)
    columns = _cuts(whole.get_width(), stretched[0])
    rows = _cuts(whole.get_height(), stretched[1])
    pieces: list[tuple[pygame.Surface, int, int]] = []
    for i, (u, wide, x, width) in enumerate(columns):
        for j, (v, high, y, height) in enumerate(rows):
            hidden = len(columns) == 3 and len(rows) == 3 and i == j == 1  # noqa: PLR2004
            if not hidden:
                part = whole.subsurface((u, v, wide, high))
                pieces.append((pygame.transform.scale(part, (width, height)), x, y))
    return tuple(pieces)


def _cuts(length: int, more: int) -> tuple[tuple[int, int, int, int], ...]:
    """Cut a length where it is even: where each part begins and how long, before and after."""
    if not more:
        return ((0, length, 0, length),)
    half = length // 2
    rest = length - half - 1
    return (
        (0, half, 0, half),
        (half, 1, half, more + 1),
        (half + 1, rest, half + 1 + more, rest),
    )


@lru_cache(maxsize=32)
def _blurred(inner: tuple[int, int], radius: int, soft: int, dark: float) -> pygame.Surface:
    width, height = inner[0] + 2 * soft, inner[1] + 2 * soft
    small = (-(-width // _SHRINK), -(-height // _SHRINK))
    ink = COLOURS["ink"]
    shape = drawn(
        small,
        f'<rect x="{soft / _SHRINK:.2f}" y="{soft / _SHRINK:.2f}"'
        f' width="{inner[0] / _SHRINK:.2f}" height="{inner[1] / _SHRINK:.2f}"'
        f' rx="{radius / _SHRINK:.2f}" fill="{css(ink)}" fill-opacity="{dark:.3f}"/>',
    )
    ground = pygame.Surface(small, pygame.SRCALPHA, 32)
    ground.fill((*ink, 0))  # the blur mixes colours too: around the shape there must be its own
    ground.blit(shape, (0, 0))
    # Three small boxes make a bell, and need no more room than the soft edge has.
    for _ in range(3):
        ground = pygame.transform.box_blur(ground, max(1, round(soft / _SHRINK / 3.2)))
    return pygame.transform.smoothscale(ground, (width, height))
