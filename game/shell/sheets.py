"""Pictures that cover what is below them: the fiction's gradient, the phone, anything cut round."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final, NamedTuple

import pygame

from game.screens.boxes import Rect
from game.screens.tokens import COLOURS, Rgb
from game.shell.shapes import corners, disc, fitting, mixed, panel

_ANGLE: Final = math.radians(160)
"""The gradient's direction, clockwise from upwards, as in the pictures of the design."""
_MIDDLE: Final = 0.45
"""Where along the gradient its second colour lies."""
_BEZEL: Final = 12
"""Units of frame around the phone's screen."""
_GLEAM: Final = 0.4
"""How far the upper edge of a band of plum goes towards the dial's track."""
_SHEEN: Final = 0.6
"""How far the phone's screen goes from white to the gradient's second colour."""


class Sheet(NamedTuple):
    """A picture that covers all below it, but for its round corners."""

    picture: pygame.Surface
    radius: int = 0
    cut: pygame.Surface | None = None
    """The four corners pushed together, with their soft edges."""

    def lay(self, surface: pygame.Surface, x: int, y: int) -> None:
        """Draw it; what covers anyway is copied, which is several times as quick as blending."""
        if self.cut is None:
            surface.blit(self.picture, (x, y))
            return
        width, height = self.picture.get_size()
        edge = self.radius
        for row, high, inset in (
            (0, edge, edge),
            (edge, height - 2 * edge, 0),
            (height - edge, edge, edge),
        ):
            area = (inset, row, width - 2 * inset, high)
            surface.blit(self.picture, (x + inset, y + row), area)
        corners(surface, Rect(x, y, width, height), edge, self.cut)


def rounded(picture: pygame.Surface, radius: int) -> Sheet:
    """Return a picture with its corners cut round."""
    width, height = picture.get_size()
    edge = fitting(Rect(0, 0, width, height), radius)
    if not edge:
        return Sheet(picture)
    cut = pygame.Surface((2 * edge, 2 * edge), pygame.SRCALPHA, 32)
    for x, u in ((0, 0), (edge, width - edge)):
        for y, v in ((0, 0), (edge, height - edge)):
            cut.blit(picture, (x, y), (u, v, edge, edge))
    cut.blit(disc(edge, COLOURS["white"]), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return Sheet(picture, edge, cut)


@lru_cache(maxsize=4)
def gloss(size: tuple[int, int], radius: int) -> Sheet:
    """Return the fiction's gradient, corner to corner."""
    width, height = size
    across, down = math.sin(_ANGLE), -math.cos(_ANGLE)
    length = width * across + height * down
    slope = down / across
    strip = pygame.Surface((width + math.ceil(slope * height) + 1, 1), depth=32)
    for x in range(strip.get_width()):
        strip.set_at((x, 0), _along(min(1.0, x * across / length)))
    picture = pygame.Surface(size, depth=32)
    for y in range(height):
        picture.blit(strip, (0, y), (round(y * slope), 0, width, 1))
    return rounded(picture, radius)


@lru_cache(maxsize=4)
def band(size: tuple[int, int], radius: int) -> Sheet:
    """Return plum with a gleam from above; white text can be read on all of it."""
    width, height = size
    bright = mixed(COLOURS["plum"], COLOURS["track"], _GLEAM)
    picture = pygame.Surface(size, depth=32)
    for y in range(height):
        picture.fill(mixed(bright, COLOURS["plum"], min(1.0, y / height * 1.4)), (0, y, width, 1))
    return rounded(picture, radius)


def phone(surface: pygame.Surface, rect: Rect, radius: int, unit: float) -> None:
    """Draw the phone's bezel and its empty screen."""
    ink, edge = COLOURS["ink"], fitting(rect, radius)
    bezel = max(1, round(_BEZEL * unit))
    width, height = rect.width - 2 * bezel, rect.height - 2 * bezel
    if width <= 0 or height <= 0:
        panel(surface, rect, radius, ink)
        return
    corners(surface, rect, edge, disc(edge, ink))
    for y in (rect.y, rect.bottom - bezel):
        surface.fill(ink, (rect.x + edge, y, rect.width - 2 * edge, bezel))
    for x in (rect.x, rect.right - bezel):
        surface.fill(ink, (x, rect.y + edge, bezel, rect.height - 2 * edge))
    sheen = _sheen((width, height), max(0, edge - bezel))
    sheen.lay(surface, rect.x + bezel, rect.y + bezel)


def _along(share: float) -> Rgb:
    """Return the gradient's colour there."""
    if share < _MIDDLE:
        return mixed(COLOURS["blush"], COLOURS["gloss"], share / _MIDDLE)
    return mixed(COLOURS["gloss"], COLOURS["dew"], (share - _MIDDLE) / (1 - _MIDDLE))


@lru_cache(maxsize=4)
def _sheen(size: tuple[int, int], radius: int) -> Sheet:
    width, height = size
    end = mixed(COLOURS["white"], COLOURS["gloss"], _SHEEN)
    picture = pygame.Surface(size, depth=32)
    for y in range(height):
        picture.fill(mixed(COLOURS["white"], end, y / height), (0, y, width, 1))
    return rounded(picture, radius)
